// What each bundled lesson claims is what the simulation shows; where the model disagrees, the lesson's line changes.
import { expect, test } from 'vitest';
import { estimate } from '../../src/experiment/interval.ts';
import { crossing, type LessonTry, lessonTruth, truthSettings } from '../../src/experiment/lesson-try.ts';
import { scenariosIn } from '../../src/model/lesson-setting.ts';
import { lessonStudy, readParts } from '../../src/persistence/lesson-reader.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7];

test.each(NUMBERS)('the study of lesson %i opens with everything on its map', async (number) => {
  const read = await aLesson(number);
  const setting = read.lesson.controls.map(({ first }) => first);
  expect(createStudyService().open(lessonStudy(read, setting))).toMatchObject({ ok: true });
});

test('lesson 1: the first parcel pays the trip, and before ten parcels the door costs more', async () => {
  const read = await aLesson(1);
  const play = aPlayer(read);
  const tries = read.lesson.controls[0]?.values.map((_, row) => play([row])) as LessonTry[];
  const parts = tries.map(({ x, values: [trip = null, driving = null, door = null] }) => ({ x, trip, driving, door }));
  expect(parts[0]).toMatchObject({ x: 1, driving: 0 });
  expect(parts[0]?.trip).toBeGreaterThan(3 * (parts[0]?.door as number));
  process.stdout.write(
    `the trip falls below the door between ${parts.filter(({ trip, door }) => (door as number) <= (trip as number)).at(-1)?.x} parcels and the next try\n`,
  );
  const doorLeads = parts.filter(({ trip, door }) => (door as number) > (trip as number));
  expect(doorLeads[0]?.x).toBeLessThan(10);
  // From there on it leads for good.
  expect(doorLeads.map(({ x }) => x)).toEqual(parts.slice(-doorLeads.length).map(({ x }) => x));
  expect(lessonTruth(read.lesson, [play([9])])).toEqual({ value: 2, option: 2 });
});

test('lesson 2: driving for each door falls with the square root of density, and the door stays', async () => {
  const read = await aLesson(2);
  const play = aPlayer(read);
  const tries = read.lesson.controls[0]?.values.map((_, row) => play([row])) as LessonTry[];
  const slope = slopeOf(tries.map(({ x, values: [y] }) => [Math.log(x), Math.log(y as number)]));
  process.stdout.write(`driving for each door: slope ${slope.toFixed(2)}\n`);
  expect(Math.abs(slope + 0.5)).toBeLessThan(0.1);
  const doors = tries.map(({ values }) => values[1] as number);
  expect(Math.max(...doors) / Math.min(...doors)).toBeLessThan(1.4);
  expect(truthOf(read.lesson, play)?.option).toBe(1);
});

test('the map of lesson 4 shows the depot, and that of lesson 3 the locker: the scenario that comes last', async () => {
  for (const [number, scenario] of [
    [3, 'locker'],
    [4, 'depot'],
  ] as const)
    expect(scenariosIn((await aLesson(number)).lesson, 'first').at(-1)).toBe(scenario);
});

test('lesson 2: thirty seats make the curve, each a dot of its own', async () => {
  const read = await aLesson(2);
  const play = aPlayer(read);
  const rows = read.lesson.controls[0]?.values.length as number;
  const tries = Array.from({ length: 30 }, (_, seat) => play([seat % rows], seat + 1));
  expect(new Set(tries.map(({ x, values: [y] }) => `${x} ${y}`)).size).toBe(30);
  const slope = slopeOf(tries.map(({ x, values: [y] }) => [Math.log(x), Math.log(y as number)]));
  process.stdout.write(`thirty seats: slope ${slope.toFixed(2)}\n`);
  expect(Math.abs(slope + 0.5)).toBeLessThan(0.1);
});

