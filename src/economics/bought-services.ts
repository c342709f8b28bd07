// What is bought by the parcel from others: the trunk to the hub with sorting, stock brought near, and the way back to the sender.
import { fromEuros } from '../base/money.ts';
import type { Prices } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { pickedFromStock } from '../simulation/undriven-ways.ts';
import { byPlaceAndDay } from './fact-groups.ts';
import { type Book, postEach } from './posting.ts';

/**
 * Trunk and sorting, once a parcel: when a hub first sorts it, or when it is picked from a micro-depot's stock, since goods
 * come there by trunk too; of a pick-up, when it is sent from a hub.
 */
export function postTrunk(book: Book, { cast, facts }: Journal, prices: Prices): void {
  const seen = new Uint8Array(cast.parcels.length);
  const first = factsOf(facts, 'sorted', 'sent').filter(({ parcel }) => {
    if (seen[parcel] === 1) return false;
    seen[parcel] = 1;
    return true;
  });
  const price = fromEuros(prices.trunk);
  for (const { facility, day, parcels } of byPlaceAndDay(first)) {
    const head = {
      category: 'handling',
      tier: 'trunk',
      payer: 'carrier',
      vehicle: null,
      facility,
      tour: null,
      day,
    } as const;
    postEach(book, head, parcels, () => price);
  }
}

/** Goods that are picked from a micro-depot's stock were brought there before: a share of a feeder that is not driven here, by the parcel. */
export function postStock(book: Book, journal: Journal, prices: Prices): void {
  const price = fromEuros(prices.stockSupply);
  for (const { facility, day, parcels } of byPlaceAndDay(pickedFromStock(journal))) {
    const place = { vehicle: null, facility, tour: null, day } as const;
    postEach(book, { category: 'contractor', tier: 'feeder', payer: 'carrier', ...place }, parcels, () => price);
  }
}

export function postReturns(book: Book, { facts }: Journal, prices: Prices): void {
  const returned = factsOf(facts, 'returned');
  const price = fromEuros(prices.return);
  for (const { facility, day, parcels } of byPlaceAndDay(returned)) {
    const place = { vehicle: null, facility, tour: null, day } as const;
    postEach(book, { category: 'contractor', tier: 'return', payer: 'carrier', ...place }, parcels, () => price);
  }
}
