// The ledger of a run: every cost as a posting, every posting laid on parcels, and what the measured parcels carry.
import { type MicroEuros, toEuros } from '../base/money.ts';
import type { Placement } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';
import { postReturns, postTrunk } from './contractor-costs.ts';
import { CATEGORIES, type CostSummary, PAYERS, TIERS } from './cost-summary.ts';
import { postHandling, postStanding } from './facility-costs.ts';
import { handledParcels } from './handled-parcels.ts';
import { openBook, type Posting, type Shares, sharesOf } from './posting.ts';
import { postDistances, postVehicleDays } from './tour-costs.ts';
import { workOfTours } from './tour-work.ts';

export interface Ledger {
  readonly postings: readonly Posting[];
  /** Sum of all postings. */
  readonly total: MicroEuros;
  readonly shares: Shares;
  /** What each parcel of the run carries; they sum to `total` unless the run has no parcel. */
  readonly parcelTotals: Float64Array;
  /** The same by tier: parcel p and tier t at p * TIERS.length + t. */
  readonly parcelTiers: Float64Array;
}

/** All costs of a run. A fold over the journal: it changes nothing and knows no more than the facts and the prices. */
export function postLedger(journal: Journal, study: Study, placement: Placement): Ledger {
  const { prices } = study;
  const handled = handledParcels(journal);
  const works = workOfTours(journal, handled);
  const book = openBook();
  postTrunk(book, journal, prices);
  postVehicleDays(book, journal, prices, works, handled);
  postDistances(book, journal, prices, works);
  postHandling(book, journal, prices);
  postStanding(book, journal, prices, placement, handled);
  postReturns(book, journal, prices);
  return { ...addUp(book.postings, sharesOf(book), journal.cast.parcels.length), postings: book.postings };
}

/** The costs that the measured parcels carry; ledger = total + unmeasured. */
export function summariseCosts(ledger: Ledger, { cast, facts }: Journal): CostSummary {
  const byCategory = zeros(CATEGORIES);
  const byTier = zeros(TIERS);
  const byPayer = zeros(PAYERS);
  const measured = Uint8Array.from(cast.parcels, (parcel) => (parcel.measured ? 1 : 0));
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
  let delivered = 0;
  for (const parcel of cast.parcels) if (parcel.measured) delivered++;
  for (const fact of facts) if (fact.kind === 'returned' && measured[fact.parcel] === 1) delivered--;
  const perParcel = delivered > 0 ? toEuros(total) / delivered : null;
  return { total, perParcel, byCategory, byTier, byPayer, unmeasured: ledger.total - total };
}

function addUp(postings: readonly Posting[], shares: Shares, parcels: number): Omit<Ledger, 'postings'> {
  const parcelTotals = new Float64Array(parcels);
  const parcelTiers = new Float64Array(parcels * TIERS.length);
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
