// Postings and the book they are entered in: each amount with what it bought, where it fell, who paid, and which parcels carry it.
import type { MicroEuros } from '../base/money.ts';
import type { Category, Tier } from '../model/ledger-words.ts';
import type { Payer } from '../model/study-prices.ts';
import { apportion, apportionEqually } from './apportionment.ts';

/** What a posting is about; vehicle, facility and tour are rows of the journal's cast, or null where none is meant. */
export interface PostingHead {
  readonly category: Category;
  readonly tier: Tier;
  readonly payer: Payer;
  readonly vehicle: number | null;
  readonly facility: number | null;
  readonly tour: number | null;
  /** Calendar day it falls due. */
  readonly day: number;
}

export interface Posting extends PostingHead {
  /** Below 0 only where a payer gets a transfer. */
  readonly amount: MicroEuros;
  /** Its shares are the rows `from` to `until` (exclusive) of the book's shares; none where the run has no parcel. */
  readonly from: number;
  readonly until: number;
}

/** Which parcel carries how much of a posting: one row a share. */
export interface Shares {
  readonly parcel: Int32Array;
  readonly amount: Float64Array;
}

/** A ledger being written. Only the functions of this file change it. */
export interface Book {
  readonly postings: Posting[];
  /** Longer than `count`, so that it can grow. */
  shares: Shares;
  count: number;
}

export function openBook(): Book {
  return { postings: [], shares: { parcel: new Int32Array(4_096), amount: new Float64Array(4_096) }, count: 0 };
}

/**
 * Enters an amount and lays it on parcels in proportion to their weights (the first ones of `weights`), or equally
 * without. Parcels in rising order, so that what cannot be split goes by parcel. An amount of 0 is not entered.
 */
export function post(
  book: Book,
  head: PostingHead,
  amount: MicroEuros,
  parcels: Int32Array,
  weights?: Float64Array,
): void {
  if (amount === 0) return;
  const from = book.count;
  const count = parcels.length;
  reserve(book, count);
  const parts = book.shares.amount.subarray(from, from + count);
  if (weights === undefined) apportionEqually(amount, count, parts);
  else apportion(amount, weights, count, parts);
  book.shares.parcel.set(parcels, from);
  book.count = from + count;
  book.postings.push({ ...head, amount, from, until: book.count });
}

/** Enters the sum of what each parcel costs by itself. */
export function postEach(
  book: Book,
  head: PostingHead,
  parcels: readonly number[],
  amountOf: (parcel: number) => MicroEuros,
): void {
  const from = book.count;
  reserve(book, parcels.length);
  let sum = 0;
  for (const parcel of parcels) {
    const amount = amountOf(parcel);
    book.shares.parcel[book.count] = parcel;
    book.shares.amount[book.count] = amount;
    book.count++;
    sum += amount;
  }
  if (sum === 0) book.count = from;
  else book.postings.push({ ...head, amount: sum, from, until: book.count });
}

/**
 * Enters a transfer: the payer of the head pays it, `to` gets it. Two postings that cancel, share by share, so that
 * neither the total nor what a parcel, a tier or a category costs changes.
 */
export function postTransfer(book: Book, head: PostingHead, to: Payer, amount: MicroEuros, parcels: Int32Array): void {
  const from = book.count;
  post(book, head, amount, parcels);
  const until = book.count;
  if (amount === 0) return;
  reserve(book, until - from);
  const { parcel, amount: shares } = book.shares;
  for (let row = from; row < until; row++) {
    parcel[book.count] = parcel[row] as number;
    // Not -0, which would compare as another number than 0.
    shares[book.count] = 0 - (shares[row] as number);
    book.count++;
  }
  book.postings.push({ ...head, payer: to, amount: -amount, from: until, until: book.count });
}

/** The shares as far as they are written. */
export function sharesOf(book: Book): Shares {
  return { parcel: book.shares.parcel.slice(0, book.count), amount: book.shares.amount.slice(0, book.count) };
}

function reserve(book: Book, more: number): void {
  const needed = book.count + more;
  if (needed <= book.shares.parcel.length) return;
  const parcel = new Int32Array(2 * needed);
  const amount = new Float64Array(2 * needed);
  parcel.set(book.shares.parcel);
  amount.set(book.shares.amount);
  book.shares = { parcel, amount };
}
