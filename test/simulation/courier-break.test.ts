import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import { accountOf } from '../../src/experiment/account.ts';
import { startReplication } from '../../src/experiment/replication.ts';
import { causesOf } from '../../src/metrics/lateness-causes.ts';
import { measurePeople } from '../../src/metrics/people.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Plan, RoutingProblem } from '../../src/planning/problem.ts';
import type { Facility } from '../../src/simulation/facts.ts';
import { isAtHome } from '../../src/simulation/handover.ts';
import { advance, givePlans, startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run, vehicleState } from '../../src/simulation/run-state.ts';
import { depart } from '../../src/simulation/tour-departure.ts';
import { isBackInTime, isHomeAfter } from '../../src/simulation/tour-time.ts';
import { addVehicle } from '../../src/simulation/vehicle-roll.ts';
import { restDueOf } from '../../src/simulation/work-time.ts';
import type { PlanningRequest } from '../../src/simulation/world.ts';
import { aPlan, aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Rules = NonNullable<StudyFile['rules']>;
type Shift = NonNullable<Rules['shift']>;

/** A day on which everything takes as long as expected, and nothing fails. */
const undisturbed: Rules = {
  door: { spread: 0, neighbour: 0, parkingSpread: 0, parkingByHour: new Array(24).fill(1) },
  traffic: { dayToDay: 0, weather: 'fair' },
  failures: { motor: 0, bike: 0, sick: 0 },
};

function studyWith(shift: Shift, rules: Rules = {}, demand: StudyFile['demand'] = { parcelsPerDay: 120 }): Study {
  return aStudy({ demand, rules: { ...undisturbed, van: { shiftHours: 3.5 }, ...rules, shift } } as Partial<StudyFile>);
}

/** Vehicles that have to be charged between their tours, and so stand idle. */
function charging(study: Study, rangeKm: number): Study {
  const [baseline, ...others] = study.scenarios;
  const numbers = { rangeKm, chargeKmPerHour: 4 * rangeKm };
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, numbers: { ...fleet.numbers, ...numbers } }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...others] };
}

/** The same tour whatever the rules: one van to all doors, in the order of the problem. */
function onOneTour(study: Study): Run {
  const run = startRun(aSetting(study, town));
  for (;;) {
    const { requests, done } = advance(run);
    if (done) return run;
    givePlans(
      run,
      requests.map(({ problem, day }): Plan => {
        const stops = day === 0 ? problem.stops.map((_, row) => row) : [];
        const departs = problem.fleets[0]?.shift.from ?? 0;
        const tour = { fleet: 0, vehicle: 0, departs, stops, begins: stops.map(() => departs), returns: departs };
        const leftOut = problem.stops.map((_, row) => row).slice(stops.length);
        return { tours: stops.length > 0 ? [tour] : [], leftOut, cost: 0 };
      }),
    );
  }
}

