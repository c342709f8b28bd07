// The hours a vehicle's crew is paid for on a day: those of presence without an unpaid break, overtime dearer, and a minimum.
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { type Study, secondsOf } from '../model/study.ts';
import type { Cast, FactOf, Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';

/** Hours to multiply the wage with, by vehicle-day; those of overtime count as often as its factor says. */
export type PaidHours = (day: FactOf<'vehicle-day'>, minimumHours: number) => number;

/**
 * Overtime is presence after the agreed end of the shift, by the clock, or beyond its agreed hours, whichever is more; the
 * loading before a feeder's first wave belongs to them. Where no overtime is allowed, what a breakdown makes of a day has
 * no price of its own.
 */
export function paidHours({ cast, facts }: Pick<Journal, 'cast' | 'facts'>, study: Study): PaidHours {
  const { overtimeHours, breakPaid } = study.rules.shift;
  const unpaid = breakPaid ? new Map<string, Seconds>() : restsOf(cast, facts);
  return ({ vehicle, day, begin, end, used }, minimumHours) => {
    if (!used) return minimumHours;
    const { kind } = cast.vehicles[vehicle] as Vehicle;
    const since = Math.min(begin + regularSeconds(study, kind), day * DAY + agreedEnd(study, kind));
    const over = overtimeHours === 0 ? 0 : Math.max(0, end - Math.max(begin, since)) / HOUR;
    const present = (end - begin) / HOUR;
    const paid = present - (unpaid.get(`${vehicle}/${day}`) ?? 0) / HOUR;
    return Math.max(paid, minimumHours) + (study.prices.overtimeFactor - 1) * over;
  };
}

/** A shift as it is agreed, its break included. */
function regularSeconds({ rules }: Study, kind: Vehicle['kind']): Seconds {
  const loading = kind === 'feeder' ? Math.round(rules.feeder.reloadMinutes * MINUTE) : 0;
  return Math.round(rules[kind].shiftHours * HOUR) + loading;
}

/** Second of the day; a micro-depot that shuts before changes nothing about it. */
function agreedEnd({ rules }: Study, kind: Vehicle['kind']): Seconds {
  const begins = kind === 'feeder' ? (rules.feeder.waves[0] as string) : rules[kind].from;
  return secondsOf(begins) + Math.round(rules[kind].shiftHours * HOUR);
}

/** Seconds of the breaks within the paid time, by vehicle and day. */
function restsOf({ vehicles }: Cast, facts: Journal['facts']): Map<string, Seconds> {
  const seconds = new Map<string, Seconds>();
  const since = vehicles.map(() => 0);
  for (const fact of factsOf(facts, 'rested', 'vehicle-day')) {
    if (fact.kind === 'rested') since[fact.vehicle] = (since[fact.vehicle] as Seconds) + fact.time - fact.begin;
    if (fact.kind !== 'vehicle-day') continue;
    seconds.set(`${fact.vehicle}/${fact.day}`, since[fact.vehicle] as Seconds);
    since[fact.vehicle] = 0;
  }
  return seconds;
}
