// What the journal says of same-day parcels that join a tour under way.
import type { Seconds } from '../base/units.ts';
import type { TourPlan } from './tour-plan.ts';

/**
 * A parcel was put among the stops of a tour under way: `inserted` are its new stops, as they are counted from now on
 * (a visit to its own facility, where there is one, and the door), and the plan is that of all its stops.
 */
export interface ReplannedFact {
  readonly kind: 'replanned';
  readonly time: Seconds;
  readonly tour: number;
  readonly vehicle: number;
  readonly inserted: readonly number[];
  readonly parcels: readonly number[];
  readonly plan: TourPlan;
  /** Where it is to take over the parcels of a vehicle that broke down, which is the first stop put in: the tour of that. */
  readonly rescues?: number;
}

/** A vehicle came by its own facility on its tour and took these parcels aboard, from `begin` to `time`. */
export interface LoadedFact {
  readonly kind: 'loaded';
  readonly time: Seconds;
  readonly tour: number;
  readonly vehicle: number;
  readonly stop: number;
  readonly begin: Seconds;
  readonly facility: number;
  readonly parcels: readonly number[];
}
