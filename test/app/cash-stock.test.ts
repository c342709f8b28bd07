// The map of a lesson about cash: an agent is as full as its till.
import { expect, test } from 'vitest';
import { createLessonRunner, type LessonScene } from '../../src/app/lesson-runner.ts';
import { type AsyncService, createServiceClient } from '../../src/app/service-client.ts';
import { DAY, HOUR } from '../../src/base/units.ts';
import { stockAt } from '../../src/map/stock.ts';
import { type ReadLesson, readParts } from '../../src/persistence/lesson-reader.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aLesson } from '../builders/lesson.ts';

test('agents stand full before payday, empty in the evening where many found no cash, and full again after the top-up', async () => {
  const [, read] = readParts(await aLesson(7)) as [ReadLesson, ReadLesson];
  const service = new Proxy(createStudyService(), {
    get: (target, name) => {
      const question = Reflect.get(target, name) as (...details: unknown[]) => unknown;
      return async (...details: unknown[]) => question(...details);
    },
  }) as unknown as AsyncService;
  const start = () => ({ service, died: new Promise<never>(() => undefined), end: () => undefined });
  const runner = createLessonRunner(
    createServiceClient(start, () => undefined),
    read,
  );
  const left = async (row: number, time: number): Promise<number[]> => {
    const scenes: LessonScene[] = [];
    await runner.play(
      [row],
      1,
      () => true,
      (scene) => scenes.push(scene),
    );
    const run = scenes.at(-1)?.run ?? null;
    if (run === null) throw new Error('expected a run for the map');
    const agents = run.facilities.filter(({ kind }) => kind === 'locker');
    return agents.map(({ index, compartments }) => stockAt(run.stock, index, time) / (compartments?.S as number));
  };
  const evening = 20 * HOUR;
  expect(await left(0, 0)).toEqual([1, 1]);
  expect(await left(0, evening)).toEqual([0, 0]);
  // The feeder drives in the morning, before anybody comes.
  expect(await left(0, DAY + 7.9 * HOUR)).toEqual([1, 1]);
  // With cash for 120 payments at each nobody comes in vain.
  for (const share of await left(6, evening)) {
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  }
});
