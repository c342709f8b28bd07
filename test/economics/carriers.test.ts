// What several carriers and their contractors pay, and that all of it is accounted for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromEuros } from '../../src/base/money.ts';
import { DAY, HOUR } from '../../src/base/units.ts';
import { externalCosts } from '../../src/economics/external-costs.ts';
import { type Ledger, postLedger, summariseCosts } from '../../src/economics/ledger.ts';
import { walkOn } from '../../src/economics/recipient-trips.ts';
import { handovers } from '../../src/metrics/handovers.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { chainsOf } from '../../src/metrics/parcel-chain.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { HubSpec, Study } from '../../src/model/study.ts';
import type { Fact } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { severalCarriers, withContractors } from '../builders/carriers.ts';
import { aJournal, aParcel } from '../builders/journal.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from '../simulation/facts-of.ts';
import { brokenInvariants } from '../simulation/invariants.ts';

const town = gridTown(5, 5);
const walkTo = walkOn(groundOf(town));
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

interface Accounted {
  readonly run: Run;
  readonly ledger: Ledger;
  readonly placement: Placement;
}

function account(study: Study, scenario: string): Accounted {
  const run = aRun(study, town, scenario);
  const placement = placementOf(study, scenario) as Placement;
  return { run, placement, ledger: postLedger(journalOf(run), study, placement, walkTo) };
}

const spent = ({ postings }: Ledger, is: (posting: Ledger['postings'][number]) => boolean): number =>
  sum(postings.filter(is).map(({ amount }) => amount));

describe('a contractor', () => {
  const study = withContractors(aStudy(), { takes: 'all', tariffParcel: 2, tariffStop: 0.5 });
  const { run, ledger, placement } = account(study, 'vans');

  test('is paid for each parcel once and for each address and day', () => {
    const visits = [...factsOf(run, 'delivered'), ...factsOf(run, 'attempt-failed')];
    const stops = new Set(
      visits.map(({ parcel, time }) => `${run.parcels[parcel]?.address}/${Math.floor(time / 86_400)}`),
    );
    const due = fromEuros(2) * factsOf(run, 'contracted').length + fromEuros(0.5) * stops.size;
    const paid = spent(ledger, ({ category, tier }) => category === 'contractor' && tier !== 'return');
    expect(paid).toBe(due);
    expect(
      spent(ledger, ({ tier, category }) => category === 'contractor' && tier === 'failed attempt'),
    ).toBeGreaterThan(0);
  });

  test('is paid the stop on the day on which it comes, and the parcel on the day on which it is given away', () => {
    const parcels = [aParcel(0, { address: 5 }), aParcel(1, { address: 5 }), aParcel(2)];
    const givenAt = (parcel: number, time: number): Fact => {
      return { kind: 'contracted', time, parcel, contractor: 0, facility: 0, why: 'zone' };
    };
    const missed = (parcel: number, time: number): Fact => {
      return { kind: 'attempt-failed', time, parcel, tour: -1, why: 'nobody home' };
    };
    const taken = (parcel: number, time: number): Fact => ({ kind: 'delivered', time, parcel, tour: -1, to: 'door' });
    const noon = 12 * HOUR;
    const facts = [
      ...[0, 1, 2].map((parcel) => givenAt(parcel, 6 * HOUR)),
      ...[missed(0, noon), taken(1, noon), missed(2, noon)],
      ...[taken(0, 2 * DAY + noon), taken(2, DAY + 23 * HOUR)],
    ];
    const { postings, visits } = postLedger(aJournal({ parcels, facts }), study, placement, () => 0);
    const paid = postings.filter(({ category }) => category === 'contractor');
    expect(paid.map(({ day, tier, amount }) => ({ day, tier, amount }))).toEqual([
      { day: 0, tier: 'door', amount: fromEuros(6) },
      { day: 0, tier: 'door', amount: fromEuros(0.25) },
      { day: 0, tier: 'failed attempt', amount: fromEuros(0.25) },
      { day: 0, tier: 'failed attempt', amount: fromEuros(0.5) },
      { day: 1, tier: 'door', amount: fromEuros(0.5) },
      { day: 2, tier: 'door', amount: fromEuros(0.5) },
    ]);
    const met = visits.map(({ day, parcels: brought }) => [day, ...brought]);
    expect(met).toEqual([
      [0, 0, 1],
      [0, 2],
      [1, 2],
      [2, 0],
    ]);
  });

  test('drives and emits as expected, beside the own vehicles and in the external cost', () => {
    const { contracted, co2Kg } = measureIndicators(journalOf(run), study, placement);
    expect(co2Kg).toBe(0);
    expect(contracted?.km).toBeCloseTo(0.4 * (contracted?.parcels as number), 6);
    expect(contracted?.co2Kg).toBeCloseTo(0.25 * (contracted?.km as number), 6);
    const { byVehicle, total } = externalCosts(ledger, journalOf(run), study, placement);
    expect(byVehicle.contractor).toBe(total);
    expect(total).toBeGreaterThan(0);
  });

  test('that comes by cargo bike costs others what a bike does', () => {
    const byBike = withContractors(aStudy(), { takes: 'all', vehicle: 'cargo-bike', co2: 0 });
    const biked = account(byBike, 'vans');
    const { byKind, total } = externalCosts(biked.ledger, journalOf(biked.run), byBike, biked.placement);
    expect(byKind).toMatchObject({ congestion: 0, noise: 0, air: 0, climate: 0, accidents: total });
    expect(total).toBeGreaterThan(0);
  });
});

