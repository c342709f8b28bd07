// What a lesson's key says that its numbers rest on.
import { expect, test } from 'vitest';
import { lessonStudy, readParts } from '../../src/persistence/lesson-reader.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { restsOn } from '../../src/ui/paper-words.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';

test.each([
  [1, 'one day of 1–150 parcels, seed 3.'],
  [2, 'one day of 25–400 parcels on average, seed 1.'],
  [4, 'one day of 50–400 parcels, seed 1.'],
])('the key of lesson %i counts parcels as its table does', async (number, said) => {
  const read = await aLesson(number);
  const runner = { studyAt: (setting: readonly number[]) => lessonStudy(read, setting) };
  expect(restsOn(read.lesson, runner, lessonLanguage())).toContain(said);
});

test('the key of a question that no day is driven for speaks of no parcels and no luck', async () => {
  const [, read] = readParts(await aLesson(6));
  if (read === undefined) throw new Error('expected a second question');
  const runner = { studyAt: (setting: readonly number[]) => lessonStudy(read, setting) };
  const said = restsOn(read.lesson, runner, lessonLanguage());
  expect(said).toContain('no day is driven');
  expect(said).not.toMatch(/parcels|seed/);
});

test('the keys of lesson 7, whose people come for cash, speak of no parcels', async () => {
  for (const read of readParts(await aLesson(7))) {
    const runner = { studyAt: (setting: readonly number[]) => lessonStudy(read, setting) };
    const said = restsOn(read.lesson, runner, lessonLanguage());
    expect(said).toMatch(/own town: one day, seed \d+\./);
    expect(said).not.toContain('parcel');
  }
});

test('the key of lesson 6 names the density at which a home costs so many times what it cost in Vermont', async () => {
  const [read] = readParts(await aLesson(6));
  if (read === undefined) throw new Error('expected a question');
  const setting = [read.lesson.controls[0]?.values.indexOf(40) ?? 0, read.lesson.controls[1]?.first ?? 0];
  const cost = aPlayer(read)(setting).values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  expect(cost / 250).toBeGreaterThan(65);
  expect(cost / 250).toBeLessThan(75);
  expect(read.lesson.key?.en).toContain('about seventy times as much at 40 homes a square kilometre');
  expect(read.lesson.key?.de).toContain('bei 40 Wohnungen je Quadratkilometer etwa das Siebzigfache');
});

test('that masts are up in a quarter of the time stands beside their button, and in the key with what comes of it', async () => {
  const [first, read] = readParts(await aLesson(6));
  if (first === undefined || read === undefined) throw new Error('expected two questions');
  const trafficOf = (years: number): number =>
    aPlayer(read)([read.lesson.controls[0]?.values.indexOf(years) ?? 0, 1]).values[0] ?? 0;
  expect(trafficOf(4).toFixed(2)).toBe('1.30');
  expect(trafficOf(3)).toBeCloseTo(1.3 ** 0.75, 9);
  expect(read.lesson.controls[1]?.label).toEqual({
    en: 'Built with (masts are up in a quarter of the time)',
    de: 'Gebaut mit (Masten stehen in einem Viertel der Zeit)',
  });
  expect(first.lesson.key?.en).toContain('after one year instead of four, at 1.3 times today’s traffic');
  expect(first.lesson.key?.de).toContain('nach einem Jahr statt nach vier, beim 1,3-Fachen des heutigen Verkehrs');
});
