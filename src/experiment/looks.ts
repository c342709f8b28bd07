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
  /** Mean at the last look; before the first, of all values. */
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
 * intervals. As all of them hold at once with the promised probability, so does the intersection; it never grows, and a
 * sign that it has shown once stays decided. Where a later look contradicts all earlier ones (an empty intersection), the
 * earlier ones stand: they were said aloud. The mean of the last look is moved to the nearer end where it lies outside.
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
  return { look, next, mean: within(meanOf(values.slice(0, n)), interval), interval, n };
}

function narrowed(before: Interval | null, found: Interval | null): Interval | null {
  if (before === null || found === null) return before ?? found;
  const low = Math.max(before.low, found.low);
  const high = Math.min(before.high, found.high);
  return low <= high ? { low, high } : before;
}

function within(value: number, interval: Interval | null): number {
  return interval === null ? value : Math.min(interval.high, Math.max(interval.low, value));
}
