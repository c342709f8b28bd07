// What each bundled lesson claims is what the simulation shows; where the model disagrees, the lesson's line changes.
import { expect, test } from 'vitest';
import { crossing, type LessonTry, lessonTruth, truthSettings } from '../../src/experiment/lesson-try.ts';
import { lessonStudy } from '../../src/persistence/lesson-reader.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';

const NUMBERS = [1, 2, 3, 4, 5];

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
  expect(Math.abs(slope + 0.5)).toBeLessThan(0.1);
  const doors = tries.map(({ values }) => values[1] as number);
  expect(Math.max(...doors) / Math.min(...doors)).toBeLessThan(1.4);
  expect(truthOf(read.lesson, play)?.option).toBe(1);
});

test('lesson 3: one in ten absent makes a parcel dearer by less than a tenth, and a locker helps until it is full', async () => {
  const read = await aLesson(3);
  const play = aPlayer(read);
  const truth = truthOf(read.lesson, play);
  const extra = ((truth?.value as number) - 1) * 100;
  process.stdout.write(`10 % absent: ${extra.toFixed(1)} % dearer\n`);
  expect(extra).toBeGreaterThan(2);
  expect(truth?.option).toBe(0);
  const at = (compartments: number): number[] => play([4, compartments]).values as number[];
  const [again, large] = at(5) as [number, number];
  expect(large).toBeLessThan(again);
  const [, small] = at(0) as [number, number];
  expect(small).toBeGreaterThan(again);
});

test('lesson 4: a depot costs more at first and pays from some volume on, later at a higher rent', async () => {
  const read = await aLesson(4);
  const play = aPlayer(read);
  const pays = (rent: number): number | null =>
    crossing(read.lesson.controls[0]?.values.map((_, row) => play([row, rent])) as LessonTry[], 0);
  expect(pays(2)).toBeGreaterThan(50);
  expect(pays(2)).toBeLessThan(400);
  expect(pays(3)).toBeGreaterThan(pays(2) as number);
});

test.each([1, 2, 3])(
  'lesson 5: drawn on the same days the interval is at least three times shorter, seat %i',
  async (seat) => {
    const play = aPlayer(await aLesson(5));
    const width = (setting: number[]): number => {
      const { low, high } = play(setting, seat).clouds?.difference ?? { low: null, high: null };
      return (high as number) - (low as number);
    };
    expect(width([5, 0]) / width([5, 1])).toBeGreaterThan(3);
  },
);

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
