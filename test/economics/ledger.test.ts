import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { DAY, HOUR } from '../../src/base/units.ts';
import { type Ledger, postLedger, summariseCosts } from '../../src/economics/ledger.ts';
import { type Category, TIERS, type Tier } from '../../src/model/ledger-words.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import type { Journal } from '../../src/simulation/facts.ts';
import {
  aFacility,
  aJournal,
  aParcel,
  aVehicle,
  dayClosed,
  type JournalParts,
  tourFacts,
  vehicleDay,
} from '../builders/journal.ts';
import { aStudy } from '../builders/study.ts';

/** Round prices, so that the sums below can be done by heart. */
const NOTHING = { day: 0, km: 0, hour: 0, minimumHours: 0 };
function studyWith(prices: object): Study {
  return aStudy({ prices: { trunk: 0, van: NOTHING, bike: NOTHING, feeder: NOTHING, ...prices } });
}
function ledgerOf(journal: Journal, prices: object, scenario = 'vans'): Ledger {
  const study = studyWith(prices);
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(scenario);
  return postLedger(journal, study, placement, () => 300);
}

/** Euros by tier, those with nothing left out. */
function tiersOf(ledger: Ledger): Partial<Record<Tier, number>> {
  const sums: Partial<Record<Tier, number>> = {};
  for (const { tier, amount } of ledger.postings) sums[tier] = (sums[tier] ?? 0) + amount / EURO;
  return sums;
}
function parcelEuros(ledger: Ledger): number[] {
  return [...ledger.parcelTotals].map((amount) => amount / EURO);
}
/** Equal but for single micro-euros, which a split of thirds must give to somebody. */
function expectNear(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [row, euros] of found.entries()) expect(euros).toBeCloseTo(expected[row] as number, 5);
}
function parcelTier(ledger: Ledger, parcel: number, tier: Tier): number {
  return (ledger.parcelTiers[parcel * TIERS.length + TIERS.indexOf(tier)] as number) / EURO;
}
function sumOf(ledger: Ledger, category: Category): number {
  return ledger.postings.reduce((sum, posting) => sum + (posting.category === category ? posting.amount : 0), 0) / EURO;
}

/** A van that is out for 600 seconds: 100 out, 60 at the door, 140 on, 40 parking, 160 at the second door, 100 home. */
const twoStops = tourFacts({
  stops: [
    { parcels: [0], drive: 100, serve: 60 },
    { parcels: [1, 2], drive: 140, park: 40, serve: 160, failed: [2] },
  ],
});
const three = [aParcel(0), aParcel(1), aParcel(2)];

