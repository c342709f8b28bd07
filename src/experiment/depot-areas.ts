// What the addresses nearest to one micro-depot cost in a run, for the question at what volume, rent or handling it pays.
import { handledAtDepots } from '../economics/facility-costs.ts';
import type { Ledger } from '../economics/ledger.ts';
import { roofOf } from '../simulation/carrier-places.ts';
import type { Facility, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { pickedFromStock } from '../simulation/undriven-ways.ts';

/** A scenario's micro-depots, and for each address (row of the city's table) the row of the one that is nearest, or -1. */
export interface DepotZones {
  readonly scenario: string;
  readonly depots: readonly string[];
  readonly nearest: Int32Array;
}

/** Of the measured parcels for those addresses, whoever delivers them. Money in micro-euros. */
export interface DepotArea {
  /** The scenario that has the micro-depot, and its id there. */
  readonly scenario: string;
  readonly depot: string;
  readonly parcels: number;
  /** Those that came through the micro-depot, each once: brought by a feeder or picked from stock there. */
  readonly brought: number;
  /** Of them the latter; left out by results of older versions. */
  readonly picked?: number;
  /** Those that were handled there, pick-ups among them, each as often as it was paid for. */
  readonly handled: number;
  readonly cost: number;
  /** Of the cost: the micro-depot's rent and fit-out (or its day), and the handling there. */
  readonly standing: number;
  readonly handling: number;
}

/** One result a micro-depot with addresses. In a run that does not have the micro-depot nothing is brought, rented or handled. */
export function depotAreas(journal: Journal, ledger: Ledger, zones: DepotZones): DepotArea[] {
  const { scenario, depots, nearest } = zones;
  const { cast, facts } = journal;
  const zoneOf = new Int32Array(cast.parcels.length).fill(-1);
  for (const { index, measured, address } of cast.parcels) if (measured) zoneOf[index] = nearest[address] as number;
  const none = { parcels: 0, brought: 0, picked: 0, handled: 0, cost: 0, standing: 0, handling: 0 };
  const rows = depots.map((depot) => ({ scenario, depot, ...none }));
  for (const { index } of cast.parcels) {
    const zone = zoneOf[index] as number;
    // Asked first: most parcels have no zone in the baseline, and to look a row -1 up takes many times as long.
    const row = zone < 0 ? undefined : rows[zone];
    if (row === undefined) continue;
    row.parcels++;
    row.cost += ledger.parcelTotals[index] as number;
  }
  const roof = (facility: number): number => roofOf(cast.facilities[facility] as Facility);
  const facilityOf = depots.map(
    (id) => cast.facilities.find((place) => place.kind === 'depot' && place.id === id)?.index,
  );
  const counted = new Set<number>();
  const count = (parcel: number, facility: number, isPicked: boolean): void => {
    const zone = zoneOf[parcel] as number;
    const row = rows[zone];
    if (row === undefined || counted.has(parcel) || facilityOf[zone] !== roof(facility)) return;
    counted.add(parcel);
    row.brought++;
    if (isPicked) row.picked++;
  };
  for (const { parcel, facility } of pickedFromStock(journal)) count(parcel, facility, true);
  for (const { parcel, facility, why } of factsOf(facts, 'arrived')) {
    if (why === 'feeder') count(parcel, facility, false);
  }
  for (const { parcel, facility } of handledAtDepots(journal)) {
    const zone = zoneOf[parcel] as number;
    const row = rows[zone];
    if (row !== undefined && facilityOf[zone] === roof(facility)) row.handled++;
  }
  // The run of a scenario without any of them, as the baseline's mostly is, has no posting for them.
  const isThere = facilityOf.some((facility) => facility !== undefined);
  // Whoever pays: what a subsidy gives one payer for the day it takes from another.
  for (const { category, tier, facility, from, until } of isThere ? ledger.postings : []) {
    if (facility === null || tier !== 'depot' || (category !== 'rent' && category !== 'handling')) continue;
    const under = roof(facility);
    if (!facilityOf.includes(under)) continue;
    for (let share = from; share < until; share++) {
      const zone = zoneOf[ledger.shares.parcel[share] as number] as number;
      const row = rows[zone];
      if (row === undefined || facilityOf[zone] !== under) continue;
      const amount = ledger.shares.amount[share] as number;
      if (category === 'rent') row.standing += amount;
      else row.handling += amount;
    }
  }
  return rows.filter(({ parcels }) => parcels > 0);
}
