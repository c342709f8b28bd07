import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import { LATENESS_CAUSES, type LatenessCause } from '../../src/metrics/cause.ts';
import { handovers } from '../../src/metrics/handovers.ts';
import { lateSeconds } from '../../src/metrics/lateness.ts';
import { causesOf, measureCauses } from '../../src/metrics/lateness-causes.ts';
import { chainsOf } from '../../src/metrics/parcel-chain.ts';
import type { Interval } from '../../src/metrics/tour-chain.ts';
import { DISPATCH_RULES } from '../../src/model/dispatch-names.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { FactOf, Journal, TourPlan } from '../../src/simulation/facts.ts';
import { resumeRun, snapshot, startRun } from '../../src/simulation/run.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aFacility, aJournal, aParcel, aVehicle, type ToldTour, tourFacts } from '../builders/journal.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const measured = (journal: Journal) => measureCauses(journal, handovers(journal));

/** The causes that are not 0. */
function causes(journal: Journal): Partial<Record<LatenessCause, number>> {
  const { byCause } = measured(journal);
  return Object.fromEntries(Object.entries(byCause).filter(([, seconds]) => seconds > 0));
}

const sorted = (parcel: number, day = 0): FactOf<'sorted'> => ({
  kind: 'sorted',
  time: day * DAY + 5 * HOUR,
  parcel,
  facility: 0,
});
const leftOver = (why: FactOf<'left-over'>['why'], day = 0): FactOf<'left-over'> => ({
  kind: 'left-over',
  time: day * DAY + 8 * HOUR,
  parcel: 0,
  facility: 0,
  why,
});
/** Parcel 0, sorted on day 0, rides on one tour; it is promised until `promise`. */
function told(promise: number, tour: ToldTour, ...more: Journal['facts']): Journal {
  return aJournal({ parcels: [aParcel(0, { promise })], facts: [sorted(0), ...more, ...tourFacts(tour)] });
}
/** A tour at 8:00 with a first stop for somebody else, then parcel 0; handed over at 8:05:20 as planned. */
const twoStops = (first: object, second: object = {}): ToldTour => ({
  stops: [
    { parcels: [1], ...first },
    { parcels: [0], ...second },
  ],
});
const planned = 8 * HOUR + 320;

