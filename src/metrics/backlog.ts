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
  const shutOut = measureShutOut(journal, study, days);
  return {
    backlog: measureBacklog(journal, days),
    ...(shutOut.some((parcels) => parcels > 0) ? { shutOut } : {}),
  };
}

/** Of a backlog, the parcels that were left over for access hours on the same day: no fleet of any size would bring them. */
function measureShutOut(journal: Journal, study: Study, days: readonly number[]): number[] {
  const lastLeft = new Map<number, { readonly day: number; readonly isShutOut: boolean }[]>();
  for (const { parcel, time, why } of factsOf(journal.facts, 'left-over')) {
    const of = lastLeft.get(parcel) ?? [];
    lastLeft.set(parcel, of);
    const left = { day: Math.floor(time / DAY), isShutOut: why === 'access hours' };
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
  return waitingOn(journal, days, isLeft);
}

/**
 * For each of the days, the parcels of the whole run (measured or not) that a hub had sorted, or had on its list to be fetched,
 * by its end and that were neither handed over nor returned by then.
 */
function measureBacklog(journal: Journal, days: readonly number[]): number[] {
  return waitingOn(journal, days, () => true);
}

function waitingOn(
  { cast, facts }: Journal,
  days: readonly number[],
  counts: (parcel: number, day: number) => boolean,
): number[] {
  const begins = new Float64Array(cast.parcels.length).fill(Number.POSITIVE_INFINITY);
  const ends = new Float64Array(cast.parcels.length).fill(Number.POSITIVE_INFINITY);
  const keepFirst = (times: Float64Array, parcel: number, time: Seconds): void => {
    times[parcel] = Math.min(times[parcel] as number, time);
  };
  for (const fact of factsOf(
    facts,
    'sorted',
    'due',
    'delivered',
    'deposited',
    'picked-up',
    'dropped-off',
    'returned',
    'uncollected',
  )) {
    if (fact.kind === 'sorted' || fact.kind === 'due') keepFirst(begins, fact.parcel, fact.time);
    else keepFirst(ends, fact.parcel, fact.time);
  }
  return days.map((day) => {
    const midnight = (day + 1) * DAY;
    let waiting = 0;
    begins.forEach((begin, parcel) => {
      if (begin < midnight && (ends[parcel] as number) >= midnight && counts(parcel, day)) waiting++;
    });
    return waiting;
  });
}
