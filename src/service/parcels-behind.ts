// The parcels behind a bar, point or slice: the measured ones that make it up, those with most of it first.
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { costTenths } from '../economics/cost-distribution.ts';
import type { Ledger } from '../economics/ledger.ts';
import { isBroughtBy } from '../metrics/facility-use.ts';
import { handovers } from '../metrics/handovers.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { lateSeconds } from '../metrics/lateness.ts';
import { causesOfLate } from '../metrics/lateness-causes.ts';
import { TIERS } from '../model/ledger-words.ts';
import type { City } from '../network/city.ts';
import { roofOf } from '../simulation/carrier-places.ts';
import type { Facility, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { ParcelsBehind, Slice } from './slice.ts';

/** Rows that are told; nobody reads more. */
const MOST = 60;

/** `ledger` is that of the journal. */
export function parcelsBehind(journal: Journal, ledger: Ledger, city: City, slice: Slice): ParcelsBehind {
  const handed = handovers(journal);
  const late = (parcel: number): Seconds | null => {
    const who = journal.cast.parcels[parcel];
    return who === undefined ? null : lateSeconds(who, handed[parcel] ?? -1);
  };
  const cost = (parcel: number): number => ledger.parcelTotals[parcel] as number;
  const parts = partsOf(journal, ledger, city, slice, late);
  const isOfLateness = slice.kind === 'late' || slice.kind === 'late bin';
  const rank = (parcel: number): number => parts.get(parcel) ?? (isOfLateness ? (late(parcel) ?? 0) : cost(parcel));
  const sorted = [...parts.keys()].sort((a, b) => rank(b) - rank(a) || a - b);
  return {
    count: sorted.length,
    rows: sorted.slice(0, MOST).map((parcel) => ({
      parcel,
      lateSeconds: late(parcel),
      cost: cost(parcel),
      part: parts.get(parcel) ?? null,
    })),
  };
}

/** By parcel what of it is the slice's, or null where it is in the slice as a whole. */
function partsOf(
  journal: Journal,
  ledger: Ledger,
  city: City,
  slice: Slice,
  late: (parcel: number) => Seconds | null,
): Map<number, number | null> {
  const { parcels } = journal.cast;
  const whole = (rows: Iterable<number>) => new Map<number, number | null>([...rows].map((row) => [row, null]));
  const measured = parcels.flatMap((parcel) => (parcel.measured ? [parcel.index] : []));
  switch (slice.kind) {
    case 'all':
      return whole(measured);
    case 'tier': {
      const tier = TIERS.indexOf(slice.tier);
      const paid = (row: number): number => ledger.parcelTiers[row * TIERS.length + tier] as number;
      return new Map(measured.flatMap((row) => (paid(row) === 0 ? [] : [[row, paid(row)] as const])));
    }
    case 'tenth':
      return whole(costTenths(ledger, journal)[slice.tenth - 1] ?? []);
    case 'late':
      return whole(measured.filter((row) => (late(row) ?? 0) > 0));
    case 'late bin': {
      const [above, upTo] = [LATENESS_BINS[slice.bin - 1] ?? 0, LATENESS_BINS[slice.bin] ?? 0];
      return whole(
        measured.filter((row) => {
          const minutes = (late(row) ?? 0) / MINUTE;
          return minutes > above && minutes <= upTo;
        }),
      );
    }
    case 'cause':
      return new Map(
        causesOfLate(journal, handovers(journal)).flatMap(({ parcel, byCause }) =>
          byCause[slice.cause] > 0 ? [[parcel, byCause[slice.cause]] as const] : [],
        ),
      );
    case 'returned':
      return whole(measured.filter((row) => late(row) === null));
    case 'hour': {
      const handed = handovers(journal);
      const hourOf = (row: number): number => Math.floor(((handed[row] as number) % DAY) / HOUR);
      return whole(measured.filter((row) => late(row) !== null && hourOf(row) === slice.hour));
    }
    case 'moment': {
      const handed = handovers(journal);
      const isThen = (at: Seconds): boolean => at >= slice.from && at < slice.until;
      return whole(measured.filter((row) => late(row) !== null && isThen(handed[row] as number)));
    }
    case 'facility': {
      const through = broughtTo(journal, slice.facility);
      return whole(measured.filter((row) => through.has(row)));
    }
    case 'square': {
      const { x, y } = city.addresses;
      const isIn = (at: number, from: number): boolean => at >= from && at < from + slice.side;
      return whole(
        measured.filter((row) => {
          const { address } = parcels[row] as (typeof parcels)[number];
          return isIn(x[address] as number, slice.x) && isIn(y[address] as number, slice.y);
        }),
      );
    }
    case 'tour':
      return whole(aboard(journal, slice.tour));
  }
}

/** Cells of one roof count together. */
function broughtTo({ cast, facts }: Journal, facility: number): Set<number> {
  const all = new Set<number>();
  for (const fact of factsOf(facts, 'deposited', 'arrived', 'sorted')) {
    if (isBroughtBy(fact) && roofOf(cast.facilities[fact.facility] as Facility) === facility) all.add(fact.parcel);
  }
  return all;
}

/** Whatever left with the tour or was put aboard later, and what it went out to fetch. */
function aboard({ facts }: Journal, tour: number): Set<number> {
  const all = new Set<number>();
  for (const fact of facts) {
    if ((fact.kind !== 'departed' && fact.kind !== 'loaded' && fact.kind !== 'taken-over') || fact.tour !== tour)
      continue;
    for (const parcel of fact.parcels) all.add(parcel);
    if (fact.kind === 'departed') for (const parcel of fact.pickUps ?? []) all.add(parcel);
  }
  return all;
}
