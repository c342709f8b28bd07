// The runs that size fleets, before any other run of their scenarios; what was found is kept by what it was found for.
import { type ScenarioSizing, sizedStudy, sizeScenarios } from '../experiment/fleet-sizing.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { fleetsToSize } from '../experiment/sized-study.ts';
import type { Study } from '../model/study.ts';
import { type BackgroundListener, type BackgroundTask, createBackgroundRuns } from './background-runs.ts';
import { touchedScenarios } from './run-order.ts';
import type { ServiceClient } from './service-client.ts';
import type { Session } from './session.ts';

export interface SizingCampaign {
  /** The study that runs: the study itself, or with numbers for its sized fleets; null where some are not found yet. */
  ready(study: Study): Study | null;
  /** The same once all are found; null where the study was given up meanwhile, or a run failed. */
  size(study: Study): Promise<Study | null>;
  /** Whoever waits for what is being sized hears that it was given up. */
  leaveOff(): void;
  /** The open study is another one: stops what is of no use for it, and shows what is known of it. */
  follow(study: Study): void;
}

/** Sizings kept for coming back to: those of a few dozen versions of a study. */
const KEPT = 60;

interface Known {
  readonly study: Study;
  readonly sizing: ScenarioSizing;
}

interface SizingTask extends BackgroundTask {
  readonly row: number;
}

interface UnderWay {
  readonly study: Study;
  readonly scenarios: readonly string[];
  readonly end: Promise<void>;
}

export function createSizingCampaign(
  session: Session,
  clients: readonly ServiceClient[],
  listener: Pick<BackgroundListener, 'turn' | 'onFailure'>,
): SizingCampaign {
  let known: readonly Known[] = [];
  let underWay: UnderWay | null = null;
  /** Each sizing has a number of its own; what an older one finds is no longer wanted. */
  let asked = 0;
  const sized = new WeakMap<Study, Study>();
  let results: ReplicationResult[] = [];
  const runs = createBackgroundRuns<SizingTask>(clients, {
    turn: listener.turn,
    isMissing: () => true,
    onResult(result, task) {
      results[task.row] = result;
      const { found, running } = session.sizing.peek();
      if (running !== null) session.sizing.value = { found, running: { done: running.done + 1 } };
    },
    onFailure: listener.onFailure,
  });

  function sizingOf(study: Study, scenario: string): ScenarioSizing | undefined {
    return known.find(
      (one) => one.sizing.scenario === scenario && !touchedScenarios(one.study, study).includes(scenario),
    )?.sizing;
  }

  function toSize(study: Study): string[] {
    return study.scenarios.map(({ id }) => id).filter((id) => fleetsToSize(study, id).length > 0);
  }

  function foundFor(study: Study): ReadonlyMap<string, ScenarioSizing> {
    return new Map(
      toSize(study).flatMap((id) => {
        const sizing = sizingOf(study, id);
        return sizing === undefined ? [] : [[id, sizing] as const];
      }),
    );
  }

  function ready(study: Study): Study | null {
    const had = sized.get(study);
    if (had !== undefined) return had;
    const scenarios = toSize(study);
    if (scenarios.length === 0) return study;
    const found = foundFor(study);
    if (found.size < scenarios.length) return null;
    const made = sizedStudy(study, [...found.values()]);
    sized.set(study, made);
    return made;
  }

  async function work(study: Study, scenarios: readonly string[], mine: number): Promise<void> {
    const sizing = sizeScenarios(study, scenarios);
    let step = sizing.next();
    while (step.done !== true) {
      const tasks = step.value.map((run, row) => ({ ...run, row }));
      results = [];
      await runs.start(study, tasks);
      if (mine !== asked) return;
      if (tasks.some(({ row }) => results[row] === undefined)) break;
      step = sizing.next(results);
    }
    if (step.done === true) known = [...step.value.map((one) => ({ study, sizing: one })), ...known].slice(0, KEPT);
    underWay = null;
    const open = session.study.peek() ?? study;
    session.sizing.value = { found: foundFor(open), running: null };
  }

  function stop(): void {
    asked++;
    runs.cancel();
    underWay = null;
    session.sizing.value = { ...session.sizing.peek(), running: null };
  }

  return {
    ready,
    async size(study) {
      const at = ready(study);
      if (at !== null) return at;
      const missing = toSize(study).filter((id) => sizingOf(study, id) === undefined);
      if (underWay === null || missing.some((id) => underWay?.scenarios.includes(id) !== true)) {
        stop();
        session.sizing.value = { found: foundFor(study), running: { done: 0 } };
        underWay = { study, scenarios: missing, end: work(study, missing, asked) };
      }
      await underWay.end;
      return ready(study);
    },
    leaveOff() {
      if (underWay !== null) stop();
    },
    follow(study) {
      const there = new Set(toSize(study));
      const isOfUse = (one: UnderWay): boolean => {
        const touched = touchedScenarios(one.study, study);
        return one.scenarios.every((id) => there.has(id) && !touched.includes(id));
      };
      if (underWay !== null && !isOfUse(underWay)) stop();
      session.sizing.value = { found: foundFor(study), running: session.sizing.peek().running };
    },
  };
}
