// What a lesson says of its answer.
import { expect, test } from 'vitest';
import { MINUS, THIN } from '../../src/base/format.ts';
import { wholeCents } from '../../src/base/whole-cents.ts';
import type { Lesson } from '../../src/model/lesson.ts';
import { NO_BET } from '../../src/persistence/lesson-answers.ts';
import { readParts } from '../../src/persistence/lesson-reader.ts';
import { betCounts } from '../../src/ui/bet-counts.ts';
import { lessonLanguage, unbroken } from '../../src/ui/lesson-language.ts';
import { betName, betWords, dayCells, shareWords, truthWords } from '../../src/ui/lesson-words.ts';
import { aLesson } from '../builders/lesson.ts';

const said = async (number: number, part: number, value: number): Promise<string> => {
  const { lesson } = readParts(await aLesson(number))[part] ?? (await aLesson(number));
  return truthWords(lesson, lessonLanguage(), { value, option: null });
};

test('an answer names the setting that it holds for', async () => {
  expect(await said(2, 0, 0.5)).toBe(
    `From 100 to 400 parcels in the same streets, driving for each parcel falls to 50${THIN}%. The cost of the door falls by far less, over a class by about a seventh, since nearby parcels can share a stop. As the door is most of the cost, that can be more in euros than the driving saves.`,
  );
  expect(await said(4, 0, 120)).toMatch(
    /^At a rent of 30 euros for a square metre and month .* about 120 parcels a day/,
  );
  expect(await said(7, 0, 183)).toMatch(/^With one agent, in the next town, that can pay out 200 times, €183/);
  expect(await said(7, 1, 0.3)).toMatch(/^With two agents and cash for 30 payments each, 30\u202f% find no cash/);
});

test('an answer that is an option stands in its sentence as it was bet on', async () => {
  for (const number of [1, 6]) {
    const [{ lesson }] = readParts(await aLesson(number)) as [Awaited<ReturnType<typeof aLesson>>];
    const told = truthWords(lesson, lessonLanguage(), { value: 1, option: 1 });
    expect(told).toContain(`most goes to “${betName(lesson, lessonLanguage(), 1)}”.`);
    expect(told.replace(/“.*”/, '')).not.toContain(': ');
  }
});

test('the share of the last mile says where the control stood for it', async () => {
  expect(shareWords((await aLesson(1)).lesson, lessonLanguage())).toBe(
    'With “Parcels on the van” at 150, this much of the cost is the last mile, all but the long haul and sorting:',
  );
});

test('an answer that is none says so: a line that never passes zero, and runs with nothing in them', async () => {
  const language = lessonLanguage();
  expect(truthWords((await aLesson(4)).lesson, language, null)).toMatch(/never passes zero: there is no such point/);
  expect(truthWords((await aLesson(2)).lesson, language, null)).toMatch(/nothing in them to answer with\.$/);
});

test('a number is never on another line than its unit', async () => {
  const { measure, say } = lessonLanguage();
  for (const [unit, sign] of [
    ['percent', '%'],
    ['kilometre', 'km'],
    ['hour', 'h'],
    ['times', '×'],
  ] as const) {
    expect(measure(unit, 3)).toMatch(new RegExp(`^\\S+${THIN}${sign}$`));
  }
  expect(unbroken(`on balance ${measure('euro', -0.11)}`)).not.toContain(`${MINUS}€`);
  expect(say({ en: 'By 10 %, at 3 homes and 2 hours', de: '' })).toBe(`By 10${THIN}%, at 3 homes and 2 hours`);
});

