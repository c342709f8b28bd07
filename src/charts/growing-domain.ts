// Axes that move slowly: they widen when new results need it and never shrink back, so that a chart filling in stays still.
import { scaleLinear } from 'd3';
import type { Domain } from './chart-frame.ts';

export interface DomainWish {
  /** The values that must be seen. */
  readonly values: readonly number[];
  /** The least span, so that equal values do not fill the axis with noise. */
  readonly span: number;
  /** Ends that the axis never passes, such as 0 and 1 of a share. */
  readonly least?: number;
  readonly most?: number;
}

/**
 * The previous domain where it still holds every value; else one with round ends that holds it and the values. Round
 * ends are coarse (about an eighth of the axis), so that the axis moves a few times and not with each result.
 */
export function growDomain(wish: DomainWish, previous: Domain | undefined): Domain {
  const { values, span, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = wish;
  const [low, high] = extent(values);
  if (previous !== undefined && low >= previous[0] && high <= previous[1]) return previous;
  const from = Math.min(low, previous?.[0] ?? low);
  const to = Math.max(high, previous?.[1] ?? high);
  const slack = Math.max(0, span - (to - from)) / 2;
  // Room cut off at one end is given at the other.
  const below = Math.max(0, least - (from - slack));
  const above = Math.max(0, to + slack - most);
  const wanted = [from - slack - above, to + slack + below];
  const [begin = 0, end = 1] = scaleLinear().domain(wanted).nice(8).domain();
  return [Math.max(least, begin), Math.min(most, end)];
}

function extent(values: readonly number[]): Domain {
  if (values.length === 0) return [0, 0];
  return [Math.min(...values), Math.max(...values)];
}