describe('a shared micro-depot', () => {
  const study = severalCarriers([3, 1]);

  test('under a roof costs each carrier an equal part of the rent, borne by its own parcels', () => {
    const { ledger, run } = account(study, 'roof');
    const rents = ledger.postings.filter(({ category }) => category === 'rent');
    const of = (carrier: number) =>
      sum(
        rents
          .filter(({ facility }) => run.setting.facilities[facility as number]?.carrier === carrier)
          .map(({ amount }) => amount),
      );
    expect(of(0)).toBe(of(1));
    for (const { facility, from, until } of rents) {
      const carrier = run.setting.facilities[facility as number]?.carrier;
      for (const parcel of ledger.shares.parcel.subarray(from, until))
        expect(run.parcels[parcel]?.carrier).toBe(carrier);
    }
    const pooled = account(study, 'pooled').ledger;
    const rentDays = (one: Ledger) =>
      new Set(one.postings.filter(({ category }) => category === 'rent').map(({ day }) => day)).size;
    const perDay = spent(pooled, ({ category }) => category === 'rent') / rentDays(pooled);
    expect((of(0) + of(1)) / rentDays(ledger)).toBeCloseTo(perDay, -1);
  });

  test.each([
    ['feeders of its own', { carrier: 'a' }],
    ['feeders at its own hub', { count: { 'hub-a': 2 } }],
    ['no feeders but at its own hub', { count: { 'hub-a': 2, 'hub-b': 0 } }],
  ])('under a roof is rented by a carrier alone that alone has feeders: %s', (_, feeders) => {
    const base = severalCarriers([1, 1]);
    const [baseline, ...variants] = base.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'feeder' ? { ...fleet, ...feeders } : fleet));
    const { ledger, run } = account({ ...base, scenarios: [{ ...baseline, fleets }, ...variants] } as Study, 'roof');
    const cells = run.setting.facilities.filter(({ kind }) => kind === 'depot').map(({ carrier }) => carrier);
    expect(cells).toEqual([0]);
    const bearers = ledger.postings
      .filter(({ category }) => category === 'rent')
      .flatMap(({ from, until }) => [...ledger.shares.parcel.subarray(from, until)])
      .map((parcel) => run.parcels[parcel]?.carrier);
    expect(new Set(bearers)).toEqual(new Set([0]));
  });

  test('in a pool costs a price for each parcel that changes hands, which its own carrier bears', () => {
    const { ledger, run } = account(study, 'pooled');
    const handed = factsOf(run, 'handed-on');
    const paid = ledger.postings.filter(({ category, tier }) => category === 'contractor' && tier === 'feeder');
    expect(sum(paid.map(({ amount }) => amount))).toBe(fromEuros(study.prices.handover) * handed.length);
    const free = { ...study, prices: { ...study.prices, handover: 0 } };
    expect(
      spent(account(free, 'pooled').ledger, ({ category, tier }) => category === 'contractor' && tier === 'feeder'),
    ).toBe(0);
  });

  test('in a pool costs nothing for parcels that only go to another hub of their own carrier', () => {
    const [baseline, ...variants] = study.scenarios;
    const second = { ...(baseline.hubs[0] as HubSpec), id: 'hub-a2', name: 'Hub A2', position: { x: 800, y: 800 } };
    const several = { ...study, scenarios: [{ ...baseline, hubs: [...baseline.hubs, second] }, ...variants] } as Study;
    const { ledger, run } = account(several, 'pooled');
    const carrierAt = (facility: number) => run.setting.facilities[facility]?.carrier;
    const handed = factsOf(run, 'handed-on');
    const within = handed.filter(({ from, facility }) => carrierAt(from) === carrierAt(facility));
    const across = handed.filter(({ from, facility }) => carrierAt(from) !== carrierAt(facility));
    expect(within.length).toBeGreaterThan(0);
    expect(across.length).toBeGreaterThan(0);
    expect(spent(ledger, ({ category, tier }) => category === 'contractor' && tier === 'feeder')).toBe(
      fromEuros(study.prices.handover) * across.length,
    );
    expect(brokenInvariants(run)).toEqual([]);
  });
});

