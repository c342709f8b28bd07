// The least that an order can cost at a place of a tour, told without following the tour to its end.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import type { DispatchTour } from './dispatch-rule.ts';
import type { TourTimes } from './dispatch-times.ts';

export interface DelayBound {
  /** Seconds by which it may be back sooner: the break, if that is made up for by waiting less. */
  readonly most: Seconds;
  /** The least by which the tour is back later if it comes so many seconds later to what is now its stop `at`. */
  least(at: number, delay: Seconds): Seconds;
}

/**
 * A delay is taken up by waiting alone, and shrinks where the hours get faster, by their ratio: once for each full hour. The
 * break is in the plan with and without the delay, and at most comes at a slower hour. Each leg may round a second away.
 */
export function delayBound(tour: DispatchTour, times: TourTimes): DelayBound {
  const { stops, rest, restDue } = tour;
  const most = restDue < Number.POSITIVE_INFINITY ? rest : 0;
  // Worked out when first asked for: few places come that far.
  let waits: Float64Array | null = null;
  let shrinks = 1;
  return {
    most,
    least(at, delay) {
      if (waits === null) {
        waits = waitsOn(times);
        shrinks = leastShrink(tour);
      }
      const late = shrinks * Math.max(0, delay - (waits[at] as number)) - (1 - shrinks) * most;
      return Math.max(-most, late - (stops.length - at + 1));
    },
  };
}

/** Seconds of waiting from each stop on. */
function waitsOn({ arrives, begins }: TourTimes): Float64Array {
  const waits = new Float64Array(arrives.length + 1);
  for (let row = arrives.length - 1; row >= 0; row--) {
    waits[row] = (waits[row + 1] as number) + (begins[row] as number) - (arrives[row] as number);
  }
  return waits;
}

/** Product of the ratios of the hours, from the one in which the tour leaves to the one in which it has to be back. */
function leastShrink({ pace, leaves, returnBy }: DispatchTour): number {
  let product = 1;
  for (let hour = Math.floor(leaves / HOUR); hour < Math.min(returnBy / HOUR, leaves / HOUR + 24); hour++) {
    const speed = pace[hour % (DAY / HOUR)] as number;
    const after = pace[(hour + 1) % (DAY / HOUR)] as number;
    if (after > speed) product *= speed / after;
  }
  return product;
}
