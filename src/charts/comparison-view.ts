// What the comparison charts are drawn from, and how they name a scenario and its intervals.
import { decimal, range } from '../base/format.ts';
import { isolated } from '../base/isolated.ts';
import type { Comparison, Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import type { Interval } from '../experiment/interval.ts';
import { letterAt } from '../experiment/scenario-letters.ts';
import { comparisonPhrases } from './comparison-phrases.ts';

export interface ComparisonView {
  readonly comparison: Comparison;
  /** Id of the scenario on show, set in bold; null for none. */
  readonly chosen: string | null;
  /** Replications each scenario is to get; rows with fewer say so. */
  readonly runsWanted: number;
  /** By scenario: what its difference in cost may be if any one assumption is elsewhere in its range, luck included. */
  readonly assumed?: ReadonlyMap<string, Interval>;
}

/** A scenario with its letter; its place is that of its pill. */
export interface LetteredScenario {
  readonly letter: string;
  readonly summary: ScenarioSummary;
  readonly isChosen: boolean;
  /** False before its first replication. */
  readonly hasResults: boolean;
  /** False also where no parcel is delivered, which leaves no cost per parcel. */
  readonly hasCost: boolean;
  /** False also where no parcel is ordered. */
  readonly hasShare: boolean;
}

export function letteredScenarios({ comparison, chosen }: ComparisonView): LetteredScenario[] {
  return comparison.summaries.map((summary, index) => ({
    letter: letterAt(comparison, index),
    summary,
    isChosen: summary.id === chosen,
    hasResults: summary.replications > 0,
    hasCost: summary.costPerParcel.n > 0,
    hasShare: summary.onTimeShare.n > 0,
  }));
}

/** Without those that came out the same as an earlier one in every draw. */
export function apart({ comparison }: ComparisonView, some: readonly LetteredScenario[]): LetteredScenario[] {
  return some.filter(({ summary }) => comparison.same?.has(summary.id) !== true);
}

/** Those that came out the same as this one in every draw. */
export function sameAs(
  { comparison }: ComparisonView,
  some: readonly LetteredScenario[],
  { summary }: LetteredScenario,
): LetteredScenario[] {
  return some.filter((other) => comparison.same?.get(other.summary.id) === summary.id);
}

/** "C Six spread depots" */
export function fullName({ letter, summary }: LetteredScenario): string {
  return `${letter} ${summary.name}`;
}

/** The same inside a sentence. */
export function sentenceName({ letter, summary }: LetteredScenario): string {
  return `${letter} ${isolated(summary.name)}`;
}

/** The lowest and highest value an estimate needs room for. */
export function reachOf({ mean, low, high }: Estimate): readonly [number, number] {
  return [low ?? mean, high ?? mean];
}

/** "2.69 to 2.99" of a cost, or why there is no interval. */
export function intervalWords(cost: Estimate): string {
  const { low, high, n } = insideCost(cost);
  if (n === 0) return '';
  return low === null || high === null ? comparisonPhrases().tooFew : range(low, high);
}

/** The same of a share, in per cent. */
export function shareIntervalWords(share: Estimate, digits = 1): string {
  const { low, high, n } = insideShare(share);
  if (n === 0) return '';
  return low === null || high === null ? comparisonPhrases().tooFew : range(low * 100, high * 100, digits);
}

/** "2.69 to 2.99, mean of 32 draws" of a part of a mean, as its numbers are said; a part of one draw says so. */
export function partWords({ low, high, n }: Estimate, said: (low: number, high: number) => string): string {
  const { partOf, partOfOne } = comparisonPhrases();
  return low === null || high === null ? partOfOne : partOf(said(low, high), decimal(n));
}

/** " (2.69 to 2.99)" after a mean, or " (a single draw, no interval)"; nothing where the sentence says itself that it is of one draw. */
export function bracketed({ low, high, n }: Estimate, said: (low: number, high: number) => string): string {
  if (low !== null && high !== null) return ` (${said(low, high)})`;
  return n === 1 ? ` (${comparisonPhrases().partOfOne})` : '';
}

/** A cost's interval cut to what a cost can be: that of two runs may reach below nothing. */
export function insideCost(cost: Estimate): Estimate {
  return { ...cost, low: cost.low === null ? null : Math.max(0, cost.low) };
}

/** A share's interval cut to what a share can be. */
export function insideShare(share: Estimate): Estimate {
  const { low, high } = share;
  return {
    ...share,
    low: low === null ? null : Math.max(0, low),
    high: high === null ? null : Math.min(1, high),
  };
}

/** "12 of 32 runs", "waiting for a first run", or nothing where all runs are there. */
export function runsMark({ summary, hasResults }: LetteredScenario, runsWanted: number): string {
  const said = comparisonPhrases();
  if (!hasResults) return said.noRun;
  const { replications } = summary;
  return replications < runsWanted ? said.runsOf(String(replications), String(runsWanted)) : '';
}
