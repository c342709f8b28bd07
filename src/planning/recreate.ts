// Puts stops back one by one where they cost least: greedy insertion with blinks (Christiaens and Vanden Berghe 2020).
import { type Absent, setAbsent } from './absent.ts';
import { type Changes, putOn } from './changes.ts';
import { below, type Dice, roll } from './dice.ts';
import { findSpot } from './insertion.ts';
import type { Instance } from './instance.ts';
import type { Pulled } from './ruin.ts';
import type { Spot } from './spot.ts';
import { spareTime } from './timetable.ts';
import type { Tours } from './tours.ts';

/** Orders and their weights: the paper's four, and its three for time windows. */
const ORDERS = [
  { by: 'chance', weight: 4 },
  { by: 'bulk', weight: 4 },
  { by: 'far', weight: 2 },
  { by: 'near', weight: 1 },
  { by: 'narrow', weight: 2 },
  { by: 'early', weight: 2 },
  { by: 'late', weight: 2 },
] as const;
const WITHOUT_WINDOWS = 11;
const WITH_WINDOWS = 17;
/**
 * Share of the search in which hours that are paid anyway count as free, in 2^32: a tenth. Always, a vehicle too many keeps
 * its stops, since the time on it costs nothing; never, one that is needed is left half empty. In 36 kinds of towns (60 to 150
 * stops, 6 to 50 % with windows, four and eight hours paid) plans at standard effort are dearer than thorough ones by 0.9 %
 * with a tenth and by 1.6 % with a fifth.
 */
const SPARING = 429_496_729;
/** Stops above which sorting by insertion takes longer than calling for a native sort, which is stable too. */
const MANY = 100;

/** Places every pulled stop, or lists it as absent where that is cheaper or nothing else fits. */
export function recreate(
  instance: Instance,
  tours: Tours,
  changes: Changes,
  pulled: Pulled,
  absent: Absent,
  dice: Dice,
  spot: Spot,
): void {
  sortPulled(instance, pulled, dice);
  const isSparing = instance.hasMinimum && roll(dice) < SPARING;
  place(instance, tours, changes, pulled, absent, dice, spot, isSparing, 0, pulled.count);
}

/** Places some of the pulled stops in their order; `isSparing` if hours that are paid anyway count as free. */
export function place(
  instance: Instance,
  tours: Tours,
  changes: Changes,
  pulled: Pulled,
  absent: Absent,
  dice: Dice,
  spot: Spot,
  isSparing: boolean,
  from: number,
  until: number,
): void {
  spot.isSparing = isSparing && hasSpareTime(instance, tours);
  for (let index = from; index < until; index++) {
    const stop = pulled.stops[index] as number;
    findSpot(instance, tours, stop, dice, spot);
    putOn(instance, tours, changes, stop, spot);
    if (spot.kind === 'new-vehicle' && isSparing) spot.isSparing = true;
    setAbsent(absent, stop, spot.kind === 'none', instance.penalty[stop] as number);
  }
}

/** True if some vehicle on the road works less than it is paid for at least. */
function hasSpareTime(instance: Instance, tours: Tours): boolean {
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    if (spareTime(instance, tours, vehicle, tours.fleetOf[vehicle] as number) > 0) return true;
  }
  return false;
}

/** Puts the pulled stops in one of the orders. */
export function sortPulled(instance: Instance, pulled: Pulled, dice: Dice): void {
  const { stops, count } = pulled;
  for (let index = count - 1; index > 0; index--) {
    const other = below(dice, index + 1);
    const stop = stops[index] as number;
    stops[index] = stops[other] as number;
    stops[other] = stop;
  }
  let ticket = below(dice, instance.hasWindows ? WITH_WINDOWS : WITHOUT_WINDOWS);
  let order = 0;
  while (ticket >= (ORDERS[order] as (typeof ORDERS)[number]).weight) {
    ticket -= (ORDERS[order] as (typeof ORDERS)[number]).weight;
    order++;
  }
  const { by } = ORDERS[order] as (typeof ORDERS)[number];
  if (by === 'chance') return;
  if (count > MANY) {
    stops.subarray(0, count).sort((a, b) => rankOf(instance, by, a) - rankOf(instance, by, b));
    return;
  }
  for (let index = 1; index < count; index++) {
    const stop = stops[index] as number;
    const rank = rankOf(instance, by, stop);
    let at = index;
    while (at > 0 && rankOf(instance, by, stops[at - 1] as number) > rank) {
      stops[at] = stops[at - 1] as number;
      at--;
    }
    stops[at] = stop;
  }
}

/** Lowest first. */
function rankOf(instance: Instance, by: (typeof ORDERS)[number]['by'], stop: number): number {
  if (by === 'bulk') return -(instance.bulk[stop] as number);
  if (by === 'far') return -(instance.remoteness[stop] as number);
  if (by === 'near') return instance.remoteness[stop] as number;
  if (by === 'narrow') return (instance.until[stop] as number) - (instance.from[stop] as number);
  if (by === 'early') return instance.from[stop] as number;
  return -(instance.until[stop] as number);
}
