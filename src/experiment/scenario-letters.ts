// The letters of compared scenarios: those of their pills, also where some scenarios of the study are left out of the comparison.
import { scenarioLetter } from '../base/format.ts';
import type { Comparison } from './comparison.ts';

/** Of the scenario in a row of the summaries. */
export function letterAt({ studyRows }: Comparison, row: number): string {
  return scenarioLetter(studyRows?.[row] ?? row);
}

export function letterOf(comparison: Comparison, scenario: string): string {
  return letterAt(
    comparison,
    comparison.summaries.findIndex(({ id }) => id === scenario),
  );
}
