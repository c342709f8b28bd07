import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISPATCH_RULES } from '../../src/model/dispatch-names.ts';
import type { Change, StudyFile } from '../../src/model/study.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { resumeRun, snapshot, startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const printOf = (run: Run): string => fingerprintOf(journalOf(run));

/** A zone of each kind, one of them in the middle, where the micro-depot stands. */
const zones = [
  { kind: 'low-emission' as const, id: 'low', name: 'Low', centre: { x: 900, y: 900 }, radius: 300, fromDay: 1 },
  { kind: 'length' as const, id: 'narrow', name: 'Narrow', centre: { x: 100, y: 900 }, radius: 200, longest: 4 },
  { kind: 'pedestrian' as const, id: 'old', name: 'Old', centre: { x: 500, y: 500 }, radius: 300, until: '09:30' },
];

/** Micro-depots with terms, partners or wheels. */
const depots = [
  { feedersADay: 1, longestVehicle: 6, closes: '12:00' },
  { leaseFrom: 1, leaseUntil: 1, docks: 2 },
  { sharing: 'roof', partners: 3, docks: 4 },
  { sharing: 'pooled', partnerParcels: 380 },
  {
    mobile: {
      places: [
        { day: 'mon', position: { x: 600, y: 600 } },
        { day: 'fri', position: { x: 100, y: 900 } },
      ],
      dayCost: 60,
    },
  },
];

const randomStudy = fc.record({
  seed: fc.nat(1_000_000),
  scenario: fc.constantFrom('vans', 'depots', 'lockers', 'two-hubs'),
  demand: fc.record({
    parcelsPerDay: fc.integer({ min: 0, max: 120 }),
    windowShare: fc.constantFrom(0, 0.3),
    sameDay: fc.record({ share: fc.constantFrom(0, 0, 0.3), until: fc.constantFrom('10:00', '24:00') }),
    pickUps: fc.record({ household: fc.constantFrom(0, 0.1, 1), business: fc.constantFrom(0, 0.5) }),
  }),
  rules: fc.record({
    maxAttempts: fc.integer({ min: 1, max: 3 }),
    maxAgeDays: fc.integer({ min: 2, max: 5 }),
    assignment: fc.constantFrom('nearest' as const, 'balanced' as const, 'cheapest' as const),
    van: fc.record({ shiftHours: fc.constantFrom(0.5, 2, 8), from: fc.constantFrom('08:00', '15:30') }),
    shift: fc.record({
      breakMinutes: fc.constantFrom(0, 30),
      breakAfterHours: fc.constantFrom(0.75, 1.5, 6),
      overtimeHours: fc.constantFrom(0, 0.25, 2),
    }),
    failures: fc.record({
      motor: fc.constantFrom(0, 0.5),
      bike: fc.constantFrom(0, 0.5),
      sick: fc.constantFrom(0, 0.3),
      helpMinutes: fc.constantFrom(0, 60, 600),
      afterBreakdown: fc.constantFrom('next-day' as const, 'rescue' as const),
    }),
    bike: fc.record({ shiftHours: fc.constantFrom(1, 8), maxTours: fc.integer({ min: 1, max: 4 }) }),
    locker: fc.record({
      upsizing: fc.boolean(),
      expiryDays: fc.integer({ min: 1, max: 7 }),
      whenFull: fc.constantFrom('door' as const, 'next locker' as const),
      reservation: fc.boolean(),
      suppliedBy: fc.constantFrom('feeder' as const, 'van' as const, 'bike' as const),
    }),
    sameDay: fc.record({
      rule: fc.constantFrom(...DISPATCH_RULES),
      from: fc.constantFrom('hub' as const, 'micro-depot' as const),
      marginMinutes: fc.constantFrom(0, 10),
    }),
    afterFailed: fc.constantFrom('door' as const, 'locker' as const, 'micro-depot' as const),
    zones: fc.constantFrom<NonNullable<NonNullable<StudyFile['rules']>['zones']>>([], zones),
    traffic: fc.record({ weather: fc.constantFrom('drawn' as const, 'fair' as const, 'snow' as const) }),
    feeder: fc.record({ waves: fc.constantFrom(['06:30'], ['06:30', '08:25', '11:30']) }),
    depot: fc.record({
      parcelsPerSquareMetre: fc.constantFrom(0.2, 6),
      overnight: fc.constantFrom('kept' as const, 'back to hub' as const),
      whenFull: fc.constantFrom('next depot' as const, 'van' as const),
      unloadParcel: fc.constantFrom(5, 200),
    }),
    sortedBy: fc.constantFrom('05:30', '09:00', '12:00'),
    cutOff: fc.constantFrom('16:00', '22:00'),
  }),
  calendar: fc.record({
    firstDay: fc.constantFrom('mon' as const, 'fri' as const, 'sun' as const),
    operating: fc.constantFrom<('mon' | 'wed' | 'fri' | 'sat')[]>(['mon', 'wed', 'fri', 'sat'], ['mon']),
  }),
  vans: fc.constantFrom<number | 'as needed'>(0, 1, 2, 'as needed'),
  feeders: fc.constantFrom<number | 'as needed'>(1, 'as needed'),
  smallVans: fc.constantFrom<number>(0, 2),
  bikes: fc.constantFrom<number | 'as needed'>(0, 1, 'as needed'),
  bikeBattery: fc.constantFrom<object>({}, { rangeKm: 4, chargeKmPerHour: 5 }, { rangeKm: 8, chargeKmPerHour: 0.5 }),
  bays: fc.constantFrom<number>(0, 1, 3),
  depot: fc.constantFrom<object>({}, ...depots),
  feederParcels: fc.constantFrom<number>(10, 400),
});

