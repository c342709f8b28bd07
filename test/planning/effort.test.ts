import { expect, test } from 'vitest';
import { enoughFor, iterationsFor } from '../../src/planning/effort.ts';

test('more effort and more stops mean more iterations, and nothing to order means none', () => {
  expect(iterationsFor('quick', 1_000)).toBeLessThan(iterationsFor('standard', 1_000));
  expect(iterationsFor('standard', 1_000)).toBeLessThan(iterationsFor('thorough', 1_000));
  expect(iterationsFor('quick', 1_000)).toBeLessThan(iterationsFor('quick', 2_000));
  expect(iterationsFor('thorough', 1)).toBe(0);
});

test('a dispatcher’s tour of a few stops is not searched as long as a day’s plan of many', () => {
  expect(iterationsFor('quick', 5)).toBeLessThan(iterationsFor('quick', 25));
  expect(iterationsFor('quick', 25)).toBe(iterationsFor('quick', 100));
});

test('a few stops whose first plan leaves nobody out are searched for less time, many for as long as ever', () => {
  expect(enoughFor('quick', 10)).toBeLessThan(iterationsFor('quick', 10));
  expect(enoughFor('quick', 1_000)).toBe(iterationsFor('quick', 1_000));
  expect(enoughFor('thorough', 10)).toBe(iterationsFor('thorough', 10));
  expect(enoughFor('quick', 1)).toBe(0);
});
