import { expect, test } from 'vitest';
import { comparisonTables } from '../../src/cli/comparison-tables.ts';
import { CONTRACTOR_NOTE } from '../../src/cli/contractor-note.ts';
import { aComparison, FIVE } from '../charts/comparison-builder.ts';

test('where a contractor delivers, the tables say that its stops and couriers are in no minutes and hours', () => {
  const own = aComparison(FIVE);
  expect(comparisonTables(own, 8)).not.toContain(CONTRACTOR_NOTE);
  const summaries = own.summaries.map((summary, row) =>
    row === 1 ? { ...summary, contractedKm: { mean: 12, low: 10, high: 14, n: 8 } } : summary,
  );
  const told = comparisonTables({ ...own, summaries }, 8);
  expect(told).toContain(CONTRACTOR_NOTE);
  expect(told).toMatch(/contractors as expected, km a day +0 +12\.0 \(10\.0 to 14\.0\)/);
});

test('couriers on foot have their kilometres, and their load is not told as one of bikes alone', () => {
  const own = aComparison(FIVE);
  const summaries = own.summaries.map((summary) => ({ ...summary, walkedKm: { mean: 9, low: 8, high: 10, n: 8 } }));
  const told = comparisonTables({ ...own, summaries }, 8);
  expect(told).toMatch(/couriers on foot, km a day +9\.0 \(8\.0 to 10\.0\)/);
  expect(told).not.toContain('carried by bike,');
});
