// Draws kept for the end: a placement that was chosen by looking is judged on luck that no look has used.

import type { Study } from '../model/study.ts';
import { carrierPlan } from './carrier-comparison.ts';
import type { Comparison } from './comparison.ts';
import { compare } from './paired-comparison.ts';
import type { ReplicationResult } from './replication-result.ts';

/** The first reserved replication; the page's own runs are numbered from 0 and never come so far. */
export const RESERVED_FROM = 1000;

/** Numbers of draws that may be chosen beforehand. */
export const RESERVED_DRAWS = [8, 16, 32] as const;

/**
 * The comparison of some scenarios, the baseline first, over the draws from `first` on. Their number was fixed before
 * the first of them, so that each interval is one t interval (method 'fixed').
 */
export function compareReserved(
  study: Study,
  scenarios: readonly string[],
  first: number,
  results: readonly ReplicationResult[],
): Comparison {
  return compare(
    {
      scenarios: study.scenarios.filter(({ id }) => scenarios.includes(id)).map(({ id, name }) => ({ id, name })),
      measuredDays: study.days.measured,
      method: 'fixed',
      carriers: carrierPlan(study),
    },
    numberedFromNought(first, results),
  );
}

/** The same results as replications 0, 1, ... */
export function numberedFromNought(first: number, results: readonly ReplicationResult[]): ReplicationResult[] {
  return results.map((result) => ({ ...result, replication: result.replication - first }));
}