describe('a late parcel', () => {
  test('is planned late where all went as planned', () => {
    expect(causes(told(planned - 20, twoStops({})))).toEqual({ 'planned late': 20 });
  });

  test('blames the traffic for what a leg takes longer than on an ordinary day, and for no more than its lateness', () => {
    const slow = twoStops({ drive: 160, ordinary: 100, plan: { drive: 100 } });
    expect(causes(told(planned, slow))).toEqual({ traffic: 60 });
    expect(causes(told(planned + 50, slow))).toEqual({ traffic: 10 });
    expect(causes(told(planned - 5, slow))).toEqual({ traffic: 60, 'planned late': 5 });
  });

  test('blames the search for parking where it took longer than planned', () => {
    expect(causes(told(planned, twoStops({ park: 50, plan: { park: 0 } })))).toEqual({ parking: 50 });
  });

  test('blames the stops before its own, and the slower hour they put its way into', () => {
    const long = twoStops({ serve: 100, plan: { serve: 60 } }, { drive: 110, plan: { drive: 100 } });
    expect(causes(told(planned, long))).toEqual({ 'earlier stops on the tour': 50 });
  });

  test('is given its causes from the hand-over back: the nearest first', () => {
    const both = twoStops({ serve: 100, plan: { serve: 60 } }, { drive: 130, ordinary: 100, plan: { drive: 100 } });
    expect(causes(told(planned, both))).toEqual({ traffic: 30, 'earlier stops on the tour': 40 });
    expect(causes(told(planned + 45, both))).toEqual({ traffic: 25 });
  });

  test('loses nothing by a wait that ends when it was planned to', () => {
    const early = twoStops(
      { drive: 60, wait: 40, plan: { drive: 100, wait: 0 } },
      { drive: 130, plan: { drive: 100 } },
    );
    expect(causes(told(planned, early))).toEqual({ 'earlier stops on the tour': 30 });
    const shut = twoStops({ wait: 40, plan: { wait: 0 } });
    expect(causes(told(planned, shut))).toEqual({ 'access hours': 40 });
  });

  test('waited at the depot where its tour left late or another left before', () => {
    const late = { ...twoStops({}), departs: 8 * HOUR + 90, made: 8 * HOUR, plannedDeparture: 8 * HOUR };
    expect(causes(told(planned, late))).toEqual({ 'waited at the depot': 90 });
    const second: ToldTour = { tour: 1, vehicle: 1, departs: 9 * HOUR, made: 8 * HOUR, stops: [{ parcels: [0] }] };
    const journal = aJournal({
      parcels: [aParcel(0, { promise: planned }), aParcel(1)],
      vehicles: [aVehicle(0, 'van'), aVehicle(1, 'van')],
      facts: [sorted(0), sorted(1), ...tourFacts({ stops: [{ parcels: [1] }] }), ...tourFacts(second)],
    });
    expect(causes(journal)).toEqual({ 'waited at the depot': 9 * HOUR + 160 - planned });
  });

  test('missed the wave where an earlier feeder left without it', () => {
    const facilities = [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')];
    const run = (tour: number, parcel: number, departs: number): ToldTour => ({
      tour,
      vehicle: tour,
      departs,
      stops: [{ parcels: [parcel], at: 1, isLocker: true }],
    });
    const journal = aJournal({
      parcels: [aParcel(0, { promise: 8 * HOUR }), aParcel(1)],
      facilities,
      vehicles: [aVehicle(0, 'feeder'), aVehicle(1, 'feeder')],
      facts: [sorted(0), sorted(1), ...tourFacts(run(0, 1, 6 * HOUR)), ...tourFacts(run(1, 0, 8 * HOUR + 30 * MINUTE))],
    });
    expect(causes(journal)).toEqual({ 'missed the cut-off or wave': 30 * MINUTE + 160 });
  });

  test('blames what a wave had no room for, whether or not anything left with that', () => {
    const told = (heldBy: 'depot full' | 'vehicle full' | 'access hours', others: Journal['facts']) => {
      const held = { kind: 'assigned', time: 5 * HOUR, parcel: 0, way: 'bike', facility: 1, heldBy } as const;
      const locker = { departs: 9 * HOUR, stops: [{ parcels: [0], at: 1, isLocker: true }], tour: 1, vehicle: 1 };
      const journal = aJournal({
        parcels: [aParcel(0, { promise: 6 * HOUR }), aParcel(1)],
        facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')],
        vehicles: [aVehicle(0, 'feeder'), aVehicle(1, 'feeder')],
        facts: [sorted(0), sorted(1), { ...held, heldSince: 6 * HOUR + 30 * MINUTE }, ...others, ...tourFacts(locker)],
      });
      return causes(journal);
    };
    const before = tourFacts({ departs: 7 * HOUR, stops: [{ parcels: [1], at: 1, isLocker: true }] });
    const early = tourFacts({ departs: 6 * HOUR, stops: [{ parcels: [1], at: 1, isLocker: true }] });
    const rest = 30 * MINUTE + 160;
    expect(told('depot full', [])).toEqual({ 'waited at the depot': 150 * MINUTE, 'planned late': rest });
    expect(told('depot full', early)).toEqual({ 'waited at the depot': 150 * MINUTE, 'planned late': rest });
    expect(told('vehicle full', before)).toEqual({ 'vehicle full': 2 * HOUR, 'planned late': 30 * MINUTE + rest });
    expect(told('access hours', before)).toEqual({ 'access hours': 2 * HOUR, 'planned late': 30 * MINUTE + rest });
  });

  test('blames the breakdown where it waits for another vehicle since its own broke down', () => {
    const parcels = [aParcel(0, { promise: 12 * HOUR, ordered: 8 * HOUR, sameDay: true }), aParcel(1)];
    const held = {
      kind: 'assigned',
      time: 11 * HOUR,
      parcel: 0,
      way: 'van',
      facility: 0,
      heldSince: 11 * HOUR,
    } as const;
    const ready = { ...sorted(0), time: 8 * HOUR };
    const another = tourFacts({ departs: 13 * HOUR, stops: [{ parcels: [0] }] });
    const late = HOUR + 160;
    const facts = [ready, { ...held, heldBy: 'breakdown' } as const, ...another];
    expect(causes(aJournal({ parcels, facts }))).toEqual({ breakdown: late });
    expect(causes(aJournal({ parcels, facts: [ready, ...another] }))).toEqual({ 'planned late': late });
  });

  test('missed the cut-off where it is sorted a day after the one it was promised for', () => {
    const parcels = [aParcel(0, { promise: 20 * HOUR, ordered: -HOUR })];
    const facts = [sorted(0, 1), ...tourFacts({ departs: DAY + 8 * HOUR, stops: [{ parcels: [0] }] })];
    expect(causes(aJournal({ parcels, facts }))).toEqual({ 'missed the cut-off or wave': 12 * HOUR + 160 });
  });

  test('of the stock at the start owes its first attempt to nobody home', () => {
    const parcels = [aParcel(0, { day: -1, promise: -4 * HOUR, ordered: -36 * HOUR })];
    const facts = [sorted(0), ...tourFacts({ stops: [{ parcels: [0] }] })];
    expect(causes(aJournal({ parcels, facts }))).toEqual({ 'nobody home': 12 * HOUR + 160 });
  });

  test('left over since its micro-depot shut before a bike could bring it is late for access hours', () => {
    const journal = told(20 * HOUR, { departs: DAY + 8 * HOUR, stops: [{ parcels: [0] }] }, leftOver('depot shut'));
    expect(causes(journal)).toEqual({ 'access hours': 12 * HOUR + 160 });
  });

  test.each(['vehicle full', 'shift ended', 'access hours'] as const)(
    'spends the night for what it was left over for: %s',
    (why) => {
      const tour = { departs: DAY + 8 * HOUR, stops: [{ parcels: [0] }] };
      expect(causes(told(20 * HOUR, tour, leftOver(why)))).toEqual({ [why]: 12 * HOUR + 160 });
    },
  );

  test('gives each of two nights to its own cause, the last first', () => {
    const tour = { departs: 2 * DAY + 8 * HOUR, stops: [{ parcels: [0] }] };
    const journal = told(20 * HOUR, tour, leftOver('vehicle full'), leftOver('shift ended', 1));
    expect(causes(journal)).toEqual({ 'shift ended': DAY + 160, 'vehicle full': 12 * HOUR });
  });

  test('owes a second attempt to nobody home, but for the traffic on it', () => {
    const second: ToldTour = {
      tour: 1,
      departs: DAY + 8 * HOUR,
      stops: [{ parcels: [0], drive: 150, ordinary: 100, plan: { drive: 100 } }],
    };
    const journal = told(9 * HOUR, second, ...tourFacts({ stops: [{ parcels: [0], failed: [0] }] }));
    expect(causes(journal)).toEqual({ traffic: 50, 'nobody home': 23 * HOUR + 160 });
  });

  test('owes it to the access hours where the business was shut', () => {
    const first = tourFacts({ stops: [{ parcels: [0], failed: [0] }] }).map((fact) =>
      fact.kind === 'attempt-failed' ? { ...fact, why: 'closed' as const } : fact,
    );
    const second: ToldTour = { tour: 1, departs: DAY + 8 * HOUR, stops: [{ parcels: [0] }] };
    expect(causes(told(20 * HOUR, second, ...first))).toEqual({ 'access hours': 12 * HOUR + 160 });
  });

  test('owes the door to the full locker that refused it', () => {
    const refusedAt = 8 * HOUR + 160;
    const first = tourFacts({ stops: [{ parcels: [0], at: 0, isLocker: true }] }).flatMap((fact): Journal['facts'] => {
      if (fact.kind !== 'deposited') return [fact];
      return [{ kind: 'refused', time: refusedAt, parcel: 0, tour: 0, facility: 0 }];
    });
    const back = {
      kind: 'arrived',
      time: refusedAt + 100,
      parcel: 0,
      tour: 0,
      facility: 0,
      why: 'locker full',
    } as const;
    const second: ToldTour = { tour: 1, departs: DAY + 8 * HOUR, stops: [{ parcels: [0] }] };
    expect(causes(told(20 * HOUR, second, ...first, back))).toEqual({ 'locker full': 12 * HOUR + 160 });
  });

  test('owes it to the end of the shift that carried it back', () => {
    const first = tourFacts({ stops: [{ parcels: [1] }] }).map((fact) =>
      fact.kind === 'departed' ? { ...fact, parcels: [1, 0] } : fact,
    );
    const time = 8 * HOUR + 260;
    const back = { kind: 'arrived', time, parcel: 0, tour: 0, facility: 0, why: 'shift ended' } as const;
    const second: ToldTour = { tour: 1, departs: DAY + 8 * HOUR, stops: [{ parcels: [0] }] };
    expect(causes(told(20 * HOUR, second, ...first, back))).toEqual({ 'shift ended': 12 * HOUR + 160 });
  });

  test('carries a feeder’s delay to the door', () => {
    const feeder: ToldTour = {
      departs: 6 * HOUR,
      stops: [{ parcels: [0], at: 1, drive: 700, ordinary: 100, plan: { drive: 100 } }],
    };
    const bike: ToldTour = { tour: 1, vehicle: 1, facility: 1, departs: 7 * HOUR, stops: [{ parcels: [0] }] };
    const journal = aJournal({
      parcels: [aParcel(0, { promise: 7 * HOUR })],
      facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'depot', 'market')],
      vehicles: [aVehicle(0, 'feeder'), aVehicle(1, 'bike', { facility: 1 })],
      facts: [sorted(0), ...tourFacts(feeder), ...tourFacts(bike)],
    });
    expect(causes(journal)).toEqual({ traffic: 160 });
  });
});

