import { expect, test } from 'vitest';
import { comparisonCsv } from '../../src/cli/comparison-report.ts';
import { aComparison, FIVE } from '../charts/comparison-builder.ts';

test('the interval of a share ends where a share does', () => {
  const comparison = aComparison(FIVE);
  const summaries = comparison.summaries.map((summary) => ({
    ...summary,
    dearestTenthShare: { mean: 0.37, low: -0.798, high: 1.538, n: 2 },
  }));
  const rows = comparisonCsv({ ...comparison, summaries })
    .split('\n')
    .map((line) => line.split(','));
  const found = rows.filter((row) => row[4] === 'dearestTenthShare');
  expect(found.length).toBe(summaries.length);
  for (const row of found) expect(row.slice(6, 9)).toEqual(['0.37', '0', '1']);
});
