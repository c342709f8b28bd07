// Who pays: recipients' trips, subsidies, budgets, and one parcel's euro with all its payers.
import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { HOUR } from '../../src/base/units.ts';
import { budgetUses, budgetWarnings } from '../../src/economics/budgets.ts';
import { costDistribution } from '../../src/economics/cost-distribution.ts';
import { type CostSummary, lastMileShare } from '../../src/economics/cost-summary.ts';
import { type Ledger, postLedger, summariseCosts } from '../../src/economics/ledger.ts';
import { parcelEuro } from '../../src/economics/parcel-euro.ts';
import { totalTrips } from '../../src/economics/recipient-trips.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { StudyFile } from '../../src/model/study.ts';
import type { Fact, Journal } from '../../src/simulation/facts.ts';
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

type PricesFile = NonNullable<StudyFile['prices']>;
type SubsidyFile = NonNullable<PricesFile['subsidies']>[number];

/** Recipients walk 500 m to every locker. */
function accountOf(scenario: string, parts: JournalParts, prices: PricesFile = {}) {
  const study = aStudy({ prices });
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(scenario);
  const journal = aJournal(parts);
  const ledger = postLedger(journal, study, placement, () => 500);
  return { journal, ledger, cost: summariseCosts(ledger, journal) };
}

const box: JournalParts = { facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')] };
const collected = (parcel: number): Fact => ({
  kind: 'collected',
  time: 18 * HOUR,
  parcel,
  facility: 1,
  compartment: 0,
});

describe('recipients', () => {
  const facts = [collected(0), collected(1)];

  test('pay the expected kilometres of their cars, and walk for nothing', () => {
    const { cost, journal, ledger } = accountOf('lockers', { ...box, facts });
    expect(cost.byPayer.recipient).toBe(2 * 0.0675 * EURO);
    expect(cost).toMatchObject({ byCategory: { distance: 0.135 * EURO, handling: 0 }, byTier: { door: 0.135 * EURO } });
    const trips = totalTrips(ledger.metres, journal, aStudy());
    expect(trips.walkKm).toBeCloseTo(2 * 0.85, 12);
    expect(trips.carKm).toBeCloseTo(0.45, 12);
    expect(trips.co2Kg).toBeCloseTo(0.45 * 0.16, 12);
    expect(trips.trips).toBe(2);
    expect(trips.minutes).toBeCloseTo(2 * 0.85 * 12, 12);
  });

  test('pay for their time where the study gives it a price', () => {
    const { cost } = accountOf('lockers', { ...box, facts }, { recipient: { hour: 10, carShare: 0 } });
    expect(cost.byPayer.recipient).toBe(2 * 2 * EURO);
    expect(cost.byCategory).toMatchObject({ handling: 4 * EURO, distance: 0 });
  });

  test('who let their parcel expire make no trip', () => {
    const expired: Fact = { kind: 'expired', time: 18 * HOUR, parcel: 0, facility: 1, compartment: 0 };
    const { cost, journal, ledger } = accountOf('lockers', { ...box, facts: [expired] });
    expect(cost.byPayer.recipient).toBe(0);
    const none = { walkKm: 0, carKm: 0, co2Kg: 0, minutes: 0, trips: 0 };
    expect(totalTrips(ledger.metres, journal, aStudy())).toEqual(none);
  });
});

describe('a subsidy', () => {
  const city: Omit<SubsidyFile, 'per'> = { id: 'aid', from: 'city', to: 'carrier', amount: 6 };
  const depots: JournalParts = {
    facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'depot', 'market')],
    vehicles: [aVehicle(0, 'van'), aVehicle(1, 'bike', { facility: 1 }), aVehicle(2, 'bike', { facility: 1 })],
    parcels: [0, 1, 2].map((index) => aParcel(index)),
    facts: [
      ...tourFacts({ stops: [{ parcels: [0] }] }),
      ...tourFacts({ tour: 1, vehicle: 1, facility: 1, stops: [{ parcels: [1] }, { parcels: [2], failed: [2] }] }),
      vehicleDay(1, 4),
      vehicleDay(2, 0),
      dayClosed(),
    ],
  };
  const paidBy = (subsidy: Omit<SubsidyFile, 'id' | 'from' | 'to' | 'amount'>, parts = depots, scenario = 'depots') =>
    accountOf(scenario, parts, { subsidies: [{ ...city, ...subsidy }] }).cost.byPayer.city / EURO;

  test('falls due for each parcel handed over, or only for those from one place', () => {
    expect(paidBy({ per: 'parcel' })).toBe(12);
    expect(paidBy({ per: 'parcel', facility: 'market' })).toBe(6);
    expect(paidBy({ per: 'parcel', facility: 'box' })).toBe(0);
    expect(paidBy({ per: 'parcel' }, { ...box, facts: [collected(0)] }, 'lockers')).toBe(6);
  });

  test('falls due as often as parcels are handed over from one place on one day', () => {
    const facts = [...tourFacts({ stops: [{ parcels: [0, 1] }, { parcels: [2] }] }), dayClosed()];
    expect(paidBy({ per: 'parcel' }, { ...depots, facts })).toBe(18);
  });

  test('falls due for each day of an open micro-depot, of a locker, and of a bike that is used', () => {
    expect(paidBy({ per: 'depot-day' })).toBe(6);
    expect(paidBy({ per: 'bike-day' })).toBe(6);
    expect(paidBy({ per: 'locker-day' })).toBe(0);
    expect(paidBy({ per: 'locker-day' }, { ...box, facts: [dayClosed(), dayClosed(1)] }, 'lockers')).toBe(12);
  });

  test('for a bike and day is none for a courier on foot', () => {
    const vehicles = (depots.vehicles ?? []).map((vehicle) =>
      vehicle.kind === 'bike' ? { ...vehicle, mode: 'walk' as const } : vehicle,
    );
    expect(paidBy({ per: 'bike-day' }, { ...depots, vehicles })).toBe(0);
  });

  test('is two postings that cancel, one of them on the other payer', () => {
    const { ledger, cost } = accountOf('depots', depots, { subsidies: [{ ...city, per: 'depot-day' }] });
    const moved = ledger.postings.slice(-2);
    expect(moved.map(({ payer, amount }) => [payer, amount])).toEqual([
      ['city', 6 * EURO],
      ['carrier', -6 * EURO],
    ]);
    const without = accountOf('depots', depots).cost;
    expect({ ...cost, byPayer: null }).toEqual({ ...without, byPayer: null });
  });
});

