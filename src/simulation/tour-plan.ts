// The plan of a tour: when it was expected where.
import type { Seconds } from '../base/units.ts';

/**
 * What the plan expected of a tour: instants, entry i for stop i. Against it the actual seconds are held to find what made
 * a parcel late.
 */
export interface TourPlan {
  /** When the plan was made: its parcels could have left on any of its tours. */
  readonly made: Seconds;
  readonly departs: Seconds;
  readonly arrives: readonly Seconds[];
  /** The search for parking begins: later than the arrival where the vehicle is to wait. */
  readonly begins: readonly Seconds[];
  /** Parked. */
  readonly serves: readonly Seconds[];
  readonly leaves: readonly Seconds[];
  /** The break, where it falls on this tour: so many seconds after the work at a stop. */
  readonly rest?: { readonly stop: number; readonly seconds: Seconds };
}
