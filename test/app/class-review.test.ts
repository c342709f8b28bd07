// A class's codes run again.
import { expect, test } from 'vitest';
import { classDifference, createClassReview } from '../../src/app/class-review.ts';
import { estimate } from '../../src/experiment/interval.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';
import { truthOf } from '../builders/lesson-claims.ts';
import { aServiceClient } from '../builders/service-client.ts';

test('seats that tried differing rents show a break-even for each rent, later at the higher one', async () => {
  const read = await aLesson(4);
  const controls = read.lesson.controls.map((control, row) =>
    row === 0 ? { ...control, values: [50, 200, 400] } : control,
  );
  const small = { ...read, lesson: { ...read.lesson, controls } };
  const seat = (number: number, rent: number) => ({ lesson: 4, seat: number, bet: 1, setting: [1, rent] });
  const client = aServiceClient();
  const review = createClassReview(client, small, [seat(1, 3), seat(2, 0), seat(3, 3)]);
  await review.run(() => true);
  expect(review.seats.value).toHaveLength(3);
  const [free, dear] = review.crossings.value;
  expect(review.crossings.value.map(({ second }) => second)).toEqual([0, 3]);
  expect(free?.at).toBeLessThan(dear?.at as number);
}, 120_000);

test('an answer that was worked out is told apart from one that a stop came before', async () => {
  const read = await aLesson(1);
  const client = aServiceClient();
  const answers = [{ lesson: 1, seat: 1, bet: 0, setting: [0] }];
  const [whole, stopped] = [createClassReview(client, read, answers), createClassReview(client, read, answers)];
  await whole.run(() => true);
  await stopped.run(() => stopped.seats.value.length === 0);
  expect([whole.isOver.value, whole.isAnswered.value]).toEqual([true, true]);
  expect([stopped.isOver.value, stopped.isAnswered.value]).toEqual([true, false]);
});

test('bets on what is dearest stand beside the shares that the parts really have', async () => {
  const read = await aLesson(1);
  const client = aServiceClient();
  const review = createClassReview(client, read, [{ lesson: 1, seat: 1, bet: 0, setting: [0] }]);
  expect(review.isOver.value).toBe(false);
  await review.run(() => true);
  expect(review.isOver.value).toBe(true);
  const shares = review.shares.value ?? [];
  expect(shares).toHaveLength(3);
  // What is left is the long haul, on which nobody could bet.
  const last = shares.reduce((sum, share) => sum + share, 0);
  expect(last).toBeLessThan(0.9);
  expect(last).toBeGreaterThan(0.7);
  expect(shares.indexOf(Math.max(...shares))).toBe(review.truth.value?.option);
});

test('a setting that cannot be run is told of its seat, and all others are run', async () => {
  const read = await aLesson(3);
  const locker = (size: string): string => `scenarios.1.changes.0.locker.compartments.${size}`;
  const controls = ['S', 'M'].map((size) => ({
    label: { en: size, de: size },
    values: [0, 4],
    first: 1,
    sets: [{ path: locker(size), times: 1, plus: 0, keep: false }],
  }));
  // A locker without any compartment is none: the reader would refuse the lesson.
  const unchecked = { ...read, lesson: { ...read.lesson, controls, replications: 1 } };
  const client = aServiceClient();
  const answers = [
    [1, 1],
    [0, 0],
    [0, 1],
  ].map((setting, row) => ({ lesson: 3, seat: row + 1, bet: 0, setting }));
  const review = createClassReview(client, unchecked, answers);
  await review.run(() => true);
  expect(review.seats.value.map(({ answer }) => answer.seat)).toEqual([1, 3]);
  expect(review.failed.value.map(({ seat }) => seat)).toEqual([2]);
  expect(review.failed.value[0]?.why).toContain('expected a study that was checked');
  expect(review.isOver.value).toBe(true);
});

test('a class is one interval: each seat is one draw, those on different days apart from those on the same ones', async () => {
  const read = await aLesson(5);
  const client = aServiceClient();
  const seat = (number: number, days: number, same: number) => ({
    lesson: 5,
    seat: number,
    bet: 0,
    setting: [days, same],
  });
  const seats = [seat(1, 1, 1), seat(2, 0, 1), seat(3, 2, 1), seat(4, 1, 0), seat(5, 1, 0)];
  const review = createClassReview(client, read, seats);
  await review.run(() => true);
  const means = review.seats.value.map(({ made }) => made.clouds?.difference?.mean as number);
  // Each on days of its own.
  const play = aPlayer(read);
  expect(means).toEqual(seats.map(({ setting, seat }) => play(setting, seat).clouds?.difference?.mean));
  expect(classDifference(review.seats.value, true)).toEqual(estimate(means.slice(0, 3), 0.95));
  expect(classDifference(review.seats.value, false)).toEqual(estimate(means.slice(3), 0.95));
  expect(classDifference([], true)).toBeNull();
});

test('the answer that a class is told does not hang on who takes part', async () => {
  const read = await aLesson(2);
  const values = [];
  for (const seat of [3, 8]) {
    const client = aServiceClient();
    const review = createClassReview(client, read, [{ lesson: 2, seat, bet: 1, setting: [8] }]);
    await review.run(() => true);
    values.push(review.truth.value?.value);
  }
  expect(values[0]).toBe(truthOf(read.lesson, aPlayer(read))?.value);
  expect(values[1]).toBe(values[0]);
});
