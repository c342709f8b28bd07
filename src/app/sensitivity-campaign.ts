// The runs that find what a difference hangs on: they begin when asked for, and an edit forgets them.
import type { ComparisonPlan } from '../experiment/paired-comparison.ts';
import { payingVolumes } from '../experiment/paying-volume.ts';
import { NOISE_RUNS, type PlannerNoise, plannerNoise } from '../experiment/planner-noise.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { type EndResults, type Sensitivity, sensitivitiesOf } from '../experiment/sensitivity.ts';
import {
  FOLLOWED,
  MOST_REPLICATIONS,
  nextFollowed,
  studyEnds,
  surelyWidest,
} from '../experiment/sensitivity-stages.ts';
import type { VolumeResults } from '../experiment/volume-trials.ts';
import type { Study } from '../model/study.ts';
import { type BackgroundListener, createBackgroundRuns } from './background-runs.ts';
import type { Campaign } from './campaign.ts';
import {
  type AskedTask,
  endResults,
  keyOf,
  replannedTasks,
  tasksFor,
  type VolumeTask,
  volumeTasks,
} from './sensitivity-tasks.ts';
import type { ServiceClient } from './service-client.ts';
import { NOT_ASKED, type Session } from './session.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

/** Pairs of runs of the study as it stands that have to be there first; the ends are run over the same luck. */
export const PAIRS_NEEDED = MOST_REPLICATIONS;

export interface SensitivityCampaign {
  /** Runs what is missing for a scenario. Nothing happens for the baseline, or before there are enough pairs. */
  start(scenario: string): Promise<void>;
  /** Stops; what is had already need not be run again. */
  cancel(): void;
  /** Stops and forgets everything: the study is another one. */
  drop(): void;
  /** True while the campaign waits for these runs, and goes on after them. */
  holdsCampaign(): boolean;
}

