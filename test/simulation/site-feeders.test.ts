// Feeders that sites let in: who counts, and whose limit it is on a day.
import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { startRun } from '../../src/simulation/run.ts';
import { type Run, vehicleState } from '../../src/simulation/run-state.ts';
import type { DepotSetting, Setting } from '../../src/simulation/setting.ts';
import { feedersLeft, feedersLetIn } from '../../src/simulation/site-feeders.ts';
import type { TourState } from '../../src/simulation/world.ts';
import { aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

type Rules = NonNullable<StudyFile['rules']>;
type File = Partial<StudyFile>;

const small = { parcelsPerDay: 60, windowShare: 0, businessShare: 0, sizes: { XS: 0, S: 1, M: 0, L: 0 } };
const feeders = { id: 'f', name: 'Feeders', kind: 'feeder', at: 'hubs' } as const;
const bikes = { id: 'bikes', name: 'Bikes', kind: 'bike', at: 'depots' } as const;

/** Two micro-depots for thirty parcels each and no vans: one feeder a day is enough for either. */
function pairOf(feedersADay: number, fleet: object, rules: Rules): Setting {
  const limits = { feedersADay, catchment: 2_000, parcelsPerDay: 30 };
  const scenario = {
    id: 'pair',
    name: 'Pair',
    hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
    depots: [
      { id: 'a', name: 'A', position: { x: 300, y: 300 }, ...limits },
      { id: 'b', name: 'B', position: { x: 600, y: 600 }, ...limits },
    ],
    fleets: [{ ...feeders, ...fleet }, bikes],
  };
  const days = { warmUp: 0, measured: 3 };
  const study = aStudy({ seed: 11, days, demand: small, rules, scenarios: [scenario] } as File);
  return aSetting(study, gridTown(6, 6));
}

/** "day/depot" of parcels that were called for a micro-depot and left over at the hub for a reason. */
function leftOver(run: Run, reason: string): Set<string> {
  return new Set(
    factsOf(run, 'left-over').flatMap(({ parcel, time, facility, why }) => {
      const way = factsOf(run, 'assigned')
        .filter((one) => one.parcel === parcel && one.time <= time)
        .at(-1);
      return facility === 0 && why === reason ? [`${Math.floor(time / DAY)}/${way?.facility}`] : [];
    }),
  );
}
const cameTo = (run: Run): Set<string> =>
  new Set(factsOf(run, 'dropped').map(({ time, facility }) => `${Math.floor(time / DAY)}/${facility}`));

test('a feeder for which there is no driver has not come: the site lets in that of the next wave', () => {
  const ill: Rules = {
    feeder: { waves: ['07:00', '09:30'], maxTours: 1 },
    sortedBy: '06:30',
    failures: { sick: 0.4, motor: 0, bike: 0 },
    maxAttempts: 5,
    maxAgeDays: 4,
  };
  const run = runThrough(startRun(pairOf(1, { count: 2, capacity: { parcels: 34 } }, ill)));
  const missed = leftOver(run, 'breakdown');
  expect(missed.size).toBeGreaterThan(0);
  expect([...leftOver(run, 'access hours')].filter((there) => !cameTo(run).has(there))).toEqual([]);
  expect([...missed].filter((there) => cameTo(run).has(there)).length).toBeGreaterThan(0);
  expect(brokenInvariants(run)).toEqual([]);
});

test('a feeder that breaks down does not come to what is ahead of it: the site lets in another one', () => {
  for (const [breaks, left] of [
    [false, [0, 0]],
    [true, [0, 1]],
  ] as const) {
    const rules: Rules = { feeder: { waves: ['07:00', '12:00'] }, sortedBy: '06:30' };
    const run = runThrough(startRun(pairOf(2, { capacity: { parcels: 20 } }, rules)), 7 * HOUR);
    expect(feedersLeftAt(run)).toEqual([0, 0]);
    // One brings both a part.
    const tour = run.world.tours.find(({ stops }) => stops.length === 2) as TourState;
    expect(tour.stops.map(({ facility }) => facility)).toEqual([1, 2]);
    if (breaks) vehicleState(run, tour.vehicle).breaksAt = run.agenda.now + 1;
    runThrough(run, 9 * HOUR);
    expect(feedersLeftAt(run)).toEqual(left);
  }
});

/** Of both micro-depots, today. */
function feedersLeftAt(run: Run): number[] {
  return [...run.setting.depots.values()].map((depot) => feedersLeft(run, depot, 0, []));
}

test('a micro-depot that is not leased yet has no part in the feeders of its site', () => {
  const calls = (third: readonly object[]): number[][] => {
    const place = { site: 'yard', area: 60, catchment: 2_000, parcelsPerDay: 60 };
    const leased = [
      { id: 'a', name: 'A', leaseFrom: 0, leaseUntil: 9, ...place },
      { id: 'b', name: 'B', leaseFrom: 0, leaseUntil: 20, ...place },
      ...third.map((lease) => ({ id: 'c', name: 'C', ...lease, ...place })),
    ];
    const study = aStudy({
      seed: 11,
      days: { warmUp: 0, measured: 3 },
      demand: small,
      sites: [{ id: 'yard', name: 'Yard', position: { x: 600, y: 600 }, feedersADay: 2, area: 200 }],
      rules: { feeder: { waves: ['10:00', '11:30'] }, sortedBy: '06:30', presence: { at10: 1, at14: 1, at19: 1 } },
      scenarios: [
        {
          id: 'yards',
          name: 'Yards',
          hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
          depots: leased,
          fleets: [
            { id: 'v', name: 'Vans', kind: 'van', at: 'hubs' },
            { ...feeders, capacity: { parcels: 15 } },
            bikes,
          ],
        },
      ],
    } as File);
    const run = runThrough(startRun(aSetting(study, gridTown(6, 6))));
    expect(factsOf(run, 'left-over')).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
    return [1, 2].map((row) =>
      [0, 1, 2].map(
        (day) =>
          factsOf(run, 'assigned').filter(({ facility, time }) => facility === row && Math.floor(time / DAY) === day)
            .length,
      ),
    );
  };
  const alone = calls([]);
  expect(alone.flat().reduce((sum, parcels) => sum + parcels, 0)).toBe(3 * 30);
  expect(calls([{ leaseFrom: 10, leaseUntil: 20 }])).toEqual(alone);
});

test('a micro-depot that has its site for itself on a day gets all feeders of it', () => {
  const waves = (later: readonly object[]): number => {
    const place = { site: 'yard', area: 60, catchment: 2_000, parcelsPerDay: 60 };
    const study = aStudy({
      days: { warmUp: 0, measured: 1 },
      sites: [{ id: 'yard', name: 'Yard', position: { x: 600, y: 600 }, feedersADay: 2, area: 200 }],
      rules: { feeder: { waves: ['10:00', '11:30'] } },
      scenarios: [
        {
          id: 'yards',
          name: 'Yards',
          hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
          depots: [
            { id: 'a', name: 'A', ...place },
            ...later.map((lease) => ({ id: 'b', name: 'B', ...lease, ...place })),
          ],
          fleets: [feeders, bikes],
        },
      ],
    } as File);
    const setting = aSetting(study, gridTown(6, 6));
    return feedersLetIn(setting, setting.depots.get(1) as DepotSetting, 0);
  };
  expect(waves([])).toBe(2);
  expect(waves([{ leaseFrom: 5 }])).toBe(2);
  expect(waves([{ leaseFrom: 0 }])).toBe(1);
});
