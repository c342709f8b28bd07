import { expect, test } from 'vitest';
import { warningLines } from '../../src/cli/warning-lines.ts';

test('what holds of several scenarios is told once, with all their names', () => {
  const none = 'Hub has no vans.';
  const scenarios = [
    { name: 'A', warnings: [none] },
    { name: 'B', warnings: [none, 'Market has no bikes.', none] },
    { name: 'C', warnings: [] },
  ];
  expect(warningLines(scenarios)).toEqual(['A, B: Hub has no vans.\n', 'B: Market has no bikes.\n']);
  expect(warningLines([])).toEqual([]);
});
