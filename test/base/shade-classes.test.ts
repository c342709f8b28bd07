import { describe, expect, test } from 'vitest';
import { classOf, evenEnds, ladderEnds } from '../../src/base/shade-classes.ts';

describe('classes of amounts', () => {
  test('of even steps have round ends around where most values lie', () => {
    const costs = Array.from({ length: 101 }, (_, row) => 2 + row / 100);
    expect(evenEnds(costs)).toEqual([2.2, 2.4, 2.6, 2.8]);
    expect(evenEnds([...costs.slice(1), 90])).toEqual([2.2, 2.4, 2.6, 2.8]);
  });

  test('of the ladder grow by 2 to 2.5 up to where few values lie beyond', () => {
    const minutes = Array.from({ length: 100 }, (_, row) => row);
    expect(ladderEnds(minutes)).toEqual([10, 20, 50, 100]);
    expect(ladderEnds(minutes.map((one) => one / 1_000))).toEqual([0.01, 0.02, 0.05, 0.1]);
  });

  test('hold for values that are all alike, and there are none without values', () => {
    expect(evenEnds([3, 3, 3])).toHaveLength(4);
    expect(ladderEnds([5])).toEqual([0.5, 1, 2, 5]);
    expect([evenEnds([]), ladderEnds([])]).toEqual([[], []]);
  });

  test('an amount at an end belongs to the class above it', () => {
    expect([0.9, 1, 4.9, 5, 99].map((amount) => classOf(amount, [1, 2, 5, 10]))).toEqual([0, 1, 2, 3, 4]);
  });
});
