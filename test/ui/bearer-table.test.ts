import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { bearerRows } from '../../src/ui/bearer-table.tsx';
import { aResult } from '../builders/replication-result.ts';

const plan = {
  scenarios: [
    { id: 'vans', name: 'Vans only' },
    { id: 'lockers', name: 'Lockers' },
  ],
  measuredDays: 2,
  method: 'fixed' as const,
};

/** Four pairs of runs; recipients of the second scenario pay 20 cents. */
function results(): ReplicationResult[] {
  return [0, 1, 2, 3].flatMap((run) => {
    const luck = run % 2 === 0 ? 0.01 : -0.01;
    return [
      aResult('vans', run, { perParcel: 3 }),
      aResult('lockers', run, { perParcel: 2.8 + luck, recipientPays: 0.2 }),
    ];
  });
}

test('each payer has a row where anybody pays, and the interval is that of the difference to the baseline', () => {
  const rows = bearerRows(compare(plan, results()));
  expect(rows.map((row) => row.label)).toEqual(['The carrier', 'Recipients']);
  const [carrier, recipients] = rows;
  // The same in every run, so that there is no interval to tell.
  expect(carrier?.cells[0]).toEqual({ mean: '€3.00', spread: '' });
  expect(carrier?.cells[1]?.mean).toBe('€2.60');
  expect(carrier?.cells[1]?.spread).toMatch(/^−0\.4\d to −0\.3\d$/);
  expect(recipients?.cells[1]).toEqual({ mean: '€0.20', spread: '+0.20 to +0.20' });
});

test('the baseline has the interval of its own mean', () => {
  const luck = [0.3, -0.3, 0.1, -0.1];
  const runs = luck.flatMap((more, run) => [
    aResult('vans', run, { perParcel: 3 + more }),
    aResult('lockers', run, { perParcel: 2.8 + more }),
  ]);
  const [carrier] = bearerRows(compare(plan, runs));
  expect(carrier?.cells[0]?.mean).toBe('€3.00');
  expect(carrier?.cells[0]?.spread).toMatch(/^2\.5\d to 3\.4\d$/);
});

test('a scenario without a run has empty cells, and one that delivers nothing has no cost', () => {
  const [none] = bearerRows(compare(plan, []));
  expect(none?.cells).toEqual([
    { mean: '', spread: '' },
    { mean: '', spread: '' },
  ]);
  const idle = bearerRows(compare(plan, [aResult('vans', 0, { returned: 100 })]));
  expect(idle[0]?.cells[0]).toEqual({ mean: '', spread: '' });
});
