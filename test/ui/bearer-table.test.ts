import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { bearerRows } from '../../src/ui/bearer-table.tsx';
import { plainMeasures } from '../../src/ui/measure-table.tsx';
import { plainTable } from '../../src/ui/plain-table.ts';
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

test('each payer has a row where anybody pays, and beside its own interval stands that of the difference to the baseline', () => {
  const rows = bearerRows(compare(plan, results()));
  expect(rows.map((row) => row.label)).toEqual(['The carrier', 'Recipients']);
  const [carrier, recipients] = rows;
  // The same in every run, so that there is no interval to tell.
  expect(carrier?.cells[0]).toEqual({ mean: '€3.00', spread: '' });
  expect(carrier?.cells[1]?.mean).toBe('€2.60');
  expect(carrier?.cells[1]?.spread).toMatch(/^2\.5\d to 2\.6\d$/);
  expect(carrier?.cells[1]?.change?.mean).toBe('−0.40');
  expect(carrier?.cells[1]?.change?.spread).toMatch(/^−0\.4\d to −0\.3\d$/);
  expect(recipients?.cells[1]).toEqual({
    mean: '€0.20',
    spread: '',
    change: { mean: '+0.20', spread: '+0.20 to +0.20' },
  });
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

test('as plain numbers a difference has columns of its own that are named as one, and none that is nothing has words', () => {
  const runs = results();
  const comparison = compare(plan, runs);
  const { head, rows } = plainTable(plainMeasures(comparison, bearerRows(comparison)));
  expect(head).toEqual([
    'Mean over the draws',
    'Unit',
    'Vans only, €',
    'Vans only, 95 % interval',
    'Lockers, €',
    'Lockers, 95 % interval, low',
    'Lockers, 95 % interval, high',
    'Lockers less Vans only',
    'Lockers less Vans only, 95 % interval, low',
    'Lockers less Vans only, 95 % interval, high',
  ]);
  expect(rows[0]?.[4]).toBe('2.60');
  expect(Number(rows[0]?.[5])).toBeLessThan(2.6);
  expect(Number(rows[0]?.[6])).toBeGreaterThan(2.6);
  expect(rows[0]?.[7]).toBe('-0.40');
  expect(Number(rows[0]?.[9])).toBeLessThan(0);
  const same = compare(
    plan,
    runs.map((result) => aResult(result.scenario, result.replication, { perParcel: 3 })),
  );
  expect(bearerRows(same)[0]?.cells[1]?.change?.spread).toBe('the same');
  expect(plainTable(plainMeasures(same, bearerRows(same))).rows[0]?.slice(6)).toEqual(['0.00', '0', '0']);
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