/** A random study with nothing unusual in it. */
const quietStudy: RandomStudy = {
  seed: 3,
  scenario: 'vans',
  demand: {
    parcelsPerDay: 120,
    windowShare: 0,
    sameDay: { share: 0, until: '10:00' },
    pickUps: { household: 0, business: 0 },
  },
  rules: {
    maxAttempts: 2,
    maxAgeDays: 5,
    assignment: 'nearest',
    van: { shiftHours: 8, from: '08:00' },
    shift: { breakMinutes: 30, breakAfterHours: 6, overtimeHours: 0 },
    failures: { motor: 0, bike: 0, sick: 0, helpMinutes: 60, afterBreakdown: 'next-day' },
    bike: { shiftHours: 8, maxTours: 4 },
    locker: { upsizing: true, expiryDays: 7, whenFull: 'door', reservation: false, suppliedBy: 'feeder' },
    sameDay: { rule: 'gather', from: 'hub', marginMinutes: 10 },
    afterFailed: 'door',
    zones: [],
    traffic: { weather: 'fair' },
    feeder: { waves: ['06:30'] },
    depot: { parcelsPerSquareMetre: 6, overnight: 'kept', whenFull: 'next depot', unloadParcel: 5 },
    sortedBy: '05:30',
    cutOff: '22:00',
  },
  calendar: { firstDay: 'mon', operating: ['mon', 'wed', 'fri', 'sat'] },
  vans: 'as needed',
  feeders: 'as needed',
  smallVans: 0,
  bikes: 'as needed',
  bikeBattery: {},
  bays: 0,
  depot: {},
  feederParcels: 400,
};

type RandomStudy = typeof randomStudy extends fc.Arbitrary<infer Value> ? Value : never;

/** The test town's study with another fleet of small vans, and a scenario with a second hub, a depot of small bikes and a locker. */
function studyWith(random: RandomStudy) {
  const { seed, demand, rules, calendar, vans, feeders, smallVans, bikes, bays, depot, feederParcels } = random;
  const [baseline, ...others] = aStudy().scenarios;
  const counts = { van: vans, bike: bikes, feeder: feeders };
  const fleets = [
    ...baseline.fleets.map((fleet) => ({
      ...fleet,
      count: counts[fleet.kind],
      ...(fleet.kind === 'feeder' ? { capacity: { parcels: feederParcels } } : {}),
      ...(fleet.kind === 'bike' ? { numbers: random.bikeBattery } : {}),
    })),
    {
      id: 'small',
      name: 'Small vans',
      kind: 'van',
      at: 'hubs',
      count: smallVans,
      capacity: { parcels: 9, volume: 400 },
    },
  ];
  const second = [
    { id: 'h', kind: 'add-hub', hub: { id: 'second', name: 'Second hub', position: { x: 1_000, y: 1_000 } } },
    { id: 'd', kind: 'add-depot', depot: { id: 'corner', name: 'Corner', position: { x: 900, y: 100 }, ...depot } },
    {
      id: 'f',
      kind: 'add-fleet',
      fleet: { id: 'mini', name: 'Mini', kind: 'bike', at: 'corner', capacity: { parcels: 4 } },
    },
    { id: 'm', kind: 'add-depot', depot: { id: 'market', name: 'Market', position: { x: 500, y: 500 } } },
    { id: 'l', kind: 'add-locker', locker: { id: 'box', name: 'Box', position: { x: 800, y: 800 } } },
  ];
  const own = (change: Change) =>
    change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, ...depot } } : change;
  const kerbs = Array.from({ length: bays }, (_, row) => ({
    id: `bay-${row}`,
    name: `Bay ${row}`,
    position: { x: 250 * row, y: 400 },
    spaces: 1,
    reach: 300,
    minutes: 10 * (row + 1),
  }));
  const scenarios = [
    { ...baseline, fleets, bays: kerbs },
    ...others.map((variant) => (variant.id === 'depots' ? { ...variant, changes: variant.changes.map(own) } : variant)),
    { id: 'two-hubs', name: 'Two hubs', changes: second },
  ];
  return aStudy({ seed, demand, rules, calendar, scenarios } as unknown as Partial<StudyFile>);
}