describe('the causes of a run', () => {
  test('are none where nothing is late, measured or handed over', () => {
    const late = [1, 2, 3].map((index) => aParcel(index - 1, { promise: 0, measured: index !== 1 }));
    const facts = tourFacts({ stops: [{ parcels: [0] }] });
    const result = measured(aJournal({ parcels: late, facts }));
    expect(result.totalSeconds).toBe(0);
    expect(Object.keys(result.byCause)).toEqual(LATENESS_CAUSES);
    expect(Object.values(result.byCause).every((seconds) => seconds === 0)).toBe(true);
  });

  test('of one parcel come with its chain; a parcel of no run is refused', () => {
    const journal = told(planned, twoStops({ drive: 160, ordinary: 100, plan: { drive: 100 } }));
    const found = causesOf(journal, 0);
    expect(found.lateSeconds).toBe(60);
    expect(found.byCause.traffic).toBe(60);
    expect(found.chain.map(({ what }) => what)).toEqual(['order', 'wait', 'drive', 'drive', 'stop', 'drive', 'stop']);
    expect(() => causesOf(journal, 9)).toThrow('expected a parcel below 1, found 9');
  });
});

const randomStudy = fc.record({
  seed: fc.nat(1_000_000),
  scenario: fc.constantFrom('vans', 'depots', 'lockers'),
  vans: fc.constantFrom<number | 'as needed'>(1, 2, 'as needed'),
  bikes: fc.constantFrom<number | 'as needed'>(1, 'as needed'),
  parcelsPerDay: fc.integer({ min: 20, max: 120 }),
  windowShare: fc.constantFrom(0, 0.5),
  shiftHours: fc.constantFrom(0.75, 2, 8),
  waves: fc.constantFrom(['06:30'], ['06:30', '08:25', '11:30']),
  sortedBy: fc.constantFrom('05:30', '09:00'),
  cutOff: fc.constantFrom('16:00', '22:00'),
  area: fc.constantFrom(0.2, 6),
  kerb: fc.boolean(),
  sameDay: fc.record({ share: fc.constantFrom(0, 0.4) }),
  dispatch: fc.record({
    rule: fc.constantFrom(...DISPATCH_RULES),
    from: fc.constantFrom('hub' as const, 'micro-depot' as const),
  }),
  pickUps: fc.record({ household: fc.constantFrom(0, 0.5), business: fc.constantFrom(0, 0.5) }),
  breakAfterHours: fc.constantFrom(0.5, 1.25, 6),
  overtimeHours: fc.constantFrom(0, 0.5),
});

