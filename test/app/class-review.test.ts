// A class's codes run again.
import { expect, test } from 'vitest';
import { createClassReview } from '../../src/app/class-review.ts';
import { type AsyncService, createServiceClient } from '../../src/app/service-client.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aLesson } from '../builders/lesson.ts';

test('seats that tried differing rents show a break-even for each rent, later at the higher one', async () => {
  const read = await aLesson(4);
  const controls = read.lesson.controls.map((control, row) =>
    row === 0 ? { ...control, values: [50, 200, 400] } : control,
  );
  const small = { ...read, lesson: { ...read.lesson, controls } };
  const seat = (number: number, rent: number) => ({ lesson: 4, seat: number, bet: 3, setting: [1, rent] });
  const client = createServiceClient(startHere, () => undefined);
  const review = createClassReview(client, small, [seat(1, 3), seat(2, 0), seat(3, 3)]);
  await review.run();
  expect(review.seats.value).toHaveLength(3);
  const [free, dear] = review.crossings.value;
  expect(review.crossings.value.map(({ second }) => second)).toEqual([0, 3]);
  expect(free?.at).toBeLessThan(dear?.at as number);
}, 120_000);

function startHere() {
  const service = new Proxy(createStudyService(), {
    get: (target, name) => {
      const question = Reflect.get(target, name) as (...details: unknown[]) => unknown;
      return async (...details: unknown[]) => question(...details);
    },
  }) as unknown as AsyncService;
  return { service, died: new Promise<never>(() => undefined), end: () => undefined };
}
