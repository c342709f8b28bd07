// The table of published targets in German: every row of the table that is published, and every remark beside one.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quantityWords, remarkWords } from '../../src/languages/de/validation.ts';
import { englishIn } from './stop-words.ts';

interface Row {
  readonly id: string;
  readonly quantity: string;
  readonly why?: string;
}

const { targets } = JSON.parse(readFileSync(new URL('../../public/docs/validation.json', import.meta.url), 'utf8')) as {
  readonly targets: readonly Row[];
};

test('every row of the published table has German words, each its own', () => {
  const said = targets.map(({ id }) => quantityWords(id));
  expect(targets.filter((_, row) => said[row] === null).map(({ id }) => id)).toEqual([]);
  expect(new Set(said).size).toBe(targets.length);
  expect(said.filter((text) => englishIn(text ?? ''))).toEqual([]);
});

test('a row says the numbers of the English one, with commas', () => {
  const numbers = (text: string) => (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((one) => one.replace(',', '.')).sort();
  const odd = targets.filter(({ id, quantity }) => {
    const ours = numbers(quantityWords(id) ?? '');
    return !/^V1\.daganzo|g1\.0$/.test(id) && ours.join() !== numbers(quantity).join();
  });
  expect(odd.map(({ id, quantity }) => `${id}: ${quantity} / ${quantityWords(id)}`)).toEqual([]);
});

test('every remark of the published table is said in German, with its numbers', () => {
  for (const { why } of targets) {
    if (why === undefined) continue;
    const said = remarkWords(why);
    expect(said, why).not.toBeNull();
    expect(englishIn(said ?? '')).toBe(false);
    for (const number of why.match(/\d+\.\d+/g) ?? []) expect(said).toContain(number.replace('.', ','));
  }
});

test('an interval on both sides of zero is said to be one', () => {
  expect(remarkWords('The interval does not exclude zero.')).toBe('Das Intervall schließt die Null nicht aus.');
});

test('a remark that nobody has translated, or a row that is new, stays English', () => {
  expect(remarkWords('The difference has the other sign. Something new is said.')).toBeNull();
  expect(quantityWords('V99.new')).toBeNull();
});
