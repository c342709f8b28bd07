// The parcels behind a bar, point or slice: the measured ones that make it up, those with most of it first.
import { DAY, HOUR, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { costTenths } from '../economics/cost-distribution.ts';
import type { Ledger } from '../economics/ledger.ts';
import { motorMetres } from '../economics/parcel-metres.ts';
import type { Posting } from '../economics/posting.ts';
import { isBroughtBy } from '../metrics/facility-use.ts';
import { handovers } from '../metrics/handovers.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { lateSeconds } from '../metrics/lateness.ts';
import { causesOfLate } from '../metrics/lateness-causes.ts';
import { TIERS } from '../model/ledger-words.ts';
import { roofOf } from '../simulation/carrier-places.ts';
import type { Facility, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { Ground } from '../simulation/ground.ts';
import { aboard, parcelsInStreet } from './parcels-in-street.ts';
import type { ParcelsBehind, Slice, WayBy } from './slice.ts';

/** Rows that are told; nobody reads more. */
const MOST = 60;

/** `ledger` is that of the journal; `days` are the measured ones. */
export function parcelsBehind(
  journal: Journal,
  ledger: Ledger,
  ground: Ground,
  days: readonly number[],
  slice: Slice,
): ParcelsBehind {
  const handed = handovers(journal);
  const late = (parcel: number): Seconds | null => {
    const who = journal.cast.parcels[parcel];
    return who === undefined ? null : lateSeconds(who, handed[parcel] ?? -1);
  };
  const cost = (parcel: number): number => ledger.parcelTotals[parcel] as number;
  const parts = partsOf(journal, ledger, ground, days, slice, late);
  const isOfLateness =
    slice.kind === 'late' ||
    slice.kind === 'late bin' ||
    slice.kind === 'same-day late' ||
    (slice.kind === 'carrier' && slice.isLate);
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
  ground: Ground,
  days: readonly number[],
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
    case 'payer':
      return carried(ledger, measured, ({ payer }) => payer === slice.payer);
    case 'category':
      return carried(ledger, measured, ({ category }) => category === slice.category);
    case 'way': {
      const metres = metresBy(ledger, slice.by);
      return new Map(measured.flatMap((row) => (metres(row) > 0 ? [[row, metres(row)] as const] : [])));
    }
    case 'tenth':
      return whole(costTenths(ledger, journal)[slice.tenth - 1] ?? []);
    case 'late':
      return whole(measured.filter((row) => (late(row) ?? 0) > 0));
    case 'carrier pays': {
      const own = measured.filter((row) => parcels[row]?.carrier === slice.carrier);
      return carried(ledger, own, ({ payer }) => payer === 'carrier');
    }
    case 'carrier':
      return whole(
        measured.filter((row) => parcels[row]?.carrier === slice.carrier && (!slice.isLate || (late(row) ?? 1) > 0)),
      );
    case 'same-day late':
      return whole(measured.filter((row) => parcels[row]?.sameDay === true && (late(row) ?? 1) > 0));
    case 'failed': {
      const failed = failedFirst(journal);
      return whole(measured.filter((row) => failed.has(row)));
    }
    case 'refused': {
      const refused = new Set([...factsOf(journal.facts, 'refused', 'turned-away')].map(({ parcel }) => parcel));
      return whole(measured.filter((row) => refused.has(row)));
    }
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
      const through = broughtTo(journal, ({ index }) => index === slice.facility);
      return whole(measured.filter((row) => through.has(row)));
    }
    case 'facilities': {
      const through = broughtTo(journal, ({ kind }) => kind === slice.of);
      return whole(measured.filter((row) => through.has(row)));
    }
    case 'street': {
      const there = parcelsInStreet(journal, ground, days, slice.segment, slice.by);
      return whole(measured.filter((row) => there.has(row)));
    }
    case 'square': {
      const { x, y } = ground.city.addresses;
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
function broughtTo({ cast, facts }: Journal, isThere: (facility: Facility) => boolean): Set<number> {
  const all = new Set<number>();
  for (const fact of factsOf(facts, 'deposited', 'arrived', 'sorted')) {
    const roof = cast.facilities[roofOf(cast.facilities[fact.facility] as Facility)] as Facility;
    if (isBroughtBy(fact) && isThere(roof)) all.add(fact.parcel);
  }
  return all;
}

/** What each of them carries of the postings that are meant; micro-euros. */
function carried(
  { postings, shares }: Ledger,
  measured: readonly number[],
  isMeant: (posting: Posting) => boolean,
): Map<number, number> {
  const wanted = new Set(measured);
  const sums = new Map<number, number>();
  for (const posting of postings) {
    if (!isMeant(posting)) continue;
    for (let row = posting.from; row < posting.until; row++) {
      const parcel = shares.parcel[row] as number;
      if (wanted.has(parcel)) sums.set(parcel, (sums.get(parcel) ?? 0) + (shares.amount[row] as number));
    }
  }
  return new Map([...sums].filter(([, amount]) => amount !== 0));
}

function metresBy({ metres }: Ledger, by: WayBy): (parcel: number) => Metres {
  if (by !== 'motor') return (parcel) => metres[by][parcel] as Metres;
  const motor = motorMetres(metres);
  return (parcel) => motor[parcel] as Metres;
}

function failedFirst({ facts }: Journal): Set<number> {
  const tried = new Set<number>();
  const failed = new Set<number>();
  for (const { kind, parcel } of factsOf(facts, 'delivered', 'picked-up', 'attempt-failed')) {
    if (kind === 'attempt-failed' && !tried.has(parcel)) failed.add(parcel);
    tried.add(parcel);
  }
  return failed;
}
