// Whether a locker stands on a candidate site: it does where it stands at the very place of one.
import type { Point } from '../base/geometry.ts';
import type { SiteSpec } from './study.ts';

/** Unlike a micro-depot it names no site: a bank of compartments pays by the day, not by the site's rent. */
export function siteUnder({ x, y }: Point, sites: readonly SiteSpec[]): SiteSpec | undefined {
  return sites.find(({ position }) => position.x === x && position.y === y);
}
