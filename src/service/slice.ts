// What a bar, point or slice of a chart stands for in the run shown last, and the parcels behind it.
import type { MicroEuros } from '../base/money.ts';
import type { Metres, Seconds } from '../base/units.ts';
import type { LatenessCause } from '../metrics/cause.ts';
import type { Tier } from '../model/ledger-words.ts';

export type Slice =
  | { readonly kind: 'all' }
  /** Those that cost anything on the tier. */
  | { readonly kind: 'tier'; readonly tier: Tier }
  /** 1 for the cheapest tenth of the parcels, 10 for the dearest. */
  | { readonly kind: 'tenth'; readonly tenth: number }
  | { readonly kind: 'late' }
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
  /** For the doors of a square of the city, from its south-western corner. */
  | { readonly kind: 'square'; readonly x: Metres; readonly y: Metres; readonly side: Metres }
  /** Row of the journal's tours: what left with it or was fetched by it. */
  | { readonly kind: 'tour'; readonly tour: number };

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
  /** What of it is the slice's: micro-euros of a tier, seconds of a cause; else null. */
  readonly part: number | null;
}
