// What a try says where there is nothing to say.
import { expect, test } from 'vitest';
import { readParts } from '../../src/persistence/lesson-reader.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';

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
