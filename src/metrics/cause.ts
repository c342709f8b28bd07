// What can make a parcel late.
import type { Seconds } from '../base/units.ts';

/** In the order in which they are shown. */
export const LATENESS_CAUSES = [
  /** Ordered after the cut-off, or left behind by the first wave it could have taken. */
  'missed the cut-off or wave',
  /** A tour it could have taken left without it, or its own left later than planned; or its feeder found no free dock or floor at the micro-depot. */
  'waited at the depot',
  /** Left for another day: no room aboard, or no vehicle. */
  'vehicle full',
  /** Left for another day, or carried back: no time in the shift. */
  'shift ended',
  /** Its way took longer than on an ordinary day. */
  'traffic',
  /** The search for parking took longer than planned. */
  'parking',
  /** Stops (its own too) took longer than planned, or put the way into a slower hour. */
  'earlier stops on the tour',
  'nobody home',
  'locker full',
  /** A business was shut, or the hours of a window or facility could not be kept, or its micro-depot stood nowhere. */
  'access hours',
  'breakdown',
  /** The rest: the plan itself broke the promise. */
  'planned late',
] as const;
export type LatenessCause = (typeof LATENESS_CAUSES)[number];

/** Whole seconds by cause, every cause present; they add up to the lateness. */
export type LatenessByCause = Readonly<Record<LatenessCause, Seconds>>;

export function noCauses(): Record<LatenessCause, Seconds> {
  return Object.fromEntries(LATENESS_CAUSES.map((cause) => [cause, 0])) as Record<LatenessCause, Seconds>;
}
