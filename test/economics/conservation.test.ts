// What must hold for the ledger of any run, checked on whole simulated runs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costDistribution } from '../../src/economics/cost-distribution.ts';
import { externalByParcel, externalCosts } from '../../src/economics/external-costs.ts';
import { dayOfDepot } from '../../src/economics/facility-costs.ts';
import { type Ledger, postLedger, summariseCosts } from '../../src/economics/ledger.ts';
import { parcelEuro } from '../../src/economics/parcel-euro.ts';
import { motorMetres } from '../../src/economics/parcel-metres.ts';
import { totalTrips, walkOn } from '../../src/economics/recipient-trips.ts';
import { standingDepot } from '../../src/model/depot-site.ts';
import { DISPATCH_RULES } from '../../src/model/dispatch-names.ts';
import { TIERS } from '../../src/model/ledger-words.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Change, FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { PAYERS, type Subsidy } from '../../src/model/study-prices.ts';
import type { Journal } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);
const walkTo = walkOn(groundOf(town));
const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function placementIn(study: Study, scenario: string): Placement {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(scenario);
  return placement;
}

function ledgerOf(study: Study, scenario: string, journal: Journal): Ledger {
  return postLedger(journal, study, placementIn(study, scenario), walkTo);
}

const randomPayer = fc.constantFrom(...PAYERS);
const randomSubsidy = fc
  .record({
    id: fc.constant('subsidy'),
    from: randomPayer,
    to: randomPayer,
    amount: fc.double({ min: 0, max: 50, noNaN: true }),
    per: fc.constantFrom<Subsidy['per']>('parcel', 'depot-day', 'locker-day', 'bike-day'),
  })
  .filter(({ from, to }) => from !== to);

/** Micro-depots that others share, that move about, or that are given up. */
const terms = [
  { sharing: 'roof', partners: 3 },
  { sharing: 'pooled', partnerParcels: 70 },
  { mobile: { places: [{ day: 'mon', position: { x: 500, y: 500 } }], dayCost: 80 } },
  { leaseUntil: 0 },
];

const randomStudy = fc.record({
  seed: fc.nat(1_000_000),
  scenario: fc.constantFrom('vans', 'depots', 'lockers'),
  parcelsPerDay: fc.integer({ min: 0, max: 90 }),
  vans: fc.constantFrom<number | 'as needed'>(0, 3, 'as needed'),
  isElectric: fc.boolean(),
  isOnFoot: fc.boolean(),
  hasKerbRules: fc.boolean(),
  pickUps: fc.constantFrom(0, 0.1, 1),
  suppliedBy: fc.constantFrom('feeder' as const, 'van' as const, 'bike' as const),
  piece: fc.constantFrom(0, 0.35),
  sameDay: fc.record({ share: fc.constantFrom(0, 0.4) }),
  dispatch: fc.record({
    rule: fc.constantFrom(...DISPATCH_RULES),
    from: fc.constantFrom('hub' as const, 'micro-depot' as const),
  }),
  shift: fc.record({
    breakAfterHours: fc.constantFrom(0.5, 1, 6),
    breakPaid: fc.boolean(),
    overtimeHours: fc.constantFrom(0, 1),
  }),
  vanHours: fc.constantFrom(1.5, 8),
  depot: fc.constantFrom<object>({}, ...terms),
  prices: fc.record({
    van: fc.record({ hour: fc.double({ min: 0, max: 60, noNaN: true }) }),
    interest: fc.double({ min: 0, max: 0.2, noNaN: true }),
    depot: fc.record({ fitOut: fc.double({ min: 0, max: 500, noNaN: true }) }),
    recipient: fc.record({
      carShare: fc.double({ min: 0, max: 1, noNaN: true }),
      hour: fc.double({ min: 0, max: 20, noNaN: true }),
    }),
    subsidies: fc
      .array(randomSubsidy, { maxLength: 3 })
      .map((subsidies) => subsidies.map((subsidy, row) => ({ ...subsidy, id: `subsidy-${row}` }))),
  }),
});

const middle = { centre: { x: 400, y: 400 }, radius: 200 };
const zones: NonNullable<StudyFile['rules']>['zones'] = [
  { ...middle, id: 'clean', name: 'Clean', kind: 'low-emission' },
  { ...middle, id: 'old', name: 'Old', kind: 'pedestrian', radius: 400, until: '09:00' },
];
const bays: StudyFile['scenarios'][0]['bays'] = [
  { id: 'bay', name: 'Bay', position: { x: 700, y: 700 }, spaces: 1, reach: 400 },
];

type RandomStudy = typeof randomStudy extends fc.Arbitrary<infer Value> ? Value : never;