describe('the break of a courier', () => {
  const run = aRun(studyWith({ breakAfterHours: 2 }), town);

  test('is taken once a day, in time and as long as it must be', () => {
    const rests = factsOf(run, 'rested');
    expect(rests.length).toBeGreaterThan(0);
    for (const { begin, time, vehicle } of rests) {
      const day = factsOf(run, 'vehicle-day').find((one) => one.vehicle === vehicle && one.time > time);
      expect(time - begin).toBe(30 * MINUTE);
      expect(begin - (day?.begin ?? 0)).toBeLessThanOrEqual(2 * HOUR);
    }
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('matters: days end later than without, or more vans are used', () => {
    const without = aRun(studyWith({ breakAfterHours: 2, breakMinutes: 0 }), town);
    expect(factsOf(without, 'rested')).toEqual([]);
    const hours = (one: Run) =>
      factsOf(one, 'vehicle-day').reduce((sum, { begin, end }) => sum + (end - begin) / HOUR, 0);
    expect(hours(run) - hours(without)).toBeGreaterThan(0.25 * factsOf(run, 'rested').length);
  });

  test('is not taken on a day that ends before it is due, which changes nothing', () => {
    const late = aRun(studyWith({ breakAfterHours: 3.5 }), town);
    expect(factsOf(late, 'rested')).toEqual([]);
    expect(late.facts).toEqual(aRun(studyWith({ breakMinutes: 0 }), town).facts);
  });

  describe('that is expected', () => {
    const city = gridTown(14, 14);
    /** Everything that was asked of many vehicles, with plans of short or long days by the way it was asked. */
    const planned = (shift: Shift, isShort: (request: PlanningRequest) => boolean) => {
      const run = startRun(aSetting(studyWith(shift, {}, { parcelsPerDay: 700 }), city));
      let asked = 0;
      for (;;) {
        const { requests, done } = advance(run);
        if (done) return { run, asked };
        // Of the first day: what is left for another one may be little.
        asked += requests.filter(({ day }) => day === 0).length;
        givePlans(
          run,
          requests.map((request) => aPlan(isShort(request) ? cutShort(request.problem) : request.problem)),
        );
      }
    };
    const cutShort = (problem: RoutingProblem): RoutingProblem => ({
      ...problem,
      fleets: problem.fleets.map((fleet) => ({
        ...fleet,
        shift: { ...fleet.shift, until: fleet.shift.from + 0.5 * HOUR },
      })),
    });
    const shift: Shift = { breakAfterHours: 1, breakMinutes: 6 };

    test('is planned for at once where couriers come to it', () => {
      const { run, asked } = planned(shift, () => false);
      expect(factsOf(run, 'rested').length).toBeGreaterThan(0);
      expect(asked).toBe(planned({ breakMinutes: 0 }, () => false).asked);
    });

    test('and that nobody comes to leaves the plan as it is without', () => {
      const without = planned({ breakMinutes: 0 }, () => true);
      const doubted = planned(shift, () => true);
      expect(factsOf(doubted.run, 'rested')).toEqual([]);
      expect(doubted.run.facts).toEqual(without.run.facts);
      // Once in working time and once by the clock.
      expect(doubted.asked).toBe(without.asked + 1);
    });

    test('and that a plan in working time does without is left to that plan, where one by the clock has no room for it', () => {
      const { run } = planned(shift, ({ windows, byClock }) => windows !== null || byClock !== null);
      expect(factsOf(run, 'rested')).toEqual([]);
      for (const { begin, end } of factsOf(run, 'vehicle-day')) expect(end - begin).toBeLessThanOrEqual(HOUR);
    });
  });

  test.each([
    [3.5, 80],
    [5, 160],
    [3.5, 700],
    [8, 250],
  ])(
    'that is due a minute after the longest day ends changes nothing: shifts of %f h, %i parcels',
    (shiftHours, parcelsPerDay) => {
      for (const seed of [1, 2, 3]) {
        const rules = { van: { shiftHours } };
        const run = (shift: Shift) => aRun({ ...studyWith(shift, rules, { parcelsPerDay }), seed }, town);
        const without = run({ breakMinutes: 0 });
        const longest = Math.max(...factsOf(without, 'vehicle-day').map(({ begin, end }) => end - begin));
        for (const breakPaid of [true, false])
          expect(run({ breakMinutes: 10, breakAfterHours: (longest + MINUTE) / HOUR, breakPaid }).facts).toEqual(
            without.facts,
          );
      }
    },
  );

  test('that is due later than any day ends leaves every plan, fact and euro as it is without', () => {
    fc.assert(
      fc.property(
        fc.record({
          shiftHours: fc.integer({ min: 9, max: 12 }),
          breakMinutes: fc.integer({ min: 1, max: 90 }),
          breakPaid: fc.boolean(),
          parcelsPerDay: fc.integer({ min: 20, max: 150 }),
          windowShare: fc.constantFrom(0, 0.3),
          sameDay: fc.constantFrom(0, 0.2),
          scenario: fc.constantFrom('vans', 'depots'),
          range: fc.constantFrom(6, 20),
        }),
        ({ shiftHours, breakMinutes, breakPaid, parcelsPerDay, windowShare, sameDay, scenario, range }) => {
          const rules: Rules = {
            van: { shiftHours, maxTours: 3 },
            bike: { shiftHours },
          };
          const demand = { parcelsPerDay, windowShare, sameDay: { share: sameDay } };
          const run = (shift: Shift) => aRun(charging(studyWith(shift, rules, demand), range), town, scenario);
          const without = run({ breakMinutes: 0 });
          const days = factsOf(without, 'vehicle-day').map(({ begin, end }) => end - begin);
          // What was planned as well as what came of it.
          const planned = factsOf(without, 'departed').map(({ plan, vehicle, time }) => {
            const day = factsOf(without, 'vehicle-day').find((one) => one.vehicle === vehicle && one.time >= time);
            return (plan.leaves[plan.leaves.length - 1] ?? 0) - (day?.begin ?? 0);
          });
          // A dispatcher who waits for more orders has a longer day in mind than comes of it.
          const breakAfterHours = Math.max(...days, ...planned) / HOUR + (sameDay > 0 ? 2 : 0.25);
          const shift = { breakMinutes, breakAfterHours, breakPaid };
          const idle = run(shift);
          expect(idle.facts).toEqual(without.facts);
          const total = (one: Run) => accountOf({ ...startReplication(one.setting), run: one, done: true }, []).ledger;
          expect(total(idle)).toEqual(total(without));
        },
      ),
      { numRuns: 12 },
    );
  });

  test.each([0, 0.4])(
    'comes as it was planned on a day without surprises, windows (%f of parcels) kept',
    (windowShare) => {
      const study = studyWith({ breakAfterHours: 2, overtimeHours: 0 }, {}, { parcelsPerDay: 120, windowShare });
      const calm = aRun(study, town);
      const plans = new Map(factsOf(calm, 'departed').map(({ tour, plan }) => [tour, plan]));
      for (const { tour, stop, time } of factsOf(calm, 'served')) expect(time).toBe(plans.get(tour)?.leaves[stop]);
      for (const { tour, stop } of factsOf(calm, 'rested')) expect(plans.get(tour)?.rest?.stop).toBe(stop);
      expect(factsOf(calm, 'rested').length).toBeGreaterThan(0);
      expect(factsOf(calm, 'arrived').filter(({ why }) => why === 'shift ended')).toEqual([]);
    },
  );

  test('comes as it was planned to those who take over from a broken-down vehicle', () => {
    let compared = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const failures = { motor: 0.3, bike: 0, sick: 0, afterBreakdown: 'rescue', transferMinutes: 30 } as const;
      const study = studyWith({ breakAfterHours: 1 }, { van: { shiftHours: 8 }, failures });
      const run = aRun({ ...study, seed }, town);
      const disturbed = [...factsOf(run, 'broke-down'), ...factsOf(run, 'replanned')].map(({ tour }) => tour);
      const days = new Set<string>();
      for (const { tour, vehicle, time, plan } of factsOf(run, 'departed')) {
        const day = `${vehicle}/${Math.floor(time / DAY)}`;
        const isFirst = !days.has(day);
        days.add(day);
        const helps = factsOf(run, 'taken-over').some((fact) => fact.tour === tour && fact.stop === 0);
        if (!isFirst || !helps || disturbed.includes(tour)) continue;
        compared++;
        expect(factsOf(run, 'rested').find((fact) => fact.tour === tour)?.stop).toBe(plan.rest?.stop);
      }
    }
    expect(compared).toBeGreaterThan(3);
  });

  test('is had at the micro-depot by riders between two tours', () => {
    const rules: Rules = { bike: { shiftHours: 8, maxTours: 6, reloadMinutes: 5 } };
    const study = studyWith({ breakAfterHours: 1 }, rules, { parcelsPerDay: 250 });
    const [baseline, ...others] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'bike' ? { ...fleet, count: 2, capacity: { parcels: 12 } } : fleet,
    );
    const riders = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...others] }, town, 'depots');
    expect(factsOf(riders, 'rested').some(({ tour }) => tour === -1)).toBe(true);
    expect(brokenInvariants(riders)).toEqual([]);
    const plans = new Map(factsOf(riders, 'departed').map(({ tour, plan, time }) => [tour, time - plan.departs]));
    const bikes = [...plans].filter(([tour]) => riders.world.tours[tour]?.kind === 'bike');
    expect(bikes.length).toBeGreaterThan(2);
    expect(bikes.filter(([, late]) => late > 0)).toEqual([]);
  });

  test('that is longer never brings the same tour home earlier', () => {
    const returns = [0, 15, 30, 45, 60].map((breakMinutes) => {
      const shift = { breakMinutes, breakAfterHours: 2, overtimeHours: 2 };
      const demand = { parcelsPerDay: 120, windowShare: 0 };
      const [ended] = factsOf(onOneTour(studyWith(shift, { van: { shiftHours: 9 } }, demand)), 'ended');
      return ended?.time ?? 0;
    });
    expect(returns).toEqual([...returns].sort((a, b) => a - b));
    expect((returns[4] ?? 0) - (returns[0] ?? 0)).toBeGreaterThan(50 * MINUTE);
  });

  test('stands in the life of a parcel after it, as long as it was planned', () => {
    const journal = journalOf(run);
    const [rest] = factsOf(run, 'rested');
    const after = factsOf(run, 'served').filter(({ tour, time }) => tour === rest?.tour && time > (rest?.time ?? 0));
    const first = after.flatMap(({ parcels }) => parcels).find((parcel) => run.parcels[parcel]?.measured === true);
    const { chain } = causesOf(journal, first ?? 0);
    const interval = chain.find(({ what }) => what === 'rest');
    expect(interval).toMatchObject({ begin: rest?.begin, end: rest?.time, reference: 30 * MINUTE });
  });

  test('is counted apart from the hours of work', () => {
    const days = run.setting.calendar.operating;
    const inHours = factsOf(run, 'rested').length / 2;
    expect(measurePeople(journalOf(run), days).van.breakHours).toBeCloseTo(inHours, 9);
  });
});