test('lesson 3: one in ten absent makes a parcel dearer by less than a tenth, and a locker helps until it is full', async () => {
  const read = await aLesson(3);
  const play = aPlayer(read);
  const truth = truthOf(read.lesson, play);
  const extra = ((truth?.value as number) - 1) * 100;
  process.stdout.write(`10 % absent: ${extra.toFixed(1)} % dearer\n`);
  expect(extra).toBeGreaterThan(4);
  expect(truth?.option).toBe(0);
  // A few draws show which is dearer.
  const few = aPlayer({ ...read, lesson: { ...read.lesson, replications: 4 } });
  const at = (compartments: number): number[] => few([4, compartments]).values as number[];
  const [again, large] = at(5) as [number, number];
  expect(large).toBeLessThan(again);
  const [, small] = at(0) as [number, number];
  expect(small).toBeGreaterThan(again);
});

test('lesson 3: what one in ten absent costs hangs on no seed: it is less than a tenth in each, and over all of them', async () => {
  const read = await aLesson(3);
  const extras = [2, 3, 4, 5].map((seed) => {
    const [series] = read.lesson.chart.series;
    const alone = {
      ...read.lesson,
      chart: { ...read.lesson.chart, series: [series], asides: [] },
    } as typeof read.lesson;
    const base = { ...(read.base as Record<string, unknown>), seed };
    return 100 * ((truthOf(alone, aPlayer({ ...read, base, lesson: alone }))?.value as number) - 1);
  });
  const { mean, low, high } = estimate(extras, 0.95);
  process.stdout.write(
    `10 % absent over ${extras.length} seeds: ${mean.toFixed(1)} (${low?.toFixed(1)} to ${high?.toFixed(1)}) % dearer, each ${extras.map((extra) => extra.toFixed(1)).join(', ')}\n`,
  );
  for (const extra of extras) expect(extra).toBeLessThan(9);
  expect(low).toBeGreaterThan(4);
  expect(high).toBeLessThan(9);
}, 120_000);

test('lesson 4: a depot costs more at first and pays from some volume on, later at a higher rent', async () => {
  const read = await aLesson(4);
  const play = aPlayer(read);
  const pays = (rent: number): number | null =>
    crossing(read.lesson.controls[0]?.values.map((_, row) => play([row, rent])) as LessonTry[], {
      series: 0,
      aside: 0,
    });
  expect(pays(2)).toBeGreaterThan(50);
  expect(pays(2)).toBeLessThan(400);
  expect(pays(3)).toBeGreaterThan(pays(2) as number);
  process.stdout.write(
    `breaks even at ${pays(2)?.toFixed(0)} parcels a day, at twice the rent at ${pays(3)?.toFixed(0)}\n`,
  );
  // With the hundred that are bet on it is dearer, and what is added and saved is all the difference there is.
  expect(truthOf(read.lesson, play)?.option).toBe(1);
  for (const row of [0, 2, 7]) {
    const { values, asides } = play([row, 2]);
    const [saves, adds] = values as [number, number];
    expect(adds - saves).toBeCloseTo(asides[0] as number, 9);
  }
});

test.each([1, 2, 3])(
  'lesson 5: drawn on the same days the interval is at least three times shorter, seat %i',
  async (seat) => {
    const play = aPlayer(await aLesson(5));
    const width = (setting: number[]): number => {
      const { low, high } = play(setting, seat).clouds?.difference ?? { low: null, high: null };
      return (high as number) - (low as number);
    };
    process.stdout.write(
      `seat ${seat}: unpaired interval ${(width([5, 0]) / width([5, 1])).toFixed(1)} times as long\n`,
    );
    expect(width([5, 0]) / width([5, 1])).toBeGreaterThan(3);
  },
);

