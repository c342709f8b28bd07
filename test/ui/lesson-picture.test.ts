// A lesson's tries as dots.
import { expect, test } from 'vitest';
import type { LessonTry } from '../../src/experiment/lesson-try.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { dotsPicture } from '../../src/ui/lesson-picture.ts';
import { aLesson } from '../builders/lesson.ts';

test('a layer of the stack is drawn from the first try on in which there is something of it', async () => {
  const { lesson } = await aLesson(7);
  const labels = lesson.chart.series.map(({ label }) => label.en);
  const made = (x: number, unpaid: number): LessonTry => ({
    setting: [x, 4],
    x,
    values: labels.map((label) => (label === 'Unpaid' ? unpaid : label === 'Again' ? 0 : 1)),
    asides: [],
    draws: 1,
    clouds: null,
  });
  const drawn = (tries: readonly LessonTry[]): string[] => {
    const now = tries[tries.length - 1] ?? null;
    const of = {
      lesson,
      language: lessonLanguage(),
      theme: 'light',
      tries,
      now,
      bet: null,
      isRevealed: false,
    } as const;
    return dotsPicture(of, '').series.flatMap(({ label, dots }) => (dots.length > 0 ? [label] : []));
  };
  const always = ['Wire', 'Exchange', 'Agent', 'Bus', 'Hours'];
  expect(drawn([made(1, 0)])).toEqual(always);
  expect(drawn([made(1, 0), made(2, 30)])).toEqual([...always, 'Unpaid']);
  // What only tries at another second setting have lies under no layer of this one.
  const other = { ...made(1, 30), setting: [1, 0] };
  expect(drawn([other, made(1, 0)])).toEqual(always);
});
