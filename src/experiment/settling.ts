// When to stop running: as soon as the sign of a difference is certain by the looks, or how many runs it would about take.

import { meanOf, tInterval } from './interval.ts';
import { errorOfLook, LOOKS, lookAt } from './looks.ts';

/**
 * Pairs after which the sign of a mean difference is certain (differences in replication order; k comparisons are shown),
 * or null where the looks so far leave it open, as they do where runs are alike: what is rare may still come.
 */
export function settledAt(differences: readonly number[], comparisons: number): number | null {
  for (const pairs of LOOKS) {
    if (pairs > differences.length) return null;
    const { interval } = lookAt(differences.slice(0, pairs), comparisons);
    if (interval !== null && (interval.low > 0 || interval.high < 0)) return pairs;
  }
  return null;
}

/**
 * Pairs at whose look the sign would show, if the days to come are like those so far: a forecast, no promise. Null where
 * even the last look would not show it, or where there are too few pairs to say.
 */
export function pairsToSettle(differences: readonly number[], comparisons: number): number | null {
  const spread = tInterval(differences, 0.5);
  if (spread === null || differences.length < (LOOKS[0] as number)) return null;
  const mean = Math.abs(meanOf(differences));
  const n = differences.length;
  for (const [row, pairs] of LOOKS.entries()) {
    if (pairs <= n) continue;
    const level = 1 - errorOfLook(row + 1, comparisons);
    // Half the width that the same spread of days would give over so many pairs.
    const stretched = Array.from({ length: pairs }, (_, at) => differences[at % n] as number);
    const interval = tInterval(stretched, level);
    if (interval !== null && (interval.high - interval.low) / 2 < mean) return pairs;
  }
  return null;
}

/** What is known of the runs of one scenario against the baseline. */
export interface Settling {
  readonly scenario: string;
  /** Pairs of runs with a cost on both sides. */
  readonly pairs: number;
  /** Draws of which `settledAt` and `pairsToSettle` speak: with those that had no cost, which no look counts. */
  readonly settled: number | null;
  readonly needed: number | null;
}

export interface Settled {
  readonly id: string;
  /** Per delivered parcel, by replication. */
  readonly costs: readonly (number | null | undefined)[];
  /** Where it is the baseline by another name: that there is no difference is certain, however many draws are run. */
  readonly isBaseline?: boolean;
}

/** For each scenario but the baseline, which stands first. */
export function settlingOf(scenarios: readonly Settled[]): Settling[] {
  const [baseline, ...variants] = scenarios;
  if (baseline === undefined) return [];
  return variants.map(({ id, costs, isBaseline = false }) => {
    const differences: number[] = [];
    /** Draws up to each difference, and to the last pair. */
    const drawn: number[] = [];
    let draws = 0;
    for (; costs[draws] !== undefined && baseline.costs[draws] !== undefined; draws++) {
      const [here, there] = [costs[draws], baseline.costs[draws]];
      if (typeof here !== 'number' || typeof there !== 'number') continue;
      differences.push(here - there);
      drawn.push(draws + 1);
    }
    const pairs = differences.length;
    if (isBaseline) return { scenario: id, pairs, settled: LOOKS[0] ?? 0, needed: null };
    const look = settledAt(differences, variants.length);
    const settled = look === null ? null : (drawn[look - 1] ?? look);
    const further = look === null ? pairsToSettle(differences, variants.length) : null;
    return { scenario: id, pairs, settled, needed: further === null ? null : further + draws - pairs };
  });
}
