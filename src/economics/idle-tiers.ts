// Where the day of a vehicle that stands idle falls: it is kept for the work that the others of its fleet do.
import { TIERS, type Tier } from '../model/ledger-words.ts';
import type { Vehicle } from '../simulation/facts.ts';
import { type TourWork, tierRow } from './tour-work.ts';

/** Seconds by tier that an idle vehicle's day is split by. */
export type IdleTiers = (vehicle: Vehicle, day: number) => readonly number[];

/**
 * Those of the vehicles of its fleet at its facility on that day, or on all days of the run where none drove on that one.
 * Where none ever drove it is the way to the work that is never gone ("stem"); a feeder is "feeder" in any case.
 */
export function idleTiers(vehicles: readonly Vehicle[], works: readonly TourWork[]): IdleTiers {
  const sums = new Map<string, number[]>();
  const add = (key: string, tier: number, seconds: number): void => {
    const row = sums.get(key) ?? TIERS.map(() => 0);
    row[tier] = (row[tier] as number) + seconds;
    sums.set(key, row);
  };
  for (const work of works) {
    const { fleet, facility } = vehicles[work.vehicle] as Vehicle;
    for (let tier = 0; tier < TIERS.length; tier++) {
      let seconds = 0;
      for (const value of tierRow(work, work.seconds, tier)) seconds += value;
      add(`${fleet}/${facility}`, tier, seconds);
      add(`${fleet}/${facility}/${work.day}`, tier, seconds);
    }
  }
  const only = (name: Tier): number[] => TIERS.map((tier) => (tier === name ? 1 : 0));
  const isWork = (row: number[] | undefined): row is number[] => row?.some((seconds) => seconds > 0) === true;
  return ({ kind, fleet, facility }, day) => {
    if (kind === 'feeder') return only('feeder');
    const found = [sums.get(`${fleet}/${facility}/${day}`), sums.get(`${fleet}/${facility}`)].find(isWork);
    return found ?? only('stem');
  };
}
