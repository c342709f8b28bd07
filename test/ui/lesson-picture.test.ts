// A lesson's tries as dots.
import { expect, test } from 'vitest';
import { classDifference } from '../../src/app/class-review.ts';
import { type LessonTry, lessonTruth } from '../../src/experiment/lesson-try.ts';
import type { Lesson } from '../../src/model/lesson.ts';
import { choiceBet } from '../../src/model/lesson-bet.ts';
import { type ReadLesson, readParts } from '../../src/persistence/lesson-reader.ts';
import { cloudsPicture } from '../../src/ui/clouds-picture.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { dotsPicture, trySentence } from '../../src/ui/lesson-picture.ts';
import { dayCells } from '../../src/ui/lesson-words.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';

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
  expect(drawn([made(1, 0), made(2, 30)])).toEqual(['Wire', 'Exchange', 'Agent', 'Bus', 'Unpaid', 'Hours']);
  // What only tries at another second setting have lies under no layer of this one.
  const other = { ...made(1, 30), setting: [1, 0] };
  expect(drawn([other, made(1, 0)])).toEqual(always);
});

test('what was drawn beside a choice begins at the first dot, and its heights are shares of that', async () => {
  const { lesson } = await aLesson(2);
  const made = (row: number, x: number, driving: number): LessonTry => ({
    setting: [row],
    x,
    values: [driving, 2],
    asides: [],
    draws: 1,
    clouds: null,
  });
  const bet = choiceBet(lesson.bet, { option: 1, drawn: [6, 4, 3, 2] });
  const of = {
    lesson,
    language: lessonLanguage(),
    theme: 'light',
    tries: [made(4, 96, 0.4), made(0, 22, 0.8)],
    now: null,
    isRevealed: true,
  } as const;
  const picture = dotsPicture({ ...of, bet }, '');
  expect(picture.bet?.dots.map(({ x }) => x)).toEqual([22, 50, 100, 200, 400]);
  const heights = [0.8, 0.6, 0.4, 0.3, 0.2];
  picture.bet?.dots.forEach(({ y }, point) => {
    expect(y).toBeCloseTo(heights[point] as number, 12);
  });
  expect(picture.note).toBe('Your bet: Half of it');
  expect(dotsPicture({ ...of, bet: 1 }, '').bet).toBeNull();
  // A class has many, each from where the theory begins.
  const { sketches = [], theory, note } = dotsPicture({ ...of, bet: null, isClass: true, bets: [bet, 1, bet] }, '');
  expect(sketches).toHaveLength(2);
  expect(note).toContain('what the class drew');
  expect(sketches[0]?.[0]).toEqual(theory?.dots[0]);
});

test('a bet on the cash that comes home is measured below the hours, which are no cash, and says so', async () => {
  const [read] = readParts(await aLesson(7)) as [ReadLesson];
  const { lesson } = read;
  const now = aPlayer(read)(lesson.truth.at);
  const answer = lessonTruth(lesson, [now])?.value as number;
  const of = {
    lesson,
    language: lessonLanguage(),
    theme: 'light',
    tries: [now],
    now,
    bet: 24,
    isRevealed: false,
  } as const;
  const { bet, series } = dotsPicture(of, '');
  expect(bet?.label).toBe('Your bet, without the hours');
  expect(bet?.dots.map(({ y }) => y)).toEqual([12, 12]);
  // What is drawn up to the hours is what the cash is short of.
  const drawn = series.filter(({ dots }) => dots.length > 0);
  expect(drawn.at(-1)?.label).toBe('Hours');
  expect(drawn.at(-2)?.dots[0]?.y).toBeCloseTo(200 - answer, 9);
});

