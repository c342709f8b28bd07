import { expect, test } from 'vitest';
import { enoughFor, iterationsFor } from '../../src/planning/effort.ts';

test('more effort and more stops mean more iterations, and nothing to order means none', () => {
  expect(iterationsFor('quick', 1_000)).toBeLessThan(iterationsFor('standard', 1_000));
  expect(iterationsFor('standard', 1_000)).toBeLessThan(iterationsFor('thorough', 1_000));
  expect(iterationsFor('quick', 1_000)).toBeLessThan(iterationsFor('quick', 2_000));
  expect(iterationsFor('thorough', 0)).toBe(0);
  expect(iterationsFor('thorough', 1)).toBe(iterationsFor('quick', 1));
});

test('a dispatcher’s tour of a few stops is not searched as long as a day’s plan of many', () => {
  expect(iterationsFor('quick', 5)).toBeLessThan(iterationsFor('quick', 25));
  expect(iterationsFor('quick', 100)).toBe(iterationsFor('quick', 300));
});

test('stops whose first plan leaves nobody out are searched for less time, and many of them less a stop than few', () => {
  for (const stops of [10, 100, 1_000]) expect(enoughFor('quick', stops)).toBeLessThan(iterationsFor('quick', stops));
  expect(enoughFor('quick', 20)).toBeLessThan(enoughFor('quick', 200));
  expect(enoughFor('quick', 300)).toBeLessThan(enoughFor('quick', 1_000));
  expect(enoughFor('quick', 1_000) / 1_000).toBeLessThan(enoughFor('quick', 100) / 100);
  expect(enoughFor('thorough', 10)).toBe(iterationsFor('thorough', 10));
  expect(enoughFor('quick', 1)).toBe(iterationsFor('quick', 1));
  expect(enoughFor('quick', 0)).toBe(0);
});

test('quick searches are longer where many stops have windows, but for few stops and few windows', () => {
  for (const stops of [40, 200, 1_000]) {
    expect(enoughFor('quick', stops, 0.6 * stops)).toBe(enoughFor('quick', stops, stops));
    expect(enoughFor('quick', stops, 0.3 * stops)).toBeGreaterThan(3 * enoughFor('quick', stops));
    expect(iterationsFor('quick', stops, 0.2 * stops)).toBeGreaterThan(iterationsFor('quick', stops));
    expect(enoughFor('quick', stops, 0.1 * stops)).toBe(enoughFor('quick', stops));
    expect(enoughFor('standard', stops, stops)).toBe(enoughFor('standard', stops));
  }
  expect(enoughFor('quick', 20, 20)).toBe(enoughFor('quick', 20));
});

test('no effort searches longer than the next one, however many stops have windows', () => {
  for (let stops = 0; stops < 400; stops += 7)
    for (const windowed of [0, 0.2 * stops, 0.5 * stops, stops])
      for (const [less, more] of [
        ['quick', 'standard'],
        ['standard', 'thorough'],
      ] as const)
        expect(iterationsFor(less, stops, windowed)).toBeLessThanOrEqual(iterationsFor(more, stops, windowed));
});