describe('the cost of a vehicle', () => {
  test('falls where its seconds went, and the part of a failed attempt is apart', () => {
    const ledger = ledgerOf(aJournal({ parcels: three, facts: [...twoStops, vehicleDay(0, 2)] }), {
      van: { ...NOTHING, day: 60 },
    });
    expect(tiersOf(ledger)).toEqual({
      stem: 20,
      'between stops': 7,
      parking: 2,
      door: 6 + 8,
      'failed attempt': 7 + 2 + 8,
    });
    const stem = 20 / 3;
    const expected = [stem + 6, stem + 17, stem + 17];
    expectNear(parcelEuros(ledger), expected);
    expect(parcelTier(ledger, 2, 'failed attempt')).toBe(17);
    expect(parcelTier(ledger, 2, 'door')).toBe(0);
  });

  test('pays the crew from loading to return, and at least the minimum hours', () => {
    const facts = [...twoStops, vehicleDay(0, 2)];
    const journal = aJournal({ parcels: three, facts });
    expect(sumOf(ledgerOf(journal, { van: { ...NOTHING, hour: 30 } }), 'crew')).toBe(60);
    expect(sumOf(ledgerOf(journal, { van: { ...NOTHING, hour: 30, minimumHours: 4 } }), 'crew')).toBe(120);
  });

  test('spreads over several tours of the day by their seconds', () => {
    const first = tourFacts({ stops: [{ parcels: [0], serve: 200 }] });
    const second = tourFacts({ tour: 1, departs: 10 * HOUR, stops: [{ parcels: [1], serve: 400 }] });
    const facts = [...first, ...second, vehicleDay(0, 4)];
    const ledger = ledgerOf(aJournal({ facts }), { van: { ...NOTHING, day: 100 } });
    expect(parcelEuros(ledger)).toEqual([40, 60]);
    expect(tiersOf(ledger)).toEqual({ stem: 40, door: 60 });
  });

  test('counts kilometres by leg: the way out and home is everybody’s, a leg between is its stop’s', () => {
    const facts = tourFacts({
      stops: [
        { parcels: [0], metres: 3_000 },
        { parcels: [1, 2], metres: 2_000, failed: [2] },
      ],
      backMetres: 3_000,
    });
    const ledger = ledgerOf(aJournal({ parcels: three, facts }), { van: { ...NOTHING, km: 0.5 } });
    expect(tiersOf(ledger)).toEqual({ stem: 3, 'between stops': 0.5, 'failed attempt': 0.5 });
    expect(parcelEuros(ledger)).toEqual([1, 1.5, 1.5]);
  });

  test('is all "feeder" for a feeder, and each parcel bears its own micro-depot’s stop', () => {
    const journal = aJournal({
      facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'depot', 'market'), aFacility(2, 'depot', 'mill')],
      vehicles: [aVehicle(0, 'feeder')],
      parcels: three,
      facts: [
        ...tourFacts({
          stops: [
            { parcels: [0, 1], at: 1, drive: 100, serve: 200 },
            { parcels: [2], at: 2, drive: 300, serve: 300 },
          ],
          back: 100,
        }),
        vehicleDay(0, 1),
      ],
    });
    const ledger = ledgerOf(journal, { feeder: { ...NOTHING, day: 100 }, handlingHour: 0 });
    expect(tiersOf(ledger)).toEqual({ feeder: 100 });
    const stem = 20 / 3;
    const expected = [stem + 10, stem + 10, stem + 60];
    expectNear(parcelEuros(ledger), expected);
  });

  test('that is owned and idle falls on the parcels of its facility that day', () => {
    const parts: JournalParts = {
      vehicles: [aVehicle(0, 'van', { owned: true }), aVehicle(1, 'van', { owned: true }), aVehicle(2, 'van')],
      parcels: three,
    };
    const idle = [vehicleDay(1, 0), vehicleDay(2, 0)];
    const facts = [...tourFacts({ stops: [{ parcels: [0, 2] }] }), ...idle];
    const ledger = ledgerOf(aJournal({ ...parts, facts }), { van: { ...NOTHING, day: 20, hour: 5, minimumHours: 2 } });
    expect(ledger.postings.every(({ vehicle }) => vehicle === 1)).toBe(true);
    expect([sumOf(ledger, 'vehicle day'), sumOf(ledger, 'crew')]).toEqual([20, 10]);
    expectNear(parcelEuros(ledger), [15, 0, 15]);
  });

  test('that is owned and idle falls where the work of its fleet did, on that day or else on others, or on the way to it', () => {
    const vehicles = [aVehicle(0, 'van', { owned: true }), aVehicle(1, 'van', { owned: true })];
    const prices = { van: { ...NOTHING, day: 60 } };
    const idle = (...facts: Journal['facts']) =>
      tiersOf(ledgerOf(aJournal({ vehicles, parcels: three, facts: [...facts, vehicleDay(1, 0)] }), prices));
    expect(idle(...twoStops)).toEqual({
      stem: 20,
      'between stops': 7,
      parking: 2,
      door: 14,
      'failed attempt': 17,
    });
    const tomorrow = tourFacts({
      departs: DAY + 8 * HOUR,
      stops: [{ parcels: [0], drive: 100, serve: 200 }],
      back: 100,
    });
    expect(idle(...tomorrow)).toEqual({ stem: 30, door: 30 });
    expect(idle()).toEqual({ stem: 60 });
  });

  test('is all "feeder" for an owned feeder that stands idle, paid by the carrier and borne by its hub’s parcels', () => {
    const vehicles = [aVehicle(0, 'van', { owned: true }), aVehicle(1, 'feeder', { owned: true })];
    const prices = { feeder: { ...NOTHING, day: 90, hour: 20, minimumHours: 1.5 } };
    for (const work of [twoStops, []]) {
      const journal = aJournal({ vehicles, parcels: three, facts: [...work, vehicleDay(0, 2), vehicleDay(1, 0)] });
      const ledger = ledgerOf(journal, prices);
      expect(tiersOf(ledger)).toEqual({ feeder: 120 });
      expect(ledger.postings.map(({ payer, vehicle, tour }) => ({ payer, vehicle, tour }))).toEqual(
        [0, 1].map(() => ({ payer: 'carrier', vehicle: 1, tour: null })),
      );
      expect([sumOf(ledger, 'vehicle day'), sumOf(ledger, 'crew')]).toEqual([90, 30]);
      expectNear(parcelEuros(ledger), [40, 40, 40]);
    }
  });

  test('that leaves with nothing aboard falls on what it is out to fetch', () => {
    const [departed, ...others] = tourFacts({ stops: [] });
    if (departed?.kind !== 'departed') throw new Error(departed?.kind);
    const facts = [{ ...departed, pickUps: [1] }, ...others, vehicleDay(1, 0)];
    const vehicles = [aVehicle(0, 'van'), aVehicle(1, 'van', { owned: true })];
    const ledger = ledgerOf(aJournal({ vehicles, parcels: three, facts }), { van: { ...NOTHING, day: 20 } });
    expect(ledger.total).toBeGreaterThan(0);
    expect(parcelEuros(ledger)).toEqual([0, ledger.total / EURO, 0]);
  });
});

