// An estimate as cells of a CSV row: mean, interval and count.
import type { Estimate } from '../experiment/comparison.ts';

export type Cell = string | number | null;

export function cellsOf({ mean, low, high, n }: Estimate): Cell[] {
  return [n === 0 ? null : mean, low, high, n];
}

/** Of a scenario by itself: an interval of a share within what a share can be. */
export function within(unit: string, estimate: Estimate): Cell[] {
  const { low, high } = estimate;
  if (!unit.startsWith('share of')) return cellsOf(estimate);
  return cellsOf({
    ...estimate,
    low: low === null ? null : Math.max(0, low),
    high: high === null ? null : Math.min(1, high),
  });
}
