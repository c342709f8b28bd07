// The one plain sentence on a scenario: what it costs the carrier and what recipients notice, with honest doubt.
import { counted, euros, percent } from '../base/format.ts';
import type { Comparison, Difference, ScenarioSummary } from './comparison.ts';
import { deliversNothing } from './scenario-summary.ts';
import type { Sensitivity } from './sensitivity.ts';
import {
  amountClause,
  costClause,
  costInterval,
  digitsFor,
  hangingClause,
  latenessClause,
  metresClause,
  type Names,
  payerClauses,
  shareInterval,
} from './sentence-clause.ts';
import { plain, type SentencePart, strong, uncertain } from './sentence-part.ts';
import { isEarly } from './verdict.ts';

/** Undelivered share of either scenario from which the sentence says "late or not at all". */
const NOTICED = 0.005;

/**
 * The scenario against the baseline, with the name of the strongest assumption where it is known what the difference hangs
 * on; for the baseline itself, where it stands. Throws on an unknown scenario.
 */
export function sentenceOn(comparison: Comparison, scenario: string, hangsOn?: Sensitivity): SentencePart[] {
  const summary = comparison.summaries.find(({ id }) => id === scenario);
  const [baseline] = comparison.summaries;
  if (summary === undefined || baseline === undefined)
    throw new Error(`expected a compared scenario, found ${scenario}`);
  const idle = [summary, baseline].find(deliversNothing);
  if (idle !== undefined) return nothing(idle);
  const difference = comparison.differences.find((candidate) => candidate.scenario === scenario);
  const carrier = comparison.carriers === undefined ? 'the carrier' : 'the carriers';
  if (difference === undefined) return standing(summary, carrier);
  const names = {
    here: summary.name,
    there: insideSentence(baseline.name),
    payer: payerOf(carrier, summary, baseline),
  };
  if (difference.verdict.words === 'too early') return tooEarly(difference, names);
  return [
    ...costClause(difference.costPerParcel, names, baseline.costPerParcel.mean),
    ...payerClauses(difference.costByPayer),
    plain('; '),
    ...latenessClause(difference.onTimeShare, misses(summary, baseline)),
    ...hangingClause(hangsOn),
    plain('.'),
  ];
}

/** The same inside the scenario's own catchments, or null where it has none or nothing may be said yet. */
export function areaSentenceOn(comparison: Comparison, scenario: string): SentencePart[] | null {
  const difference = comparison.differences.find((candidate) => candidate.scenario === scenario);
  const summary = comparison.summaries.find(({ id }) => id === scenario);
  if (!difference?.area || !summary || difference.area.costPerParcel.low === null) return null;
  const { costPerParcel, motorKmPerParcel, there } = difference.area;
  const reached = summary.parcelsPerDay === 0 ? 0 : there.parcelsPerDay / summary.parcelsPerDay;
  return [
    plain(`In reach of its micro-depots (about ${percent(reached, 0)} of the parcels) a parcel costs `),
    ...amountClause(costPerParcel),
    costInterval(costPerParcel),
    ...(motorKmPerParcel.low === null ? [] : [plain('; '), ...metresClause(motorKmPerParcel)]),
    plain('.'),
  ];
}

/** Without a delivered parcel there is no cost a parcel, and nothing to compare. */
function nothing({ name, parcelsPerDay, warnings }: ScenarioSummary): SentencePart[] {
  if (parcelsPerDay === 0) return [strong('Nobody orders anything'), plain(': there is nothing to compare.')];
  const why = warnings[0] === undefined ? [] : [plain(` ${warnings[0]}`)];
  return [strong(`${name} delivers no parcel`), plain(': it has no cost per parcel to compare.'), ...why];
}

function standing(summary: ScenarioSummary, carrier: string): SentencePart[] {
  const { name, costPerParcel, onTimeShare, replications } = summary;
  if (replications === 0) return [uncertain(`No run of ${insideSentence(name)} is done yet.`)];
  const cost = [
    plain(`${name} would cost ${payerOf(carrier, summary)} `),
    strong(euros(costPerParcel.mean)),
    plain(' per parcel'),
  ];
  const spread = costPerParcel.low === null ? uncertain(' (one run only)') : costInterval(costPerParcel);
  const share = [strong(percent(onTimeShare.mean)), plain(' arrive on time'), shareInterval(onTimeShare)];
  return [...cost, spread, plain('; '), ...share, plain('.')];
}

/** From four pairs on with their mean, which nothing stands behind yet. */
function tooEarly({ costPerParcel, verdict }: Difference, { here, there, payer }: Names): SentencePart[] {
  const needed = verdict.nextLook ?? 2;
  const { mean, n } = costPerParcel;
  if (isEarly(costPerParcel)) {
    const amount = `about ${euros(Math.abs(mean), digitsFor(mean))} ${mean > 0 ? 'more' : 'less'}`;
    const claim = `${insideSentence(here)} may cost ${payer} ${mean === 0 ? 'the same' : amount} per parcel`;
    const base = `${mean === 0 ? 'as' : 'than'} ${there}`;
    return [uncertain(`Early estimate from ${n} of ${needed} shared runs, no interval yet: ${claim} ${base}.`)];
  }
  const text = `Too early to compare ${insideSentence(here)} with ${there}: `;
  return [uncertain(`${text}${costPerParcel.n} of ${counted(needed, 'shared run')} done.`)];
}

/** Whom the cost per parcel falls on: the carrier (or carriers) where nobody else pays. */
function payerOf(carrier: string, ...summaries: readonly ScenarioSummary[]): string {
  const isCarriers = summaries.every(({ costByPayer }) =>
    Object.entries(costByPayer).every(([payer, cost]) => payer === 'carrier' || cost === 0),
  );
  return isCarriers ? carrier : 'all payers together';
}

/** Returned parcels are not on time either: where there are many, "late" alone would be untrue. */
function misses(...summaries: readonly ScenarioSummary[]): string {
  const isNoticed = summaries.some(({ lateness }) => lateness.undeliveredShare > NOTICED);
  return isNoticed ? 'arrive late or not at all' : 'arrive late';
}

/** First words of scenario names that are not proper names, and so lose their capital inside a sentence. */
const COMMON_WORDS = new Set(
  `A All An Bikes Cargo Central Depots Eight Far Feeders Few Fewer Five Four Large Locker Lockers Many Micro-depot
  Micro-depots More Near Nine No One Only Pooled Seven Shared Six Small Some Spread Ten The Three Today Two Van Vans`.split(
    /\s+/,
  ),
);

export function insideSentence(name: string): string {
  const [first = ''] = name.split(' ');
  return COMMON_WORDS.has(first) && name.length > 1 ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
