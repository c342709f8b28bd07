// What must follow where one thing is changed and the rest held: more room, slower bikes, dearer hours, a place nobody uses.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { dayOfDepot } from '../../src/economics/facility-costs.ts';
import { type Ledger, postLedger } from '../../src/economics/ledger.ts';
import type { Posting } from '../../src/economics/posting.ts';
import { walkOn } from '../../src/economics/recipient-trips.ts';
import { next, peekTime, schedule } from '../../src/engine/agenda.ts';
import type { Placement } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan } from '../../src/planning/problem.ts';
import type { SimulationEvent } from '../../src/simulation/events.ts';
import type { Journal } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { clearStock, collect, deposit, expire, stockLockers } from '../../src/simulation/locker-bank.ts';
import { advance, givePlans, startRun } from '../../src/simulation/run.ts';
import { emptyRun, journalOf, type Run } from '../../src/simulation/run-state.ts';
import type { ParcelState, TourState, TourStop } from '../../src/simulation/world.ts';
import { RULE_SWITCHES } from '../builders/rule-switches.ts';
import { aSetting } from '../builders/run.ts';
import { adding, withVariant } from '../builders/study.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { runToEnd } from '../fuzz/study-trial.ts';
import { factsOf } from './facts-of.ts';

const town = gridTown(6, 6);
const walkTo = walkOn(groundOf(town));

/** Some of the rules, in one of their ways. */
const someRules = (without: readonly string[] = []) =>
  fc
    .subarray(RULE_SWITCHES.filter(({ name }) => !without.includes(name)))
    .chain((rules) => fc.tuple(...rules.map(({ on }) => fc.constantFrom(...on))));

function runOf(study: Study, scenario = 'all'): Run {
  const job = runToEnd(aSetting(study, town, scenario));
  if (typeof job === 'string') throw new Error(job);
  return job.run;
}
const ledgerOf = (run: Run, study = run.setting.study): Ledger =>
  postLedger(journalOf(run), study, run.setting.placement, walkTo);

