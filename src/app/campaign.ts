// The campaign: all replications of all scenarios, what is had of them, what an edit makes stale, and how far they are.

import { EARLY } from '../experiment/looks.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import type { BackgroundRuns } from './background-runs.ts';
import { hasResult, keepResults, NO_RESULTS, settlingIn, withResult } from './result-table.ts';
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
    const wanted = study === null ? new Map<string, number>() : runsWanted(study);
    let [total, done] = [-lost.size, -refresh.size];
    for (const [scenario, runs] of wanted) {
      total += runs;
      done += Math.min(runs, session.results.peek().get(scenario)?.length ?? 0);
    }
    done = Math.max(0, done);
    const isRunning = running !== null && running === study && done < total;
    session.runs.value = { state: isRunning ? 'running' : done < total ? 'cancelled' : 'finished', done, total };
  }

  /** Runs of each scenario: as many as it takes until the sign of its difference is certain, the baseline's as many as any. */
  function runsWanted(study: Study): Map<string, number> {
    const { most, isAll } = session.goal.peek();
    const wanted = new Map(study.scenarios.map(({ id }) => [id, most]));
    const settling = isAll ? [] : settlingIn(study, session.results.peek());
    if (settling.length === 0) return wanted;
    for (const { scenario, settled } of settling) wanted.set(scenario, Math.min(most, settled ?? most));
    const [baseline, ...variants] = study.scenarios;
    wanted.set(baseline.id, Math.max(...variants.map(({ id }) => wanted.get(id) ?? most)));
    return wanted;
  }

  /** What is missing now, the scenario on show first. */
  function inOrder(study: Study): RunTask[] {
    const scenarios = study.scenarios.map((scenario) => scenario.id);
    const shown = session.scenario.peek();
    const { most } = session.goal.peek();
    const wanted = runsWanted(study);
    const isSpare = ({ scenario, replication }: RunTask) => replication >= (wanted.get(scenario) ?? most);
    const missing = orderRuns(scenarios, most, (task) => hasResult(session.results.peek(), task) || isSpare(task));
    const isFirst = (task: RunTask) => task.replication === 0 && task.scenario === shown;
    // The baseline's runs for moved areas come last: its city-wide numbers stand already.
    const again = orderRuns(scenarios, most, (task) => !refresh.has(keyOf(task)));
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
      const most = (study === null ? undefined : runsWanted(study).get(task.scenario)) ?? session.goal.peek().most;
      return task.replication < most && !hasResult(session.results.peek(), task);
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
