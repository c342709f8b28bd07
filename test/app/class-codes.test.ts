// Codes as classes hand them in.
import { expect, test } from 'vitest';
import { classCodes } from '../../src/app/class-codes.ts';
import { codesInAddress, gatherCodes, keepCodes, mergeCodes } from '../../src/app/class-keeping.ts';
import { lessonVersion, writeCode } from '../../src/persistence/lesson-code.ts';
import { aLesson } from '../builders/lesson.ts';

const read = await aLesson(1);
const version = lessonVersion(read.text);
const code = (seat: number, bet = 0): string => writeCode({ lesson: 1, seat, bet, setting: [3, 0] }, version);

/** The same signs from another part of Unicode, as some keyboards give them. */
function wide(text: string): string {
  return [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
}

function seats(text: string): number[] {
  return (classCodes(text, [read]).answers.get(1) ?? []).map(({ seat }) => seat);
}

test.each([
  ['by a blank', `${code(1)} ${code(2)}`],
  ['by a tab', `${code(1)}\t${code(2)}`],
  ['as a numbered list', `1. ${code(1)}\n2) ${code(2)}`],
  ['behind names', `Anna: ${code(1)}\nBen - ${code(2)}\nGreta ${code(3).toLowerCase()}`],
  ['with blanks instead of hyphens', `Ida ${code(1).replaceAll('-', ' ')}\n${code(2).replaceAll('-', ' ')}`],
  ['without hyphens', `${code(1).replaceAll('-', '')},${code(2).replaceAll('-', '')}`],
  ['with the dashes of a chat', `${code(1).replaceAll('-', '–')}; ${code(2).replaceAll('-', '‑')}`],
  ['in quotes, with a dot, with signs that nobody sees', `"${code(1)}".\n\u200b${code(2)}\ufeff`],
  ['with other signs between their groups', `${code(1).replaceAll('-', '.')}\n${code(2).replaceAll('-', ' / ')}`],
  ['with a group a cell', `${code(1).replaceAll('-', '\t')}\n${code(2).replaceAll('-', ' | ')}`],
  ['parted by the end of a line', `${code(1).slice(0, 10)}\n${code(1).slice(10)}\n${code(2)}`],
  ['as wide as Chinese signs', `${wide(code(1))}\n${wide(code(2))}`],
  ['in a table with names', `Name\tCode ${code(3)}\nAnna\t${code(1)}\n"Ben","${code(2)}"`],
  ['in addresses without a blank between them', `https://a.org/#class=${code(1)}https://a.org/#class=${code(2)}`],
  ['glued together with their hyphens', `${code(1)}${code(2)}${code(3)}`],
  [
    'glued together without any sign between them',
    [1, 2, 3]
      .map((seat) => code(seat))
      .join('')
      .replaceAll('-', ''),
  ],
  ['in addresses', `https://a.org/?lang=de#class=${code(1)} https://a.org/#class=${code(2)}%0A${code(3)}`],
])('codes are found %s', (_, text) => {
  const found = classCodes(text, [read]);
  expect(found.faults).toEqual([]);
  expect(seats(text)).toEqual([1, 2, 3].slice(0, found.answers.get(1)?.length));
  expect(seats(text).length).toBeGreaterThanOrEqual(2);
});

test.each([' ', '. ', ' und ', ' / ', ' | ', ' https://a.org/?lang=de#class='])(
  'a whole class on one line, with "%s" between its codes, is a whole class',
  (between) => {
    const everyone = Array.from({ length: 30 }, (_, row) => row + 1);
    const text = everyone.map((seat) => code(seat)).join(between);
    expect(classCodes(text, [read])).toMatchObject({ faults: [], unread: 0 });
    expect(seats(text)).toEqual(everyone);
    const named = everyone.map((seat) => `Pupil ${seat}: ${code(seat)}`).join(between);
    if (!between.includes('#class=')) expect(seats(named)).toEqual(everyone);
  },
);

test('a line that is one long word is read in no time', () => {
  const found = classCodes(`${'a'.repeat(300_000)} ${code(1)}`, [read]);
  expect(found.answers.get(1)).toHaveLength(1);
}, 5_000);

test('a mistyped code is named as it stands there, beside codes that hold', () => {
  const wrong = `${code(1).slice(0, -1)}${code(1).endsWith('2') ? '3' : '2'}`;
  const short = code(2).slice(0, -1);
  const found = classCodes(`Anna ${wrong} ${code(3)}\nBen: ${short}\nno code at all\n${code(4)}`, [read]);
  expect(found.faults.map((fault) => [fault.code, fault.why])).toEqual([
    [wrong, 'mistyped'],
    [short, 'mistyped'],
    ['NO CODE AT ALL', 'mistyped'],
  ]);
  expect(found.answers.get(1)?.map(({ seat }) => seat)).toEqual([3, 4]);
});

test('in a table a name is no code, and a row without one is named whole', () => {
  const found = classCodes(`Anna\t${code(1)}\nBen\tforgot\n${code(2)}`, [read]);
  expect(found.faults.map((fault) => fault.code)).toEqual(['BEN FORGOT']);
  expect(found.answers.get(1)?.map(({ seat }) => seat)).toEqual([1, 2]);
});

test('the same code twice counts once and is said, however it is spelled; a later one of the seat counts instead', () => {
  const found = classCodes(`${code(1)}\n${code(1).replaceAll('-', '')}\n${code(2, 0)}\n${code(2, 1)}`, [read]);
  expect(found.faults).toEqual([
    { code: code(1), why: 'again', seat: 1 },
    { code: code(2, 0), why: 'twice', seat: 2 },
  ]);
  expect(found.answers.get(1)?.map(({ parts }) => parts[0]?.bet)).toEqual([0, 1]);
});

test('of more lines than a school has only the first are read, and the others are counted', () => {
  const found = classCodes(`${code(1)}\n${'AAAA\n'.repeat(300_000)}`, [read]);
  expect(found.answers.get(1)).toHaveLength(1);
  expect(found.unread).toBe(298_001);
});

test('codes that are scanned one after the other come together, until another class begins', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
  expect(gatherCodes(store, code(1), 0)).toBe(code(1));
  expect(gatherCodes(store, code(2), 60_000)).toBe(`${code(1)}\n${code(2)}`);
  expect(gatherCodes(store, code(2), 60_000)).toBe(`${code(1)}\n${code(2)}`);
  expect(gatherCodes(store, '', 60_000)).toBe(`${code(1)}\n${code(2)}`);
  expect(gatherCodes(store, code(3), 24 * 3_600_000)).toBe(code(3));
  keepCodes(store, '', 0);
  expect(gatherCodes(store, '', 0)).toBe('');
  expect(gatherCodes(null, code(1), 0)).toBe(code(1));
});

test('a code of a lesson that did not arrive is not said to be of one that the page lacks', () => {
  const other = writeCode({ lesson: 5, seat: 1, bet: 0, setting: [0, 0] }, 0);
  const why = (missing: readonly number[]): string[] =>
    classCodes(`${code(1)} ${other}`, [read], missing).faults.map((fault) => fault.why);
  expect(why([5])).toEqual(['not loaded']);
  expect(why([4])).toEqual(['unknown lesson']);
});

test('an address that is no text is taken as it stands, and the codes that were kept stay', () => {
  expect(codesInAddress(`${code(1)}%0A${code(2)}`)).toBe(`${code(1)}\n${code(2)}`);
  expect(codesInAddress('100%')).toBe('100%');
});

test('a code that was scanned in another tab is not lost where this one reads its own, and what is taken out stays out', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
  const here = gatherCodes(store, code(1), 0);
  gatherCodes(store, code(2), 0);
  const read = mergeCodes(store, here, here, 0);
  expect(read).toBe(`${code(1)}\n${code(2)}`);
  expect(gatherCodes(store, code(3), 0)).toBe(`${read}\n${code(3)}`);
  expect(mergeCodes(store, code(2), read, 0)).toBe(`${code(2)}\n${code(3)}`);
});
