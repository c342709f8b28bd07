// What a bar, point or slice of a chart stands for in the run shown last, and the parcels behind it.
import type { MicroEuros } from '../base/money.ts';
import type { Metres, Seconds } from '../base/units.ts';
import type { LatenessCause } from '../metrics/cause.ts';
import type { Category, Tier } from '../model/ledger-words.ts';
import type { Payer } from '../model/study-prices.ts';

export type Slice =
  | { readonly kind: 'all' }
  /** Those that cost anything on the tier. */
  | { readonly kind: 'tier'; readonly tier: Tier }
  /** Those for whom the payer pays or gets anything; those for whom anything of the category is bought. */
  | { readonly kind: 'payer'; readonly payer: Payer }
  | { readonly kind: 'category'; readonly category: Category }
  /** Those that something was driven or walked for. */
  | { readonly kind: 'way'; readonly by: WayBy }
  /** 1 for the cheapest tenth of the parcels, 10 for the dearest. */
  | { readonly kind: 'tenth'; readonly tenth: number }
  | { readonly kind: 'late' }
  /** Those of a row of the study's carriers for whom it pays or gets anything itself. */
  | { readonly kind: 'carrier pays'; readonly carrier: number }
  /** All of them; of them those not on time. */
  | { readonly kind: 'carrier'; readonly carrier: number; readonly isLate: boolean }
  /** Promised for the day of the order, and not on time. */
  | { readonly kind: 'same-day late' }
  /** Whose first attempt at the door failed. */
  | { readonly kind: 'failed' }
  /** Whose locker was found full. */
  | { readonly kind: 'refused' }
  /** Row of LATENESS_BINS. */
  | { readonly kind: 'late bin'; readonly bin: number }
  | { readonly kind: 'cause'; readonly cause: LatenessCause }
  | { readonly kind: 'returned' }
  /** Handed over in that hour of the day. */
  | { readonly kind: 'hour'; readonly hour: number }
  /** Handed over at that time or later, and before the other. */
  | { readonly kind: 'moment'; readonly from: Seconds; readonly until: Seconds }
  /** Row of a micro-depot or locker in the run's facilities: what was brought to it, on any day. */
  | { readonly kind: 'facility'; readonly facility: number }
  /** Brought to any micro-depot, or any locker, on any day. */
  | { readonly kind: 'facilities'; readonly of: 'depot' | 'locker' }
  /** What a van or feeder stops for in a street, or has aboard as it drives through, on the measured days. */
  | { readonly kind: 'street'; readonly segment: number; readonly by: 'kerb' | 'motor' }
  /** For the doors of a square of the city, from its south-western corner. */
  | { readonly kind: 'square'; readonly x: Metres; readonly y: Metres; readonly side: Metres }
  /** Row of the journal's tours: what left with it or was fetched by it. */
  | { readonly kind: 'tour'; readonly tour: number };

/** Who goes for a parcel: kinds of vehicles, vans and feeders together, recipients by car and on foot. */
export type WayBy = 'van' | 'bike' | 'feeder' | 'motor' | 'car' | 'walk';

/** The measured parcels of a slice (of a tour all of them), those with most of it first. */
export interface ParcelsBehind {
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly ParcelBehind[];
}

export interface ParcelBehind {
  /** Row among the run's parcels. */
  readonly parcel: number;
  /** Null where it was returned. */
  readonly lateSeconds: Seconds | null;
  readonly cost: MicroEuros;
  /** What of it is the slice's: micro-euros of a tier, payer or category, seconds of a cause, metres of a way; else null. */
  readonly part: number | null;
}
