import { describe, expect, test } from 'vitest';
import { summariseWarnings } from '../../src/experiment/warnings.ts';
import { aResult } from '../builders/replication-result.ts';

const plain = (warnings: readonly string[]) => warnings.map((warning) => warning.replaceAll('\u202f', ' '));

const SMALL = 'Fleet or shifts too small';

/** 100 parcels over two days, of which so many more wait on the second day's evening than on the first's. */
function aRun(replication: number, growth: number) {
  const isTold = growth > 5 * Math.sqrt(6 + growth);
  const warnings = [
    'North has no vans.',
    ...(isTold ? [`${SMALL}: the backlog grows by ${growth} parcels a day.`] : []),
  ];
  return aResult('vans', replication, { backlog: [3, 3 + growth], warnings });
}

describe('the warnings of a scenario', () => {
  test('say in how many runs they were told where that was not in all', () => {
    const over = 'The carrier spends more than the budget of €9 a day.';
    const runs = [0, 1, 2, 3].map((run) => aResult('vans', run, { warnings: run === 2 ? [over] : [] }));
    expect(summariseWarnings(runs, 0.95)).toEqual([`In 1 of 4 runs: ${over}`]);
  });

  test('say each thing once, and a growing backlog as a mean with its interval', () => {
    expect(plain(summariseWarnings([aRun(0, 40), aRun(1, 42), aRun(2, 44)], 0.95))).toEqual([
      'North has no vans.',
      `${SMALL} over 3 runs: the backlog grows by 42 parcels a day (95 %: 37 to 47).`,
    ]);
    expect(plain(summariseWarnings([aRun(0, 40)], 0.95))).toEqual([
      'North has no vans.',
      `${SMALL} in the one run there is: the backlog grows by 40 parcels a day.`,
    ]);
  });

  test('say nothing of a growth that luck alone may have made', () => {
    expect(summariseWarnings([aRun(0, 10)], 0.95)).toEqual(['North has no vans.']);
    expect(summariseWarnings([aRun(0, 40), aRun(1, 2), aRun(2, -30)], 0.95)).toEqual(['North has no vans.']);
  });

  test('do not blame the fleet for one bad day among many', () => {
    expect(summariseWarnings([aRun(0, 2), aRun(1, 0), aRun(2, -1)], 0.95)).toEqual(['North has no vans.']);
    expect(summariseWarnings([], 0.95)).toEqual([]);
  });
});
