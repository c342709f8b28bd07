// A lesson whose tries are means: the first draw answers, the others follow while nobody moves anything.
import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { createLessonPlay, type LessonPlay } from '../../src/app/lesson-play.ts';
import { type AsyncService, createServiceClient } from '../../src/app/service-client.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';

test('a try is on the chart after its first draw, and every one becomes the mean of all draws when it is left alone', async () => {
  const whole = await aLesson(3);
  const read = { ...whole, lesson: { ...whole.lesson, replications: 3 } };
  const client = createServiceClient(startHere, () => undefined);
  const play = createLessonPlay(client, read, false);
  await play.place(0);
  expect(play.busy.value).toBe(false);
  expect(play.tries.value.map(({ draws }) => draws)).toEqual([1]);
  // The next move comes before the mean of the first one is there.
  await play.move(0, 2);
  await settled(play, 2);
  const player = aPlayer(read);
  for (const { setting, values } of play.tries.value) expect(values).toEqual(player(setting).values);
});

/** When so many tries have all their draws. */
function settled({ tries, read }: LessonPlay, count: number): Promise<void> {
  return new Promise((resolve) => {
    const end = effect(() => {
      const whole = tries.value.filter(({ draws }) => draws === read.lesson.replications);
      if (whole.length < count) return;
      queueMicrotask(() => end());
      resolve();
    });
  });
}

function startHere() {
  const service = new Proxy(createStudyService(), {
    get: (target, name) => {
      const question = Reflect.get(target, name) as (...details: unknown[]) => unknown;
      return async (...details: unknown[]) => question(...details);
    },
  }) as unknown as AsyncService;
  return { service, died: new Promise<never>(() => undefined), end: () => undefined };
}
