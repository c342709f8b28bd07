// The day by its hours: kilometres and minutes at the kerb in the whole city, by kind of vehicle; small enough for every replication.
import { DAY, MINUTE } from '../base/units.ts';
import type { Study, VehicleKind } from '../model/study.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { searchMetres } from '../simulation/undriven-ways.ts';
import { layOnHours, noHours } from './street-load-hours.ts';

/** 24 amounts a kind, those of all measured operating days together. */
export type ByHour = Readonly<Record<VehicleKind, readonly number[]>>;

export interface DayHours {
  /**
   * Each leg and each driven search for parking evenly over its time; they sum to the kilometres that a tour drove. What
   * couriers walk with a cart is no bike's.
   */
  readonly km: ByHour;
  /** The same of couriers on foot, where there are any. */
  readonly walkedKm?: readonly number[];
  /** Standing at stops without the search for parking, as in kerb.ts; the own yard, and couriers on foot, need no kerb. */
  readonly kerbMinutes: ByHour;
}

/** A tour counts wholly for the day on which it departs. */
export function measureDayHours({ cast, facts }: Journal, study: Study, days: readonly number[]): DayHours {
  const counts = new Set(days);
  const isCounted: boolean[] = [];
  const km = noDay();
  const walkedKm = noHours();
  const kerbMinutes = noDay();
  for (const fact of facts) {
    if (fact.kind === 'departed') isCounted[fact.tour] = counts.has(Math.floor(fact.time / DAY));
    if (!('tour' in fact && 'vehicle' in fact) || isCounted[fact.tour] !== true) continue;
    const vehicle = cast.vehicles[fact.vehicle] as Vehicle;
    const { kind, mode } = vehicle;
    if (mode === 'walk') {
      if (fact.kind === 'drove') layOnHours(walkedKm, fact.depart, fact.time, fact.metres / 1_000);
    } else if (fact.kind === 'drove') layOnHours(km[kind], fact.depart, fact.time, fact.metres / 1_000);
    else if (fact.kind === 'parked') {
      layOnHours(km[kind], fact.begin, fact.time, searchMetres(study, vehicle, fact) / 1_000);
    } else if ('begin' in fact && fact.kind !== 'loaded') {
      layOnHours(kerbMinutes[kind], fact.begin, fact.time, (fact.time - fact.begin) / MINUTE);
    }
  }
  return { km, ...(sumOfHours(walkedKm) > 0 ? { walkedKm } : {}), kerbMinutes };
}

export function sumOfHours(hours: readonly number[]): number {
  return hours.reduce((sum, amount) => sum + amount, 0);
}

function noDay(): Record<VehicleKind, number[]> {
  return { van: noHours(), bike: noHours(), feeder: noHours() };
}
