import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { normalQuantile } from '../../src/base/maths.ts';
import { tInterval } from '../../src/experiment/interval.ts';
import { errorOfLook, LOOKS, lookAt } from '../../src/experiment/looks.ts';
import { judgeDifferences } from '../../src/experiment/verdict.ts';

const draw = luckOf(2, 0).stream('looks');
const normals = (from: number, n: number, mean = 0): number[] =>
  Array.from({ length: n }, (_, index) => mean + normalQuantile(draw(from * 1_000 + index)));

describe('the looks', () => {
  test('happen at 8, 16, 32, 64 and 128 values and not between', () => {
    const values = normals(1, 130);
    const seen = (n: number) => lookAt(values.slice(0, n), 1);
    expect(seen(7)).toMatchObject({ look: 0, next: 8, interval: null, n: 7 });
    expect(seen(8)).toMatchObject({ look: 1, next: 16, n: 8 });
    expect(seen(15)).toEqual(seen(8));
    expect(seen(16)).toMatchObject({ look: 2, next: 32, n: 16 });
    expect(seen(130)).toEqual(seen(128));
    expect(seen(130)).toMatchObject({ look: 5, next: null, n: 128 });
  });

  test('spend half as much error at each look, and together less than alpha over all comparisons', () => {
    expect(errorOfLook(1, 4)).toBeCloseTo(0.05 / 8, 15);
    expect(errorOfLook(2, 4)).toBeCloseTo(0.05 / 16, 15);
    const spent = LOOKS.reduce((sum, _, row) => sum + 4 * errorOfLook(row + 1, 4), 0);
    expect(spent).toBeLessThan(0.05);
  });

  test('begin with the t interval at the level of the first look', () => {
    const values = normals(2, 8);
    expect(lookAt(values, 4).interval).toEqual(tInterval(values, 1 - 0.05 / 8));
  });

  test('never widen the interval, never take a decided sign back, and keep the mean inside', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: -1, max: 1, noNaN: true }), (from, mean) => {
        const values = normals(from, 128, mean);
        let before = lookAt(values.slice(0, 8), 3).interval;
        for (const n of LOOKS.slice(1)) {
          const { interval, mean: centre } = lookAt(values.slice(0, n), 3);
          if (interval === null || before === null) throw new Error('no interval at a look');
          expect(interval.low).toBeGreaterThanOrEqual(before.low);
          expect(interval.high).toBeLessThanOrEqual(before.high);
          expect(centre >= interval.low && centre <= interval.high).toBe(true);
          before = interval;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keep what was said where a later look contradicts it', () => {
    const values = [...normals(3, 8, 40), ...normals(4, 120, -40)];
    const said = lookAt(values.slice(0, 8), 1);
    expect(said.interval?.low).toBeGreaterThan(0);
    for (const n of LOOKS) expect(lookAt(values.slice(0, n), 1).interval?.low).toBeGreaterThan(0);
  });

  test('see a difference where there is none in fewer than 5 of 100 studies of four comparisons', () => {
    const studies = 400;
    let looks = 0;
    let plain = 0;
    for (let study = 0; study < studies; study++) {
      const rows = [0, 1, 2, 3].map((row) => normals(1_000 + study * 4 + row, 128));
      if (rows.some((values) => judgeDifferences(values, 'looks', 4).verdict.words !== 'not clear yet')) looks++;
      const peeked = rows.some((values) =>
        LOOKS.some((n) => {
          const interval = tInterval(values.slice(0, n), 0.95);
          return interval !== null && (interval.low > 0 || interval.high < 0);
        }),
      );
      if (peeked) plain++;
    }
    expect(looks / studies).toBeLessThan(0.05);
    // What it guards against: plain intervals, looked at just as often.
    expect(plain / studies).toBeGreaterThan(0.25);
  });
});

describe('the verdict', () => {
  test('waits for the first look, then says which is dearer, or that it is not clear', () => {
    const words = (values: readonly number[]) => judgeDifferences(values, 'looks', 2).verdict;
    expect(words(normals(5, 7, 50))).toEqual({ words: 'too early', look: 0, nextLook: 8 });
    expect(words(normals(5, 8, 50))).toEqual({ words: 'dearer', look: 1, nextLook: 16 });
    expect(words(normals(5, 8, -50)).words).toBe('cheaper');
    expect(words(normals(5, 8)).words).toBe('not clear yet');
  });

  test('needs two runs where their number was fixed beforehand', () => {
    const judged = (values: readonly number[]) => judgeDifferences(values, 'fixed', 2);
    expect(judged([1]).verdict).toEqual({ words: 'too early', look: 0, nextLook: null });
    expect(judged([1, 1.01]).verdict.words).toBe('dearer');
  });

  test('is drawn wider the more comparisons share the error (Bonferroni)', () => {
    const values = normals(6, 12);
    const width = (comparisons: number): number => {
      const { interval } = judgeDifferences(values, 'fixed', comparisons);
      return interval === null ? 0 : interval.high - interval.low;
    };
    expect(width(1)).toBeLessThan(width(4));
    const corrected = tInterval(values, 1 - 0.05 / 4);
    expect(judgeDifferences(values, 'fixed', 4).interval).toEqual(corrected);
  });
});
