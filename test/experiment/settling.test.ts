import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOOKS } from '../../src/experiment/looks.ts';
import { pairsToSettle, settledAt, settlingOf } from '../../src/experiment/settling.ts';

/** Differences around a mean, the same few deviations over and over. */
const around = (mean: number, spread: number, pairs: number): number[] =>
  Array.from({ length: pairs }, (_, row) => mean + spread * ([-1, 0.5, 1, -0.5][row % 4] as number));

describe('the sign of a difference', () => {
  test('is certain at the first look that shows it, and stays so whatever comes later', () => {
    expect(settledAt(around(2, 1, 7), 1)).toBeNull();
    expect(settledAt(around(2, 1, 8), 1)).toBe(8);
    expect(settledAt([...around(2, 1, 8), ...around(-9, 1, 8)], 1)).toBe(8);
  });

  test('is open where the interval holds zero', () => {
    expect(settledAt(around(0.1, 1, 32), 1)).toBeNull();
  });

  test('is open where the runs so far are alike, since what is rare may still come', () => {
    expect(settledAt(around(0, 0, 128), 3)).toBeNull();
    expect(pairsToSettle(around(0, 0, 8), 3)).toBeNull();
  });

  test('takes more runs where more comparisons are shown', () => {
    const values = around(0.85, 1, 128);
    expect(settledAt(values, 50) ?? 999).toBeGreaterThan(settledAt(values, 1) ?? 999);
  });
});

describe('the forecast of the runs it would take', () => {
  test('is the look at which the same spread of days would show it', () => {
    const needed = pairsToSettle(around(0.5, 1, 8), 1);
    expect(needed).not.toBeNull();
    expect(LOOKS).toContain(needed);
    // Days that go on like the first eight do show it there.
    expect(settledAt(around(0.5, 1, needed ?? 0), 1)).toBe(needed);
  });

  test('is a later look where more comparisons share the error', () => {
    const values = around(0.5, 1, 8);
    const [alone, shared] = [pairsToSettle(values, 1), pairsToSettle(values, 50)];
    expect(shared).toBeGreaterThan(alone ?? 999);
    expect(settledAt(around(0.5, 1, shared ?? 0), 50)).toBe(shared);
  });

  test('is none where even the last look would not show it, and before the first look', () => {
    expect(pairsToSettle(around(0.001, 1, 8), 1)).toBeNull();
    expect(pairsToSettle(around(2, 1, 7), 1)).toBeNull();
  });

  test('never falls behind the runs there are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 8, maxLength: 40 }), (values) => {
        const needed = pairsToSettle(values, 2);
        if (needed !== null) expect(needed).toBeGreaterThan(values.length);
      }),
    );
  });
});

test('runs are paired by replication up to the first gap, and those without a cost are passed over', () => {
  const [one] = settlingOf([
    { id: 'a', costs: [1, 2, null, 4, 5] },
    { id: 'b', costs: [2, 3, 4, 5, undefined, 7] },
  ]);
  expect(one).toEqual({ scenario: 'b', pairs: 3, settled: null, needed: null });
});

test('a draw without a cost is one more to run: a look has its values only after it', () => {
  const costs = (ofDraw: (draw: number) => number) =>
    Array.from({ length: 9 }, (_, draw) => (draw === 2 ? null : ofDraw(draw)));
  const baseline = { id: 'a', costs: costs((draw) => 5 + (draw % 3) / 100) };
  const cheaper = { id: 'b', costs: costs((draw) => 4 - (draw % 3) / 100) };
  expect(settlingOf([baseline, cheaper])[0]).toEqual({ scenario: 'b', pairs: 8, settled: 9, needed: null });
  const alike = { id: 'c', costs: costs((draw) => 5.4 + ([-1, 0.5, 1, -0.5][draw % 4] ?? 0) / 2) };
  const [open] = settlingOf([baseline, alike]);
  expect(open?.settled).toBeNull();
  expect(LOOKS.map((pairs) => pairs + 1)).toContain(open?.needed);
});

test('that there is no difference is certain of the baseline by another name, before a rare day could tell of it', () => {
  const costs = [1, 2, 3];
  const [same, alike] = settlingOf([
    { id: 'a', costs },
    { id: 'b', costs, isBaseline: true },
    { id: 'c', costs },
  ]);
  expect(same).toEqual({ scenario: 'b', pairs: 3, settled: 8, needed: null });
  expect(alike?.settled).toBeNull();
});

test('a sign is certain at the level that all comparisons share, as the interval is that is drawn', () => {
  const differences = around(0.85, 1, 8);
  expect(settledAt(differences, 1)).toBe(8);
  expect(settledAt(differences, 3)).toBeNull();
  const variant = (id: string) => ({ id, costs: differences.map((more) => 5 + more) });
  const baseline = { id: 'a', costs: differences.map(() => 5) };
  expect(settlingOf([baseline, variant('b')])[0]?.settled).toBe(8);
  const three = settlingOf([baseline, variant('b'), variant('c'), variant('d')]);
  expect(three.map(({ settled }) => settled)).toEqual([null, null, null]);
  expect(three[0]?.needed).toBe(pairsToSettle(differences, 3));
});
