// The clauses of the plain sentence that carry a figure: each says how much, and how sure that is.
import { decimal, euros, range, THIN } from '../base/format.ts';
import { numberStyle } from '../base/language.ts';
import { PAYERS, type Payer } from '../model/study-prices.ts';
import { assumptionName } from './assumption-names.ts';
import type { Estimate } from './comparison.ts';
import type { Sensitivity } from './sensitivity.ts';
import { type SentencePart, uncertain } from './sentence-part.ts';
import { type Bearer, type Change, type Misses, type Names, type Sides, sentencePhrases } from './sentence-phrases.ts';

/** A difference whose whole interval is within this share of the baseline's cost reads as "about the same" (assumption). */
const NEARLY = 0.02;

/** Against the baseline, whose mean cost per parcel is given. */
export function costClause(cost: Estimate, names: Names, baselineCost: number): SentencePart[] {
  const said = sentencePhrases();
  if (cost.low === 0 && cost.high === 0) return said.costSame(names);
  if (signOf(cost) !== 0) return [...said.costDiffers(names, changeOf(cost.mean)), costInterval(cost)];
  const reach = Math.max(Math.abs(cost.low ?? 0), Math.abs(cost.high ?? 0));
  const isNear = reach <= NEARLY * baselineCost;
  return [...(isNear ? said.costNear(names, cost.n) : said.costUnclear(names, cost.n)), costInterval(cost)];
}

/** "€0.21 more", or that it may be either. */
export function amountClause(cost: Estimate): SentencePart[] {
  const said = sentencePhrases();
  if (cost.low === 0 && cost.high === 0) return [said.amountSame()];
  return [signOf(cost) === 0 ? said.amountUnclear(cost.n) : said.amount(changeOf(cost.mean))];
}

/** Euros, with as many digits as the amount needs. */
export function changeOf(mean: number): Change {
  return { amount: euros(Math.abs(mean), digitsFor(mean)), isMore: mean > 0 };
}

/**
 * ", of which recipients €0.02 more (95 %: 0.02 to 0.03)", for each payer but the carrier whose part changes; where money
 * goes to and fro between payers the carrier's part is no plain rest, and is told as well. `carrier`: one or several.
 */
export function payerClauses(
  costs: Readonly<Record<Payer, Estimate>>,
  carrier: Exclude<Bearer, 'all'>,
): SentencePart[] {
  const changing = PAYERS.filter((payer) => payer !== 'carrier' && signOf(costs[payer]) !== 0);
  const isGiven = changing.some((payer) => payer !== 'recipient');
  return [...(isGiven ? (['carrier'] as const) : []), ...changing].flatMap((payer, row) => [
    sentencePhrases().payer(payer === 'carrier' ? carrier : payer, row === 0),
    ...amountClause(costs[payer]),
    spread(costs[payer], digitsFor(costs[payer].mean), 'cost', ''),
  ]);
}

/** "3 in 100 fewer parcels arrive late (95 %: 1 to 5 in 100)", or the doubt about it. */
export function latenessClause(onTime: Estimate, misses: Misses): SentencePart[] {
  const said = sentencePhrases();
  if (onTime.low === null) return [said.latenessUnknown(misses)];
  if (onTime.low === 0 && onTime.high === 0) return said.latenessSame(misses);
  const change = Math.abs(onTime.mean);
  const of = change >= 0.0095 || signOf(onTime) === 0 ? 100 : 1_000;
  const interval = countInterval(onTime, of);
  if (signOf(onTime) === 0) return [said.latenessUnclear(misses), interval];
  const count = change * of < 0.5 ? null : decimal(change * of);
  return [...said.lateness(count, decimal(of), onTime.mean > 0, misses), interval];
}

/**
 * "; vans and feeders drive 300 m less per parcel for it (95 %: 280 to 320 m)" where the cost went the other way, else
 * " and vans and feeders drive ...", or the doubt about it; of kilometres a parcel.
 */