export function createSensitivityCampaign(
  session: Session,
  clients: readonly ServiceClient[],
  campaign: Campaign,
  sizing: Pick<SizingCampaign, 'ready'>,
  listener: Pick<BackgroundListener, 'turn' | 'onFailure'>,
): SensitivityCampaign {
  let had = new Map<string, ReplicationResult>();
  let asked = 0;
  let isHolding = false;
  const runs = createBackgroundRuns<AskedTask>(clients, {
    ...listener,
    onResult(result, task) {
      had.set(keyOf(task), result);
      const state = session.sensitivity.peek();
      if (state.running === null) return;
      const running = { ...state.running, done: state.running.done + 1 };
      session.sensitivity.value = { ...state, running };
    },
    isMissing: (task) => !had.has(keyOf(task)),
  });

  function stop(): void {
    asked++;
    runs.cancel();
    session.sensitivity.value = { ...session.sensitivity.peek(), running: null };
  }

  function resumeCampaign(): void {
    if (!isHolding) return;
    isHolding = false;
    campaign.start();
  }

  async function start(scenario: string): Promise<void> {
    const open = session.study.peek();
    // The ends keep the numbers that were found for the study as it stands.
    const study = open === null ? null : sizing.ready(open);
    const baseline = study?.scenarios[0].id;
    if (study === null || baseline === undefined || scenario === baseline) return;
    const asItStands = firstRuns(session, [baseline, scenario]);
    if (asItStands === null || session.sensitivity.peek().running !== null) return;
    const mine = ++asked;
    const ends = studyEnds(study, [baseline, scenario]);
    const others = Array.from({ length: MOST_REPLICATIONS - 1 }, (_, row) => row + 1);
    const screening = tasksFor(ends, [0], [baseline, scenario]);
    const perAssumption = 2 * 2 * others.length;
    const replanned = replannedTasks([baseline, scenario]);
    const volumeRuns = volumeTasks(study, scenario, asItStands);
    const rest = replanned.length + volumeRuns.length;
    const total = screening.length + Math.min(FOLLOWED, ends.length / 2) * perAssumption + rest;
    const done = screening.filter((task) => had.has(keyOf(task))).length;
    isHolding = session.runs.peek().state === 'running';
    if (isHolding) campaign.cancel();
    const state = session.sensitivity.peek();
    session.sensitivity.value = { ...state, running: { scenario, done, total } };

    await runs.start(study, missing(screening));
    if (mine !== asked) return;
    const first = asItStands.filter(({ replication }) => replication === 0);
    const screened = on(study, first, endResults(ends, screening, had), scenario);
    const followed = new Set<string>();
    let known: readonly Sensitivity[] = [];
    for (;;) {
      const chosen = nextFollowed(screened, known, followed);
      // The same days under other seeds of the planner and the trials of volume come with the first of them.
      if (chosen.size === 0 && followed.size > 0) break;
      for (const id of chosen) followed.add(id);
      const deeper = ends.filter(({ assumption }) => followed.has(assumption.id));
      const more = tasksFor(deeper, others, [baseline, scenario]);
      const asking: AskedTask[] = [...more, ...replanned, ...volumeRuns];
      tellProgress(screening.length + asking.length - missing(asking).length, screening.length + asking.length);
      await runs.start(study, missing(asking));
      if (mine !== asked) return;
      known = on(
        study,
        asItStands,
        endResults(deeper, [...tasksFor(deeper, [0], [baseline, scenario]), ...more], had),
        scenario,
      );
      if (chosen.size === 0) break;
    }
    const [sensitivity] = surelyWidest(screened, known, followed);
    const found = new Map(session.sensitivity.peek().found);
    if (sensitivity !== undefined && sensitivity.swings.length > 0) found.set(scenario, sensitivity);
    const noise = new Map(session.sensitivity.peek().noise);
    const own = noiseOf([baseline, scenario], asItStands, replanned);
    if (own !== undefined) noise.set(scenario, own);
    const volumes = new Map(session.sensitivity.peek().volumes);
    const trials = volumesOf(volumeRuns);
    if (trials.length > 0) volumes.set(scenario, payingVolumes(scenario, asItStands, trials));
    session.sensitivity.value = { found, noise, volumes, running: null };
    resumeCampaign();
  }

  function tellProgress(done: number, total: number): void {
    const state = session.sensitivity.peek();
    if (state.running === null) return;
    const most = Math.max(total, state.running.total);
    session.sensitivity.value = { ...state, running: { ...state.running, done, total: most } };
  }

  function missing<Task extends AskedTask>(tasks: readonly Task[]): Task[] {
    return tasks.filter((task) => !had.has(keyOf(task)));
  }

  /** None where a run failed. */
  function volumesOf(tasks: readonly VolumeTask[]): VolumeResults[] {
    if (tasks.some((task) => !had.has(keyOf(task)))) return [];
    const kinds = new Map(tasks.map((task) => [task.variant, task]));
    return [...kinds.values()].map(({ variant, depot, share, demand }) => ({
      depot,
      share,
      demand,
      results: tasks.flatMap((task) => (task.variant === variant ? (had.get(keyOf(task)) ?? []) : [])),
    }));
  }

  /** Undefined where a run failed. */
  function noiseOf(
    scenarios: readonly string[],
    asItStands: readonly ReplicationResult[],
    tasks: readonly AskedTask[],
  ): PlannerNoise | undefined {
    const first = asItStands.filter(({ replication }) => replication < NOISE_RUNS.replications);
    const others = Array.from({ length: NOISE_RUNS.searches - 1 }, (_, row) =>
      tasks.filter(({ replan }) => replan === row + 1).flatMap((task) => had.get(keyOf(task)) ?? []),
    );
    if (others.some(({ length }) => length < first.length)) return undefined;
    return plannerNoise(scenarios, [first, ...others])[0];
  }

  return {
    start,
    cancel() {
      if (session.sensitivity.peek().running === null) return;
      stop();
      resumeCampaign();
    },
    drop() {
      stop();
      isHolding = false;
      had = new Map();
      session.sensitivity.value = NOT_ASKED;
    },
    holdsCampaign: () => isHolding,
  };
}

/** Runs 0, 1, ... of both scenarios as the study stands, as many as the ends get; null while some are missing. */
export function firstRuns(session: Session, scenarios: readonly string[]): readonly ReplicationResult[] | null {
  const results = scenarios.flatMap((id) =>
    (session.results.value.get(id) ?? []).filter(({ replication }) => replication < PAIRS_NEEDED),
  );
  return results.length < scenarios.length * PAIRS_NEEDED ? null : results;
}

/** The one scenario's sensitivity, if any; intervals are corrected for all comparisons of the study. */
function on(
  study: Study,
  asItStands: readonly ReplicationResult[],
  ends: readonly EndResults[],
  scenario: string,
): Sensitivity[] {
  const plan: ComparisonPlan = {
    scenarios: study.scenarios.map(({ id, name }) => ({ id, name })),
    measuredDays: study.days.measured,
    method: 'fixed',
  };
  return sensitivitiesOf(plan, asItStands, ends).filter((one) => one.scenario === scenario);
}
