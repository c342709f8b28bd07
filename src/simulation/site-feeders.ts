// How often feeders may come to a micro-depot in a day: its own limit holds for all cells under its roof, its site's for all micro-depots there.
import type { DepotSpec } from '../model/study.ts';
import { cellsUnder, roofOf } from './carrier-places.ts';
import type { Facility } from './facts.ts';
import type { DepotSetting, Setting } from './setting.ts';
import type { World } from './world.ts';

/** A limit, and the rows of the facilities that share it. */
export interface FeederLimit {
  readonly most: number;
  readonly places: readonly number[];
}

/** Feeders that may still come to a micro-depot today. */
export function feedersLeft(setting: Setting, { feeders }: Pick<World, 'feeders'>, depot: DepotSetting): number {
  const left = limitsOf(setting, depot).map(
    ({ most, places }) => most - places.reduce((sum, place) => sum + (feeders[place] as number), 0),
  );
  return Math.max(0, Math.min(...left));
}

/** Its equal part of what may come in a day, at least one. */
export function feedersOf(setting: Setting, depot: DepotSetting): number {
  const parts = limitsOf(setting, depot).map(({ most, places }) => Math.floor(most / places.length));
  return Math.max(1, Math.min(...parts));
}

/** Infinity feeders where a micro-depot has no limit of its own. */
export function limitsOf({ study, facilities, depots }: Setting, { spec, facility }: DepotSetting): FeederLimit[] {
  const { feedersADay: most = Number.POSITIVE_INFINITY } = spec;
  const limits = [{ most, places: cellsUnder(facilities, roofOf(facility)).map(indexOf) }];
  const offered = study.sites.find(({ id }) => id === spec.site)?.feedersADay;
  if (offered !== undefined) {
    const there = [...depots.values()].filter(
      (one) => one.spec.site === spec.site && areLeasedTogether(one.spec, spec),
    );
    limits.push({ most: offered, places: there.map((one) => one.facility.index) });
  }
  return limits;
}

function indexOf({ index }: Facility): number {
  return index;
}

function areLeasedTogether(one: DepotSpec, other: DepotSpec): boolean {
  const { POSITIVE_INFINITY } = Number;
  const begins = Math.max(one.leaseFrom ?? 0, other.leaseFrom ?? 0);
  return begins <= Math.min(one.leaseUntil ?? POSITIVE_INFINITY, other.leaseUntil ?? POSITIVE_INFINITY);
}