describe('the cost of places', () => {
  const placed: JournalParts = {
    facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'depot', 'market')],
    vehicles: [aVehicle(0, 'feeder')],
    parcels: [aParcel(0), aParcel(1, { size: 'M' }), aParcel(2), aParcel(3, { day: 1 })],
  };
  const fed = tourFacts({ stops: [{ parcels: [0, 1], at: 1 }] });

  test('handling is minutes of the size times the wage for each parcel a feeder brings', () => {
    const prices = { handlingHour: 30, handlingMinutes: { S: 1, M: 3 }, rent: 0 };
    const ledger = ledgerOf(aJournal({ ...placed, facts: fed }), prices, 'depots');
    expect(parcelEuros(ledger)).toEqual([0.5, 1.5, 0, 0]);
    expect(tiersOf(ledger)).toEqual({ depot: 2 });
    expect(ledger.postings.map(({ category, facility }) => [category, facility])).toEqual([['handling', 1]]);
  });

  test('rent of a day falls on the parcels handled there that day', () => {
    const prices = { handlingHour: 0, rent: 10, operatingDays: 300 };
    const ledger = ledgerOf(aJournal({ ...placed, facts: [...fed, dayClosed()] }), prices, 'depots');
    expect(sumOf(ledger, 'rent')).toBe((50 * 10 * 12) / 300);
    expect(parcelEuros(ledger)).toEqual([10, 10, 0, 0]);
  });

  test('rent of an unused micro-depot falls on the parcels of the day: touched, else promised, else all', () => {
    const prices = { handlingHour: 0, rent: 10, operatingDays: 300 };
    const sorted = { kind: 'sorted', time: 5 * HOUR, parcel: 2, facility: 0 } as const;
    const touched = aJournal({ ...placed, facts: [sorted, dayClosed()] });
    expect(parcelEuros(ledgerOf(touched, prices, 'depots'))).toEqual([0, 0, 20, 0]);
    const promised = aJournal({ ...placed, facts: [dayClosed(1)] });
    expect(parcelEuros(ledgerOf(promised, prices, 'depots'))).toEqual([0, 0, 0, 20]);
    const neither = aJournal({ ...placed, facts: [dayClosed(5)] });
    expect(parcelEuros(ledgerOf(neither, prices, 'depots'))).toEqual([5, 5, 5, 5]);
  });

  test('a locker bank costs its capital, upkeep and site by the day, on the parcels deposited there', () => {
    const prices = {
      locker: { capital: 12_000, lifeYears: 10, upkeep: 0.1, site: 600 },
      interest: 0,
      operatingDays: 300,
    };
    const journal = aJournal({
      facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')],
      facts: [...tourFacts({ stops: [{ parcels: [0], at: 1, isLocker: true }, { parcels: [1] }] }), dayClosed()],
    });
    const ledger = ledgerOf(journal, prices, 'lockers');
    expect(sumOf(ledger, 'locker')).toBe(10);
    expect(parcelEuros(ledger)).toEqual([10, 0]);
    expect(tiersOf(ledger)).toEqual({ door: 10 });
  });
});

