// The comparison of all results so far, made anew as they come in, but not more often than the eye can follow.
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { carrierPlan } from '../experiment/carrier-comparison.ts';
import type { Comparison } from '../experiment/comparison.ts';
import { createKeptParts, type KeptParts } from '../experiment/kept-parts.ts';
import { compare } from '../experiment/paired-comparison.ts';
import type { Settling } from '../experiment/settling.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';
import { type ResultTable, runsWanted, settlingIn } from './result-table.ts';
import type { RunGoal } from './run-goal.ts';
import type { Session } from './session.ts';

/** Milliseconds between two comparisons while results stream in. */
const PACE = 400;

export interface LiveComparison {
  /** Null while no study is open. */
  readonly comparison: ReadonlySignal<Comparison | null>;
  /** Which signs the compared results settle; null while others have come in that are not compared yet. */
  readonly settling: ReadonlySignal<readonly Settling[] | null>;
  end(): void;
}

export function compareLive(session: Session): LiveComparison {
  const comparison = signal<Comparison | null>(null);
  const looked = signal<{ readonly at: ResultTable; readonly settling: readonly Settling[] } | null>(null);
  const settling = computed(() => (looked.value?.at === session.results.value ? looked.value.settling : null));
  let timer: ReturnType<typeof setTimeout> | null = null;
  let compared: Study | null = null;
  const kept = createKeptParts();

  function now(): void {
    timer = null;
    const study = session.study.peek();
    compared = study;
    const at = session.results.peek();
    batch(() => {
      comparison.value = study === null ? null : compareAll(study, at, session.goal.peek(), kept);
      looked.value = study === null ? null : { at, settling: settlingIn(study, at) };
    });
    kept.sweep();
  }

  const stop = effect(() => {
    const study = session.study.value;
    void session.results.value;
    void session.goal.value;
    // An edit shows at once what it made invalid; results that come in may wait.
    if (study === compared) {
      timer ??= setTimeout(now, PACE);
      return;
    }
    if (timer !== null) clearTimeout(timer);
    now();
  });
  return {
    comparison,
    settling,
    end() {
      stop();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/**
 * With looks, since the results stream in and the reader watches. Where a goal is given, runs beyond it (that were under
 * way when every sign became certain) are left out, so that nothing depends on how many workers there are.
 */
export function compareAll(study: Study, results: ResultTable, goal?: RunGoal, kept?: KeptParts): Comparison {
  const named = shownStudy(study);
  const scenarios = named.scenarios.map(({ id, name }) => ({ id, name }));
  const plan = { scenarios, measuredDays: study.days.measured, method: 'looks', carriers: carrierPlan(named) } as const;
  const wanted = goal === undefined ? Number.POSITIVE_INFINITY : runsWanted(study, results, goal);
  return compare(
    plan,
    [...results.values()].flat().filter(({ replication }) => replication < wanted),
    kept,
  );
}
