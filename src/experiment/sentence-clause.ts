// The clauses of the plain sentence that carry a figure: each says how much, and how sure that is.
import { counted, decimal, euros, range, THIN } from '../base/format.ts';
import { PAYERS, type Payer } from '../model/study-prices.ts';
import type { Estimate } from './comparison.ts';
import type { Sensitivity } from './sensitivity.ts';
import { plain, type SentencePart, strong, uncertain } from './sentence-part.ts';

export interface Names {
  readonly here: string;
  readonly there: string;
  /** Who bears the cost that is spoken of: "the carrier", or "all payers together". */
  readonly payer: string;
}

/** A difference whose whole interval is within this share of the baseline's cost reads as "about the same" (assumption). */
const NEARLY = 0.02;

/** Against the baseline, whose mean cost per parcel is given. */
export function costClause(cost: Estimate, { here, there, payer }: Names, baselineCost: number): SentencePart[] {
  const begin = plain(`${here} would cost ${payer} `);
  if (cost.low === 0 && cost.high === 0) return [begin, strong('exactly the same'), plain(` per parcel as ${there}`)];
  if (signOf(cost) !== 0) {
    return [begin, ...amountClause(cost), plain(` per parcel than ${there}`), costInterval(cost)];
  }
  const runs = `as far as ${counted(cost.n, 'run')} can tell`;
  const reach = Math.max(Math.abs(cost.low ?? 0), Math.abs(cost.high ?? 0));
  if (reach <= NEARLY * baselineCost) {
    return [
      begin,
      strong('about the same'),
      plain(` per parcel as ${there}`),
      uncertain(`, ${runs}`),
      costInterval(cost),
    ];
  }
  return [
    plain(`${here} may cost ${payer} `),
    uncertain('more or less'),
    plain(` per parcel than ${there}: `),
    uncertain(`${counted(cost.n, 'run')} cannot tell`),
    costInterval(cost),
  ];
}

/** "€0.21 more", or the doubt about it. */
export function amountClause(cost: Estimate): SentencePart[] {
  if (cost.low === 0 && cost.high === 0) return [strong('exactly the same')];
  if (signOf(cost) === 0) return [uncertain('about the same')];
  const digits = digitsFor(cost.mean);
  return [strong(`${euros(Math.abs(cost.mean), digits)} ${cost.mean > 0 ? 'more' : 'less'}`)];
}

/** ", of which recipients €0.02 more (95 %: 0.02 to 0.03)", for each payer but the carrier whose part changes. */
export function payerClauses(costs: Readonly<Record<Payer, Estimate>>): SentencePart[] {
  return PAYERS.filter((payer) => payer !== 'carrier' && signOf(costs[payer]) !== 0).flatMap((payer, row) => [
    plain(`${row === 0 ? ', of which ' : ' and '}${PAYER_WORDS[payer]} `),
    ...amountClause(costs[payer]),
    spread(costs[payer], digitsFor(costs[payer].mean), ['less', 'more'], ''),
  ]);
}

const PAYER_WORDS: Readonly<Record<Payer, string>> = {
  carrier: 'the carrier',
  city: 'the city',
  owner: 'owners',
  recipient: 'recipients',
  society: 'society',
};

/** "3 in 100 fewer parcels arrive late (95 %: 1 to 5 in 100)", or the doubt about it. */
export function latenessClause(onTime: Estimate, verb: string): SentencePart[] {
  if (onTime.low === null) return [uncertain(`how many ${verb} is not clear yet`)];
  if (onTime.low === 0 && onTime.high === 0) return [strong('exactly as many'), plain(` ${verb}`)];
  const change = Math.abs(onTime.mean);
  const of = change >= 0.0095 || signOf(onTime) === 0 ? 100 : 1_000;
  const spread = countInterval(onTime, of);
  if (signOf(onTime) === 0) return [uncertain(`no clear difference in how many ${verb}`), spread];
  const fewer = onTime.mean > 0 ? 'fewer' : 'more';
  const amount = change * of < 0.5 ? `under 1 in ${decimal(of)}` : `${decimal(change * of)} in ${decimal(of)}`;
  return [strong(`${amount} ${fewer}`), plain(` parcels ${verb}`), spread];
}

/** "vans and feeders drive 300 m less for it (95 %: 280 to 320 m)", or the doubt about it; of kilometres a parcel. */
export function metresClause(motorKm: Estimate): SentencePart[] {
  const metres: Estimate = scaled(motorKm, 1_000);
  const amount = `${decimal(Math.abs(metres.mean))} m ${metres.mean > 0 ? 'more' : 'less'}`;
  const said = signOf(metres) === 0 ? uncertain('about as far') : strong(amount);
  return [plain('vans and feeders drive '), said, plain(' for it'), spread(metres, 0, ['less', 'more'], ' m')];
}

/** "; depends on handling at micro-depots" where that can turn the sign, else what moves it most. */
export function hangingClause(sensitivity: Sensitivity | undefined): SentencePart[] {
  const [widest] = sensitivity?.swings ?? [];
  if (widest === undefined || widest.width === 0) return [];
  return [plain(widest.flips ? '; depends on ' : '; hangs most on '), strong(widest.label)];
}

/** " (95 %: 0.14 to 0.28, day-to-day luck only)". */
export function costInterval(cost: Estimate): SentencePart {
  return spread(cost, digitsFor(cost.mean), ['less', 'more'], ', day-to-day luck only');
}

/** " (95 %: 89.8 to 91.2)": of a share in per cent, within what a share can be. */
export function shareInterval({ low, high }: Estimate): SentencePart {
  if (low === null || high === null) return uncertain('');
  const ends = range(100 * Math.max(0, low), 100 * Math.min(1, high), 1);
  return uncertain(` (95${THIN}%: ${ends})`);
}

/** Of a share on time, as parcels late in 100 or 1,000. */
function countInterval(onTime: Estimate, of: number): SentencePart {
  const counts = scaled(onTime, of);
  const ends = [counts.low ?? 0, counts.high ?? 0].map(Math.abs);
  // Ends that would read as nothing, or as each other, take a digit more.
  const isFine = ends.some((end) => end < 0.95) || Math.round(ends[0] as number) === Math.round(ends[1] as number);
  return spread(counts, isFine ? 1 : 0, ['more', 'fewer'], ` in ${decimal(of)}`);
}

/** The ends as amounts, the smaller first; on both sides of nothing they say which is which. */
export function spread(
  { low, high }: Estimate,
  digits: number,
  [below, above]: readonly [string, string],
  after: string,
): SentencePart {
  if (low === null || high === null) return uncertain('');
  const side = (value: number): string => `${decimal(Math.abs(value), digits)} ${value < 0 ? below : above}`;
  const span =
    low < 0 && high > 0
      ? `${side(low)} to ${side(high)}`
      : [Math.abs(low), Math.abs(high)]
          .sort((a, b) => a - b)
          .map((value) => decimal(value, digits))
          .join(' to ');
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