describe('what is bought by the parcel', () => {
  test('the trunk is paid once, however often a parcel is sorted', () => {
    const sorted = (parcel: number, day: number) =>
      ({ kind: 'sorted', time: day * DAY + HOUR, parcel, facility: 0 }) as const;
    const facts = [sorted(0, 0), sorted(1, 0), sorted(0, 1)];
    expect(parcelEuros(ledgerOf(aJournal({ facts }), { trunk: 0.6 }))).toEqual([0.6, 0.6]);
  });

  test('a return is a contractor’s price on the parcel itself', () => {
    const returned = { kind: 'returned', time: HOUR, parcel: 1, facility: 0, why: 'too old' } as const;
    const ledger = ledgerOf(aJournal({ facts: [returned] }), { return: 3 });
    expect(parcelEuros(ledger)).toEqual([0, 3]);
    expect(ledger.postings[0]).toMatchObject({ category: 'contractor', tier: 'return', payer: 'carrier', day: 0 });
  });
});

describe('the summary', () => {
  test('holds what measured parcels carry, per parcel that was not returned, and the rest apart', () => {
    const parcels = [aParcel(0), aParcel(1), aParcel(2), aParcel(3, { measured: false })];
    const sorted = parcels.map(({ index }) => ({ kind: 'sorted', time: HOUR, parcel: index, facility: 0 }) as const);
    const returned = { kind: 'returned', time: 2 * HOUR, parcel: 0, facility: 0, why: 'too old' } as const;
    const journal = aJournal({ parcels, facts: [...sorted, returned] });
    const ledger = ledgerOf(journal, { trunk: 1, return: 3 });
    const summary = summariseCosts(ledger, journal);
    expect(summary.total).toBe(6 * EURO);
    expect(summary.unmeasured).toBe(1 * EURO);
    expect(summary.perParcel).toBe(3);
    expect(summary.byTier).toMatchObject({ trunk: 3 * EURO, return: 3 * EURO, stem: 0 });
    expect(summary.byCategory).toMatchObject({ handling: 3 * EURO, contractor: 3 * EURO, crew: 0 });
    expect(summary.byPayer).toEqual({ carrier: 6 * EURO, city: 0, owner: 0, recipient: 0, society: 0 });
  });

  test('of a run without a parcel is all zeros, and its costs are unmeasured', () => {
    const journal = aJournal({
      parcels: [],
      vehicles: [aVehicle(0, 'van', { owned: true })],
      facts: [vehicleDay(0, 0), dayClosed()],
    });
    const ledger = ledgerOf(journal, { van: { ...NOTHING, day: 20 } });
    expect(summariseCosts(ledger, journal)).toMatchObject({ total: 0, perParcel: null, unmeasured: 20 * EURO });
  });
});
