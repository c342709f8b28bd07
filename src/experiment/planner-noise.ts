// How much of the spread of results is the planner's own luck: equal orders, doors and traffic, planned again under other seeds.

import { meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';

/** Replications, and searches of each: enough to tell a tenth from a half, and cheap. */
export const NOISE_RUNS = { replications: 5, searches: 3 };

/** For the difference of one scenario to the baseline in euros a delivered parcel. */
export interface PlannerNoise {
  readonly scenario: string;
  /** Standard deviation between searches of the same replication, and between replications beyond that. */
  readonly search: number;
  readonly luck: number;
  /** Share of the planner in the variance of one replication's difference, 0 to 1; null where nothing varies. */
  readonly share: number | null;
}

/**
 * `searches[s]` holds the results of all scenarios, planned under the s-th seed of the planner. One-way analysis of
 * variance with random effects (Fisher 1925; Searle, Casella and McCulloch 1992): the variance within replications is
 * the planner's, what the means vary beyond it is luck's, never below 0.
 */
export function plannerNoise(
  scenarios: readonly string[],
  searches: readonly (readonly ReplicationResult[])[],
): PlannerNoise[] {
  const [baseline, ...others] = scenarios;
  return others.map((scenario) => {
    const groups = differencesByReplication(scenario, baseline as string, searches);
    const size = searches.length;
    const within = meanOf(groups.map(varianceOf));
    const between = Math.max(0, varianceOf(groups.map(meanOf)) - within / size);
    const all = within + between;
    return { scenario, search: Math.sqrt(within), luck: Math.sqrt(between), share: all === 0 ? null : within / all };
  });
}

/** One list a replication, one value a search; replications without a delivered parcel on a side are left out. */
function differencesByReplication(
  scenario: string,
  baseline: string,
  searches: readonly (readonly ReplicationResult[])[],
): number[][] {
  const costs = searches.map(
    (results) => new Map(results.map((result) => [`${result.scenario} ${result.replication}`, result.cost.perParcel])),
  );
  const replications = [...new Set((searches[0] ?? []).map(({ replication }) => replication))];
  return replications.flatMap((replication) => {
    const values = costs.flatMap((cost) => {
      const here = cost.get(`${scenario} ${replication}`) ?? null;
      const there = cost.get(`${baseline} ${replication}`) ?? null;
      return here === null || there === null ? [] : [here - there];
    });
    return values.length === searches.length ? [values] : [];
  });
}

/** Of a sample; 0 for fewer than two values. */
function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
}
