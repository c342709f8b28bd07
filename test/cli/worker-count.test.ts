import { expect, test } from 'vitest';
import { workersAsked } from '../../src/cli/worker-count.ts';

test('a thread a core, at most eight, and four in a city so large that more would take too much memory', () => {
  const counts = (junctions: number) => [1, 2, 4, 8, 16].map((cores) => workersAsked({}, junctions, cores));
  expect(counts(8_000)).toEqual([1, 2, 4, 8, 8]);
  expect(counts(103_000)).toEqual([1, 2, 4, 4, 4]);
});

test('as many as are asked for, however large the city', () => {
  expect(workersAsked({ workers: '12' }, 103_000, 2)).toBe(12);
});
