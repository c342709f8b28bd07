// The parcels still waiting when a day is over: a count that grows says that the fleet is too small.
import { DAY, type Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import type { Study } from '../model/study.ts';
import { isShut } from '../simulation/business-days.ts';
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { Waiting } from './indicators.ts';

/** What waits in the evenings of the days. */
export function measureWaiting(journal: Journal, study: Study, days: readonly number[]): Waiting {
  const stays = staysOf(journal);
  const shutOut = measureShutOut(journal, stays, study, days);
  const unfed = measureUnfed(journal, stays, days);
  return {
    backlog: waitingOn(stays, days, () => true),
    ...(shutOut.some((parcels) => parcels > 0) ? { shutOut } : {}),
    ...(unfed.some((parcels) => parcels > 0) ? { unfed } : {}),
  };
}

/** Of a backlog, the parcels that were left over on the same day for access hours or want of room at a micro-depot: no fleet of any size would bring them. */
function measureShutOut(journal: Journal, stays: Stays, study: Study, days: readonly number[]): number[] {
  const lastLeft = new Map<number, { readonly day: number; readonly isShutOut: boolean }[]>();
  for (const { parcel, time, why } of factsOf(journal.facts, 'left-over')) {
    const of = lastLeft.get(parcel) ?? [];
    lastLeft.set(parcel, of);
    const left = { day: Math.floor(time / DAY), isShutOut: why === 'access hours' || why === 'depot full' };
    if (of.at(-1)?.day === left.day) of[of.length - 1] = left;
    else of.push(left);
  }
  // Nobody tries, nor leaves over, on days on which a business is shut.
  const isLeft = (parcel: number, day: number): boolean => {
    const last = lastLeft
      .get(parcel)
      ?.filter((left) => left.day <= day)
      .at(-1);
    if (last?.isShutOut !== true) return false;
    return last.day === day || isShut(study, journal.cast.parcels[parcel] as Parcel, day);
  };
  return waitingOn(stays, days, isLeft);
}

/**
 * Of a backlog, the parcels for micro-depots that no feeder had time for: left at the hub since driving there and unloading
 * takes longer than its shift, or carried back from docks that were taken for too long. More vans or bikes bring none of them.
 */
function measureUnfed({ cast, facts }: Journal, stays: Stays, days: readonly number[]): number[] {
  const isDepot = (facility: number): boolean => cast.facilities[facility]?.kind === 'depot';
  const goesTo = new Map<number, number>();
  const unfed = new Map<number, Set<number>>();
  for (const fact of factsOf(facts, 'assigned', 'left-over', 'arrived')) {
    const { parcel, facility, time } = fact;
    if (fact.kind === 'assigned') goesTo.set(parcel, facility);
    const isLeft = fact.kind === 'left-over' && fact.why === 'shift ended' && !isDepot(facility);
    const isCarriedBack = fact.kind === 'arrived' && fact.why === 'dock';
    const onDays = unfed.get(parcel);
    if (!isCarriedBack && !(isLeft && isDepot(goesTo.get(parcel) ?? -1))) onDays?.delete(Math.floor(time / DAY));
    else if (onDays === undefined) unfed.set(parcel, new Set([Math.floor(time / DAY)]));
    else onDays.add(Math.floor(time / DAY));
  }
  return waitingOn(stays, days, (parcel, day) => unfed.get(parcel)?.has(day) === true);
}

/** By row of the cast: when each parcel began to wait and when it was handed over or returned; Infinity for never. */
interface Stays {
  readonly begins: Float64Array;
  readonly ends: Float64Array;
}

const BEGINNINGS = ['sorted', 'due'] as const;
const ENDINGS = ['delivered', 'deposited', 'picked-up', 'dropped-off', 'returned', 'uncollected'] as const;

/** A parcel begins to wait where a hub has sorted it, or has it on its list to be fetched. */
function staysOf({ cast, facts }: Journal): Stays {
  const firstOf = (kinds: readonly (typeof BEGINNINGS | typeof ENDINGS)[number][]): Float64Array => {
    const times = new Float64Array(cast.parcels.length).fill(Number.POSITIVE_INFINITY);
    for (const kind of kinds)
      for (const { parcel, time } of factsOf(facts, kind)) if (time < (times[parcel] as Seconds)) times[parcel] = time;
    return times;
  };
  return { begins: firstOf(BEGINNINGS), ends: firstOf(ENDINGS) };
}

/** For each of the days, the parcels of the whole run (measured or not) that wait at its end, of those that count. */
function waitingOn(
  { begins, ends }: Stays,
  days: readonly number[],
  counts: (parcel: number, day: number) => boolean,
): number[] {
  return days.map((day) => {
    const midnight = (day + 1) * DAY;
    let waiting = 0;
    for (let parcel = 0; parcel < begins.length; parcel++) {
      const isWaiting = (begins[parcel] as Seconds) < midnight && (ends[parcel] as Seconds) >= midnight;
      if (isWaiting && counts(parcel, day)) waiting++;
    }
    return waiting;
  });
}