export function metresClause(motorKm: Estimate, cost: Estimate): SentencePart[] {
  const said = sentencePhrases();
  if (motorKm.low === 0 && motorKm.high === 0) return said.metresSame();
  const metres: Estimate = scaled(motorKm, 1_000);
  const interval = spread(metres, 0, 'cost', ' m');
  if (signOf(metres) === 0) return [...said.metresUnclear(), interval];
  const change = { amount: `${decimal(Math.abs(metres.mean))} m`, isMore: metres.mean > 0 };
  const isTrade = signOf(metres) * signOf(cost) < 0;
  return [...said.metres(change, isTrade), interval];
}

/** "; depends on handling at micro-depots" where that can turn the sign, else what moves it most. */
export function hangingClause(sensitivity: Sensitivity | undefined): SentencePart[] {
  const [widest] = sensitivity?.swings ?? [];
  if (widest === undefined || widest.width === 0) return [];
  return sentencePhrases().hangs(assumptionName(widest), widest.flips);
}

/** " (95 %: 0.14 to 0.28, day-to-day luck only)". */
export function costInterval(cost: Estimate): SentencePart {
  return spread(cost, digitsFor(cost.mean), 'cost', sentencePhrases().luckOnly);
}

/** " (95 %: 89.8 to 91.2)": of a share in per cent, within what a share can be. */
export function shareInterval({ low, high }: Estimate): SentencePart {
  if (low === null || high === null) return uncertain('');
  const ends = range(100 * Math.max(0, low), 100 * Math.min(1, high), 1);
  return uncertain(` (95${THIN}%: ${ends})`);
}

/** Of a share on time, as parcels late in 100 or 1,000. */
function countInterval(onTime: Estimate, of: number): SentencePart {
  const counts = scaled(within(onTime, 1), of);
  const ends = [counts.low ?? 0, counts.high ?? 0].map(Math.abs);
  // Ends that would read as nothing, or as each other, take a digit more.
  const isFine = ends.some((end) => end < 0.95) || Math.round(ends[0] as number) === Math.round(ends[1] as number);
  return spread(counts, isFine ? 1 : 0, 'late', sentencePhrases().inAll(decimal(of)));
}

/** The same with the ends of the interval within what a difference of shares can be. */
function within(one: Estimate, most: number): Estimate {
  const cut = (end: number | null): number | null => (end === null ? null : Math.max(-most, Math.min(most, end)));
  return { ...one, low: cut(one.low), high: cut(one.high) };
}

/** The ends as amounts, the smaller first; on both sides of nothing they say which is which. */
export function spread({ low, high }: Estimate, digits: number, sides: Sides, after: string): SentencePart {
  if (low === null || high === null) return uncertain('');
  const [below, above] = sentencePhrases().sides[sides] as readonly [string, string];
  const side = (value: number): string => `${decimal(Math.abs(value), digits)} ${value < 0 ? below : above}`;
  const { to } = numberStyle();
  const span =
    low < 0 && high > 0
      ? `${side(low)} ${to} ${side(high)}`
      : [Math.abs(low), Math.abs(high)]
          .sort((a, b) => a - b)
          .map((value) => decimal(value, digits))
          .join(` ${to} `);
  return uncertain(` (95${THIN}%: ${span}${after})`);
}

function scaled({ mean, low, high, n }: Estimate, factor: number): Estimate {
  return {
    mean: mean * factor,
    low: low === null ? null : low * factor,
    high: high === null ? null : high * factor,
    n,
  };
}

/** 1 or -1 where the whole interval lies on one side, else 0. */
export function signOf({ low, high }: Estimate): number {
  if (low !== null && low > 0) return 1;
  return high !== null && high < 0 ? -1 : 0;
}

/** Cents, or as many digits as a smaller amount needs not to read as nothing. */
export function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 0.005 || size === 0) return 2;
  return size >= 0.0005 ? 3 : 4;
}
