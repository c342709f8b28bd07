import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { walkOn } from '../../src/economics/recipient-trips.ts';
import { handovers } from '../../src/metrics/handovers.ts';
import { causesOf, measureCauses } from '../../src/metrics/lateness-causes.ts';
import { chainsOf } from '../../src/metrics/parcel-chain.ts';
import { defaultOf } from '../../src/model/catalogue.ts';
import { DISPATCH_RULES } from '../../src/model/dispatch-names.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { parcelStory } from '../../src/service/parcel-story.ts';
import { sayLine } from '../../src/service/story-words.ts';
import { vehicleViews } from '../../src/service/tour-view.ts';
import type { FactKind, FactOf } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { resumeRun, snapshot, startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const walkTo = walkOn(groundOf(town));
type Rules = NonNullable<StudyFile['rules']>;
const circle = { centre: { x: 400, y: 400 }, radius: 250 };
const zones: Rules['zones'] = [
  { ...circle, id: 'clean', name: 'Clean', kind: 'low-emission', co2: 150 },
  { ...circle, id: 'old', name: 'Old', kind: 'pedestrian', until: '10:00' },
];

const randomStudy = fc.record({
  seed: fc.nat(1_000_000),
  scenario: fc.constantFrom('vans', 'depots', 'lockers'),
  parcelsPerDay: fc.integer({ min: 40, max: 150 }),
  vans: fc.constantFrom<number | 'as needed'>(2, 4, 'as needed'),
  capacity: fc.constantFrom(20, 40, 200),
  isElectric: fc.boolean(),
  windowShare: fc.constantFrom(0, 0.3),
  sameDay: fc.record({ share: fc.constantFrom(0, 0.3), until: fc.constantFrom('10:00', '24:00') }),
  pickUps: fc.constantFrom(0, 0.3),
  rules: fc.record({
    maxAgeDays: fc.constant(3),
    failures: fc.record({
      motor: fc.constantFrom(0.3, 1),
      bike: fc.constantFrom(0.3, 1),
      sick: fc.constantFrom(0, 0.2),
      helpMinutes: fc.constantFrom(0, 60, 600),
      transferMinutes: fc.constantFrom(0, 15, 240),
      afterBreakdown: fc.constant('rescue' as const),
    }),
    van: fc.record({
      shiftHours: fc.constantFrom(2, 4, 8),
      from: fc.constantFrom('08:00', '15:30'),
      maxTours: fc.constantFrom(1, 3),
    }),
    bike: fc.record({ shiftHours: fc.constantFrom(2, 8), maxTours: fc.constantFrom(1, 3) }),
    shift: fc.record({
      breakMinutes: fc.constantFrom(0, 30),
      breakAfterHours: fc.constantFrom(0.75, 1.5, 6),
      overtimeHours: fc.constantFrom(0, 0.25, 2),
    }),
    locker: fc.record({ suppliedBy: fc.constantFrom('feeder' as const, 'van' as const, 'bike' as const) }),
    sameDay: fc.record({
      rule: fc.constantFrom(...DISPATCH_RULES),
      from: fc.constantFrom('hub' as const, 'micro-depot' as const),
    }),
    feeder: fc.record({ waves: fc.constantFrom<string[]>(['06:30'], ['06:30', '08:25', '11:30']) }),
    zones: fc.constantFrom<Rules['zones']>([], zones),
    traffic: fc.record({ weather: fc.constantFrom('drawn' as const, 'snow' as const) }),
  }),
});

type RandomStudy = typeof randomStudy extends fc.Arbitrary<infer Value> ? Value : never;

function studyOf(random: RandomStudy): Study {
  const { seed, parcelsPerDay, vans, capacity, isElectric, windowShare, sameDay, pickUps, rules } = random;
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet): FleetSpec => {
    if (fleet.kind !== 'van') return fleet;
    const numbers = isElectric ? { rangeKm: 8, chargeKmPerHour: 5 } : {};
    return { ...fleet, count: vans, capacity: { parcels: capacity }, numbers };
  });
  return aStudy({
    seed,
    days: { warmUp: 1, measured: 1 },
    demand: { parcelsPerDay, windowShare, sameDay, pickUps: { household: pickUps, business: pickUps } },
    rules,
    scenarios: [{ ...baseline, fleets }, ...variants],
  });
}

