// When streaming results may be looked at, and at which level, so that looking again and again does not cry wolf.
import { type Interval, meanOf, tInterval } from './interval.ts';

/** Pairs of replications, in replication order, at which a look happens. */
export const LOOKS: readonly number[] = [8, 16, 32, 64, 128];

/** Pairs from which a mean may be shown before the first look: as an early estimate, without an interval or a verdict. */
export const EARLY = 4;

/** What the looks so far allow to say about a mean difference. */
export interface Looked {
  /** The last look that has happened, from 1; 0 before the first. */
  readonly look: number;
  /** Pairs at which the next one happens, or null after the last. */
  readonly next: number | null;
  /**
   * Of the values at the last look; before the first, of all. Means of parts so add up to that of the whole, unless the values
   * have come to contradict a sign that an earlier look has shown: then it is what of the interval is nearest to theirs.
   */
  readonly mean: number;
  readonly interval: Interval | null;
  /** Values behind the mean. */
  readonly n: number;
}

/**
 * The share of error that look j (from 1) of each of k comparisons may spend: alpha / (k 2^j). All looks of all
 * comparisons together then err with a probability below alpha (union bound), however long one watches.
 */
export function errorOfLook(look: number, comparisons: number, alpha = 0.05): number {
  let share = alpha / comparisons;
  for (let j = 0; j < look; j++) share /= 2;
  return share;
}

/**
 * The interval after the looks that have happened on the values in replication order: the intersection of their t
 * intervals. As all of them hold at once with the promised probability, so does the intersection, and a sign that it has
 * shown once stays decided. Where a later look contradicts all earlier ones (an empty intersection), the earlier ones
 * stand: they were said aloud. Where the mean lies outside, the interval reaches to it, so that it holds no less.
 */
export function lookAt(values: readonly number[], comparisons: number, alpha = 0.05): Looked {
  const look = LOOKS.filter((n) => n <= values.length).length;
  const next = LOOKS[look] ?? null;
  if (look === 0) return { look, next, mean: meanOf(values), interval: null, n: values.length };
  let interval: Interval | null = null;
  for (let j = 1; j <= look; j++) {
    const seen = values.slice(0, LOOKS[j - 1]);
    const found = tInterval(seen, 1 - errorOfLook(j, comparisons, alpha));
    interval = narrowed(interval, found);
  }
  const n = LOOKS[look - 1] as number;
  return { look, next, ...around(meanOf(values.slice(0, n)), interval), n };
}

function narrowed(before: Interval | null, found: Interval | null): Interval | null {
  if (before === null || found === null) return before ?? found;
  const low = Math.max(before.low, found.low);
  const high = Math.min(before.high, found.high);
  return low <= high ? { low, high } : before;
}

/** The mean with the interval that reaches to it; but a sign that was shown is not taken back, and the mean stays on its side. */
function around(mean: number, interval: Interval | null): Pick<Looked, 'mean' | 'interval'> {
  if (interval === null) return { mean, interval };
  const { low, high } = interval;
  if (low > 0 && mean <= 0) return { mean: low, interval };
  if (high < 0 && mean >= 0) return { mean: high, interval };
  return { mean, interval: { low: Math.min(low, mean), high: Math.max(high, mean) } };
}