test('a bet on a multiple is drawn as that multiple of what it is of, and one in another unit is not drawn', async () => {
  const { lesson } = await aLesson(2);
  const slider = { kind: 'slider', from: 0, to: 1, step: 0.25, unit: { en: 'of it', de: 'davon' } } as const;
  const made = (row: number, driving: number): LessonTry => ({
    setting: [row],
    x: 100,
    values: [driving, 2],
    asides: [7],
    draws: 1,
    clouds: null,
  });
  const betAt = (own: Lesson, tries: readonly LessonTry[]): number | undefined => {
    const of = { lesson: own, language: lessonLanguage(), theme: 'light', tries, now: null, bet: 2, isRevealed: false };
    return dotsPicture({ ...of, theme: 'light' }, '').bet?.dots[0]?.y;
  };
  // Its truth is the ratio of the driving at the last row to that at row 4.
  const ratio = { ...lesson, bet: slider };
  expect(betAt(ratio, [made(4, 0.6), made(8, 0.3)])).toBeCloseTo(0.3);
  expect(betAt(ratio, [made(8, 0.3)])).toBeUndefined();
  // 60 on a slider of percent: that much of it, more than it, or less.
  const percent = { ...slider, to: 100, step: 30 } as const;
  const inPercent = (counts: 'percent' | 'more' | 'less') =>
    betAt({ ...lesson, bet: { ...percent, counts } }, [made(4, 0.6), made(8, 0.3)]);
  expect(inPercent('percent')).toBeCloseTo(0.36);
  expect(inPercent('more')).toBeCloseTo(0.96);
  expect(inPercent('less')).toBeCloseTo(0.24);
  const share: Lesson = {
    ...lesson,
    bet: { ...percent, counts: 'percent' },
    chart: { ...lesson.chart, unit: 'percent' },
    truth: { ...lesson.truth, kind: 'value', series: 0 },
  };
  expect(betAt(share, [made(8, 0.3)])).toBeCloseTo(0.6);
  const missing: Lesson = { ...share, bet: { ...percent, counts: 'percent', of: 100 } };
  expect(betAt(missing, [made(8, 0.3)])).toBeCloseTo(0.4);
  const label = { en: 'hours', de: 'Stunden' };
  const valueIn = (unit: 'hour' | 'euro'): Lesson => ({
    ...lesson,
    bet: slider,
    chart: { ...lesson.chart, asides: [{ label, measure: 'cost', tiers: [], categories: [], times: 1, unit }] },
    truth: { ...lesson.truth, kind: 'value', series: 0, aside: 0 },
  });
  expect(betAt(valueIn('hour'), [made(8, 0.3)])).toBeUndefined();
  expect(betAt(valueIn('euro'), [made(8, 0.3)])).toBe(0.5);
});

test('beside an interval stands the longest one that days of the same kind gave, and of other tries none', async () => {
  const { lesson } = await aLesson(5);
  const made = (setting: readonly number[], half: number | null): LessonTry => ({
    setting,
    x: 1,
    values: [],
    asides: [],
    draws: 1,
    clouds: {
      a: [5],
      b: [5],
      isSameDays: setting[1] === 1,
      difference: { mean: 0, low: half === null ? null : -half, high: half, n: 2 },
    },
  });
  const language = lessonLanguage();
  const before = (tries: readonly LessonTry[]) => {
    const now = tries.at(-1) ?? null;
    const of = { lesson, language, theme: 'light', tries, now, bet: null, isRevealed: false } as const;
    return cloudsPicture(of, '').differences.map(({ before: one }) => one);
  };
  const two = made([1, 0], 9);
  expect(before([made([0, 0], null), two])).toEqual([null]);
  const words = `pale: Days tried 2, ${language.amount(lesson, -9)} to ${language.amount(lesson, 9)}`;
  expect(before([two, made([2, 0], 3), made([5, 0], 1)])).toEqual([{ low: -9, high: 9, words }]);
  expect(before([two, made([5, 0], 1), made([5, 1], 0.2)])).toEqual([{ low: -9, high: 9, words }, null]);
});

