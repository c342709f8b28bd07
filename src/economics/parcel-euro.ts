// One parcel's euro followed from the trunk to the door: what was bought for it, where it fell and who paid.
import type { MicroEuros } from '../base/money.ts';
import { CATEGORIES, type Category, TIERS, type Tier } from '../model/ledger-words.ts';
import type { Payer } from '../model/study-prices.ts';
import type { Ledger } from './ledger.ts';

export interface ParcelEuro {
  readonly total: MicroEuros;
  /** In the order of tiers, then categories; they sum to the total. Below 0 where a payer gets a transfer. */
  readonly lines: readonly ParcelLine[];
}

/** One line for all the parcel's shares that are alike in these. Rows of the journal's cast, or null. */
export interface ParcelLine {
  readonly tier: Tier;
  readonly category: Category;
  readonly payer: Payer;
  readonly vehicle: number | null;
  readonly facility: number | null;
  readonly day: number;
  readonly amount: MicroEuros;
}

export function parcelEuro({ postings, shares }: Ledger, parcel: number): ParcelEuro {
  const lines = new Map<string, ParcelLine>();
  let total = 0;
  for (const { tier, category, payer, vehicle, facility, day, from, until } of postings) {
    let amount = 0;
    for (let row = from; row < until; row++) if (shares.parcel[row] === parcel) amount += shares.amount[row] as number;
    if (amount === 0) continue;
    total += amount;
    const key = `${tier}/${category}/${payer}/${vehicle}/${facility}/${day}`;
    const before = lines.get(key)?.amount ?? 0;
    lines.set(key, { tier, category, payer, vehicle, facility, day, amount: before + amount });
  }
  const rank = ({ tier, category }: ParcelLine): number =>
    TIERS.indexOf(tier) * CATEGORIES.length + CATEGORIES.indexOf(category);
  return { total, lines: [...lines.values()].sort((a, b) => rank(a) - rank(b) || a.day - b.day) };
}