describe('twice the wages', () => {
  test('at fixed tours double every crew posting, whatever the rules, and nothing else', () => {
    fc.assert(
      fc.property(someRules(['piece rates']), fc.nat(1_000_000), (patches, seed) => {
        const run = runOf(switchedStudy(patches, seed));
        const { study } = run.setting;
        const { van, bike, feeder } = study.prices;
        const doubled = (prices: typeof van) => ({ ...prices, hour: 2 * prices.hour });
        const prices = { ...study.prices, van: doubled(van), bike: doubled(bike), feeder: doubled(feeder) };
        const [once, twice] = [ledgerOf(run), ledgerOf(run, { ...study, prices })];
        expect(twice.postings.length).toBe(once.postings.length);
        const isOther = (posting: Posting, row: number): boolean => {
          const { category, tier, tour, amount } = posting;
          const after = twice.postings[row] as Posting;
          if (after.category !== category || after.tier !== tier || after.tour !== tour) return true;
          // A day of a vehicle is rounded to whole micro-euros, and each part of it once more.
          return category === 'crew' ? Math.abs(after.amount - 2 * amount) > 2 : after.amount !== amount;
        };
        expect(once.postings.filter(isOther)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('more compartments', () => {
  const address = fc.nat(town.addresses.count - 1);
  /** Fills of the locker: on which day and hour, with parcels for which addresses and of which sizes. */
  const fills = fc.array(
    fc.record({
      day: fc.nat(5),
      hour: fc.integer({ min: 7, max: 20 }),
      parcels: fc.array(fc.tuple(address, fc.constantFrom('XS', 'S', 'M', 'L')), { maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  test('of one size refuse no parcel that fewer would take', () => {
    const compartments = fc.record({ S: fc.integer({ min: 1, max: 6 }), M: fc.nat(4), L: fc.nat(4) });
    let refusedBefore = 0;
    let refusedAfter = 0;
    fc.assert(
      fc.property(
        fills,
        compartments,
        fc.constantFrom('S' as const, 'M' as const, 'L' as const),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(1_000_000),
        (brought, bank, size, more, seed) => {
          const fewer = refusedBy(brought, bank, seed);
          const after = refusedBy(brought, { ...bank, [size]: bank[size] + more }, seed);
          for (const id of after) expect(fewer).toContain(id);
          refusedBefore += fewer.size;
          refusedAfter += after.size;
        },
      ),
      { numRuns: 150 },
    );
    expect(refusedAfter).toBeGreaterThan(0);
    expect(refusedAfter).toBeLessThan(refusedBefore);
  });
});

type Fills = readonly {
  readonly day: number;
  readonly hour: number;
  readonly parcels: readonly (readonly [number, string])[];
}[];

/** Ids of the parcels that the simulation's locker bank refuses when it is handed just these. */
function refusedBy(fills: Fills, compartments: { S: number; M: number; L: number }, seed: number): Set<string> {
  const study = switchedStudy(
    [{ locker: { compartments }, rules: { locker: { upsizing: false, chosen: 0.2 } } }],
    seed,
  );
  const run = emptyRun(aSetting(study, town));
  const box = [...run.setting.lockers.values()].find(({ spec }) => spec.id === 'box');
  if (box === undefined) throw new Error('expected the locker');
  stockLockers(run);
  const facility = box.facility.index;
  const [model] = run.setting.ordersOf(0);
  if (model === undefined) throw new Error('expected an order');
  const refused = new Set<string>();
  const inOrder = [...fills].sort((a, b) => a.day - b.day || a.hour - b.hour);
  inOrder.forEach(({ day, hour, parcels }, fill) => {
    const time = day * DAY + hour * HOUR;
    while (peekTime(run.agenda) < time) settleOne(run);
    schedule(run.agenda, time, { kind: 'day-begins', day });
    next(run.agenda);
    const rows = parcels.map(([address, size], number) => {
      const index = run.parcels.length;
      const id = `${day}.${address}.${20 * fill + number}`;
      run.parcels.push({ ...model, id, index, address, day, size: size as 'S', locker: facility });
      const state = { stage: 'aboard', facility, attempts: 0, fullLockers: [] as number[], reserved: null };
      run.world.parcels.push(state as unknown as ParcelState);
      return index;
    });
    const tour = { aboard: [] as TourState['aboard'], backload: [] as number[] } as TourState;
    deposit(run, 0, tour, { facility, parcels: rows } as unknown as TourStop);
    for (const { parcel } of tour.aboard) refused.add(run.parcels[parcel]?.id ?? '');
  });
  return refused;
}

function settleOne(run: Run): void {
  const event = next(run.agenda) as SimulationEvent;
  if (event.kind === 'parcel-collected') collect(run, event);
  else if (event.kind === 'parcel-expires') expire(run, event);
  else if (event.kind === 'stock-cleared') clearStock(run, event);
}

describe('a micro-depot that nobody uses', () => {
  test('adds its rent, and nothing else happens otherwise, whatever the rules', () => {
    fc.assert(
      fc.property(someRules(['after failed', 'assignment', 'fleet counts']), fc.nat(1_000_000), (patches, seed) => {
        const far = adding('depot', 'unused', 100, 900);
        if (far.kind !== 'add-depot') throw new Error('expected a depot');
        const base = switchedStudy(patches, seed);
        const [first, ...others] = base.carriers;
        // One carrier's own: under a roof for all, every cell has room that it pays for.
        const own = others.length > 0 ? { sharing: 'own' as const, carrier: first?.id } : {};
        const change = { ...far, depot: { ...far.depot, catchment: 0, ...own } };
        const keep = { id: 'like', name: 'Like', changes: [] };
        const [baseline, ...variants] = base.scenarios;
        const study = withVariant({ ...base, scenarios: [baseline, ...variants, keep] }, 'with', 'like', [change]);
        const [before, after] = [runOf(study, 'all'), runOf(study, 'with')];
        expect(told(journalOf(after))).toEqual(told(journalOf(before)));
        const spec = (after.setting.placement as Placement).depots.find(({ id }) => id === 'unused');
        if (spec === undefined) throw new Error('expected the depot');
        const rent = factsOf(after, 'day-closed').length * dayOfDepot(spec, study.prices);
        const elsewhere = (run: Run): number[] =>
          ledgerOf(run)
            .postings.filter(({ facility }) => run.setting.facilities[facility ?? -1]?.id !== 'unused')
            .map(({ amount }) => amount);
        expect(elsewhere(after)).toEqual(elsewhere(before));
        expect(ledgerOf(after).total - ledgerOf(before).total).toBe(rent);
      }),
      { numRuns: 15 },
    );
  });
});

/** The facts with places by name, since rows of the cast shift where a facility is added. */
function told({ facts, cast }: Journal): unknown[] {
  return facts.map((fact) => ('facility' in fact ? { ...fact, facility: cast.facilities[fact.facility]?.id } : fact));
}

/** Minutes of search, and every other hour a tenth of them. Bays and neighbours stay out: who comes later may find one. */
const SEARCH = {
  rules: {
    door: { parkingBike: 600, parkingByHour: Array.from({ length: 24 }, (_, hour) => (hour % 2 === 0 ? 1 : 0.1)) },
  },
};

describe('a slower bike', () => {
  test('never arrives earlier anywhere on the same fixed tour', () => {
    let later = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 99 }),
        fc.nat(1_000_000),
        fc.constantFrom(0, 0.4),
        (percent, seed, windowShare) => {
          const rules = RULE_SWITCHES.filter(({ name }) => ['service luck', 'presence', 'weather'].includes(name));
          const patches = [...rules.map(({ on }) => on[0] ?? {}), SEARCH];
          const study = (speed: number): Study =>
            switchedStudy([...patches, { demand: { windowShare }, fleets: { bike: { numbers: { speed } } } }], seed);
          const fast = firstDay(study(1), []);
          const slow = firstDay(study(percent / 100), fast.plans);
          const arrivals = arrivalsOf(fast.run);
          expect(arrivals.size).toBeGreaterThan(0);
          for (const [stop, time] of arrivalsOf(slow.run)) {
            expect(time).toBeGreaterThanOrEqual(arrivals.get(stop) ?? 0);
            if (time > (arrivals.get(stop) ?? 0)) later++;
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(later).toBeGreaterThan(0);
  });
});

/** Runs the first day; answers come from a list of plans, and are made where that ends. */
function firstDay(study: Study, given: readonly Plan[]): { run: Run; plans: readonly Plan[] } {
  const run = startRun(aSetting(study, town, 'all'));
  const plans: Plan[] = [];
  for (;;) {
    const { requests, events, done } = advance(run, 0.99 * DAY);
    if (requests.length === 0 && (events === 0 || done)) return { run, plans };
    if (requests.length === 0) continue;
    const answers = requests.map(({ problem }) => {
      const known = given[plans.length];
      const state = start(problem, 50);
      if (known === undefined) while (!step(state, 50));
      plans.push(known ?? finish(state));
      return plans[plans.length - 1] as Plan;
    });
    givePlans(run, answers);
  }
}

/** Of each bike's first tours, which no return of another shapes: when it is at each address. */
function arrivalsOf(run: Run): Map<string, number> {
  const firsts = new Map<number, number>();
  const at = new Map<string, number>();
  for (const fact of run.facts) {
    if (fact.kind === 'departed' && run.vehicles[fact.vehicle]?.kind === 'bike' && !firsts.has(fact.vehicle))
      firsts.set(fact.vehicle, fact.tour);
    if (fact.kind === 'drove' && firsts.get(fact.vehicle) === fact.tour && fact.role !== 'back')
      at.set(`${fact.vehicle} ${fact.to.segment}/${fact.to.along}`, fact.time);
  }
  return at;
}
