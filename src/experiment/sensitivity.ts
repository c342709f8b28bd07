// How far the paired differences move when an assumption goes to the ends of its range: what a tornado chart shows.
import type { End } from './assumed-values.ts';
import type { Assumption } from './assumptions.ts';
import type { Difference, Estimate } from './comparison.ts';
import { type ComparisonPlan, compare } from './paired-comparison.ts';
import type { ReplicationResult } from './replication-result.ts';

/** All scenarios' results with one assumption at one end of its range, over the same luck as the others. */
export interface EndResults {
  readonly assumption: Assumption;
  readonly end: End;
  readonly results: readonly ReplicationResult[];
}

/** One bar of the tornado: the difference in euros a delivered parcel with the assumption low, and high. */
export interface Swing {
  readonly id: string;
  readonly label: string;
  readonly low: Estimate;
  readonly high: Estimate;
  /** Euros between the two means. */
  readonly width: number;
  /** At one of the ends the mean difference has the other sign than as the study stands. */
  readonly flips: boolean;
}

/** What one scenario's difference to the baseline hangs on. */
export interface Sensitivity {
  readonly scenario: string;
  readonly baseline: string;
  /** The difference as the study stands. */
  readonly costPerParcel: Estimate;
  /** The widest first. */
  readonly swings: readonly Swing[];
  /**
   * From the lowest to the highest bound over all ends, luck included: what the difference may be if any one of the
   * assumptions, and not several at once, is elsewhere in its range. Null where there are too few replications.
   */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** One sensitivity for each scenario but the baseline, in the order of the study. An assumption with one end missing is left out. */
export function sensitivitiesOf(
  plan: ComparisonPlan,
  asItStands: readonly ReplicationResult[],
  ends: readonly EndResults[],
): Sensitivity[] {
  const comparedEnds = ends.map((end) => ({ ...end, differences: compare(plan, end.results).differences }));
  const at = (id: string, end: End, row: number): Difference | undefined =>
    comparedEnds.find((compared) => compared.assumption.id === id && compared.end === end)?.differences[row];
  const assumptions = [...new Map(ends.map(({ assumption }) => [assumption.id, assumption])).values()];
  return compare(plan, asItStands).differences.map(({ scenario, baseline, costPerParcel }, row) => {
    const swings = assumptions.flatMap(({ id, label }) => {
      const low = at(id, 'low', row)?.costPerParcel;
      const high = at(id, 'high', row)?.costPerParcel;
      return low === undefined || high === undefined ? [] : [swingOf(id, label, costPerParcel, low, high)];
    });
    swings.sort((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1));
    return { scenario, baseline, costPerParcel, swings, interval: envelope(costPerParcel, swings) };
  });
}

function swingOf(id: string, label: string, base: Estimate, low: Estimate, high: Estimate): Swing {
  const width = Math.abs(high.mean - low.mean);
  return { id, label, low, high, width, flips: isOther(base.mean, low.mean) || isOther(base.mean, high.mean) };
}

function isOther(base: number, mean: number): boolean {
  return Math.sign(base) * Math.sign(mean) < 0;
}

function envelope(base: Estimate, swings: readonly Swing[]): Sensitivity['interval'] {
  const all = [base, ...swings.flatMap(({ low, high }) => [low, high])];
  const lows = all.map(({ low }) => low);
  const highs = all.map(({ high }) => high);
  if (lows.includes(null) || highs.includes(null)) return null;
  return { low: Math.min(...(lows as number[])), high: Math.max(...(highs as number[])) };
}
