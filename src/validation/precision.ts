// Means of long simulated queues with their intervals: batches that follow each other, corrected by what is known exactly.
import { meanOf, studentInterval, tInterval } from '../experiment/interval.ts';
import type { Result } from './finding.ts';

/** What one stretch of a simulation gave, and how far what its luck drew was off by some measure; the latter has mean 0. */
export interface Batch {
  readonly value: number;
  readonly excess: number;
}

/** Batches in the first look; each look has a quarter more than the one before, so that little is simulated in vain. */
const FIRST = 10;
const GROWTH = 1.25;

/**
 * Simulates batches until half the interval is below `wanted` of the mean, at most `most` of them. Batch means (Law 2015,
 * chapter 9) with that excess (of load, say) as control variate (Lavenberg and Welch 1981), which removes most of the luck.
 */
export function meanOfBatches(next: () => Batch, wanted: number, most: number): Result {
  const batches: Batch[] = [];
  next();
  for (let count = FIRST; ; count = Math.min(most, Math.ceil(GROWTH * count))) {
    while (batches.length < count) batches.push(next());
    const result = controlledMean(batches);
    if (result.high - result.low <= 2 * wanted * result.mean || count >= most) return result;
  }
}

/**
 * The mean of the values less what the excess explains of them: where their line of least squares passes an excess of 0. Its
 * interval counts that the slope is estimated too (Lavenberg and Welch 1981), so that three batches are the fewest.
 */
export function controlledMean(batches: readonly Batch[]): Result {
  const n = batches.length;
  const mean = meanOf(batches.map(({ value }) => value));
  const middle = meanOf(batches.map(({ excess }) => excess));
  let together = 0;
  let squares = 0;
  for (const { value, excess } of batches) {
    together += (value - mean) * (excess - middle);
    squares += (excess - middle) * (excess - middle);
  }
  if (squares === 0) return resultOf(batches.map(({ value }) => value));
  const slope = together / squares;
  const controlled = mean - slope * middle;
  if (n < 3) return { mean: controlled, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  let rest = 0;
  for (const { value, excess } of batches) {
    const off = value - controlled - slope * excess;
    rest += off * off;
  }
  const error = Math.sqrt((rest / (n - 2)) * (1 / n + (middle * middle) / squares));
  return { mean: controlled, ...studentInterval(controlled, error, 0.95, n - 2) };
}

/** A plain mean with Student's interval. */
export function resultOf(values: readonly number[]): Result {
  const mean = meanOf(values);
  return { mean, ...(tInterval(values, 0.95) ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }) };
}
