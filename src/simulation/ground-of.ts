// The ground that a study names: what of another study's ground it can share is kept.
import type { Study } from '../model/study.ts';
import { cityOf } from './city-of.ts';
import { type Ground, groundOf } from './ground.ts';

interface Grounded {
  readonly study: Study;
  readonly ground: Ground;
}

/** The ground of before where city and speeds are the same, its city alone where only the speeds are others. */
export function groundOfStudy(study: Study, before: Grounded | null = null): Ground {
  const { city, rules } = study;
  if (before === null || !isSameCity(before.study, study)) return groundOf(cityOf(city), rules.speeds);
  const isAsFast = JSON.stringify(before.study.rules.speeds) === JSON.stringify(rules.speeds);
  return isAsFast ? before.ground : groundOf(before.ground.city, rules.speeds);
}

export function isSameCity(a: Study, b: Study): boolean {
  return a.city === b.city || JSON.stringify(a.city) === JSON.stringify(b.city);
}
