// The mean of a sample with Student's t interval (Student 1908, "The probable error of a mean").
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from './comparison.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The mean of the values with its two-sided interval at a level of 0 to 1; no interval for fewer than two values. */
export function estimate(values: readonly number[], level: number): Estimate {
  const n = values.length;
  if (n === 0) return { mean: 0, low: null, high: null, n };
  const mean = meanOf(values);
  const interval = tInterval(values, level);
  return { mean, low: interval?.low ?? null, high: interval?.high ?? null, n };
}

/** The same of shares, the interval within what a share can be. */
export function estimateShare(shares: readonly number[], level: number): Estimate {
  const { low, high, ...rest } = estimate(shares, level);
  return { ...rest, low: low === null ? null : Math.max(0, low), high: high === null ? null : Math.min(1, high) };
}

/** The interval alone, or null for fewer than two values. Values that are all equal give an interval of no width. */
export function tInterval(values: readonly number[], level: number): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return studentInterval(mean, Math.sqrt(squares / (n - 1) / n), level, n - 1);
}

/** The interval of an estimate with so great a standard error, which was itself estimated with so many degrees of freedom. */
export function studentInterval(mean: number, error: number, level: number, freedom: number): Interval {
  const half = quantileOf(level, freedom) * error;
  return { low: mean - half, high: mean + half };
}

/**
 * The interval of a ratio of two sums over a sample, by its linearised residuals (Cochran 1977, "Sampling Techniques", 6.4);
 * null for fewer than two values, and where the lower sum is none.
 */
export function ratioInterval(upper: readonly number[], lower: readonly number[], level: number): Interval | null {
  const usual = meanOf(lower);
  if (usual === 0) return null;
  const ratio = meanOf(upper) / usual;
  return tInterval(
    upper.map((value, row) => ratio + (value - ratio * (lower[row] as number)) / usual),
    level,
  );
}

/** The mean; that of equal values is exactly the value, so that no difference is exactly none. 0 for no values. */
export function meanOf(values: readonly number[]): number {
  const [first] = values;
  if (first === undefined) return 0;
  let sum = 0;
  for (const value of values) sum += value - first;
  return first + sum / values.length;
}

/** The t quantile of a two-sided level; kept, as the same few are asked for again with every result that comes in. */
function quantileOf(level: number, freedom: number): number {
  const key = `${level}/${freedom}`;
  const had = known.get(key);
  if (had !== undefined) return had;
  const quantile = tQuantile((1 + level) / 2, freedom);
  known.set(key, quantile);
  return quantile;
}

const known = new Map<string, number>();