describe('overtime', () => {
  /** Owned vans whose shifts are short for what there is to do, on days that vary. */
  const busy = (overtimeHours: number): Run => {
    const rules = { door: { spread: 1 }, van: { shiftHours: 2 } };
    return aRun(studyWith({ breakMinutes: 0, overtimeHours }, rules, { parcelsPerDay: 120 }), town);
  };
  const until = 8 * HOUR + 2 * HOUR;
  const late = (run: Run) => factsOf(run, 'ended').filter(({ time }) => time % DAY > until);
  const carriedBack = (run: Run) => factsOf(run, 'arrived').filter(({ why }) => why === 'shift ended');

  test('brings to its end what took longer than planned, and so carries less back', () => {
    expect(late(busy(0))).toEqual([]);
    expect(carriedBack(busy(0)).length).toBeGreaterThan(0);
    expect(late(busy(0.5)).length).toBeGreaterThan(0);
    expect(carriedBack(busy(0.5)).length).toBeLessThan(carriedBack(busy(0)).length);
    expect(brokenInvariants(busy(0.5))).toEqual([]);
  });

  test('is never planned', () => {
    for (const { plan } of factsOf(busy(2), 'departed')) {
      expect((plan.leaves[plan.leaves.length - 1] ?? 0) % DAY).toBeLessThanOrEqual(until);
    }
  });

  test('does not go beyond the hours of a micro-depot', () => {
    const closes = '09:30';
    const study = studyWith({ overtimeHours: 2 }, { door: { spread: 1 } }, { parcelsPerDay: 120 });
    const [baseline, ...others] = study.scenarios;
    const shut = others.map((variant) => ({
      ...variant,
      changes: variant.changes.map((change) =>
        change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, closes } } : change,
      ),
    }));
    const run = aRun({ ...study, scenarios: [baseline, ...shut] }, town, 'depots');
    const bikes = factsOf(run, 'ended').filter(({ vehicle }) => run.vehicles[vehicle]?.kind === 'bike');
    expect(bikes.length).toBeGreaterThan(0);
    expect(bikes.filter(({ time }) => time % DAY > 9.5 * HOUR)).toEqual([]);
  });
});

