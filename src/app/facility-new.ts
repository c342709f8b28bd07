// A new hub, micro-depot or locker at a place of the map, or beside what stands just there.
import type { Point } from '../base/geometry.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { beside } from './beside.ts';
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
  const wanted = { x: Math.round(at.x), y: Math.round(at.y) };
  const { hubs = [], depots = [], lockers = [] } = placementOf(study, scenario) ?? {};
  const others = [...hubs, ...depots, ...lockers];
  const isTaken = others.some(({ position: { x, y } }) => x === wanted.x && y === wanted.y);
  const position = isTaken ? beside(wanted, others) : wanted;
  const one =
    kind === 'hub'
      ? { ...newHub(study, scenario), position }
      : kind === 'depot'
        ? newDepot(study, position)
        : newLocker(study, position);
  return { study: addEntity(study, scenario, kind, one), id: one.id, name: one.name };
}