describe('a budget', () => {
  const cost = { byPayer: { carrier: 500 * EURO, city: 0, owner: 0, recipient: 0, society: 0 } } as CostSummary;

  test('is overspent where its payer bears more a measured day, and says by how much', () => {
    const { prices } = aStudy({ prices: { budgets: [{ payer: 'carrier', perDay: 249 }] } });
    expect(budgetWarnings(budgetUses(cost, prices, 2))).toEqual([
      'The carrier spends €250.00 a day for the measured parcels, €1.00 more than the budget of €249.',
    ]);
    expect(budgetWarnings(budgetUses(cost, prices, 3))).toEqual([]);
  });
});

describe('one parcel’s euro', () => {
  test('runs from the trunk to the door with everybody who paid', () => {
    const facts: Fact[] = [
      { kind: 'sorted', time: HOUR, parcel: 0, facility: 0 },
      { kind: 'sorted', time: HOUR, parcel: 1, facility: 0 },
      collected(0),
    ];
    const { ledger } = accountOf('lockers', { ...box, facts }, { trunk: 0.5 });
    expect(parcelEuro(ledger, 0)).toMatchObject({
      total: 567_500,
      lines: [
        { tier: 'trunk', category: 'handling', payer: 'carrier', amount: 500_000 },
        { tier: 'door', category: 'distance', payer: 'recipient', facility: 1, amount: 67_500 },
      ],
    });
  });
});

describe('the last mile’s share', () => {
  test('is everything but the trunk, and nothing is said of nothing', () => {
    const tiers = { byTier: { trunk: 1, door: 3 } } as CostSummary;
    expect(lastMileShare({ ...tiers, total: 4 })).toBe(0.75);
    expect(lastMileShare({ ...tiers, total: 0 })).toBeNull();
  });
});

describe('the distribution of cost over parcels', () => {
  const withCosts = (euros: readonly number[], measured = euros.length): [Ledger, Journal] => [
    { parcelTotals: Float64Array.from(euros, (one) => one * EURO) } as Ledger,
    aJournal({ parcels: euros.map((_, index) => aParcel(index, { measured: index < measured })) }),
  ];

  test('gives the share of each tenth from cheapest to dearest, and what most parcels do not exceed', () => {
    const found = costDistribution(...withCosts([10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99], 10));
    expect(found?.deciles.map((share) => Math.round(share * 55))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(found).toMatchObject({ p50: 5, p90: 9, p99: 10 });
  });

  test('splits a parcel between two tenths, so that parcels of equal cost have tenths of equal shares', () => {
    for (const count of [1, 4, 13, 25]) {
      const found = costDistribution(...withCosts(Array<number>(count).fill(3)));
      for (const share of found?.deciles ?? []) expect(share).toBeCloseTo(0.1, 12);
    }
  });

  test('is null without a measured parcel, and has zeros where nothing was spent', () => {
    expect(costDistribution(...withCosts([5], 0))).toBeNull();
    expect(costDistribution(...withCosts([0, 0]))).toEqual({ deciles: new Array(10).fill(0), p50: 0, p90: 0, p99: 0 });
  });
});