/** Zones whose hours end early, and a bay with one space. */
const zones = [{ id: 'old', name: 'Old', kind: 'pedestrian', centre: { x: 400, y: 400 }, radius: 300, until: '09:30' }];
const bays = [{ id: 'bay', name: 'Bay', position: { x: 800, y: 800 }, spaces: 1, reach: 400 }];

type RandomStudy = typeof randomStudy extends fc.Arbitrary<infer Value> ? Value : never;

function studyWith(random: RandomStudy): Study {
  const { seed, vans, bikes, parcelsPerDay, windowShare, shiftHours, waves, sortedBy, cutOff, area, kerb, pickUps } =
    random;
  const { breakAfterHours, overtimeHours, sameDay, dispatch } = random;
  const [baseline, ...others] = aStudy().scenarios;
  const counts = { van: vans, bike: bikes, feeder: 'as needed' as const };
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: counts[fleet.kind] }));
  return aStudy({
    seed,
    demand: { parcelsPerDay, windowShare, sameDay, pickUps },
    rules: {
      sameDay: dispatch,
      van: { shiftHours },
      shift: { breakAfterHours, overtimeHours },
      feeder: { waves },
      depot: { parcelsPerSquareMetre: area },
      sortedBy,
      cutOff,
      ...(kerb ? { zones, afterFailed: 'micro-depot' } : {}),
    },
    scenarios: [{ ...baseline, fleets, bays: kerb ? bays : [] }, ...others],
  } as unknown as Partial<StudyFile>);
}

