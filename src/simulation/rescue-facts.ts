// What the journal says of parcels that go on with another vehicle after a breakdown.
import type { Seconds } from '../base/units.ts';

/** Took over parcels where the vehicle of the tour `from` stands broken down, from `begin` to `time`. */
export interface TakenOverFact {
  readonly kind: 'taken-over';
  readonly time: Seconds;
  readonly tour: number;
  readonly vehicle: number;
  readonly stop: number;
  readonly begin: Seconds;
  readonly from: number;
  readonly parcels: readonly number[];
}
