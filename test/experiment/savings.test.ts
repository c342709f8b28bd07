import { expect, test } from 'vitest';
import { tInterval } from '../../src/experiment/interval.ts';
import type { LiftingName } from '../../src/experiment/liftings.ts';
import { isSure, savingsOf } from '../../src/experiment/savings.ts';
import { aResult } from '../builders/replication-result.ts';

/** 400 late parcels in each draw as it stands. */
const STANDING = [0, 1, 2, 3].map((row) => aResult('a', row, { measured: 1_000, late: 400 }));
/** A lifting under which so many fewer are late, draw by draw. */
const saving = (name: LiftingName, ...fewer: readonly number[]) => ({
  name,
  results: fewer.map((less, row) => aResult('a', row, { measured: 1_000, late: 400 - less })),
});

test('savings are ranked by the late parcels they save, pair by pair, whatever order the runs came in', () => {
  const base = [0, 1, 2].map((row) => aResult('a', row, { late: 10 + row }));
  const less = (by: number) =>
    [2, 0, 1].map((row) => aResult('a', row, { late: 10 + row - by, perParcel: 3 + by / 10 }));
  const { ranked } = savingsOf(
    base,
    [
      { name: 'somebody home', results: less(1) },
      { name: 'an hour longer', results: less(4) },
    ],
    2,
  );
  expect(ranked.map(({ name, late }) => [name, late.mean])).toEqual([
    ['an hour longer', 2],
    ['somebody home', 0.5],
  ]);
  expect(ranked[0]?.cost.mean).toBeCloseTo(-0.4, 9);
});

test('what saves most is said only where it beats each other lifting, and what surely saves something is found behind a doubtful first', () => {
  const base = [0, 1, 2, 3].map((row) => aResult('a', row, { late: 60 }));
  const lessBy = (...by: number[]) => by.map((less, row) => aResult('a', row, { late: 60 - less }));
  // 10 a day on average, but from none to 30; 8 on each day; 2 on each day.
  const wild = { name: 'an hour longer', results: lessBy(0, 30, 0, 10) } as const;
  const steady = { name: 'somebody home', results: lessBy(8, 8, 8, 8) } as const;
  const small = { name: 'one more attempt', results: lessBy(2, 2, 2, 2) } as const;
  const doubtful = savingsOf(base, [wild, steady, small], 1);
  expect(doubtful.ranked[0]?.name).toBe('an hour longer');
  expect(doubtful.ranked.filter(isSure).map(({ name }) => name)).toEqual(['somebody home', 'one more attempt']);
  expect(doubtful.most).toBeNull();
  expect(savingsOf(base, [steady, small], 1).most).toBe('somebody home');
});

test('a parcel that is delivered after all is saved like one that is on time after all', () => {
  const base = [0, 1].map((row) => aResult('a', row, { late: 10, returned: 6 }));
  const delivered = [0, 1].map((row) => aResult('a', row, { late: 10, returned: 2 }));
  const { ranked } = savingsOf(base, [{ name: 'one more attempt', results: delivered }], 2);
  expect(ranked[0]?.late.mean).toBe(2);
});

test('the intervals of all liftings together are wrong in one case of twenty', () => {
  const first = [10, 12, 9, 14];
  const { ranked } = savingsOf(
    STANDING,
    [saving('an hour longer', ...first), saving('somebody home', 8, 7, 9, 8), saving('one more attempt', 3, 2, 1, 3)],
    1,
  );
  expect(ranked[0]?.late).toMatchObject(tInterval(first, 1 - 0.05 / 3) ?? {});
});

test('the one that saves most has to beat the others at the level of all pairs, since it was picked by looking', () => {
  const lead = [18, 18, 35, 35];
  const low = (comparisons: number) => tInterval(lead, 1 - 0.05 / comparisons)?.low ?? 0;
  expect([low(6) < 0, low(4) > 0]).toEqual([true, true]);
  const leading = saving('an hour longer', ...lead.map((more) => 100 + more));
  const second = saving('somebody home', 100, 100, 100, 100);
  const others = [saving('one more attempt', 10, 10, 10, 10), saving('no zones', 5, 5, 5, 5)];
  expect(savingsOf(STANDING, [leading, second], 1).most).toBe('an hour longer');
  // Four liftings are six pairs.
  expect(savingsOf(STANDING, [leading, second, ...others], 1).most).toBeNull();
});