test('a class draws the commonest second setting filled and says which, the others hollow by their names', async () => {
  const language = lessonLanguage();
  const pictureAt = async (number: number, part: number, settings: readonly (readonly number[])[]) => {
    const read = readParts(await aLesson(number))[part] as ReadLesson;
    const play = aPlayer(read);
    const tries = settings.map((setting) => play(setting));
    const of = {
      lesson: read.lesson,
      language,
      theme: 'light',
      tries,
      now: null,
      bet: null,
      isRevealed: true,
    } as const;
    return dotsPicture({ ...of, isClass: true }, '');
  };
  const built = await pictureAt(6, 1, [
    [4, 0],
    [4, 1],
    [2, 0],
  ]);
  expect(built.note).toBe('Filled: trenches. Hollow: other settings, named in the chart.');
  expect(built.isApart).toBe(true);
  expect(built.series.map(({ dots }) => dots.length)).toEqual([2, 2]);
  expect(built.series.map(({ others }) => others.map(({ value }) => value))).toEqual([
    ['radio masts'],
    ['radio masts'],
  ]);
  // Layers are areas, as on a reader's own page: thin bars side by side cannot be told apart.
  const cash = await pictureAt(7, 0, [
    [0, 4],
    [5, 4],
    [5, 4],
    [5, 1],
  ]);
  expect(cash.isApart).toBe(false);
  expect(cash.series.map(({ dots }) => dots.length)).toEqual(expect.arrayContaining([2]));
  expect(Math.max(...cash.series.map(({ dots }) => dots.length))).toBe(2);
  expect(cash.series.at(-1)?.others.map(({ value }) => value)).toEqual(['20']);
  expect(cash.note).toContain('200');
  // Where all seats stand at one setting nothing has to be told apart.
  expect((await pictureAt(7, 0, [[0, 4]])).note).toBe('');
}, 60_000);

test('days on which nothing can be compared are a dash in tables and no euros in words', async () => {
  const { lesson } = await aLesson(5);
  const language = lessonLanguage();
  const now: LessonTry = {
    setting: [0, 1],
    x: 1,
    values: [],
    asides: [],
    draws: 1,
    clouds: { a: [], b: [], isSameDays: true, difference: null },
  };
  const of = { lesson, language, theme: 'light', tries: [now], now, bet: null, isRevealed: false } as const;
  expect(dayCells(lesson, language, now).at(-1)).toBe('–');
  expect(trySentence(of)).toBe('These runs have nothing in them to answer with.');
  expect(cloudsPicture(of, '').differences).toEqual([]);
  const seat = { answer: { lesson: 5, seat: 1, bet: 0, setting: [0, 1] }, made: now };
  expect(classDifference([seat], true)).toBeNull();
});

test('what a try says names where its second control stands, since a move of that may leave every number as it was', async () => {
  const { lesson } = readParts(await aLesson(3))[1] as ReadLesson;
  const said = (boxes: number): string => {
    const now: LessonTry = {
      setting: [1, boxes],
      x: 5,
      values: [3.88, 3.83],
      bar: [6, 0],
      asides: [-0.05],
      draws: 1,
      clouds: null,
    };
    const language = lessonLanguage();
    return trySentence({ lesson, language, theme: 'light', tries: [now], now, bet: 0, isRevealed: false });
  };
  expect(said(4)).toContain('Nobody home, % of doors: 5, Boxes of the locker: 20. No locker');
  expect(said(5)).toContain('Nobody home, % of doors: 5, Boxes of the locker: 40. No locker');
});

test('a try without a number says so, and not how many runs it is the mean of', async () => {
  const { lesson } = await aLesson(1);
  const now: LessonTry = {
    setting: [0],
    x: 0,
    values: lesson.chart.series.map(() => null),
    asides: lesson.chart.asides.map(() => null),
    draws: 2,
    clouds: null,
  };
  const language = lessonLanguage();
  const of = { lesson, language, theme: 'light', tries: [now], now, bet: null, isRevealed: false } as const;
  expect(trySentence(of).replaceAll('\u00A0', ' ')).toBe(
    'Parcels on the van: 0. These runs have nothing in them to answer with.',
  );
});
