import { expect, test } from 'vitest';
import { comparisonTables } from '../../src/cli/comparison-tables.ts';
import type { BreakEven } from '../../src/experiment/break-even.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { aResult } from '../builders/replication-result.ts';

const scenarios = ['vans', 'one'].map((id) => ({ id, name: id }));
const results = scenarios.flatMap(({ id }) => [0, 1].map((replication) => aResult(id, replication)));
const comparison = compare({ scenarios, measuredDays: 1, method: 'fixed' }, results);
const market: BreakEven = {
  depot: 'market',
  parcelsPerDay: 60,
  pairs: 2,
  pays: false,
  isWhole: false,
  rent: null,
  rentRange: { low: -9.5, high: -1.25 },
  handling: 0.4,
  handlingRange: { low: -0.1, high: 0.9 },
};
const tried = { from: null, upTo: 120.5, isUpToBikes: false, paying: 1, low: 84.2, high: 84.2, draws: 2 };

function lineWith(one: BreakEven): string {
  const table = comparisonTables(comparison, 2, (id) => (id === 'one' ? [one] : []));
  return table.split('\n').find((line) => line.startsWith('market ')) ?? '';
}

test('a volume at which no mean turned is said with the most that was tried, and with the draws in which it did', () => {
  expect(lineWith(market)).toContain('not run');
  expect(lineWith({ ...market, volume: tried })).toContain('not up to 120 (85 to 85 in 1 of 2 draws)');
  expect(lineWith({ ...market, volume: { ...tried, paying: 0, low: null, high: null } })).toContain(
    'not up to 120 (in none of 2 draws)',
  );
  expect(lineWith({ ...market, volume: { ...tried, isUpToBikes: true } })).toContain(
    'not up to 120, and its bikes bring no more (85 to 85 in 1 of 2 draws)',
  );
  const pays = { ...market, pays: true, volume: { ...tried, from: 39.3, low: 30.1, high: 44, paying: 2 } };
  expect(lineWith(pays)).toContain('40 (31 to 44 in 2 of 2 draws)');
});

test('a limit of rent or handling stands beside its interval, and below zero there is none', () => {
  expect(lineWith(market)).toMatch(/not run +at none +none +€0\.40 +none to 0\.90$/);
  expect(lineWith({ ...market, rent: 7, rentRange: { low: 4.5, high: 9.5 }, handlingRange: null })).toMatch(
    /€7\.00 +4\.50 to 9\.50 +€0\.40 +too few runs$/,
  );
  expect(lineWith({ ...market, rentRange: null })).toMatch(/not run +at none +€0\.40 /);
});

test('of a micro-depot that moves about the limit is that of its day, for it has no rent', () => {
  const moving = { ...market, rentRange: null, dayCost: 42.5, dayCostRange: { low: -3, high: 88 } };
  expect(lineWith(moving)).toMatch(/not run +€42\.50 a day +none to 88\.00 +€0\.40 /);
  expect(lineWith({ ...moving, dayCost: null, dayCostRange: { low: -9, high: -1 } })).toMatch(/at none +none +€0\.40 /);
});
