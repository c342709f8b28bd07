// What may be said about the sign of a difference in cost, from the interval that is drawn.
import type { Estimate, Method, Verdict } from './comparison.ts';
import { type Interval, meanOf, tInterval } from './interval.ts';
import { EARLY, type Looked, lookAt } from './looks.ts';

/** A mean difference by the method's rules: at the looks, or once for a number of replications fixed beforehand. */
export function judgeDifferences(
  values: readonly number[],
  method: Method,
  comparisons: number,
  alpha = 0.05,
): Looked & { readonly verdict: Verdict } {
  const looked = method === 'looks' ? lookAt(values, comparisons, alpha) : once(values, comparisons, alpha);
  return { ...looked, verdict: { words: wordsFor(looked.interval), look: looked.look, nextLook: looked.next } };
}

/** True for a mean that may be shown before the first look: dashed, without an interval and without a verdict. */
export function isEarly({ low, n }: Estimate): boolean {
  return low === null && n >= EARLY;
}

/** All values at once, at the Bonferroni level 1 - alpha / k. */
function once(values: readonly number[], comparisons: number, alpha: number): Looked {
  const interval = tInterval(values, 1 - alpha / comparisons);
  return { look: 0, next: null, mean: meanOf(values), interval, n: values.length };
}

function wordsFor(interval: Interval | null): Verdict['words'] {
  if (interval === null) return 'too early';
  if (interval.low > 0) return 'dearer';
  return interval.high < 0 ? 'cheaper' : 'not clear yet';
}
