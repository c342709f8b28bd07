// What a class is told of an answer that was not worked out.
import { expect, test } from 'vitest';
import { createClassReview, runReviews } from '../../src/app/class-review.ts';
import { createServiceClient } from '../../src/app/service-client.ts';
import { answerWords, breakEvenWords, wholeShares } from '../../src/ui/class-words.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { aLesson } from '../builders/lesson.ts';

const language = lessonLanguage();

async function aReview() {
  const client = createServiceClient(
    () => {
      throw new Error('expected no run');
    },
    () => undefined,
  );
  return createClassReview(client, await aLesson(4), [{ lesson: 4, seat: 1, bet: 1, setting: [1, 0] }]);
}

test('an answer that a stop came before is not one that there is none of', async () => {
  const review = await aReview();
  await review.run(() => false);
  expect(review.isOver.value).toBe(true);
  expect(answerWords(review, language)).toMatch(/^The answer was not worked out/);
  review.isAnswered.value = true;
  expect(answerWords(review, language)).toMatch(/never passes zero/);
});

test('after a stop the questions that were not begun can be revealed, and it is said that they have no answer', async () => {
  const reviews = [await aReview(), await aReview()];
  await runReviews(reviews, () => false);
  for (const review of reviews) {
    expect(review.isOver.value).toBe(true);
    expect(answerWords(review, language)).toMatch(/^The answer was not worked out/);
  }
});

test('the interval of a class is of what the lesson compares', () => {
  const { interval, loose } = language.words.class;
  for (const words of [interval, loose])
    expect(words('Vans minus bikes', '€0.15', '€0.05', '€0.25', 3)).toContain(
      'over 3 seats, Vans minus bikes is €0.15;',
    );
});

test('a rent that was not worked out is told apart from one at which nothing breaks even', async () => {
  const review = await aReview();
  review.crossings.value = [
    { second: 0, at: 81 },
    { second: 1, at: null },
  ];
  const said = [0, 1, 2].map((second) => breakEvenWords(review, language, [1, second]));
  expect(said).toEqual(['81', 'not in this range', 'not worked out']);
});

test('the shares that a class is told are the cents of a reader’s euro', () => {
  // Lesson 1 with a full van: trip, driving and door; the long haul is the rest.
  expect(wholeShares([0.0157, 0.0376, 0.7586])).toEqual([0.01, 0.04, 0.76]);
  expect(wholeShares([0.25, 0.75])).toEqual([0.25, 0.75]);
});
