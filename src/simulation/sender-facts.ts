// What happens to pick-ups alone; they share the other facts with deliveries.
import type { Seconds } from '../base/units.ts';

/** Where a tour stands: rows as in the other facts. */
interface AtStop {
  readonly time: Seconds;
  readonly tour: number;
  readonly vehicle: number;
  readonly stop: number;
}

export type PickUpFact =
  /** The hub has a pick-up on its list: from now on its vehicles fetch it. */
  | { readonly kind: 'due'; readonly time: Seconds; readonly parcel: number; readonly facility: number }
  /** The sender has handed a pick-up over at the door; counts for the promise. */
  | ({ readonly kind: 'picked-up'; readonly parcel: number } & AtStop)
  /** The sender has put a pick-up into a compartment; counts for the promise. */
  | {
      readonly kind: 'dropped-off';
      readonly time: Seconds;
      readonly parcel: number;
      readonly facility: number;
      readonly compartment: number;
    }
  /** A vehicle takes a pick-up along out of a locker. */
  | ({
      readonly kind: 'taken-out';
      readonly parcel: number;
      readonly facility: number;
      readonly compartment: number;
    } & AtStop)
  /** A pick-up is at a hub and goes on from there: final. */
  | { readonly kind: 'sent'; readonly time: Seconds; readonly parcel: number; readonly facility: number }
  /** A pick-up stays with its sender: final. `facility` is the hub of its address. */
  | {
      readonly kind: 'uncollected';
      readonly time: Seconds;
      readonly parcel: number;
      readonly facility: number;
      readonly why: 'attempts used up' | 'too old';
    };
