// What happens at lockers, and to parcels that are held at a micro-depot for pick-up.
import type { Seconds } from '../base/units.ts';

/** `facility` and `parcel` are rows of the cast, `tour` counts tours of the run from 0. `time` is when it was over. */
export type LockerFact =
  /**
   * Handed over into a compartment (0 S, 1 M, 2 L), or held at a micro-depot for pick-up (-1, here and below); counts for
   * the promise.
   */
  | {
      readonly kind: 'deposited';
      readonly time: Seconds;
      readonly parcel: number;
      readonly tour: number;
      readonly facility: number;
      readonly compartment: number;
    }
  | {
      readonly kind: 'refused';
      readonly time: Seconds;
      readonly parcel: number;
      readonly tour: number;
      readonly facility: number;
    }
  /** The hub found no compartment to keep for it, or its sender none to put it into: it takes another way. */
  | { readonly kind: 'turned-away'; readonly time: Seconds; readonly parcel: number; readonly facility: number }
  /** Collected from a locker or micro-depot by the recipient: final. */
  | {
      readonly kind: 'collected';
      readonly time: Seconds;
      readonly parcel: number;
      readonly facility: number;
      readonly compartment: number;
    }
  /** The locker's time for it ran out, or nobody took it along; it is returned. */
  | {
      readonly kind: 'expired';
      readonly time: Seconds;
      readonly parcel: number;
      readonly facility: number;
      readonly compartment: number;
    }
  /** A compartment is taken at the start of the run by a parcel of an earlier time (the drawn equilibrium stock). */
  | {
      readonly kind: 'stocked';
      readonly time: Seconds;
      readonly facility: number;
      readonly compartment: number;
      readonly until: Seconds;
    }
  /** That earlier parcel was collected. */
  | { readonly kind: 'cleared'; readonly time: Seconds; readonly facility: number; readonly compartment: number };
