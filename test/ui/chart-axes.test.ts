import { expect, test } from 'vitest';
import { axesToKeep, type ChartAxes } from '../../src/ui/chart-axes.ts';
import { aStudy } from '../app/a-study.ts';

test('axes are kept while a study is edited, and begin anew with another one, even of the same name and scenarios', () => {
  const opened = aStudy();
  const last: ChartAxes = { opened, key: 'baseline 5', domains: [[0, 90_000]] };
  expect(axesToKeep(last, opened, 'baseline 5')).toEqual([[0, 90_000]]);
  expect(axesToKeep(last, aStudy(), 'baseline 5')).toEqual([]);
  expect(axesToKeep(last, opened, 'baseline 6')).toEqual([]);
  expect(axesToKeep(null, opened, 'baseline 5')).toEqual([]);
});
