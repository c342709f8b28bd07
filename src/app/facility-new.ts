// A new hub, micro-depot or locker at a place of the map.
import type { Point } from '../base/geometry.ts';
import type { Study } from '../model/study.ts';
import type { CopiedKind } from './facility-copy.ts';
import { newHub } from './new-hub.ts';
import { newDepot, newLocker } from './new-things.ts';
import { addEntity } from './study-edit.ts';

export interface Added {
  readonly study: Study;
  readonly id: string;
  readonly name: string;
}

export function withNew(study: Study, scenario: string, kind: CopiedKind, at: Point): Added {
  const position = { x: Math.round(at.x), y: Math.round(at.y) };
  const one =
    kind === 'hub'
      ? { ...newHub(study, scenario), position }
      : kind === 'depot'
        ? newDepot(study, position)
        : newLocker(study, position);
  return { study: addEntity(study, scenario, kind, one), id: one.id, name: one.name };
}
