import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { HOUR } from '../../src/base/units.ts';
import { type ExternalCosts, externalCosts } from '../../src/economics/external-costs.ts';
import { postLedger, summariseCosts } from '../../src/economics/ledger.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Journal } from '../../src/simulation/facts.ts';
import { aFacility, aJournal, aParcel, aVehicle, type JournalParts, tourFacts } from '../builders/journal.ts';
import { aStudy } from '../builders/study.ts';

/** A tour of 10 km to two doors, 5 km out and 5 km home. */
const tour = tourFacts({
  stops: [
    { parcels: [0], metres: 5_000 },
    { parcels: [1], metres: 0 },
  ],
  backMetres: 5_000,
});

function externalOf(parts: JournalParts, study: Study = aStudy(), scenario = 'vans'): ExternalCosts {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(scenario);
  const journal: Journal = aJournal(parts);
  return externalCosts(
    postLedger(journal, study, placement, () => 200),
    journal,
    study,
    placement,
  );
}
const van = (prices: StudyFile['prices'] = {}): ExternalCosts => externalOf({ facts: tour }, aStudy({ prices }));

describe('external cost', () => {
  test('of a van is its kilometres times what a kilometre does to others, and the climate by its CO2', () => {
    const { byKind, byVehicle, total, perParcel } = van();
    expect(byKind).toEqual({
      congestion: 3 * EURO,
      accidents: 0.3 * EURO,
      noise: 0.2 * EURO,
      air: 0.3 * EURO,
      climate: 0.5 * EURO,
    });
    expect(byVehicle).toEqual({ van: total, bike: 0, feeder: 0, car: 0, contractor: 0 });
    expect(total).toBe(4.3 * EURO);
    expect(perParcel).toBe(2.15);
  });

  test('is what the measured parcels carry, and what was not delivered is no parcel to divide by', () => {
    const parcels = [aParcel(0), aParcel(1, { measured: false })];
    expect(externalOf({ facts: tour, parcels })).toMatchObject({ total: 2.15 * EURO, perParcel: 2.15 });
    const returned = { kind: 'returned', time: 20 * HOUR, parcel: 0, facility: 0, why: 'too old' } as const;
    expect(externalOf({ facts: [...tour, returned], parcels })).toMatchObject({ total: 2.15 * EURO, perParcel: null });
  });

  test('is refused where whole micro-euros cannot hold its sum', () => {
    const study = aStudy();
    const external = { ...study.prices.external, noise: 1_000_000_000 };
    const tooDear = () => externalOf({ facts: tour }, { ...study, prices: { ...study.prices, external } });
    expect(tooDear).toThrow(
      'prices: expected prices and parcels whose costs stay below 9 thousand million euros, to add up exactly, found costs of 11 thousand million euros',
    );
  });

  test('of a bike is accidents and a little climate', () => {
    const vehicles = [aVehicle(0, 'bike')];
    const { byKind, byVehicle, total } = externalOf({ facts: tour, vehicles });
    expect(byKind).toEqual({ congestion: 0, accidents: 0.3 * EURO, noise: 0, air: 0, climate: 12_000 });
    expect(byVehicle.bike).toBe(total);
  });

  test('of an electric van is less noise and dirt, and as much congestion', () => {
    const [baseline] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'van' ? { ...fleet, type: 'electric-van' as const } : fleet,
    );
    const { byKind } = externalOf({ facts: tour }, { ...aStudy(), scenarios: [{ ...baseline, fleets }] });
    expect(byKind).toMatchObject({ congestion: 3 * EURO, noise: 0.06 * EURO, air: 0.09 * EURO });
    expect(byKind.climate).toBeLessThan(van().byKind.climate);
  });

  test('of a parcel collected from a locker is the share of a drive, as much as a van’s but for its CO2', () => {
    const facilities = [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')];
    const collected = { kind: 'collected', time: 18 * HOUR, parcel: 0, facility: 1, compartment: 0 } as const;
    const study = aStudy({ prices: { recipient: { carShare: 0.5, carKm: 4, carCo2: 100 } } });
    const { byVehicle, byKind } = externalOf({ facilities, facts: [collected] }, study, 'lockers');
    expect(byKind).toMatchObject({ congestion: 0.6 * EURO, climate: 0.04 * EURO });
    expect(byVehicle.car).toBe((0.6 + 0.06 + 0.04 + 0.06 + 0.04) * EURO);
  });

  test('is no part of the ledger', () => {
    const study = aStudy({ prices: { external: { congestion: 100, carbon: 1_000 } } });
    const journal = aJournal({ facts: tour });
    const totalOf = (one: Study): number => {
      const placement = placementOf(one, 'vans');
      if (placement === undefined) throw new Error('no vans');
      return summariseCosts(
        postLedger(journal, one, placement, () => 0),
        journal,
      ).total;
    };
    expect(totalOf(study)).toBe(totalOf(aStudy()));
    expect(van({ external: { congestion: 100 } }).byKind.congestion).toBe(1_000 * EURO);
  });
});
