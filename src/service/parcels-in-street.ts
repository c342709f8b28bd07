// The parcels for which a street is stood in or driven through by vans and feeders, and those aboard a tour.
import { DAY } from '../base/units.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import { waysOfLeg } from '../simulation/own-ways.ts';

/** As the loads of streets count: tours that depart on one of the days, and of them motor vehicles alone. */
export function parcelsInStreet(
  journal: Journal,
  ground: Ground,
  days: readonly number[],
  segment: number,
  by: 'kerb' | 'motor',
): Set<number> {
  return by === 'kerb' ? stoppedFor(journal, days, segment) : drivenThrough(journal, ground, days, segment);
}

/** Whatever left with the tour or was put aboard later, and what it went out to fetch. */
export function aboard({ facts }: Journal, tour: number): Set<number> {
  return aboardAny(facts, (other) => other === tour);
}

function stoppedFor({ cast, facts }: Journal, days: readonly number[], segment: number): Set<number> {
  const isCounted = countedTours(facts, days);
  const streets: number[] = [];
  const all = new Set<number>();
  for (const fact of facts) {
    if (fact.kind === 'drove') streets[fact.tour] = fact.to.segment;
    if (!('begin' in fact) || !('parcels' in fact) || fact.kind === 'loaded') continue;
    const isMotor = (cast.vehicles[fact.vehicle] as Vehicle).mode === 'motor';
    if (!isMotor || !isCounted(fact.tour) || streets[fact.tour] !== segment) continue;
    for (const parcel of fact.parcels) all.add(parcel);
  }
  return all;
}

function drivenThrough(
  { cast, facts }: Journal,
  ground: Ground,
  days: readonly number[],
  segment: number,
): Set<number> {
  const isCounted = countedTours(facts, days);
  const tours = new Set<number>();
  for (const fact of facts) {
    if (fact.kind !== 'drove' || tours.has(fact.tour) || fact.metres === 0 || !isCounted(fact.tour)) continue;
    const vehicle = cast.vehicles[fact.vehicle] as Vehicle;
    if (vehicle.mode !== 'motor') continue;
    const pieces = waysOfLeg(ground, vehicle, fact).pieces(fact.from, fact.to);
    if (pieces.some((piece) => piece.segment === segment)) tours.add(fact.tour);
  }
  return aboardAny(facts, (tour) => tours.has(tour));
}

function aboardAny(facts: Journal['facts'], isMeant: (tour: number) => boolean): Set<number> {
  const all = new Set<number>();
  for (const fact of facts) {
    if ((fact.kind !== 'departed' && fact.kind !== 'loaded' && fact.kind !== 'taken-over') || !isMeant(fact.tour))
      continue;
    for (const parcel of fact.parcels) all.add(parcel);
    if (fact.kind === 'departed') for (const parcel of fact.pickUps ?? []) all.add(parcel);
  }
  return all;
}

function countedTours(facts: Journal['facts'], days: readonly number[]): (tour: number) => boolean {
  const counts = new Set(days);
  const counted = new Set<number>();
  for (const fact of facts) {
    if (fact.kind === 'departed' && counts.has(Math.floor(fact.time / DAY))) counted.add(fact.tour);
  }
  return (tour) => counted.has(tour);
}