describe('a run', () => {
  test('keeps every parcel, capacity, shift, locker and place, whatever the study', () => {
    fc.assert(
      fc.property(randomStudy, (random) => {
        expect(brokenInvariants(aRun(studyWith(random), town, random.scenario))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('gives the same facts for the same study and seed, and others for another replication', () => {
    const once = printOf(aRun(aStudy(), town, 'lockers'));
    expect(printOf(aRun(aStudy(), town, 'lockers'))).toBe(once);
    expect(printOf(aRun(aStudy(), town, 'lockers', 1))).not.toBe(once);
  });

  test('cut in two by a snapshot equals one that was not cut', () => {
    const whole = printOf(aRun(aStudy(), town, 'depots'));
    for (const second of [20_000, 29_500, 33_333, 47_000]) {
      const setting = aSetting(aStudy(), town, 'depots');
      const first = runThrough(startRun(setting), second);
      const state = snapshot(first);
      runThrough(first);
      expect(printOf(runThrough(resumeRun(setting, state)))).toBe(whole);
    }
  });

  test('ends with every parcel returned when there is no vehicle at all', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const study = aStudy({ scenarios: [{ ...baseline, fleets: [] }, ...others] } as Partial<StudyFile>);
    const run = aRun(study, town);
    const measured = run.parcels.filter((parcel) => parcel.measured);
    const returned = run.facts.filter((fact) => fact.kind === 'returned' && run.parcels[fact.parcel]?.measured);
    expect(measured.length).toBeGreaterThan(0);
    expect(returned.length).toBe(measured.length);
  });

  test('returns no parcel as too old that a feeder is taking back to the hub at that moment', () => {
    const study = studyWith({
      ...quietStudy,
      seed: 807_331,
      scenario: 'depots',
      demand: { ...quietStudy.demand, parcelsPerDay: 19, windowShare: 0.3 },
      rules: {
        ...quietStudy.rules,
        maxAttempts: 1,
        maxAgeDays: 2,
        van: { shiftHours: 0.5, from: '08:00' },
        bike: { shiftHours: 1, maxTours: 1 },
        traffic: { weather: 'drawn' },
        feeder: { waves: ['06:30', '08:25', '11:30'] },
        depot: { ...quietStudy.rules.depot, parcelsPerSquareMetre: 0.2, overnight: 'back to hub' },
      },
      calendar: { firstDay: 'sun', operating: ['mon', 'wed', 'fri', 'sat'] },
      vans: 0,
      feeders: 1,
      bikes: 1,
      feederParcels: 10,
    });
    expect(brokenInvariants(aRun(study, town, 'depots'))).toEqual([]);
  });

  test('brings a parcel that finds the locker full another way', () => {
    const run = aRun(aStudy({ demand: { parcelsPerDay: 200 } }), town, 'lockers');
    const refused = run.facts.filter((fact) => fact.kind === 'refused' && run.parcels[fact.parcel]?.measured);
    expect(refused.length).toBeGreaterThan(0);
    for (const fact of refused) {
      if (fact.kind !== 'refused') continue;
      const end = run.facts.find((other) => other.kind === 'delivered' && other.parcel === fact.parcel);
      const back = run.facts.find((other) => other.kind === 'returned' && other.parcel === fact.parcel);
      expect(end !== undefined || back !== undefined).toBe(true);
      if (end !== undefined) expect(end.time).toBeGreaterThan(fact.time);
    }
  });

  test('brings a locker’s parcels from whichever hub they lie at', () => {
    const study = studyWith({ ...quietStudy, scenario: 'two-hubs' });
    const run = aRun(study, town, 'two-hubs');
    const chosen = run.parcels.filter((parcel) => parcel.measured && parcel.locker >= 0);
    const deposited = new Set(run.facts.flatMap((fact) => (fact.kind === 'deposited' ? [fact.parcel] : [])));
    expect(chosen.length).toBeGreaterThan(0);
    for (const { index } of chosen) expect(deposited.has(index)).toBe(true);
  });

  test('drives a second tour with the only bike when more parcels come while it is out', () => {
    const study = studyWith({
      ...quietStudy,
      scenario: 'depots',
      bikes: 1,
      rules: {
        ...quietStudy.rules,
        bike: { shiftHours: 8, maxTours: 2 },
        depot: { ...quietStudy.rules.depot, parcelsPerSquareMetre: 0.2 },
        feeder: { waves: ['06:30', '08:25', '11:30'] },
      },
    });
    const run = aRun(study, town, 'depots');
    const tours = run.facts.filter((fact) => fact.kind === 'departed' && run.vehicles[fact.vehicle]?.kind === 'bike');
    expect(run.vehicles.filter(({ kind }) => kind === 'bike').length).toBe(1);
    expect(tours.filter(({ time }) => time < 86_400).length).toBe(2);
  });

  test('leaves for the next operating day what the shift has no time for', () => {
    const run = aRun(
      aStudy({ rules: { van: { shiftHours: 0.75 } }, demand: { parcelsPerDay: 200 } }),
      gridTown(6, 6, 400),
    );
    const lateDays = run.facts.filter(
      (fact) => fact.kind === 'delivered' && fact.time > (run.parcels[fact.parcel]?.promise ?? 0),
    );
    expect(lateDays.length).toBeGreaterThan(0);
  });
});