test('lesson 6: the branches cost most, and trenches for each home fall with density to a power of -0.5 to -0.9', async () => {
  const [first] = readParts(await aLesson(6));
  if (first === undefined) throw new Error('expected a part');
  const play = aPlayer(first);
  const tries = first.lesson.controls[0]?.values.map((_, row) => play([row, 2])) as LessonTry[];
  const points = (of: (made: LessonTry) => number) =>
    tries.map((made) => [Math.log(made.x), Math.log(of(made))] as const);
  const trench = slopeOf(points(({ values: [trunk, branches] }) => (trunk as number) + (branches as number)));
  const altogether = slopeOf(points(({ asides: [all] }) => all as number));
  const parcel = slopeOf(points(({ values }) => values[3] as number));
  process.stdout.write(
    `trenches ${trench.toFixed(2)}, with drops ${altogether.toFixed(2)}, parcels ${parcel.toFixed(2)}\n`,
  );
  for (const slope of [trench, altogether]) {
    expect(slope).toBeLessThan(-0.5);
    expect(slope).toBeGreaterThan(-0.9);
  }
  for (const { values } of tries) expect(values[1]).toBeGreaterThan(values[2] as number);
  expect(truthOf(first.lesson, play)?.option).toBe(1);
  // Who takes it up shares the trenches, and has a drop of one's own.
  const [few, many] = [play([4, 0]), play([4, 3])].map(({ values }) => values as number[]) as [number[], number[]];
  expect((few[1] as number) / (many[1] as number)).toBeCloseTo(4, 6);
  expect(few[2]).toBe(many[2]);
});

test('lesson 6: what is built for twice the traffic in four years opens too small, and radio is built again', async () => {
  const [, second] = readParts(await aLesson(6));
  if (second === undefined) throw new Error('expected two parts');
  const play = aPlayer(second);
  const truth = truthOf(second.lesson, play);
  expect(truth?.value).toBeCloseTo(2.8561, 4);
  expect(truth?.option).toBe(2);
  const [fibre, radio] = [play([4, 0]), play([4, 1])];
  expect(radio.values[0]).toBeLessThan(radio.values[1] as number);
  const [[fibreFirst, fibreAgain], [radioFirst, radioAgain]] = [fibre.asides, radio.asides] as [number[], number[]];
  expect(radioFirst).toBeLessThan(fibreFirst as number);
  expect(radioAgain).toBeGreaterThan(fibreAgain as number);
});

test('lesson 7: the way to the agent costs more than the wire, and less the nearer one is', async () => {
  const [first] = readParts(await aLesson(7));
  if (first === undefined) throw new Error('expected a part');
  const play = aPlayer(first);
  const tries = first.lesson.controls[0]?.values.map((_, row) => play([row, 4])) as LessonTry[];
  const way = ({ values: [, , , bus, hours] }: LessonTry): number => (bus as number) + (hours as number);
  const far = tries[0] as LessonTry;
  expect(way(far)).toBeGreaterThan(2 * (far.values[0] as number));
  expect(way(far)).toBeGreaterThan((far.values[1] as number) + (far.values[2] as number));
  const byDistance = [...tries].sort((a, b) => b.x - a.x);
  expect(byDistance).toEqual(tries);
  const lost = tries.map(({ asides: [inHand] }) => 200 - (inHand as number));
  expect(lost).toEqual([...lost].sort((a, b) => b - a));
});

test('lesson 7: on payday more people come in vain the less cash an agent holds, and each of them goes twice', async () => {
  const [, second] = readParts(await aLesson(7));
  if (second === undefined) throw new Error('expected two parts');
  const play = aPlayer(second);
  const tries = second.lesson.controls[0]?.values.map((_, row) => play([row])) as LessonTry[];
  const refused = tries.map(({ values }) => values[0] as number);
  process.stdout.write(
    `turned away on payday: ${refused.map((share) => `${(100 * share).toFixed(0)} %`).join(', ')}\n`,
  );
  for (const [row, share] of refused.entries()) expect(share).toBeLessThanOrEqual(refused[row - 1] ?? 1);
  expect(refused[0]).toBeGreaterThan((refused[3] as number) + 0.2);
  expect(refused[refused.length - 1]).toBe(0);
  const lost = tries.map(({ asides }) => asides[0] as number);
  expect(lost[0]).toBeGreaterThan(lost[lost.length - 1] as number);
  expect(truthOf(second.lesson, play)?.option).toBe(2);
});

function truthOf(lesson: Parameters<typeof lessonTruth>[0], play: ReturnType<typeof aPlayer>) {
  return lessonTruth(
    lesson,
    truthSettings(lesson).map((setting) => play(setting)),
  );
}

/** Least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (row: 0 | 1): number => points.reduce((sum, point) => sum + point[row], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
