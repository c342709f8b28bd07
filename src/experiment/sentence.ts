// The one plain sentence on a scenario: what it costs the carrier and what recipients notice, with honest doubt.
import { euros, percent } from '../base/format.ts';
import type { Comparison, Difference, ScenarioSummary } from './comparison.ts';
import { deliversNothing } from './scenario-summary.ts';
import type { Sensitivity } from './sensitivity.ts';
import {
  amountClause,
  changeOf,
  costClause,
  costInterval,
  hangingClause,
  latenessClause,
  metresClause,
  payerClauses,
  shareInterval,
} from './sentence-clause.ts';
import { plain, type SentencePart } from './sentence-part.ts';
import { type Bearer, type Misses, type Names, sentencePhrases } from './sentence-phrases.ts';
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
  const carrier = comparison.carriers === undefined ? 'carrier' : 'carriers';
  if (difference === undefined) return standing(summary, carrier);
  const said = sentencePhrases();
  const names = {
    here: said.name(summary.name),
    hereInside: said.nameInside(summary.name),
    there: said.nameInside(baseline.name),
    bearer: bearerOf(carrier, summary, baseline),
  };
  if (difference.verdict.words === 'too early') return tooEarly(difference, names);
  return [
    ...costClause(difference.costPerParcel, names, baseline.costPerParcel.mean),
    ...payerClauses(difference.costByPayer, carrier),
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
    sentencePhrases().area(percent(reached, 0)),
    ...amountClause(costPerParcel),
    costInterval(costPerParcel),
    ...(motorKmPerParcel.low === null ? [] : metresClause(motorKmPerParcel, costPerParcel)),
    plain('.'),
  ];
}

/** Without a delivered parcel there is no cost a parcel, and nothing to compare. */
function nothing({ name, parcelsPerDay, warnings }: ScenarioSummary): SentencePart[] {
  const said = sentencePhrases();
  if (parcelsPerDay === 0) return said.nobodyOrders();
  const why = warnings[0] === undefined ? [] : [plain(` ${warnings[0]}`)];
  return [...said.deliversNothing(said.name(name)), ...why];
}

function standing(summary: ScenarioSummary, carrier: Bearer): SentencePart[] {
  const said = sentencePhrases();
  const { name, costPerParcel, onTimeShare, replications } = summary;
  if (replications === 0) return [said.noRun(said.nameInside(name))];
  const cost = said.standing(said.name(name), bearerOf(carrier, summary), euros(costPerParcel.mean));
  const spread = costPerParcel.low === null ? said.oneRun() : costInterval(costPerParcel);
  const share = [...said.onTime(percent(onTimeShare.mean)), shareInterval(onTimeShare)];
  return [...cost, spread, plain('; '), ...share, plain('.')];
}

/** From four pairs on with their mean, which nothing stands behind yet. */
function tooEarly({ costPerParcel, verdict }: Difference, names: Names): SentencePart[] {
  const needed = verdict.nextLook ?? 2;
  const { mean, n } = costPerParcel;
  const said = sentencePhrases();
  if (!isEarly(costPerParcel)) return [said.tooEarly(names, n, needed)];
  return [said.early(names, n, needed, mean === 0 ? null : changeOf(mean))];
}

/** Whom the cost per parcel falls on: the carrier (or carriers) where nobody else pays. */
function bearerOf(carrier: Bearer, ...summaries: readonly ScenarioSummary[]): Bearer {
  const isCarriers = summaries.every(({ costByPayer }) =>
    Object.entries(costByPayer).every(([payer, cost]) => payer === 'carrier' || cost === 0),
  );
  return isCarriers ? carrier : 'all';
}

/** Returned parcels are not on time either: where there are many, "late" alone would be untrue. */
function misses(...summaries: readonly ScenarioSummary[]): Misses {
  const isNoticed = summaries.some(({ lateness }) => lateness.undeliveredShare > NOTICED);
  return isNoticed ? 'late or not at all' : 'late';
}

/** A scenario's name inside of a sentence. */
export function insideSentence(name: string): string {
  return sentencePhrases().nameInside(name);
}
