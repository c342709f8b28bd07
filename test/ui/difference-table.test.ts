import { expect, test } from 'vitest';
import type { Difference } from '../../src/experiment/comparison.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { differenceRows } from '../../src/ui/difference-table.tsx';
import { aResult } from '../builders/replication-result.ts';

const scenarios = [
  { id: 'vans', name: 'Vans only' },
  { id: 'lockers', name: 'Lockers' },
];

/** So many pairs of runs; the second scenario costs about 20 cents less, and recipients bear 10 of what is left. */
function after(pairs: number): Difference {
  const results = Array.from({ length: pairs }, (_, run) => [
    aResult('vans', run, { perParcel: 3 }),
    aResult('lockers', run, { perParcel: 2.7 + (run % 2) * 0.01, recipientPays: 0.1 }),
  ]).flat();
  const [difference] = compare({ scenarios, measuredDays: 2, method: 'looks' }, results).differences;
  if (difference === undefined) throw new Error('expected a difference');
  return difference;
}

test('no number is said of three pairs, one without an interval of four, and one with its interval of eight', () => {
  const [three, four, eight] = [3, 4, 8].map((pairs) => differenceRows(after(pairs))[0]);
  expect(three).toMatchObject({ mean: '', spread: '3 of 8 draws', state: 'none' });
  expect(four).toMatchObject({
    mean: expect.stringMatching(/^≈ −0\.\d\d$/),
    spread: 'no interval yet',
    state: 'early',
  });
  expect(eight).toMatchObject({ spread: expect.stringMatching(/^−0\.\d\d to −0\.\d\d$/), state: 'certain' });
});

test('payers have a line of their own where anybody but the carrier pays another amount', () => {
  const labels = differenceRows(after(8)).map(({ label }) => label);
  expect(labels).toContain('recipients pay');
  expect(labels).toContain('the carrier pays');
  expect(labels).not.toContain('the city pays');
});

test('every line carries its unit, and what does not differ is called the same', () => {
  const rows = differenceRows(after(8));
  expect(rows.every(({ unit }) => unit !== '')).toBe(true);
  expect(rows.find(({ label }) => label === 'Motor-km, city-wide')?.mean).toBe('the same');
});
