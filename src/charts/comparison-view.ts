// What the four comparison charts are drawn from, and how they name a scenario.
import { scenarioLetter } from '../base/format.ts';
import type { Comparison, Estimate, ScenarioSummary } from '../experiment/comparison.ts';

export interface ComparisonView {
  readonly comparison: Comparison;
  /** Id of the scenario on show, set in bold; null for none. */
  readonly chosen: string | null;
  /** Replications each scenario is to get; rows with fewer say so. */
  readonly runsWanted: number;
}

/** A scenario with its letter; its place is that of its pill. */
export interface LetteredScenario {
  readonly letter: string;
  readonly summary: ScenarioSummary;
  readonly isChosen: boolean;
  /** False before its first replication. */
  readonly hasResults: boolean;
}

export function letteredScenarios({ comparison, chosen }: ComparisonView): LetteredScenario[] {
  return comparison.summaries.map((summary, index) => ({
    letter: scenarioLetter(index),
    summary,
    isChosen: summary.id === chosen,
    hasResults: summary.costPerParcel.n > 0,
  }));
}

/** "C Six spread depots" */
export function fullName({ letter, summary }: LetteredScenario): string {
  return `${letter} ${summary.name}`;
}

/** "A", "A and B", "A, B and C" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** The lowest and highest value an estimate needs room for. */
export function reachOf({ mean, low, high }: Estimate): readonly [number, number] {
  return [low ?? mean, high ?? mean];
}

/** "12 of 32 runs", "waiting for a first run", or nothing where all runs are there. */
export function runsMark({ summary, hasResults }: LetteredScenario, runsWanted: number): string {
  if (!hasResults) return 'no run yet';
  return summary.replications < runsWanted ? `${summary.replications} of ${runsWanted} runs` : '';
}