const factsOf = <Kind extends FactKind>(run: Run, kind: Kind): FactOf<Kind>[] =>
  run.facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);

/** Vans that are out for most of a short shift, with every recipient at home, and streets and doors as planned. */
function shortShift(failures: Rules['failures'], vans: FleetSpec['count'] = 'as needed', more: Rules = {}): Study {
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map(
    (fleet): FleetSpec => (fleet.kind === 'van' ? { ...fleet, count: vans, capacity: { parcels: 30 } } : fleet),
  );
  return aStudy({
    seed: 4,
    days: { warmUp: 1, measured: 1 },
    demand: { parcelsPerDay: 180, windowShare: 0 },
    rules: {
      presence: { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' },
      van: { shiftHours: 4 },
      traffic: { dayToDay: 0, weather: 'fair' },
      door: { spread: 0, parkingSpread: 0 },
      ...more,
      failures: { motor: 0, bike: 0, sick: 0, ...failures },
    },
    scenarios: [{ ...baseline, fleets }, ...variants],
  });
}

/** Vans that carry little, as many as are needed, so that there are others to come. */
function longShift(seed: number, parcelsPerDay: number, rules: Rules): Study {
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map(
    (fleet): FleetSpec => (fleet.kind === 'van' ? { ...fleet, count: 'as needed', capacity: { parcels: 30 } } : fleet),
  );
  return aStudy({
    seed,
    days: { warmUp: 1, measured: 1 },
    demand: { parcelsPerDay, windowShare: 0 },
    rules,
    scenarios: [{ ...baseline, fleets }, ...variants],
  });
}

const dayOf = (time: number): number => Math.floor(time / DAY);

describe('parcels aboard a vehicle that breaks down', () => {
  const study = shortShift({ motor: 0.6, afterBreakdown: 'rescue' });
  const run = aRun(study, town);
  const taken = factsOf(run, 'taken-over');
  const broken = factsOf(run, 'broke-down');
  const replanned = factsOf(run, 'replanned');

  test('are delivered on the same day by those who take them over', () => {
    expect(taken.length).toBeGreaterThan(1);
    const delivered = new Map(factsOf(run, 'delivered').map((fact) => [fact.parcel, fact]));
    for (const { parcels, tour, time } of taken) {
      for (const parcel of parcels) {
        const end = delivered.get(parcel);
        const isAgain = taken.some(({ from }) => from === tour);
        if (isAgain) continue;
        expect(end?.tour).toBe(tour);
        expect(dayOf(end?.time ?? 0)).toBe(dayOf(time));
      }
    }
  });

  test('are taken over where it stands, which it leaves when help and all others have come', () => {
    for (const { from, time, begin, tour, stop } of taken) {
      const wreck = broken.find((fact) => fact.tour === from);
      expect(wreck?.time).toBeGreaterThanOrEqual(time);
      expect(begin).toBeGreaterThanOrEqual(wreck?.begin ?? Number.POSITIVE_INFINITY);
      expect(time - begin).toBe(60 * defaultOf('rules.failures.transferMinutes'));
      const legs = factsOf(run, 'drove');
      const there = legs.find((leg) => leg.tour === tour && leg.stop === stop)?.to;
      expect(legs.find((leg) => leg.tour === from && leg.role === 'back')?.from).toEqual(there);
    }
  });

  test('join the tours under way that have room and time, or one that comes for them empty', () => {
    const [joined] = replanned;
    expect(joined?.rescues).toBeGreaterThanOrEqual(0);
    expect(joined?.inserted.length).toBeGreaterThan(1);
    const empty = factsOf(run, 'departed').filter(({ parcels }) => parcels.length === 0);
    for (const { tour } of empty) expect(taken.find((fact) => fact.tour === tour)?.stop).toBe(0);
    expect(empty.length).toBeGreaterThan(0);
  });

  test('come less late than those that are carried home', () => {
    // All days are measured, since not each has breakdowns.
    const [rescued, home] = (['rescue', 'next-day'] as const).map((afterBreakdown) =>
      aRun({ ...shortShift({ motor: 0.6, afterBreakdown }), days: { warmUp: 0, measured: 2 } }, town),
    ) as [Run, Run];
    expect(factsOf(home, 'broke-down').length).toBeGreaterThan(0);
    const carried = (one: Run) => factsOf(one, 'arrived').filter(({ why }) => why === 'breakdown').length;
    expect(carried(home)).toBeGreaterThan(0);
    expect(carried(rescued)).toBeLessThan(carried(home) / 2);
    expect(lateIn(rescued)).toBeLessThan(lateIn(home));
  });

  test('are late because of the breakdown where streets and doors take no longer than planned', () => {
    const early = aRun(
      shortShift({ motor: 0.6, afterBreakdown: 'rescue' }, 'as needed', { promiseUntil: '10:00' }),
      town,
    );
    const journal = journalOf(early);
    const parcels = factsOf(early, 'taken-over').flatMap((fact) => fact.parcels);
    const causes = parcels.map((parcel) => causesOf(journal, parcel));
    const sum = (of: (one: (typeof causes)[number]) => number): number => causes.reduce((all, one) => all + of(one), 0);
    expect(sum(({ byCause }) => byCause.breakdown)).toBeGreaterThan(0.5 * sum(({ lateSeconds }) => lateSeconds));
  });

  test('bear the kilometres and hours of those who come for them', () => {
    const journal = journalOf(run);
    const ledger = postLedger(journal, study, placementOf(study, 'vans') as Placement, walkTo);
    const empty = factsOf(run, 'departed').filter(({ parcels }) => parcels.length === 0);
    for (const { tour } of empty) {
      const rescued = new Set(taken.flatMap((fact) => (fact.tour === tour ? fact.parcels : [])));
      const postings = ledger.postings.filter((posting) => posting.tour === tour);
      expect(new Set(postings.map(({ category }) => category))).toEqual(new Set(['distance', 'crew', 'vehicle day']));
      expect(postings.some(({ tier }) => tier === 'stem')).toBe(true);
      for (const { from, until } of postings) {
        const bearers = ledger.shares.parcel.subarray(from, until);
        expect([...bearers].every((parcel) => rescued.has(parcel))).toBe(true);
      }
    }
  });

  test('are told of in their story', () => {
    const journal = journalOf(run);
    const ledger = postLedger(journal, study, placementOf(study, 'vans') as Placement, walkTo);
    const { events } = parcelStory(journal, ledger, taken[0]?.parcels[0] ?? -1, vehicleViews(journal.cast));
    expect(events.map(({ what }) => sayLine(what))).toContainEqual(
      expect.stringMatching(/^taken over by Van \d+: Van \d+ had broken down$/),
    );
  });

  test('go on alike from a snapshot taken while they are waited for', () => {
    const wreck = broken.find(({ tour }) => taken.some(({ from }) => from === tour));
    const setting = aSetting(study, town);
    const before = runThrough(startRun(setting), (wreck?.begin ?? 0) + 60);
    expect(before.world.stranded.length).toBeGreaterThan(0);
    expect(runThrough(resumeRun(setting, snapshot(before))).facts).toEqual(run.facts);
  });

  test('change nothing where no vehicle breaks down, and nobody’s orders where one does', () => {
    const off = aRun(shortShift({}), town);
    expect(aRun(shortShift({ afterBreakdown: 'rescue', transferMinutes: 1 }), town).facts).toEqual(off.facts);
    expect(run.parcels).toEqual(off.parcels);
    expect(aRun(shortShift({ motor: 0.6, transferMinutes: 1 }), town).facts).toEqual(
      aRun(shortShift({ motor: 0.6 }), town).facts,
    );
  });
});

test('others are asked once more if the one who was to come for them breaks down before', () => {
  const run = aRun(
    longShift(8, 180, { van: { shiftHours: 8 }, failures: { motor: 1, bike: 0, sick: 0, afterBreakdown: 'rescue' } }),
    town,
    'vans',
    5,
  );
  const taken = factsOf(run, 'taken-over');
  const missed = factsOf(run, 'replanned').flatMap(({ tour, rescues, parcels, time }) => {
    if (rescues === undefined || taken.some((fact) => fact.tour === tour && fact.from === rescues)) return [];
    const broke = factsOf(run, 'broke-down').find((fact) => fact.tour === tour);
    return broke === undefined ? [] : parcels.map((parcel) => ({ parcel, rescues, time }));
  });
  expect(missed.length).toBeGreaterThan(0);
  const late = missed.filter(({ parcel, rescues }) =>
    taken.some(({ from, parcels }) => from === rescues && parcels.includes(parcel)),
  );
  expect(late.length).toBeGreaterThan(0);
  expect(brokenInvariants(run)).toEqual([]);
});

test('who breaks down while standing by a broken-down vehicle stands in the same zone', () => {
  const old = { ...circle, id: 'old', name: 'Old', kind: 'pedestrian', from: '07:00', until: '10:30' } as const;
  const failures = { motor: 1, bike: 0, sick: 0, afterBreakdown: 'rescue' } as const;
  const run = aRun(longShift(4, 150, { van: { shiftHours: 6 }, failures, zones: [old] }), town);
  const spots = factsOf(run, 'taken-over').map(({ tour, stop }) => run.world.tours[tour]?.stops[stop]?.takesOver?.spot);
  expect(spots.length).toBeGreaterThan(0);
  expect(spots).not.toContainEqual({ address: -1, facility: -1 });
  expect(brokenInvariants(run)).toEqual([]);
});

function lateIn(run: Run): number {
  return measureCauses(journalOf(run), handovers(journalOf(run))).totalSeconds;
}

describe('with the parcels of broken-down vehicles taken over by others', () => {
  test('no rule of a day, no cent and no late second is lost, whatever the study', () => {
    const seen = { taken: 0, inserted: 0, again: 0 };
    fc.assert(
      fc.property(randomStudy, (random) => {
        const study = studyOf(random);
        const run = aRun(study, town, random.scenario);
        expect(brokenInvariants(run)).toEqual([]);
        expect(run.world.stranded).toEqual([]);
        const journal = journalOf(run);
        const ledger = postLedger(journal, study, placementOf(study, random.scenario) as Placement, walkTo);
        expect(ledger.parcelTotals.reduce((sum, amount) => sum + amount, 0)).toBe(ledger.total);
        const { totalSeconds, byCause } = measureCauses(journal, handovers(journal));
        expect(Object.values(byCause).reduce((sum, seconds) => sum + seconds, 0)).toBe(totalSeconds);
        const taken = factsOf(run, 'taken-over');
        const parcels = taken.flatMap((fact) => fact.parcels);
        const handed = handovers(journal);
        chainsOf(journal, parcels).forEach((chain, row) => {
          const gaps = chain.filter(({ begin }, at) => at > 0 && begin !== chain[at - 1]?.end);
          expect(gaps).toEqual([]);
          if (chain.length > 0) expect(chain.at(-1)?.end).toBe(handed[parcels[row] as number]);
        });
        seen.taken += taken.length;
        seen.inserted += factsOf(run, 'replanned').filter(({ rescues }) => rescues !== undefined).length;
        seen.again += taken.filter(({ tour }) => taken.some(({ from }) => from === tour)).length;
      }),
      { numRuns: 16 },
    );
    expect(Math.min(seen.taken, seen.inserted, seen.again)).toBeGreaterThan(0);
  });
});

test('a vehicle that has done the one round of its shift, and has hours left, drives out to one that broke down', () => {
  const study = aStudy({
    seed: 2,
    demand: { parcelsPerDay: 300 },
    days: { warmUp: 0, measured: 3 },
    rules: {
      van: { maxTours: 1, shiftHours: 9 },
      failures: { motor: 1, sick: 0, afterBreakdown: 'rescue' },
      presence: { at10: 1, at14: 1, at19: 1, business: 1 },
    },
  });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: 8 } : fleet));
  const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town);
  expect(brokenInvariants(run)).toEqual([]);
  expect(factsOf(run, 'broke-down').length).toBeGreaterThan(2);
  const tours = new Map<string, number>();
  for (const { vehicle, time } of factsOf(run, 'departed')) {
    const day = `${vehicle} ${Math.floor(time / DAY)}`;
    tours.set(day, (tours.get(day) ?? 0) + 1);
  }
  expect(Math.max(...tours.values())).toBeGreaterThan(1);
});
