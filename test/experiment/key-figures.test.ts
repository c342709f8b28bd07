import { describe, expect, test } from 'vitest';
import { toEuros } from '../../src/base/money.ts';
import { replicate } from '../../src/experiment/account.ts';
import { FIGURE_VIEWS } from '../../src/experiment/figure-views.ts';
import { FIGURES } from '../../src/experiment/figures.ts';
import { keyFigures } from '../../src/experiment/key-figures.ts';
import { lookAt } from '../../src/experiment/looks.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { orderOf } from '../../src/ui/figures-table.tsx';
import { aResult } from '../builders/replication-result.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

/** So many runs of a scenario whose cost a parcel follows the days, more or less dear. */
function runs(scenario: string, count: number, costOn: (replication: number) => number): ReplicationResult[] {
  return Array.from({ length: count }, (_, row) => aResult(scenario, row, { perParcel: costOn(row), late: row % 3 }));
}

/** Dear and cheap days, far more apart than the scenarios are. */
const day = (row: number): number => 3 + (row % 4);
const rowOf = (
  scenarios: readonly ReplicationResult[][],
  key: keyof typeof FIGURES,
  method: 'fixed' | 'looks' = 'looks',
) => keyFigures(scenarios, 1, method).find((row) => row.key === key);

describe('the best of a figure', () => {
  test('is marked where it beats every other scenario pair by pair, though their own intervals overlap', () => {
    const a = runs('a', 8, (row) => day(row) + 0.2 + 0.01 * (row % 2));
    const b = runs('b', 8, day);
    const c = runs('c', 8, (row) => day(row) + 0.1 + 0.01 * (row % 3));
    const row = rowOf([a, b, c], 'cost');
    expect(row?.best).toBe(1);
    expect(row?.estimates[0]?.low).toBeLessThan(row?.estimates[1]?.high ?? 0);
  });

  test('is not marked where one other scenario cannot be told from it', () => {
    const a = runs('a', 8, (row) => day(row) + 1 + 0.01 * (row % 2));
    const b = runs('b', 8, day);
    const c = runs('c', 8, (row) => day(row) + (row % 2 === 0 ? 0.1 : -0.08));
    expect(rowOf([a, b, c], 'cost')?.best).toBe(-1);
    expect(rowOf([a, b], 'cost')?.best).toBe(1);
  });

  test('is not marked before the first look, nor where all are the same', () => {
    const dear = (count: number) => runs('a', count, (row) => day(row) + 1 + 0.01 * (row % 2));
    expect(rowOf([dear(7), runs('b', 7, day)], 'cost')?.best).toBe(-1);
    expect(rowOf([dear(8), runs('b', 8, day)], 'cost')?.best).toBe(1);
    expect(rowOf([runs('a', 8, day), runs('b', 8, day)], 'cost')?.best).toBe(-1);
  });

  test('is picked over the days that all have, not over more days of one that were cheap', () => {
    const a = runs('a', 8, day);
    const b = runs('b', 16, (row) => (row < 8 ? day(row) + 1 + 0.01 * (row % 2) : 1));
    expect(rowOf([a, b], 'cost')?.best).toBe(0);
  });

  test('is told at a level for all pairs of scenarios, since any of them might have looked the best', () => {
    const far = (scenario: string) => runs(scenario, 8, (row) => day(row) + 9 + 0.01 * (row % 2));
    const more = (row: number) => 1.165 + ([-1, 0.5, 1, -0.5][row % 4] as number);
    const differences = Array.from({ length: 8 }, (_, row) => more(row));
    // Four scenarios have three differences to the best one, but six pairs.
    expect(lookAt(differences, 3).interval?.low).toBeGreaterThan(0);
    expect(lookAt(differences, 6).interval?.low).toBeLessThan(0);
    const [best, near] = [runs('best', 8, day), runs('near', 8, (row) => day(row) + more(row))];
    expect(rowOf([best, near, far('c')], 'cost')?.best).toBe(0);
    expect(rowOf([best, near, far('c'), far('d')], 'cost')?.best).toBe(-1);
  });

  test('is the one with most where more is better, and none where neither is', () => {
    const late = (scenario: string, most: number) =>
      Array.from({ length: 8 }, (_, row) => aResult(scenario, row, { late: most + (row % 2), vanKm: 50 + row }));
    expect(rowOf([late('a', 9), late('b', 1)], 'onTime')?.best).toBe(1);
    expect(rowOf([late('a', 9), late('b', 1)], 'vanLoad')?.best).toBe(-1);
  });

  test('is what a comparison names the best, though only differences to the baseline are drawn', () => {
    const scenarios = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const plan = { scenarios, measuredDays: 1, method: 'looks' } as const;
    const a = runs('a', 8, (row) => day(row) + 1 + 0.01 * (row % 2));
    const b = runs('b', 8, day);
    const near = runs('c', 8, (row) => day(row) + (row % 2 === 0 ? 0.1 : -0.08));
    const far = runs('c', 8, (row) => day(row) + 0.1 + 0.01 * (row % 3));
    expect(compare(plan, [...a, ...b, ...near]).best.cost).toBe(null);
    expect(compare(plan, [...a, ...b, ...far]).best).toEqual({ cost: 'b', onTime: null });
    expect(compare(plan, [...a, ...b]).best.cost).toBe(null);
  });

  test('is one of those that came out the same in every draw, which no draw could tell apart', () => {
    const scenarios = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const plan = { scenarios, measuredDays: 1, method: 'looks' } as const;
    const dear = runs('c', 8, (row) => day(row) + 1 + 0.01 * (row % 2));
    const all = compare(plan, [...runs('a', 8, day), ...runs('b', 7, day), ...dear]);
    expect(all.same).toEqual(new Map([['b', 'a']]));
    expect(all.best.cost).toBe('a');
    const almost = runs('b', 8, (row) => day(row) + (row === 7 ? 0.01 : 0));
    const apart = compare(plan, [...runs('a', 8, day), ...almost, ...dear]);
    expect(apart.same).toEqual(new Map());
    expect(apart.best.cost).toBe(null);
    expect(compare(plan, []).same).toEqual(new Map());
  });

  test('may be one of a single scenario never', () => {
    expect(rowOf([runs('a', 8, day)], 'cost')?.best).toBe(-1);
  });
});

