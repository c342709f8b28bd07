// Replications paired by their luck, and the mean differences between them.
import type { Estimate, Method } from './comparison.ts';
import type { ReplicationResult } from './replication-result.ts';
import { judgeDifferences } from './verdict.ts';

export const LEVEL = 0.95;

/** A scenario's replication with that of another one under the same luck. */
export interface Pair {
  readonly here: ReplicationResult;
  readonly there: ReplicationResult;
}

/** Null where a replication has no such thing: no cost per delivered parcel where none was delivered. */
export type Measure = (result: ReplicationResult) => number | null;

export interface PairRules {
  readonly method: Method;
  /** Over which the intervals are corrected. */
  readonly comparisons: number;
  readonly measuredDays: number;
}

/** The mean of here less there. */
export function estimateOf(pairs: readonly Pair[], measure: Measure, { method, comparisons }: PairRules): Estimate {
  const { mean, interval, n } = judgeDifferences(differencesIn(pairs, measure), method, comparisons, 1 - LEVEL);
  return { mean, low: interval?.low ?? null, high: interval?.high ?? null, n };
}

/** Of the pairs where both sides have the measure. */
export function differencesIn(pairs: readonly Pair[], measure: Measure): number[] {
  const values: number[] = [];
  for (const { here, there } of pairs) {
    const [a, b] = [measure(here), measure(there)];
    if (a !== null && b !== null) values.push(a - b);
  }
  return values;
}

export function pair(here: readonly ReplicationResult[], there: readonly ReplicationResult[]): Pair[] {
  const pairs: Pair[] = [];
  here.forEach((result, row) => {
    const other = there[row];
    if (other !== undefined) pairs.push({ here: result, there: other });
  });
  return pairs;
}
