// What a report is made from: the runs on reserved draws where there are such of just these scenarios, else what the page has.

import { compareAll } from '../app/live-comparison.ts';
import type { ReservedRuns } from '../app/report-campaign.ts';
import { type ResultTable, runsWanted } from '../app/result-table.ts';
import type { RunGoal } from '../app/run-goal.ts';
import { fingerprint } from '../base/fingerprint.ts';
import { comparisonOf } from '../experiment/chosen-scenarios.ts';
import type { Comparison } from '../experiment/comparison.ts';
import { runsInOrder } from '../experiment/paired-comparison.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { compareReserved, numberedFromNought } from '../experiment/reserved-draws.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';

export interface ReportSource {
  readonly study: Study;
  /** Ids in the order of the study, the baseline first. */
  readonly scenarios: readonly string[];
  readonly comparison: Comparison;
  /** A list a scenario, without a gap from its first. */
  readonly runs: readonly (readonly ReplicationResult[])[];
  /** Null where the runs are those of the page, which were looked at as they came in. */
  readonly reserved: { readonly first: number; readonly draws: number } | null;
  /** Of all runs together. */
  readonly fingerprint: string;
}

/** `goal` is the page's: what is on paper says no more than the page does from the same runs. */
export function reportSource(
  study: Study,
  chosen: readonly string[],
  reserved: ReservedRuns | null,
  results: ResultTable,
  goal: RunGoal,
): ReportSource {
  const scenarios = scenariosOfReport(study, chosen);
  const isKept = reserved !== null && covers(reserved, study, scenarios);
  const { first, draws } = isKept ? reserved : { first: 0, draws: 0 };
  const wanted = runsWanted(study, results, goal);
  const onPage = () => [...results.values()].flat().filter(({ replication }) => replication < wanted);
  const had = isKept ? reserved.results : onPage();
  const runs = runsInOrder(
    scenarios.map((id) => ({ id })),
    numberedFromNought(first, had),
  );
  const studyRows = study.scenarios.flatMap(({ id }, row) => (scenarios.includes(id) ? [row] : []));
  const comparison = isKept
    ? { ...compareReserved(shownStudy(study), scenarios, first, had), studyRows }
    : comparisonOf(compareAll(study, results, goal), scenarios);
  return {
    study,
    scenarios,
    comparison,
    runs,
    reserved: isKept ? { first, draws } : null,
    fingerprint: fingerprintOf(runs),
  };
}

/** The chosen ones and the baseline. */
export function scenariosOfReport(study: Study, chosen: readonly string[]): string[] {
  return study.scenarios.map(({ id }) => id).filter((id, row) => row === 0 || chosen.includes(id));
}

/** True where the reserved runs are of just these scenarios: with more of them, the intervals would be wider. */
export function covers(reserved: ReservedRuns, study: Study, scenarios: readonly string[]): boolean {
  return reserved.study === study && reserved.scenarios.join('\n') === scenarios.join('\n');
}

function fingerprintOf(runs: ReportSource['runs']): string {
  const all = fingerprint();
  for (const run of runs.flat()) {
    all.word(run.scenario);
    all.number(run.replication);
    all.word(run.fingerprint);
  }
  return all.digest();
}