describe('over random studies', () => {
  test('chains have no gaps, and causes are whole, never negative, and add up for every parcel and in all', () => {
    fc.assert(
      fc.property(randomStudy, (random) => {
        const journal = journalOf(aRun(studyWith(random), town, random.scenario));
        const handed = handovers(journal);
        const given = journal.cast.parcels.filter(({ index, measured }) => measured && (handed[index] as number) >= 0);
        const chains = chainsOf(
          journal,
          given.map(({ index }) => index),
        );
        let total = 0;
        given.forEach((parcel, row) => {
          const chain = chains[row] as readonly Interval[];
          expect([chain[0]?.begin, chain[chain.length - 1]?.end]).toEqual([parcel.ordered, handed[parcel.index]]);
          expect(chain.every(({ begin, end }) => end > begin)).toBe(true);
          expect(chain.every(({ begin }, place) => place === 0 || begin === chain[place - 1]?.end)).toBe(true);
          const late = lateSeconds(parcel, handed[parcel.index] as number) ?? 0;
          total += late;
          if (late === 0 || row % 5 !== 0) return;
          const { byCause } = causesOf(journal, parcel.index);
          expect(sum(byCause)).toBe(late);
          if (byCause['planned late'] > 0)
            expect(plannedHandover(journal, parcel.index)).toBeGreaterThan(parcel.promise);
        });
        const { totalSeconds, byCause } = measureCauses(journal, handed);
        expect(totalSeconds).toBe(total);
        expect(sum(byCause)).toBe(total);
        for (const seconds of Object.values(byCause)) expect(Number.isInteger(seconds) && seconds >= 0).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('a run cut in two by a snapshot has the causes of one that was not', () => {
    const study = aStudy({ demand: { parcelsPerDay: 100, windowShare: 0.5 }, rules: { van: { shiftHours: 1 } } });
    const whole = measured(journalOf(aRun(study, town, 'depots')));
    expect(whole.totalSeconds).toBeGreaterThan(0);
    const setting = aSetting(study, town, 'depots');
    const state = snapshot(runThrough(startRun(setting), 33_333));
    expect(measured(journalOf(runThrough(resumeRun(setting, state))))).toEqual(whole);
  });
});

describe('switching a cause off', () => {
  const causesIn = (changes: Partial<StudyFile>) => measured(journalOf(aRun(aStudy(changes), town)));

  test('leaves no second to traffic where every day is ordinary', () => {
    const demand = { parcelsPerDay: 200, windowShare: 1, windowHours: 1 };
    const rough = causesIn({
      seed: 3,
      demand,
      rules: { traffic: { dayToDay: 0.5, weather: 'fair' } },
    } as Partial<StudyFile>);
    const smooth = causesIn({
      seed: 3,
      demand,
      rules: { traffic: { dayToDay: 0, weather: 'fair' } },
    } as Partial<StudyFile>);
    expect(rough.byCause.traffic).toBeGreaterThan(0);
    expect(smooth.byCause.traffic).toBe(0);
  });

  test('leaves no second to parking where neither the hour nor the day makes a difference', () => {
    const demand = { parcelsPerDay: 200, windowShare: 1, windowHours: 1 };
    const parkingByHour = new Array(24).fill(1);
    const flat = { demand, rules: { door: { parkingByHour, parkingSpread: 0 } } } as Partial<StudyFile>;
    expect(causesIn({ demand }).byCause.parking).toBeGreaterThan(0);
    expect(causesIn(flat).byCause.parking).toBe(0);
  });

  test('leaves no second to nobody home where somebody always is', () => {
    const presence = { at10: 1, at14: 1, at19: 1, business: 1 };
    const demand = { parcelsPerDay: 200 };
    expect(causesIn({ demand }).byCause['nobody home']).toBeGreaterThan(0);
    expect(causesIn({ demand, rules: { presence } } as Partial<StudyFile>).byCause['nobody home']).toBe(0);
  });

  test('leaves no second to access hours where only the shift is short', () => {
    const presence = { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' };
    const rules = { presence, van: { shiftHours: 3 }, maxAgeDays: 3 };
    const { byCause } = causesIn({ demand: { parcelsPerDay: 120, windowShare: 0.5 }, rules } as Partial<StudyFile>);
    expect(byCause['shift ended']).toBeGreaterThan(0);
    expect(byCause['access hours']).toBe(0);
  });

  test('gives most of the lateness to full vehicles where the only van carries little', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: 1, capacity: { parcels: 25 } }));
    const changes = { demand: { parcelsPerDay: 60 }, scenarios: [{ ...baseline, fleets }, ...others] };
    const { totalSeconds, byCause } = causesIn(changes as Partial<StudyFile>);
    expect(byCause['vehicle full']).toBeGreaterThan(0.8 * totalSeconds);
    expect(byCause['shift ended']).toBe(0);
  });
});

/** When the plan of the last tour that carried a parcel expected to hand it over. */
function plannedHandover({ facts }: Journal, parcel: number): number {
  let planned = 0;
  let plan: TourPlan | undefined;
  for (const fact of facts) {
    const isTold = fact.kind === 'departed' || fact.kind === 'replanned';
    const pickUps = fact.kind === 'departed' ? (fact.pickUps ?? []) : [];
    if (isTold && [...fact.parcels, ...pickUps].includes(parcel)) plan = fact.plan;
    if ((fact.kind === 'served' || fact.kind === 'dropped') && fact.parcels.includes(parcel))
      planned = plan?.leaves[fact.stop] as number;
  }
  return planned;
}

function sum(byCause: Readonly<Record<LatenessCause, number>>): number {
  return Object.values(byCause).reduce((total, seconds) => total + seconds, 0);
}
