import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { normalQuantile } from '../../src/base/maths.ts';
import { type Interval, meanOf, tInterval } from '../../src/experiment/interval.ts';
import { errorOfLook, LOOKS, lookAt } from '../../src/experiment/looks.ts';
import { judgeDifferences } from '../../src/experiment/verdict.ts';

const draw = luckOf(2, 0).stream('looks');
const normals = (from: number, n: number, mean = 0): number[] =>
  Array.from({ length: n }, (_, index) => mean + normalQuantile(draw(from * 1_000 + index)));

/** 1 or -1 where the interval leaves out nothing at all, else 0. */
const signOf = ({ low, high }: Interval): number => (low > 0 ? 1 : high < 0 ? -1 : 0);

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

  test('cut the intervals of all looks, never take a decided sign back, and keep the mean of the values inside', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: -1, max: 1, noNaN: true }), (from, mean) => {
        const values = normals(from, 128, mean);
        let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        let said = 0;
        for (const [row, n] of LOOKS.entries()) {
          const found = tInterval(values.slice(0, n), 1 - errorOfLook(row + 1, 3));
          const { interval, mean: centre } = lookAt(values.slice(0, n), 3);
          if (interval === null || found === null) throw new Error('no interval at a look');
          if (Math.max(low, found.low) <= Math.min(high, found.high)) {
            [low, high] = [Math.max(low, found.low), Math.min(high, found.high)];
          }
          const own = meanOf(values.slice(0, n));
          if (said * own < 0)
            expect({ centre, interval }).toEqual({ centre: said > 0 ? low : high, interval: { low, high } });
          else {
            // As narrow as what all looks have in common, but that it reaches to the mean.
            expect(centre).toBe(own);
            expect(interval).toEqual({ low: Math.min(low, own), high: Math.max(high, own) });
          }
          const sign = signOf(interval);
          if (said !== 0) expect(sign).toBe(said);
          said = sign;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leave means that add up where the values do, but for a sign that was shown and is contradicted', () => {
    const isContradicted = (values: readonly number[], n: number): boolean => {
      const mean = meanOf(values.slice(0, n));
      return LOOKS.some((before) => {
        const { interval } = lookAt(values.slice(0, Math.min(before, n)), 3);
        return interval !== null && signOf(interval) * mean < 0;
      });
    };
    let contradicted = 0;
    for (let study = 0; study < 400; study++) {
      const [one, other] = [normals(3_000 + 2 * study, 128), normals(3_001 + 2 * study, 128)];
      const both = one.map((value, row) => value + (other[row] as number));
      for (const n of LOOKS) {
        const of = (values: readonly number[]): number => lookAt(values.slice(0, n), 3).mean;
        if ([one, other, both].some((values) => isContradicted(values, n))) contradicted++;
        else expect(of(one) + of(other)).toBeCloseTo(of(both), 9);
      }
    }
    // Of 2,000 looks at nothing but noise.
    expect(contradicted).toBeLessThan(10);
  });

  test('show what comes late of something that was nothing at first', () => {
    const values = [...new Array<number>(8).fill(0), ...new Array<number>(7).fill(0), 0.8];
    expect(lookAt(values.slice(0, 8), 1)).toMatchObject({ mean: 0, interval: { low: 0, high: 0 } });
    expect(lookAt(values, 1)).toMatchObject({ mean: 0.05, interval: { low: 0, high: 0.05 } });
  });

  test('keep what was said where a later look contradicts it', () => {
    const values = [...normals(3, 8, 40), ...normals(4, 120, -40)];
    const said = lookAt(values.slice(0, 8), 1);
    expect(said.interval?.low).toBeGreaterThan(0);
    for (const n of LOOKS) {
      const { mean, interval } = lookAt(values.slice(0, n), 1);
      expect(interval?.low).toBeGreaterThan(0);
      // Nor does the mean then say the opposite of the words.
      expect(mean).toBeGreaterThanOrEqual(interval?.low as number);
    }
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
