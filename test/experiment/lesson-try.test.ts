// What a try says where there is nothing to say.
import { expect, test } from 'vitest';
import { crossing, lessonTruth } from '../../src/experiment/lesson-try.ts';
import { scenariosIn } from '../../src/model/lesson-runs.ts';
import { readParts } from '../../src/persistence/lesson-reader.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';

test('an aside on a scenario that nothing draws is run for it, and the scenario that is drawn is still the one on the map', async () => {
  const read = await aLesson(4);
  const { chart } = read.lesson;
  const series = chart.series.slice(0, 1).map(({ less: _, ...one }) => one);
  const { bar: __, ...rest } = chart;
  const lesson = { ...read.lesson, replications: 1, chart: { ...rest, series } };
  expect(scenariosIn(lesson, 'vans')).toEqual(['depot', 'vans']);
  const [told] = aPlayer({ ...read, lesson })([1, 0]).asides;
  expect(told).toBe(aPlayer({ ...read, lesson: { ...read.lesson, replications: 1 } })([1, 0]).asides[0]);
  expect(told).not.toBeNull();
});

test('days in clouds are those of their series, whatever an aside is on', async () => {
  const read = await aLesson(5);
  const study = read.base as { scenarios: { id: string }[] };
  const base = { ...study, scenarios: [...study.scenarios, { ...study.scenarios[1], id: 'third', name: 'Third' }] };
  const [aside] = (await aLesson(4)).lesson.chart.asides;
  if (aside === undefined) throw new Error('expected an aside');
  const { chart } = read.lesson;
  // Seats of more scenarios draw other days of their own.
  const lesson = { ...read.lesson, seatLuck: false };
  const third = { ...aside, scenario: 'third', less: 'west' };
  const told = { ...lesson, chart: { ...chart, asides: [third] } };
  const { clouds, asides } = aPlayer({ ...read, base, lesson: told })([0, 1]);
  expect(clouds).toEqual(aPlayer({ ...read, base, lesson })([0, 1]).clouds);
  expect(asides[0]).not.toBeNull();
});

test('where no agent has cash, the time until it is paid is unknown and all is lost', async () => {
  const [, payday] = readParts(await aLesson(7));
  const [control] = payday?.lesson.controls ?? [];
  if (payday === undefined || control === undefined) throw new Error('expected a payday');
  const { lesson } = payday;
  const sets = control.sets.filter(({ path }) => path === 'cash.held');
  const play = aPlayer({ ...payday, lesson: { ...lesson, controls: [{ ...control, values: [0, 1], sets }] } });
  const { values, asides } = play([0]);
  expect(values[0]).toBe(1);
  const [lost, hours] = asides;
  expect(lost).toBeGreaterThanOrEqual(200);
  expect(hours).toBeNull();
});

test('the euros lost on the way to an agent are what stands on one another in the chart, also where some are never paid', async () => {
  const [way] = readParts(await aLesson(7));
  if (way === undefined) throw new Error('expected a part');
  const play = aPlayer(way);
  for (const cash of [0, 4]) {
    const { values, asides } = play([0, cash]);
    const stacked = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(stacked).toBeCloseTo(200 - (asides[1] as number), 9);
  }
});

test('dots over the parcels stand at the parcels there were, also where the first scenario is not run', async () => {
  const read = await aLesson(4);
  const { bar: _, ...rest } = read.lesson.chart;
  const series = rest.series.slice(0, 1).map(({ less: __, ...one }) => ({ ...one, scenario: 'depot' }));
  const lesson = { ...read.lesson, chart: { ...rest, series, asides: [] } };
  expect(scenariosIn(lesson, 'vans')).toEqual(['depot']);
  const { x } = aPlayer({ ...read, lesson })([2, 4]);
  expect(x).toBeGreaterThan(0);
  expect(x).toBe(aPlayer(read)([2, 4]).x);
});

test('of numbers of which none was measured none is the largest', async () => {
  const read = await aLesson(1);
  const [control] = read.lesson.controls;
  if (control === undefined) throw new Error('expected a control');
  const controls = [{ ...control, values: [...control.values.slice(0, 9), 0.0001] }];
  const lesson = { ...read.lesson, controls };
  const empty = aPlayer({ ...read, lesson })([9]);
  expect(empty.values).toEqual([null, null, null, null]);
  expect(lessonTruth(lesson, [empty])).toBeNull();
  // One that was measured is, whatever the others are.
  expect(lessonTruth(lesson, [{ ...empty, values: [null, -1, null, null] }])).toEqual({ value: 1, option: 1 });
});

test.each([
  [
    [
      [1, 0],
      [2, -1],
    ],
    1,
  ],
  [
    [
      [1, 0],
      [2, 1],
    ],
    1,
  ],
  [
    [
      [1, 1],
      [2, 0],
    ],
    2,
  ],
  [
    [
      [1, -1],
      [2, 0],
    ],
    2,
  ],
  [
    [
      [1, -1],
      [2, 1],
      [3, -1],
    ],
    1.5,
  ],
  [
    [
      [1, 1],
      [5, -3],
    ],
    2,
  ],
  [
    [
      [1, 1],
      [2, 3],
    ],
    null,
  ],
  [[], null],
] as [number[][], number | null][])('the line through %j is at zero first at %s', async (points, at) => {
  const some = aPlayer(await aLesson(1))([0]);
  const tries = points.map(([x = 0, y = 0]) => ({ ...some, x, values: [y] }));
  expect(crossing(tries, { series: 0 })).toBe(at);
});

test('a day without parcels costs no parcel nothing: it is no day of A, none of B and none of their interval', async () => {
  const read = await aLesson(5);
  const base = read.base as { demand: { parcelsPerDay: number } };
  const sparse = (parcelsPerDay: number) => ({ ...base, demand: { ...base.demand, parcelsPerDay } });
  const { clouds } = aPlayer({ ...read, base: sparse(1) })([5, 1]);
  expect(clouds?.a).toHaveLength(7);
  expect(clouds?.b).toHaveLength(7);
  expect(Math.min(...(clouds?.a ?? []), ...(clouds?.b ?? []))).toBeGreaterThan(1);
  expect(clouds?.difference?.n).toBe(7);
  const none = aPlayer({ ...read, base: sparse(0.0001) })([5, 1]);
  expect(none.clouds).toEqual({ a: [], b: [], isSameDays: true, difference: null });
  expect(lessonTruth(read.lesson, [none])).toBeNull();
});

test('clouds are of what their series say, day by day', async () => {
  const read = await aLesson(5);
  const { chart } = read.lesson;
  const asked = (part: Partial<(typeof chart.series)[number]>) => ({
    ...read.lesson,
    chart: { ...chart, series: chart.series.map((one) => ({ ...one, ...part })) },
  });
  const { clouds } = aPlayer(read)([1, 1]);
  const hundredfold = aPlayer({ ...read, lesson: asked({ times: 100 }) })([1, 1]).clouds;
  expect(hundredfold?.a).toEqual(clouds?.a.map((cost) => cost * 100));
  const missed = aPlayer({ ...read, lesson: asked({ measure: 'failed attempts' }) })([1, 1]);
  for (const side of ['a', 'b'] as const) {
    const days = missed.clouds?.[side] ?? [];
    expect(days).toHaveLength(2);
    for (const share of days) expect(share).toBeLessThan(1);
  }
  expect(missed.values[0]).toBeCloseTo(((missed.clouds?.a[0] ?? 0) + (missed.clouds?.a[1] ?? 0)) / 2, 9);
});