test('a break is due as of a fresh vehicle where the only tour of the day was called off in the second of the request', () => {
  const study = studyWith({ breakMinutes: 30, breakAfterHours: 2 });
  const run = startRun(aSetting(study, town));
  // Neither has it driven nor does a tour wait for it.
  const vehicle = addVehicle(run, run.setting.facilities[0] as Facility, 0);
  const shift = { from: 9 * HOUR, until: 18 * HOUR };
  expect(restDueOf(run, { vehicle, fleet: 0 }, { shift, reload: 10 * MINUTE })).toBe(11 * HOUR - 10 * MINUTE);
});

test('a tour stays at home where the break was had while idle, and the stop now takes too long as it would not after one', () => {
  // Nobody opens before ten, and the neighbours take an hour; half past ten somebody is there.
  const rules = { door: { ...undisturbed.door, neighbour: HOUR }, neighbourAccepts: 1, presence: { at10: 0, at14: 1 } };
  const study = studyWith({ breakMinutes: 30, breakAfterHours: 5 }, rules);
  const run = startRun(aSetting(study, town));
  advance(run, 9 * HOUR);
  const hub = run.setting.facilities[0] as Facility;
  const vehicle = addVehicle(run, hub, 0);
  const now = 9.8 * HOUR;
  run.agenda.now = now;
  Object.assign(vehicleState(run, vehicle), { begin: 4 * HOUR, home: 7 * HOUR, end: 10.5 * HOUR, queue: [0] });
  const parcel = run.parcels.findIndex((one) => !one.business && isAtHome(run.setting, one, now + 0.5 * HOUR));
  const { address } = run.parcels[parcel] as Parcel;
  const way = { drive: 60, metres: 500, back: 60, backMetres: 500 };
  const stop = { address, facility: -1, place: hub.place, parcels: [parcel], pickUps: [], window: null, ...way };
  const plan = { made: now, departs: now, arrives: [now], begins: [now], serves: [now], leaves: [now] };
  const state = { stops: [stop], free: 0, at: -1, began: -1, bay: -1, backload: [], aboard: [] };
  const head = { vehicle, kind: 'van', facility: hub.index, day: 0, departs: now, until: 10.6 * HOUR } as const;
  const tour = { ...head, plan, ...state };
  run.world.tours.push(tour);
  // It would be home in time after a break, had it not had one.
  expect(isBackInTime(run, tour, stop)).toBe(true);
  expect(isHomeAfter(run, tour, stop, now)).toBe(false);
  depart(run, { kind: 'tour-departs', tour: 0 });
  expect(vehicleState(run, vehicle).isOut).toBe(false);
});

test.each([
  [30, false],
  [30, true],
  [0, false],
])(
  'what a few vans with a break of %i minutes (paid: %s) leave behind is for the end of the shift, and no hours',
  (breakMinutes, breakPaid) => {
    const study = studyWith(
      { breakMinutes, breakPaid, breakAfterHours: 4 },
      { van: { shiftHours: 6 } },
      { parcelsPerDay: 700 },
    );
    const [baseline, ...others] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: 1 } : fleet));
    const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...others] }, town);
    const left = factsOf(run, 'left-over');
    const whys = left.map(({ why }) => why);
    expect(whys).toContain('shift ended');
    expect(whys).not.toContain('depot shut');
  },
);