test('what a small carrier owns is paid by its own parcels, also on days on which it has none', () => {
  const base = severalCarriers([0.97, 0.03], {
    seed: 4,
    days: { warmUp: 0, measured: 4 },
    demand: { parcelsPerDay: 40 },
  });
  const [baseline, ...variants] = base.scenarios;
  const withVans = (count: number): Accounted => {
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'van' ? { ...fleet, count: { 'hub-a': 1, 'hub-b': count } } : fleet,
    );
    return account({ ...base, scenarios: [{ ...baseline, fleets }, ...variants] } as Study, 'alone');
  };
  const borneBy = ({ ledger, run }: Accounted, carrier: number): number =>
    sum(
      run.parcels
        .filter((parcel) => parcel.carrier === carrier)
        .map(({ index }) => ledger.parcelTotals[index] as number),
    );
  const [one, five] = [withVans(1), withVans(5)];
  const days = new Set(one.run.parcels.filter(({ carrier }) => carrier === 1).map(({ day }) => day));
  expect(days.size).toBeGreaterThan(0);
  expect(days.size).toBeLessThan(4);
  expect(borneBy(five, 0)).toBe(borneBy(one, 0));
  expect(borneBy(five, 1)).toBeGreaterThan(borneBy(one, 1));
});

const contractor = fc.record({
  takes: fc.constantFrom('overflow', 'zone', 'all'),
  zone: fc.constant({ centre: { x: 300, y: 300 }, radius: 400 }),
  tariffParcel: fc.double({ min: 0, max: 5, noNaN: true }),
  tariffStop: fc.double({ min: 0, max: 5, noNaN: true }),
  from: fc.constantFrom('07:00', '09:00', '15:00'),
  until: fc.constantFrom('15:30', '21:00'),
});

const random = fc.record({
  seed: fc.nat(1_000_000),
  shares: fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 2, maxLength: 3 }),
  scenario: fc.constantFrom('alone', 'roof', 'pooled'),
  parcelsPerDay: fc.integer({ min: 0, max: 90 }),
  vans: fc.constantFrom<number | 'as needed'>(0, 1, 'as needed'),
  feeder: fc.constantFrom(5, 400),
  depot: fc.constantFrom<object>(
    {},
    { feedersADay: 1 },
    { parcelsPerDay: 12 },
    { carrier: 'b' },
    { carrier: 'a', sharing: 'own' },
    { leaseUntil: 0 },
  ),
  afterFailed: fc.constantFrom('door' as const, 'micro-depot' as const),
  overnight: fc.constantFrom('kept' as const, 'back to hub' as const),
  sortedBy: fc.constantFrom('05:30', '09:00'),
  contractors: fc.array(contractor, { maxLength: 2 }),
});

test('with several carriers and contractors all parcels, euros and late seconds are accounted for', () => {
  fc.assert(
    fc.property(random, ({ shares, scenario, vans, feeder, depot, contractors, ...more }) => {
      const { seed, parcelsPerDay, afterFailed, overnight, sortedBy } = more;
      const sharing = 'carrier' in depot ? { sharing: 'roof', ...depot } : depot;
      const base = severalCarriers(
        shares,
        {
          seed,
          days: { warmUp: 1, measured: 1 },
          demand: { parcelsPerDay },
          rules: { afterFailed, sortedBy, depot: { overnight }, maxAgeDays: 3 },
        },
        sharing,
      );
      const [baseline, ...variants] = base.scenarios;
      const fleets = baseline.fleets.map((fleet) => {
        if (fleet.kind === 'van') return { ...fleet, count: vans };
        return fleet.kind === 'feeder' ? { ...fleet, capacity: { parcels: feeder } } : fleet;
      });
      const study = withContractors({ ...base, scenarios: [{ ...baseline, fleets }, ...variants] }, ...contractors);
      const { run, ledger, placement } = account(study, scenario);
      expect(brokenInvariants(run)).toEqual([]);
      const journal = journalOf(run);
      expect(sum(ledger.postings.map(({ amount }) => amount))).toBe(ledger.total);
      if (run.parcels.length > 0) expect(sum(ledger.parcelTotals)).toBe(ledger.total);
      const cost = summariseCosts(ledger, journal);
      expect(cost.total + cost.unmeasured).toBe(ledger.total);
      for (const table of [cost.byTier, cost.byCategory, cost.byPayer])
        expect(sum(Object.values(table))).toBe(cost.total);
      const { parcels, lateness } = measureIndicators(journal, study, placement);
      expect(parcels.delivered + parcels.handedOver + parcels.collected + parcels.returned).toBe(parcels.measured);
      expect(sum(Object.values(lateness.byCause))).toBe(lateness.totalSeconds);
      const rows = run.parcels.map(({ index }) => index);
      const handed = handovers(journal);
      chainsOf(journal, rows).forEach((chain, parcel) => {
        let until = run.parcels[parcel]?.ordered as number;
        for (const { begin, end } of chain) {
          expect(begin).toBe(until);
          until = end;
        }
        if (chain.length > 0) expect(until).toBe(handed[parcel]);
      });
      const { byVehicle, byKind, total } = externalCosts(ledger, journal, study, placement);
      expect(sum(Object.values(byVehicle))).toBe(total);
      expect(sum(Object.values(byKind))).toBe(total);
    }),
    { numRuns: 40 },
  );
});
