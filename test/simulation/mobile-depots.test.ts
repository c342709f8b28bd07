// Micro-depots that move about: what holds for them holds where they stand on the day, in whatever order that is listed.
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import type { Study, StudyFile, Weekday } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const north = { x: 700, y: 700 };
const south = { x: 200, y: 200 };

interface Place {
  readonly day: Weekday;
  readonly position: typeof north;
}
type Zone = NonNullable<NonNullable<StudyFile['rules']>['zones']>[number];

/** One micro-depot that moves about from Monday on, with hubs at some corners. */
function studyOf(
  places: readonly Place[],
  rules: StudyFile['rules'] = {},
  { corners = [{ x: 0, y: 0 }], lease = {} }: { corners?: (typeof north)[]; lease?: { leaseUntil?: number } } = {},
): Study {
  const [baseline] = aStudy().scenarios;
  const mobile = { dayCost: 50, places: [...places] };
  const depot = { id: 'market', name: 'Market', catchment: 3_000, mobile, ...lease };
  const hubs = corners.map((position, row) => ({ id: `hub-${row}`, name: `Hub ${row}`, position }));
  return aStudy({
    demand: { parcelsPerDay: 20, windowShare: 0 },
    days: { warmUp: 0, measured: 3 },
    rules,
    scenarios: [{ ...baseline, hubs, depots: [depot] }],
  } as Partial<StudyFile>);
}

const depotOf = (run: Run): number => [...run.setting.depots.keys()][0] as number;
const weekdayOf = (time: number): Weekday => days[Math.floor(time / DAY) % 7] as Weekday;

/** The weekdays on which feeders unload something there, each with the hour of the first. */
function broughtOn(run: Run): Record<string, number> {
  const first: Record<string, number> = {};
  for (const { facility, begin, time, parcels } of factsOf(run, 'dropped')) {
    if (facility !== depotOf(run) || parcels.length === 0 || time >= 3 * DAY) continue;
    first[weekdayOf(time)] ??= Math.floor((begin % DAY) / 3_600);
  }
  return first;
}

describe('a zone around one place of a mobile micro-depot', () => {
  const around = { id: 'zone', name: 'North', centre: north, radius: 150 };
  const clean: Zone = { ...around, kind: 'low-emission', co2: 10 };
  const walked: Zone = { ...around, kind: 'pedestrian', from: '10:00', until: '11:00' };
  const week: Place[] = [
    { day: 'mon', position: north },
    { day: 'tue', position: south },
    { day: 'wed', position: south },
  ];

  test('holds on the day on which it stands there, and on no other', () => {
    const barred = aRun(studyOf(week, { zones: [clean] }), town);
    expect(Object.keys(broughtOn(barred))).toEqual(['tue', 'wed']);
    const timed = aRun(studyOf([...week].reverse(), { zones: [walked] }), town);
    expect(broughtOn(timed)).toEqual({ mon: 10, tue: 7, wed: 7 });
    expect([...brokenInvariants(barred), ...brokenInvariants(timed)]).toEqual([]);
  });
});

describe('the hub that supplies a mobile micro-depot', () => {
  const hubOf = (places: readonly Place[]): string => {
    const corners = [
      { x: 0, y: 0 },
      { x: 900, y: 900 },
    ];
    const { depots, facilities } = aSetting(studyOf(places, {}, { corners }), town);
    return [...depots.values()].map(({ hub }) => facilities[hub]?.id ?? '').join();
  };
  const week: Place[] = [
    { day: 'mon', position: { x: 100, y: 100 } },
    { day: 'tue', position: { x: 800, y: 600 } },
    { day: 'wed', position: { x: 800, y: 700 } },
  ];

  test('is the nearest on the mean of its days, whatever place is listed first', () => {
    expect([hubOf(week), hubOf([...week].reverse())]).toEqual(['hub-1', 'hub-1']);
    const twiceThere: Place[] = [...week.slice(0, 2), { day: 'wed', position: { x: 100, y: 100 } }];
    expect([hubOf(twiceThere), hubOf([...twiceThere].reverse())]).toEqual(['hub-0', 'hub-0']);
  });
});

describe('what is left at a mobile micro-depot and may not stay overnight', () => {
  const away = {
    presence: { at10: 0.2, at14: 0.2, at19: 0.2 },
    neighbourAccepts: 0,
    maxAttempts: 4,
    feeder: { waves: ['06:30'] },
  };
  const rules = { ...away, depot: { overnight: 'back to hub' } } as const;
  const week: Place[] = [
    { day: 'mon', position: north },
    { day: 'wed', position: south },
  ];
  const takenOn = (run: Run) => [...new Set(factsOf(run, 'taken-back').map(({ time }) => Math.floor(time / DAY)))];

  test('is fetched on the next day on which it stands somewhere', () => {
    const run = aRun(studyOf(week, rules), town);
    expect(takenOn(run)).toContain(2);
    expect(takenOn(run).filter((day) => ![0, 2].includes(day % 7))).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is fetched so after the last day of its lease, too', () => {
    const run = aRun(studyOf(week, away, { lease: { leaseUntil: 0 } }), town);
    expect(takenOn(run)).toEqual([2]);
    expect(brokenInvariants(run)).toEqual([]);
  });
});
