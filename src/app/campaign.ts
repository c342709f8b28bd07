// The campaign: all replications of all scenarios, what is had of them, what an edit makes stale, and how far they are.

import { EARLY } from '../experiment/looks.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import type { BackgroundRuns } from './background-runs.ts';
import { hasResult, keepResults, NO_RESULTS, runsWanted, withResult } from './result-table.ts';
import { type Haste, hastened, isHasty, orderRuns, type RunTask } from './run-order.ts';
import type { Session } from './session.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

export interface Campaign {
  /** Runs what is missing, the scenario on show first. */
  start(): void;
  cancel(): void;
  /** Forgets everything: another study is open. */
  reset(): void;
  /** Stops, and keeps the results that an edit leaves valid; gives the scenarios that it does not. */
  follow(before: Study, after: Study): readonly string[];
  add(result: ReplicationResult): void;
  /** True where a run is not had, or has to be done again for areas that moved. */
  isMissing(task: RunTask): boolean;
  /** True for the runs of an early estimate after an edit: they do not wait until the run on show is drawn. */
  mayGoBeside(task: RunTask): boolean;
  /** A run that was given up counts no longer. */
  giveUp(task: RunTask): void;
}

export function createCampaign(session: Session, runs: BackgroundRuns, sizing: SizingCampaign): Campaign {
  /** Replications that are had but lack areas that an edit moved. */
  let refresh = new Set<string>();
  const lost = new Set<string>();
  let running: Study | null = null;
  /** Scenarios that the last edit changed, where it left the baseline and others alone. */
  let edited: readonly string[] = [];

  /** Of what was just edited, the scenario on show, or else the first. */
  function hasteIn(study: Study): Haste | null {
    const shown = session.scenario.peek();
    const scenario = edited.includes(shown) ? shown : edited[0];
    if (scenario === undefined) return null;
    const isDrawn = scenario === shown && session.drawing.peek() !== null;
    return { scenario, baseline: study.scenarios[0].id, drawn: isDrawn ? session.replication.peek() : null };
  }

  function count(): void {
    const study = session.study.peek();
    const ids = study?.scenarios.map(({ id }) => id) ?? [];
    const wanted = study === null ? 0 : wantedOf(study);
    const total = ids.length * wanted - lost.size;
    const table = session.results.peek();
    const had = ids.reduce((sum, id) => sum + Math.min(wanted, table.get(id)?.length ?? 0), 0);
    const done = Math.max(0, had - refresh.size);
    const isRunning = running !== null && running === study && done < total;
    session.runs.value = { state: isRunning ? 'running' : done < total ? 'cancelled' : 'finished', done, total };
  }

  const wantedOf = (study: Study): number => runsWanted(study, session.results.peek(), session.goal.peek());

  /** What is missing now, the scenario on show first. */
  function inOrder(study: Study): RunTask[] {
    const scenarios = study.scenarios.map((scenario) => scenario.id);
    const shown = session.scenario.peek();
    const missing = orderRuns(scenarios, wantedOf(study), (task) => hasResult(session.results.peek(), task));
    const isFirst = (task: RunTask) => task.replication === 0 && task.scenario === shown;
    // The baseline's runs for moved areas come last: its city-wide numbers stand already.
    const again = orderRuns(scenarios, session.goal.peek().most, (task) => !refresh.has(keyOf(task)));
    const haste = hasteIn(study);
    if (haste !== null) return hastened(missing, again, haste);
    return [...missing.filter(isFirst), ...missing.filter((task) => !isFirst(task)), ...again];
  }

  function cancel(): void {
    runs.cancel();
    running = null;
    count();
  }

  /** Once its fleets have numbers. */
  async function runWhenSized(study: Study): Promise<void> {
    const sized = await sizing.size(study);
    if (running !== study) return;
    if (sized === null) cancel();
    else void runs.start(sized, inOrder(study));
  }

  return {
    start() {
      const study = session.study.peek();
      if (study === null) return;
      running = study;
      lost.clear();
      count();
      const sized = sizing.ready(study);
      if (sized === null) void runWhenSized(study);
      else void runs.start(sized, inOrder(study));
    },
    cancel,
    reset() {
      runs.cancel();
      running = null;
      refresh = new Set();
      edited = [];
      lost.clear();
      session.results.value = NO_RESULTS;
      session.goal.value = { most: session.replications, isAll: false };
      session.runs.value = { state: 'idle', done: 0, total: 0 };
    },
    follow(before, after) {
      runs.cancel();
      running = null;
      const kept = keepResults(session.results.peek(), before, after);
      refresh = new Set([...refresh].filter((key) => !kept.touched.some((id) => key.endsWith(`:${id}`))));
      if (kept.areasMoved) {
        for (const result of kept.results.get(after.scenarios[0].id) ?? []) refresh.add(keyOf(result));
      }
      session.results.value = kept.results;
      if (kept.touched.length > 0) edited = kept.touched.includes(after.scenarios[0].id) ? [] : kept.touched;
      return kept.touched;
    },
    add(result) {
      session.results.value = withResult(session.results.peek(), result);
      refresh.delete(keyOf(result));
      if (session.runs.peek().state !== 'idle') count();
    },
    isMissing(task) {
      if (refresh.has(keyOf(task))) return true;
      const study = session.study.peek();
      const isWanted = study === null || task.replication < wantedOf(study);
      return isWanted && !hasResult(session.results.peek(), task);
    },
    mayGoBeside(task) {
      const study = session.study.peek();
      const haste = study === null ? null : hasteIn(study);
      if (haste === null || !isHasty(task, haste, EARLY)) return false;
      return task.scenario !== haste.scenario || task.replication !== haste.drawn;
    },
    giveUp(task) {
      lost.add(keyOf(task));
      count();
    },
  };
}

function keyOf(task: RunTask): string {
  return `${task.replication}:${task.scenario}`;
}
