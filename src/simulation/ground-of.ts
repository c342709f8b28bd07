// The ground that a study names: what of another study's ground it can share is kept.
import { atOnce, creeping, scaled } from '../base/slices.ts';
import type { Share } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import { cityOfStages } from './city-of.ts';
import { type Ground, groundSteps } from './ground.ts';
import { withOwnWays } from './own-ways.ts';

interface Grounded {
  readonly study: Study;
  readonly ground: Ground;
  /** See LaidCity. */
  readonly draw?: number | null;
}

export interface LaidGround {
  readonly ground: Ground;
  readonly draw: number | null;
}

/** The ground of before where city and speeds are the same; its city alone where the study's speeds are others. Fleets' own come on top. */
export function groundOfStudy(study: Study, before: Grounded | null = null): Ground {
  return atOnce(groundStages(study, before)).ground;
}

/** The same in slices: yields the share done. `known` is the draw of the city, where another laid it. */
export function* groundStages(
  study: Study,
  before: Grounded | null,
  known: number | null = null,
): Generator<Share, LaidGround, undefined> {
  const { speeds } = study.rules;
  if (before === null || !isSameCity(before.study, study)) {
    const { city, draw } = yield* scaled(0.8, cityOfStages(study.city, known));
    const ground = yield* creeping(0.8, 0.95, groundSteps(city, speeds));
    return { ground: yield* creeping(0.95, 1, withOwnWays(ground, study)), draw };
  }
  const isAsFast = JSON.stringify(before.study.rules.speeds) === JSON.stringify(speeds);
  const ground = isAsFast ? before.ground : yield* creeping(0, 0.9, groundSteps(before.ground.city, speeds));
  return { ground: yield* creeping(0.9, 1, withOwnWays(ground, study)), draw: before.draw ?? null };
}

export function isSameCity(a: Study, b: Study): boolean {
  return a.city === b.city || JSON.stringify(a.city) === JSON.stringify(b.city);
}
