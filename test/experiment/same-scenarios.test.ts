import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { sameScenarios } from '../../src/experiment/same-scenarios.ts';
import { aResult, type ResultParts } from '../builders/replication-result.ts';

/** A run for each of the costs, in parcels late where it says so. */
const runs = (id: string, costs: readonly number[], parts: ResultParts = {}) =>
  costs.map((perParcel, draw) => aResult(id, draw, { perParcel, ...parts }));
const named = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id }));

describe('scenarios are the same', () => {
  test('where cost and share on time are, in every draw that both have', () => {
    const same = (other: ReturnType<typeof runs>) => sameScenarios(named('a', 'b'), [runs('a', [3, 4, 5]), other]);
    expect(same(runs('b', [3, 4, 5]))).toEqual(new Map([['b', 'a']]));
    expect(same(runs('b', [3, 4]))).toEqual(new Map([['b', 'a']]));
    expect(same(runs('b', [3, 4, 5.01]))).toEqual(new Map());
    expect(same(runs('b', [3, 4, 5], { late: 1 }))).toEqual(new Map());
  });

  test('never before they have a draw in common', () => {
    expect(sameScenarios(named('a', 'b', 'c'), [[], runs('b', [3]), []])).toEqual(new Map());
  });

  test('as the first of them, which is the one that stands for all', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => runs(id, id === 'a' ? [9] : [3]));
    expect(sameScenarios(named('a', 'b', 'c', 'd'), all)).toEqual(
      new Map([
        ['c', 'b'],
        ['d', 'b'],
      ]),
    );
  });

  test('as one that stands for itself: with fewer draws, one may be like two that differ', () => {
    const runsSoFar = [runs('a', [3, 4]), runs('b', [3]), runs('c', [3, 5])];
    expect(sameScenarios(named('a', 'b', 'c'), runsSoFar)).toEqual(new Map([['b', 'a']]));
  });

  test('and not because of an id that every object has a property of', () => {
    const scenarios = named('a', 'constructor', 'toString');
    const results = scenarios.flatMap(({ id }, row) =>
      runs(
        id,
        [5, 5.2, 5.1, 5].map((cost) => cost - (row % 2)),
      ),
    );
    const { best, same } = compare({ scenarios, measuredDays: 1, method: 'fixed' }, results);
    expect(same).toEqual(new Map([['toString', 'a']]));
    expect(best.cost).toBe('constructor');
  });
});