function studyOf(random: RandomStudy): Study {
  const { seed, parcelsPerDay, vans, isElectric, isOnFoot, hasKerbRules, pickUps, suppliedBy, piece, depot, prices } =
    random;
  const { shift, sameDay, dispatch } = random;
  const [baseline, ...others] = aStudy().scenarios;
  const own = (change: Change) =>
    change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, ...depot } } : change;
  const fleets = baseline.fleets.map((fleet): FleetSpec => {
    if (fleet.kind === 'van') return { ...fleet, count: vans, ...(isElectric ? { type: 'electric-van' } : {}) };
    if (fleet.kind === 'feeder') return fleet;
    return { ...fleet, ...(isOnFoot ? { type: 'walking-courier' } : {}), numbers: { parcel: piece } };
  });
  return aStudy({
    seed,
    days: { warmUp: 1, measured: 1 },
    demand: { parcelsPerDay, sameDay, pickUps: { household: pickUps, business: pickUps } },
    prices,
    rules: {
      sameDay: dispatch,
      locker: { suppliedBy },
      shift,
      van: { shiftHours: random.vanHours },
      ...(hasKerbRules ? { afterFailed: 'micro-depot', zones, depot: { overnight: 'back to hub' } } : {}),
    },
    scenarios: [
      { ...baseline, fleets, bays: hasKerbRules ? bays : [] },
      ...others.map((variant) => ({ ...variant, changes: variant.changes.map(own) })),
    ],
  });
}

