// The hours a vehicle's crew is paid for on a day: those of presence without an unpaid break, overtime dearer, and a minimum.
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { type Study, secondsOf } from '../model/study.ts';
import type { Workday } from '../model/workday.ts';
import type { Cast, FactOf, Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { VehicleNumbers } from './vehicle-numbers.ts';

/** Hours to multiply the wage with, by vehicle-day; those of overtime count as often as its factor says. */
export type PaidHours = (day: FactOf<'vehicle-day'>, minimumHours: number) => number;

/**
 * Overtime is presence after the agreed end of the shift, by the clock, or beyond its agreed hours, whichever is more; the
 * loading before a feeder's first wave belongs to them, and an unpaid break does not. Where no overtime is allowed, what a breakdown makes of a day has
 * no price of its own.
 */
export function paidHours(
  { cast, facts }: Pick<Journal, 'cast' | 'facts'>,
  study: Study,
  numbers: readonly Pick<VehicleNumbers, 'workday'>[],
): PaidHours {
  const rests = numbers.every(({ workday }) => workday.breakPaid) ? new Map<string, Rest[]>() : restsOf(cast, facts);
  return ({ vehicle, day, begin, end, used }, minimumHours) => {
    if (!used) return minimumHours;
    const { kind } = cast.vehicles[vehicle] as Vehicle;
    const { workday } = numbers[vehicle] as VehicleNumbers;
    const since = Math.min(begin + regularSeconds(workday, kind), day * DAY + agreedEnd(workday));
    const unpaid = workday.breakPaid ? [] : (rests.get(`${vehicle}/${day}`) ?? []);
    const paidAfter = (from: Seconds): number =>
      unpaid.reduce((sum, rest) => sum - Math.max(0, rest.end - Math.max(rest.begin, from)), Math.max(0, end - from)) /
      HOUR;
    const over = workday.overtimeHours === 0 ? 0 : paidAfter(Math.max(begin, since));
    return Math.max(paidAfter(begin), minimumHours) + (study.prices.overtimeFactor - 1) * over;
  };
}

/** A shift as it is agreed, its break included. */
function regularSeconds({ shiftHours, reloadMinutes }: Workday, kind: Vehicle['kind']): Seconds {
  const loading = kind === 'feeder' ? Math.round(reloadMinutes * MINUTE) : 0;
  return Math.round(shiftHours * HOUR) + loading;
}

/** Second of the day; a micro-depot that shuts before changes nothing about it. */
function agreedEnd({ from, shiftHours }: Workday): Seconds {
  return secondsOf(from) + Math.round(shiftHours * HOUR);
}

interface Rest {
  readonly begin: Seconds;
  readonly end: Seconds;
}

/** The breaks within the paid time, by vehicle and day. */
function restsOf({ vehicles }: Cast, facts: Journal['facts']): Map<string, Rest[]> {
  const rests = new Map<string, Rest[]>();
  const today = vehicles.map((): Rest[] => []);
  for (const fact of factsOf(facts, 'rested', 'vehicle-day')) {
    if (fact.kind === 'rested') today[fact.vehicle]?.push({ begin: fact.begin, end: fact.time });
    if (fact.kind !== 'vehicle-day') continue;
    rests.set(`${fact.vehicle}/${fact.day}`, today[fact.vehicle] ?? []);
    today[fact.vehicle] = [];
  }
  return rests;
}
