// The ledger of a run: every cost as a posting, every posting laid on parcels, and what the measured parcels carry.
import { type MicroEuros, toEuros } from '../base/money.ts';
import { CATEGORIES, TIERS } from '../model/ledger-words.ts';
import type { Placement } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { PAYERS } from '../model/study-prices.ts';
import type { Journal } from '../simulation/facts.ts';
import { postReturns, postStock, postTrunk } from './bought-services.ts';
import { postContractors, postHandovers } from './contractor-postings.ts';
import { type ContractorVisit, contractorVisits } from './contractor-visits.ts';
import type { CostSummary } from './cost-summary.ts';
import { countDelivered } from './delivered-parcels.ts';
import { checkExact } from './exact-sums.ts';
import { postHandling, postStanding } from './facility-costs.ts';
import { ownFeederDays } from './feeder-sharing.ts';
import { handledParcels } from './handled-parcels.ts';
import { paidHours } from './paid-hours.ts';
import { metresOfParcels, type ParcelMetres } from './parcel-metres.ts';
import { postPieceRates } from './piece-rates.ts';
import { openBook, type Posting, type Shares, sharesOf } from './posting.ts';
import { postTrips, recipientTrips, type WalkTo } from './recipient-trips.ts';
import { postDistances, postVehicleDays } from './tour-costs.ts';
import { type TourWork, workOfTours } from './tour-work.ts';
import { postSubsidies } from './transfers.ts';
import { numbersOfVehicles } from './vehicle-numbers.ts';

export interface Ledger {
  readonly postings: readonly Posting[];
  /** Sum of all postings. */
  readonly total: MicroEuros;
  readonly shares: Shares;
  /** What each parcel of the run carries; they sum to `total` unless the run has no parcel. */
  readonly parcelTotals: Float64Array;
  /** The same by tier: parcel p and tier t at p * TIERS.length + t. */
  readonly parcelTiers: Float64Array;
  readonly metres: ParcelMetres;
  /** What each parcel caused on each tour. */
  readonly works: readonly TourWork[];
  /** What contractors did. */
  readonly visits: readonly ContractorVisit[];
}

/**
 * All costs of a run. A fold over the journal: it changes nothing and knows no more than the facts, the prices and how
 * far recipients walk to their lockers (`walkOn` the ground of the run). Throws an InputError where they are too large to
 * add up exactly.
 */
export function postLedger(journal: Journal, study: Study, placement: Placement, walkTo: WalkTo): Ledger {
  const { prices } = study;
  const numbers = numbersOfVehicles(journal.cast, study, placement);
  const handled = handledParcels(journal);
  const works = workOfTours(journal, handled, study);
  const trips = recipientTrips(journal, prices, walkTo);
  const visits = contractorVisits(journal, placement);
  const book = openBook();
  postTrunk(book, journal, prices);
  const hoursOf = paidHours(journal, study, numbers);
  postVehicleDays(book, journal, numbers, works, handled, hoursOf, ownFeederDays(journal, placement));
  postDistances(book, numbers, works);
  postPieceRates(book, journal, numbers);
  postHandling(book, journal, prices);
  postStock(book, journal, prices);
  postStanding(book, journal, study, placement, handled);
  postReturns(book, journal, prices);
  postHandovers(book, journal, prices);
  postContractors(book, journal, placement, visits);
  postTrips(book, journal, study, trips);
  postSubsidies(book, journal, study, placement, handled);
  const sums = addUp(book.postings, sharesOf(book), journal.cast.parcels.length);
  return { ...sums, postings: book.postings, metres: metresOfParcels(journal, study, works, trips), works, visits };
}

/** The costs that the measured parcels carry; ledger = total + unmeasured. */
export function summariseCosts(ledger: Ledger, journal: Journal): CostSummary {
  const byCategory = zeros(CATEGORIES);
  const byTier = zeros(TIERS);
  const byPayer = zeros(PAYERS);
  const measured = Uint8Array.from(journal.cast.parcels, (parcel) => (parcel.measured ? 1 : 0));
  let total = 0;
  for (const { category, tier, payer, from, until } of ledger.postings) {
    let carried = 0;
    for (let row = from; row < until; row++) {
      if (measured[ledger.shares.parcel[row] as number] === 1) carried += ledger.shares.amount[row] as number;
    }
    byCategory[category] += carried;
    byTier[tier] += carried;
    byPayer[payer] += carried;
    total += carried;
  }
  const delivered = countDelivered(journal);
  const perParcel = delivered > 0 ? toEuros(total) / delivered : null;
  return { total, perParcel, byCategory, byTier, byPayer, unmeasured: ledger.total - total };
}

function addUp(
  postings: readonly Posting[],
  shares: Shares,
  parcels: number,
): Pick<Ledger, 'total' | 'shares' | 'parcelTotals' | 'parcelTiers'> {
  const parcelTotals = new Float64Array(parcels);
  const parcelTiers = new Float64Array(parcels * TIERS.length);
  checkExact(postings.reduce((sum, { amount }) => sum + Math.abs(amount), 0));
  let total = 0;
  for (const { amount, tier, from, until } of postings) {
    const column = TIERS.indexOf(tier);
    total += amount;
    for (let row = from; row < until; row++) {
      const parcel = shares.parcel[row] as number;
      const share = shares.amount[row] as number;
      const cell = parcel * TIERS.length + column;
      parcelTotals[parcel] = (parcelTotals[parcel] as number) + share;
      parcelTiers[cell] = (parcelTiers[cell] as number) + share;
    }
  }
  return { total, shares, parcelTotals, parcelTiers };
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, MicroEuros> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, MicroEuros>;
}