describe('the ledger of any run', () => {
  test('sums exactly: shares to postings, parcels to the total, tiers, categories and payers to the measured, lines to a parcel', () => {
    fc.assert(
      fc.property(randomStudy, (random) => {
        const study = studyOf(random);
        const journal = journalOf(aRun(study, town, random.scenario));
        const ledger = ledgerOf(study, random.scenario, journal);
        const hasParcels = journal.cast.parcels.length > 0;
        const wrong = ledger.postings.filter(({ amount, from, until }) => {
          const shares = sum(ledger.shares.amount.subarray(from, until));
          return !Number.isSafeInteger(amount) || amount === 0 || (hasParcels && shares !== amount);
        });
        expect(wrong).toEqual([]);
        expect(sum(ledger.postings.map(({ amount }) => amount))).toBe(ledger.total);
        if (hasParcels) expect(sum(ledger.parcelTotals)).toBe(ledger.total);
        const byTier = journal.cast.parcels.map(({ index }) =>
          sum(ledger.parcelTiers.subarray(index * TIERS.length, (index + 1) * TIERS.length)),
        );
        expect(byTier).toEqual([...ledger.parcelTotals]);
        const summary = summariseCosts(ledger, journal);
        expect(summary.total + summary.unmeasured).toBe(ledger.total);
        for (const table of [summary.byTier, summary.byCategory, summary.byPayer]) {
          expect(sum(Object.values(table))).toBe(summary.total);
        }
        const carried = journal.cast.parcels.map(({ index, measured }) =>
          measured ? (ledger.parcelTotals[index] as number) : 0,
        );
        expect(sum(carried)).toBe(summary.total);
        for (const { index } of journal.cast.parcels.slice(0, 20)) {
          const { total, lines } = parcelEuro(ledger, index);
          expect(total).toBe(ledger.parcelTotals[index]);
          expect(sum(lines.map(({ amount }) => amount))).toBe(total);
        }
        const distribution = costDistribution(ledger, journal);
        if (distribution !== null && summary.total > 0) {
          expect(sum(distribution.deciles)).toBeCloseTo(1, 9);
          expect(distribution.p50).toBeLessThanOrEqual(distribution.p90);
          expect(distribution.p90).toBeLessThanOrEqual(distribution.p99);
        }
        const external = externalCosts(ledger, journal, study, placementIn(study, random.scenario));
        expect(sum(Object.values(external.byKind))).toBe(external.total);
        expect(sum(Object.values(external.byVehicle))).toBe(external.total);
        const byParcel = externalByParcel(ledger, journal, study, placementIn(study, random.scenario));
        const measured = byParcel.filter((_, parcel) => journal.cast.parcels[parcel]?.measured === true);
        expect(sum(measured)).toBe(external.total);
      }),
      { numRuns: 10 },
    );
  });

  test('lays every metre of every kind of vehicle on parcels', () => {
    for (const scenario of ['vans', 'depots', 'lockers']) {
      const journal = journalOf(aRun(aStudy(), town, scenario));
      const { metres } = ledgerOf(aStudy(), scenario, journal);
      const driven = (isCounted: (kind: string) => boolean): number =>
        sum(
          journal.facts.map((fact) =>
            fact.kind === 'drove' && isCounted(journal.cast.vehicles[fact.vehicle]?.kind ?? '') ? fact.metres : 0,
          ),
        );
      for (const kind of ['van', 'bike', 'feeder'] as const) {
        expect(sum(metres[kind])).toBeCloseTo(
          driven((one) => one === kind),
          4,
        );
      }
      expect(sum(motorMetres(metres))).toBeGreaterThan(0);
      expect(sum(motorMetres(metres))).toBeCloseTo(
        driven((kind) => kind !== 'bike'),
        4,
      );
    }
  });

  test('has twice the crew where wages double, and nothing else changes', () => {
    const wages = (hour: number) => aStudy({ prices: { van: { hour }, bike: { hour }, feeder: { hour } } });
    const journal = journalOf(aRun(wages(20), town, 'depots'));
    const once = ledgerOf(wages(20), 'depots', journal);
    const twice = ledgerOf(wages(40), 'depots', journal);
    const crewOf = ({ postings }: Ledger) =>
      sum(postings.map(({ category, amount }) => (category === 'crew' ? amount : 0)));
    const days = journal.facts.filter((fact) => fact.kind === 'vehicle-day').length;
    expect(crewOf(once)).toBeGreaterThan(0);
    expect(Math.abs(crewOf(twice) - 2 * crewOf(once))).toBeLessThanOrEqual(days);
    expect(twice.total - crewOf(twice)).toBe(once.total - crewOf(once));
  });

  test('grows by its rent and fit-out alone when a micro-depot is added that nobody uses', () => {
    const far = adding('depot', 'far', 0, 0);
    if (far.kind !== 'add-depot') throw new Error('expected a depot');
    const unused = { ...far, depot: { ...far.depot, catchment: 0, fitOut: 200 } };
    const study = withVariant(aStudy(), 'unused', 'depots', [unused]);
    const [with_, without] = ['unused', 'depots'].map((scenario) => {
      const journal = journalOf(aRun(study, town, scenario));
      return { journal, ledger: ledgerOf(study, scenario, journal) };
    });
    const days = with_?.journal.facts.filter((fact) => fact.kind === 'day-closed').length ?? 0;
    const rent = days * dayOfDepot(standingDepot(unused.depot, []), study.prices);
    expect(rent).toBeGreaterThan(0);
    expect((with_?.ledger.total ?? 0) - (without?.ledger.total ?? 0)).toBe(rent);
    const rest = (ledger: Ledger | undefined): number[] =>
      ledger?.postings.filter(({ category }) => category !== 'rent').map(({ amount }) => amount) ?? [];
    expect(rest(with_?.ledger)).toEqual(rest(without?.ledger));
  });

  test('changes who pays and nothing else with subsidies', () => {
    const plain = aStudy();
    const journals = {
      depots: journalOf(aRun(plain, town, 'depots')),
      lockers: journalOf(aRun(plain, town, 'lockers')),
    };
    fc.assert(
      fc.property(fc.constantFrom('depots' as const, 'lockers' as const), randomSubsidy, (scenario, subsidy) => {
        const journal = journals[scenario];
        const subsidised = { ...plain, prices: { ...plain.prices, subsidies: [subsidy] } };
        const before = ledgerOf(plain, scenario, journal);
        const after = ledgerOf(subsidised, scenario, journal);
        expect(after.total).toBe(before.total);
        expect(after.parcelTiers).toEqual(before.parcelTiers);
        const [unaided, aided] = [summariseCosts(before, journal), summariseCosts(after, journal)];
        expect({ ...aided, byPayer: null }).toEqual({ ...unaided, byPayer: null });
        const gains = PAYERS.filter((payer) => aided.byPayer[payer] < unaided.byPayer[payer]);
        const losses = PAYERS.filter((payer) => aided.byPayer[payer] > unaided.byPayer[payer]);
        const moved = aided.byPayer[subsidy.from] - unaided.byPayer[subsidy.from];
        expect([losses, gains]).toEqual(moved === 0 ? [[], []] : [[subsidy.from], [subsidy.to]]);
        expect(unaided.byPayer[subsidy.to] - aided.byPayer[subsidy.to]).toBe(moved);
      }),
      { numRuns: 30 },
    );
  });

  test('charges recipients for lockers only, and counts their walks where these have no price', () => {
    const [baseline, depots, lockers] = aStudy().scenarios;
    const roomy = { ...adding('locker', 'box', 400, 400), id: 'c1' };
    const study = { ...aStudy(), scenarios: [baseline, depots, { ...lockers, changes: [roomy] }] } as Study;
    for (const scenario of ['vans', 'lockers']) {
      const journal = journalOf(aRun(study, town, scenario));
      const ledger = ledgerOf(study, scenario, journal);
      const { recipient } = summariseCosts(ledger, journal).byPayer;
      const { walkKm, carKm, minutes } = totalTrips(ledger.metres, journal, study);
      const collected = journal.facts.filter(
        (fact) => fact.kind === 'collected' && journal.cast.parcels[fact.parcel]?.measured === true,
      ).length;
      expect(collected > 0).toBe(scenario === 'lockers');
      expect(recipient).toBe(collected * 67_500);
      expect(carKm).toBeCloseTo(collected * 0.15 * 1.5, 9);
      expect(walkKm > 0).toBe(collected > 0);
      expect(minutes).toBeCloseTo((walkKm / 5) * 60, 9);
    }
  });
});
