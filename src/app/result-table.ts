// The results of all replications so far, by scenario, and what an edit leaves valid of them.

import type { Comparison } from '../experiment/comparison.ts';
import { runsInOrder } from '../experiment/paired-comparison.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { type Settling, settlingOf } from '../experiment/settling.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { catchmentBasis } from '../simulation/bike-ranges.ts';
import type { RunGoal } from './run-goal.ts';
import { type RunTask, scenariosLikeBaseline, touchedScenarios } from './run-order.ts';

/** Each scenario's results by rising replication; replications may be missing in between. */
export type ResultTable = ReadonlyMap<string, readonly ReplicationResult[]>;

export const NO_RESULTS: ResultTable = new Map();

export function withResult(table: ResultTable, result: ReplicationResult): ResultTable {
  const others = (table.get(result.scenario) ?? []).filter((had) => had.replication !== result.replication);
  const row = others.findIndex((had) => had.replication > result.replication);
  const place = row === -1 ? others.length : row;
  return new Map(table).set(result.scenario, [...others.slice(0, place), result, ...others.slice(place)]);
}

export function hasResult(table: ResultTable, task: RunTask): boolean {
  return table.get(task.scenario)?.some((had) => had.replication === task.replication) ?? false;
}

/** Which differences to the baseline are certain in their sign, and how many runs the others would about take. */
export function settlingIn(study: Study, table: ResultTable): Settling[] {
  const like = scenariosLikeBaseline(study);
  return settlingOf(
    study.scenarios.map(({ id }) => {
      const costs: (number | null)[] = [];
      for (const { replication, cost } of table.get(id) ?? []) costs[replication] = cost.perParcel;
      return { id, costs, isBaseline: like.has(id) };
    }),
  );
}

/**
 * The runs that a comparison is of, scenario by scenario: what stands beside its numbers is of the same ones, whichever other
 * draws somebody looked at.
 */
export function runsCompared({ summaries }: Pick<Comparison, 'summaries'>, table: ResultTable): ReplicationResult[][] {
  const inOrder = runsInOrder(summaries, [...table.values()].flat());
  return inOrder.map((runs, row) => runs.slice(0, summaries[row]?.replications ?? 0));
}

export interface Kept {
  readonly results: ResultTable;
  /** Scenarios whose runs the edit changes. */
  readonly touched: readonly string[];
  /** True if the baseline's results lack areas that moved: its numbers stand, but it has to run again for those. */
  readonly areasMoved: boolean;
}

/** What stays of the results after an edit. */
export function keepResults(table: ResultTable, before: Study, after: Study): Kept {
  const touched = touchedScenarios(before, after);
  const moved = new Set(touched.filter((id) => basisOf(before, id) !== basisOf(after, id)));
  const results = new Map<string, readonly ReplicationResult[]>();
  for (const { id } of after.scenarios) {
    const had = table.get(id);
    if (had === undefined || touched.includes(id)) continue;
    results.set(id, moved.size === 0 ? had : had.map((result) => withoutAreas(result, moved)));
  }
  return { results, touched, areasMoved: moved.size > 0 && !touched.includes(after.scenarios[0].id) };
}

function withoutAreas(result: ReplicationResult, moved: ReadonlySet<string>): ReplicationResult {
  const { depotAreas } = result;
  const isLeft = ({ scenario }: { readonly scenario: string }): boolean => !moved.has(scenario);
  return {
    ...result,
    areas: result.areas.filter(isLeft),
    ...(depotAreas === undefined ? {} : { depotAreas: depotAreas.filter(isLeft) }),
  };
}

function basisOf(study: Study, id: string): string {
  const placement = placementOf(study, id);
  return placement === undefined ? '' : catchmentBasis(study, placement);
}

/**
 * Runs that every scenario is to get: as many as it takes until the sign of each difference is certain, at most as many as
 * the goal says. The same number for all, so that what stands side by side is of the same days.
 */
export function runsWanted(study: Study, table: ResultTable, { most, isAll }: RunGoal): number {
  const settling = isAll ? [] : settlingIn(study, table);
  return settling.length === 0 ? most : Math.max(...settling.map(({ settled }) => Math.min(most, settled ?? most)));
}
