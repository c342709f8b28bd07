// What a battery means to a vehicle's day in the search: how long it stands at the depot before each tour, also with one stop more.
import { chargedFor, spentAt } from './charging.ts';
import { reach } from './drive.ts';
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import type { Tours } from './tours.ts';

/** A battery on its way through a day; metres are rounded up, so that no stay is too short. */
export interface BatteryDay {
  readonly range: number;
  readonly charge: number;
  spent: number;
  /** The last return before the problem; -1 before any. */
  readonly home: number;
}

/** True where a vehicle may have to wait for its battery with so many millimetres more, or has to now. */
export function mayCharge(instance: Instance, tours: Tours, vehicle: number, more: number): boolean {
  const free = instance.freeWay[tours.fleetOf[vehicle] as number] as number;
  return (tours.way[vehicle] as number) + more > free || (tours.charging[vehicle] as number) > 0;
}

/** Brings a vehicle's first departure and its stays between tours up to date, and its `guess` with them. */
export function setStays(instance: Instance, tours: Tours, vehicle: number): void {
  if (!mayCharge(instance, tours, vehicle, 0)) return;
  const { stops } = instance;
  const fleet = tours.fleetOf[vehicle] as number;
  const reload = instance.reload[fleet] as number;
  const first = tours.first[vehicle] as number;
  const day = batteryDay(instance, fleet);
  let charging = 0;
  for (let at = first; at < 2 * stops; at = tours.next[at] as number) {
    if (at < stops) continue;
    const metres = metresAtMost(tours.millimetres[at - stops] as number, tours.stopsOn[at - stops] as number);
    if (at === first) {
      tours.starts[vehicle] = startFor(instance, fleet, day, metres);
      tours.service[at] = reload;
      charging += (tours.starts[vehicle] as number) - (instance.shiftFrom[fleet] as number);
    } else {
      tours.service[at] = stayFor(day, metres, reload);
      charging += (tours.service[at] as number) - reload;
    }
  }
  tours.guess[vehicle] = (tours.guess[vehicle] as number) + charging - (tours.charging[vehicle] as number);
  tours.charging[vehicle] = charging;
}

/**
 * Seconds by which a vehicle would wait longer for its battery with a stop more: behind `node` of its chain, or on a tour of
 * its own before it, a departure or the last return. Infinity where it then came too late anywhere.
 */
export function chargingWith(
  instance: Instance,
  tours: Tours,
  vehicle: number,
  stop: number,
  node: number,
  isNewTour: boolean,
): number {
  const { stops, speeds } = instance;
  const { next, place, work, from, until, service } = tours;
  const fleet = tours.fleetOf[vehicle] as number;
  const base = fleet * 24;
  const reload = instance.reload[fleet] as number;
  const tour = isNewTour ? -1 : (tours.tourOf[node] as number);
  const there = isNewTour ? (instance.depot[fleet] as number) : (place[node] as number);
  const onwards = isNewTour ? (instance.depot[fleet] as number) : (place[next[node] as number] as number);
  const way = millimetresOf(instance, fleet, there, stop) + millimetresOf(instance, fleet, stop, onwards);
  const more = isNewTour ? way : way - (tours.span[node] as number);
  const day = batteryDay(instance, fleet);
  let now = -1;
  let charging = 0;
  const depart = (metres: number): void => {
    const isFirst = now < 0;
    const least = isFirst ? (instance.shiftFrom[fleet] as number) : now + reload;
    now = isFirst ? startFor(instance, fleet, day, metres) : now + stayFor(day, metres, reload);
    charging += now - least;
  };
  const begin = (opens: number, closes: number): boolean => {
    if (now < opens) now = opens;
    return now <= closes;
  };
  const visit = (): boolean => {
    now = reach(speeds, base, now, secondsOf(instance, fleet, there, stop));
    if (!begin(instance.from[stop] as number, instance.until[stop] as number)) return false;
    now = reach(speeds, base, now + (instance.service[stop] as number), secondsOf(instance, fleet, stop, onwards));
    return true;
  };
  for (let at = tours.first[vehicle] as number; at >= 0; at = next[at] as number) {
    if (isNewTour && at === node) {
      depart(metresAtMost(more, 1));
      if (!visit()) return Number.POSITIVE_INFINITY;
    }
    if (at >= 2 * stops) break;
    if (at < stops) {
      if (!begin(from[at] as number, until[at] as number)) return Number.POSITIVE_INFINITY;
      now += service[at] as number;
    } else {
      const isLonger = at - stops === tour;
      const visits = (tours.stopsOn[at - stops] as number) + (isLonger ? 1 : 0);
      depart(metresAtMost((tours.millimetres[at - stops] as number) + (isLonger ? more : 0), visits));
    }
    if (isNewTour || at !== node) now = reach(speeds, base, now, work[at] as number);
    else if (!visit()) return Number.POSITIVE_INFINITY;
  }
  const isInTime = now <= (instance.shiftUntil[fleet] as number);
  return isInTime ? charging - (tours.charging[vehicle] as number) : Number.POSITIVE_INFINITY;
}

/** The first departure of a vehicle for a tour of these stops. */
export function firstDeparture(instance: Instance, fleet: number, stops: readonly number[]): number {
  if ((instance.home[fleet] as number) < 0) return instance.shiftFrom[fleet] as number;
  return startFor(instance, fleet, batteryDay(instance, fleet), roundMetres(instance, fleet, stops));
}

/** Metres of a tour of these stops. */
export function roundMetres(instance: Instance, fleet: number, stops: readonly number[]): number {
  let way = 0;
  let from = instance.depot[fleet] as number;
  for (const stop of stops) {
    way += millimetresOf(instance, fleet, from, stop);
    from = stop;
  }
  return metresAtMost(way + millimetresOf(instance, fleet, from, instance.end[fleet] as number), stops.length);
}

export function batteryDay(instance: Instance, fleet: number): BatteryDay {
  return {
    range: (instance.range[fleet] as number) / 1_000,
    charge: instance.charge[fleet] as number,
    spent: instance.spent[fleet] as number,
    home: instance.home[fleet] as number,
  };
}

/** Each leg was rounded to the millimetre. */
function metresAtMost(millimetres: number, visits: number): number {
  return (millimetres + visits + 1) / 1_000;
}

/** When the first tour of so many metres may depart, which it then does. */
export function startFor(instance: Instance, fleet: number, day: BatteryDay, metres: number): number {
  const start = chargedFor(day, day, metres, instance.shiftFrom[fleet] as number);
  day.spent = spentAt(day, day, start) + metres;
  return start;
}

/** The seconds at the depot before a further tour of so many metres, which then departs. */
export function stayFor(day: BatteryDay, metres: number, reload: number): number {
  const home = { spent: day.spent, home: 0 };
  const stay = chargedFor(day, home, metres, reload);
  day.spent = spentAt(day, home, stay) + metres;
  return stay;
}