test('no bet on a difference is right or wrong while its interval covers zero, and to be sure is too much then', async () => {
  const { lesson } = await aLesson(5);
  const language = lessonLanguage();
  const open = { value: -0.13, option: null, isOpen: true, interval: [-0.64, 0.37] } as const;
  expect(truthWords(lesson, language, open)).toMatch(/cannot tell which is cheaper\.$/);
  const bets = [0, 1, 2, 3].map((bet) => betWords(lesson, language, bet, open));
  for (const said of bets) expect(said).toMatch(/neither right nor wrong yet\.$/);
  expect(bets.map((said) => /^You were sure/.test(said))).toEqual([true, false, false, true]);
  const settled = { value: 0.2, option: 2, interval: [0.1, 0.3] } as const;
  expect(truthWords(lesson, language, settled)).toMatch(/so B is cheaper\.$/);
  expect([0, 1, 2, 3].map((bet) => betWords(lesson, language, bet, settled) === language.words.right)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('a bet on a number hears how far off it was', async () => {
  const [{ lesson }] = readParts(await aLesson(7)) as [Awaited<ReturnType<typeof aLesson>>];
  const said = (bet: number): string => betWords(lesson, lessonLanguage(), bet, { value: 189, option: null });
  expect(said(20)).toBe('You bet 180 euros of 200. It is 9 more.');
  expect(said(30)).toBe('You bet 200 euros of 200. It is 11 less.');
  expect(said(24)).toBe('You bet 188 euros of 200: as near as the slider can.');
});

test('a bet on a multiple or a share is held against it in what the slider counts', async () => {
  const { lesson: whole } = await aLesson(2);
  const unit = { en: '%', de: '%' };
  const told = (counts: 'number' | 'percent' | 'more' | 'less', bet: number, value: number): string => {
    const [to, step] = counts === 'number' ? [3, 0.5] : [200, 5];
    const lesson: Lesson = { ...whole, bet: { kind: 'slider', from: 0, to, step, unit, counts } };
    return betWords(lesson, lessonLanguage(), bet, { value, option: null });
  };
  // 1.629 times as much is 62.9 % dearer.
  expect(told('more', 10, 1.629)).toBe(`You bet 50${THIN}%. It is 13 more.`);
  expect(told('more', 13, 1.629)).toBe(`You bet 65${THIN}%: as near as the slider can.`);
  expect(told('percent', 10, 1.629)).toBe(`You bet 50${THIN}%. It is 113 more.`);
  expect(told('percent', 10, 0.15)).toBe(`You bet 50${THIN}%. It is 35 less.`);
  expect(told('less', 10, 0.65)).toBe(`You bet 50${THIN}%. It is 15 less.`);
  expect(told('number', 1, 1.6)).toBe(`You bet 0.5${THIN}%. It is 1.1 more.`);
});

test('bets on a slider of small steps are told apart, in their names, in what they hear and in the count of a class', async () => {
  const { lesson: whole } = await aLesson(2);
  const unit = { en: 'of it', de: 'davon' };
  const lesson: Lesson = { ...whole, bet: { kind: 'slider', from: 0, to: 1, step: 0.1, unit } };
  const language = lessonLanguage();
  expect([3, 4, 5, 6].map((bet) => betName(lesson, language, bet))).toEqual([
    '0.3 of it',
    '0.4 of it',
    '0.5 of it',
    '0.6 of it',
  ]);
  expect(betWords(lesson, language, 2, { value: 0.48, option: null })).toBe('You bet 0.2 of it. It is 0.3 more.');
  expect(betCounts(lesson, language, [5, 3, 4, 5, NO_BET])).toEqual([
    ['0.3 of it', 1],
    ['0.4 of it', 1],
    ['0.5 of it', 2],
    [language.words.class.watched, 1],
  ]);
  const quarters: Lesson = { ...whole, bet: { kind: 'slider', from: 0.25, to: 3.25, step: 1, unit } };
  expect(betName(quarters, language, 1)).toBe('1.25 of it');
});

test('bets of a class are counted by their option, those that nobody chose too, whatever was drawn beside it', async () => {
  const { lesson } = await aLesson(2);
  const language = lessonLanguage();
  const { length } = lesson.bet.kind === 'choice' ? lesson.bet.options : [];
  expect(betCounts(lesson, language, [1, 1 + length, 0]).map(([, count]) => count)).toEqual([1, 2, 0]);
});

test('the cents of a euro are a hundred', () => {
  expect(wholeCents([8.4, 9.3, 82.3])).toEqual([9, 9, 82]);
  expect(wholeCents([25, 75])).toEqual([25, 75]);
});

test('what is filled in stands wherever the words ask for it, as it is', async () => {
  const { lesson } = await aLesson(2);
  const words = { en: '{percent} % at {first}, so {percent} % at {first}.', de: '' };
  const twice: Lesson = { ...lesson, truth: { ...lesson.truth, words } };
  const [first] = lesson.controls;
  if (first === undefined) throw new Error('expected a control');
  const dollars = { ...twice, controls: [{ ...first, names: first.values.map(() => ({ en: '$&', de: '$&' })) }] };
  const told = (of: Lesson): string => truthWords(of, lessonLanguage(), { value: 0.5, option: null });
  expect(told(twice)).toBe(`50${THIN}% at 400, so 50${THIN}% at 400.`);
  expect(told(dollars)).toBe(`50${THIN}% at $&, so 50${THIN}% at $&.`);
});

test('an answer that has fallen can be told by how much less it is', async () => {
  const { lesson } = await aLesson(2);
  const words = { en: '{less} % less, {more} % more', de: '' };
  const less: Lesson = { ...lesson, truth: { ...lesson.truth, words } };
  expect(truthWords(less, lessonLanguage(), { value: 0.655, option: null })).toBe(
    `34.5${THIN}% less, ${MINUS}34.5${THIN}% more`,
  );
});

test.each([1, 2, 3, 4, 5, 6, 7])('nothing stays unfilled in the answers of lesson %i', async (number) => {
  const read = await aLesson(number);
  for (const [part] of readParts(read).entries()) expect(await said(number, part, 1)).not.toMatch(/[{}]/);
});

test('a try of days is a row for readers who hear it: each day of A and B, and what they differ by', async () => {
  const { lesson } = await aLesson(5);
  const difference = { mean: 0.5, low: -0.1, high: 1.1, n: 2 };
  const clouds = { a: [6, 7.5], b: [5.5, 7], isSameDays: true, difference };
  const made = { setting: [1, 1], x: 2, values: [], asides: [], draws: 1, clouds };
  expect(dayCells(lesson, lessonLanguage(), made)).toEqual([
    '2',
    'the same days',
    '€6.00 · €7.50',
    '€5.50 · €7.00',
    `€0.50 (${MINUS}€0.10 … €1.10)`,
  ]);
});
