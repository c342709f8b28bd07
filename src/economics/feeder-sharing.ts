// Feeders that supply pooled micro-depots carry the parcels of partners too, who bear their part of the feeder's day.
import { DAY } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { broughtByDay } from './facility-costs.ts';

/**
 * Part of a vehicle's day that this carrier pays, by row of the cast's vehicles and calendar day: its parcels aboard over
 * all parcels aboard. Partners' parcels ride to a micro-depot spread over the feeders as the carrier's own do. Kilometres
 * and hours are not split: those of the partners' parcels (their own loading and unloading) are not simulated either.
 */
export function ownFeederDays(
  { cast, facts }: Journal,
  { depots }: Placement,
): (vehicle: number, day: number) => number {
  const pooled = new Map<number, number>();
  for (const { index, kind, id } of cast.facilities) {
    const depot = kind === 'depot' ? depots.find((one) => one.id === id) : undefined;
    if (depot?.sharing === 'pooled' && depot.partnerParcels > 0) pooled.set(index, depot.partnerParcels);
  }
  if (pooled.size === 0) return () => 1;
  const brought = broughtByDay(facts);
  const own = new Map<string, number>();
  const others = new Map<string, number>();
  const addTo = (sums: Map<string, number>, key: string, more: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + more);
  };
  for (const fact of factsOf(facts, 'departed', 'dropped')) {
    const day = Math.floor(fact.time / DAY);
    const key = `${fact.vehicle}/${day}`;
    const count = fact.parcels.length;
    if (fact.kind === 'departed') addTo(own, key, count);
    else if (count > 0) addTo(others, key, ((pooled.get(fact.facility) ?? 0) * count) / brought(fact.facility, day));
  }
  return (vehicle, day) => {
    const key = `${vehicle}/${day}`;
    const partners = others.get(key) ?? 0;
    const parcels = own.get(key) ?? 0;
    return partners === 0 ? 1 : parcels / (parcels + partners);
  };
}