describe('kilometres that are bought', () => {
  const own = Array.from({ length: 8 }, (_, row) => aResult('own', row, { vanKm: 156 + row }));
  const bought = Array.from({ length: 8 }, (_, row) => aResult('bought', row, { vanKm: 0, contractedKm: 182 + row }));

  test('are motor-km all the same, in the table and in the comparison', () => {
    const row = rowOf([own, bought], 'motorKm');
    expect(row?.estimates.map(({ mean }) => mean)).toEqual([159.5, 185.5]);
    expect(row?.best).toBe(0);
    expect(rowOf([own, bought], 'contractedKm')?.estimates.map(({ mean }) => mean)).toEqual([0, 185.5]);
    const scenarios = ['own', 'bought'].map((id) => ({ id, name: id }));
    const { differences, summaries } = compare({ scenarios, measuredDays: 1, method: 'fixed' }, [...own, ...bought]);
    expect(differences[0]?.motorKm.mean).toBe(26);
    expect(summaries.map(({ motorKm, contractedKm }) => [motorKm.mean, contractedKm.mean])).toEqual([
      [159.5, 0],
      [185.5, 185.5],
    ]);
  });

  test('leave no scenario the best by what own vehicles alone drive', () => {
    expect(rowOf([own, bought], 'vanKm')?.best).toBe(-1);
    const idle = Array.from({ length: 8 }, (_, row) => aResult('idle', row, { vanKm: row }));
    expect(rowOf([own, idle], 'vanKm')?.best).toBe(1);
  });
});

test('figures that are nothing in every scenario are left out, and those of one scenario stay', () => {
  const both = [runs('a', 2, day), runs('b', 2, day)];
  expect(rowOf(both, 'feederKm')).toBeUndefined();
  const fed = aResult('b', 0, { feederKm: 12 });
  expect(rowOf([runs('a', 1, day), [fed]], 'feederKm')?.estimates.map(({ mean }) => mean)).toEqual([0, 12]);
});

test('scenarios are ordered by a figure from its better end, those without it last', () => {
  const row = rowOf([runs('a', 2, () => 4), runs('b', 2, () => 3), [], runs('d', 2, () => 5)], 'cost');
  expect(orderOf([0, 1, 2, 3], row)).toEqual([1, 0, 3, 2]);
  expect(orderOf([0, 1, 2, 3], undefined)).toEqual([0, 1, 2, 3]);
});

test('every reader of the table sees figures that there are, each once', () => {
  for (const keys of Object.values(FIGURE_VIEWS)) {
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(FIGURES).toHaveProperty(key);
  }
});

describe('what is spent by category', () => {
  test('comes to all that the measured parcels carry', () => {
    const result = replicate(aSetting(aStudy(), gridTown(6, 6), 'depots'), []).result;
    const keys = ['vehicleCost', 'distanceCost', 'crewCost', 'handling', 'rent', 'lockerCost', 'bought'] as const;
    const spent = keys.reduce((sum, key) => sum + (FIGURES[key].of(result, 1) ?? 0), 0);
    expect(spent).toBeCloseTo(toEuros(result.cost.total), 6);
    expect(FIGURES.crewCost.of(result, 2)).toBeCloseTo(toEuros(result.cost.byCategory.crew) / 2, 9);
  });
});
