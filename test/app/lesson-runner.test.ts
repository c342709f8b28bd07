// What a lesson drives again when its control is moved, and what it keeps.
import { expect, test } from 'vitest';
import { createLessonRunner } from '../../src/app/lesson-runner.ts';
import { type ReadLesson, readParts } from '../../src/persistence/lesson-reader.ts';
import { aLesson } from '../builders/lesson.ts';
import { aServiceClient } from '../builders/service-client.ts';

test('compartments of a locker leave the days without a locker as they were, and those are not driven again', async () => {
  const begun: string[] = [];
  const client = aServiceClient((question, [scenario]) => {
    if (question === 'begin') begun.push(scenario as string);
  });
  const [, read] = readParts(await aLesson(3)) as [ReadLesson, ReadLesson];
  const runner = createLessonRunner(client, { ...read, lesson: { ...read.lesson, replications: 1 } });
  const large = await runner.play([4, 5], 1, () => true);
  const small = await runner.play([4, 0], 1, () => true);
  expect(begun).toEqual(['again', 'locker', 'locker']);
  expect(small?.values[0]).toBe(large?.values[0]);
  expect(small?.values[1]).toBeGreaterThan(large?.values[1] as number);
  await runner.play([2, 0], 1, () => true);
  expect(begun.slice(3)).toEqual(['again', 'locker']);
});
