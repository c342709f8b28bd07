// The runs for a report: the chosen scenarios on draws that no look has used, as many as were fixed before the first.
import { type Signal, signal } from '@preact/signals';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import { type BackgroundListener, type BackgroundTask, createBackgroundRuns } from './background-runs.ts';
import type { Campaign } from './campaign.ts';
import type { ReservedBlocks } from './reserved-blocks.ts';
import type { ServiceClient } from './service-client.ts';
import type { Session } from './session.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

/** What was run on reserved draws, all of the study as it stood then. */
export interface ReservedRuns {
  readonly study: Study;
  /** Ids in the order of the study, the baseline first. */
  readonly scenarios: readonly string[];
  /** The first draw's number, and how many there are. */
  readonly first: number;
  readonly draws: number;
  readonly results: readonly ReplicationResult[];
}

export interface ReportState {
  readonly found: ReservedRuns | null;
  readonly running: { readonly done: number; readonly total: number } | null;
  /** True where the last runs did not all come to an end: nothing is shown of them. */
  readonly failed: boolean;
}

export const NO_REPORT: ReportState = { found: null, running: null, failed: false };

export interface ReportCampaign {
  readonly state: Signal<ReportState>;
  /** Runs these scenarios and the baseline on so many draws; the other background runs wait. */
  start(scenarios: readonly string[], draws: number): Promise<void>;
  /** Stops; what is had already need not be run again, for nobody has looked at it. */
  cancel(): void;
  /** Stops and forgets everything: the study is another one. */
  drop(): void;
  /** True while the campaign waits for these runs, and goes on after them. */
  holdsCampaign(): boolean;
}

export function createReportCampaign(
  session: Session,
  clients: readonly ServiceClient[],
  campaign: Campaign,
  sizing: Pick<SizingCampaign, 'size'>,
  listener: Pick<BackgroundListener, 'turn' | 'onFailure'>,
  blocks: ReservedBlocks,
): ReportCampaign {
  const state = signal(NO_REPORT);
  let had = new Map<string, ReplicationResult>();
  let asked = 0;
  let isHolding = false;
  const runs = createBackgroundRuns<BackgroundTask>(clients, {
    ...listener,
    onResult(result, task) {
      had.set(keyOf(task), result);
      const { running } = state.peek();
      if (running !== null) state.value = { ...state.peek(), running: { ...running, done: running.done + 1 } };
    },
    isMissing: (task) => !had.has(keyOf(task)),
  });

  async function start(chosen: readonly string[], draws: number): Promise<void> {
    const study = session.study.peek();
    if (study === null || state.peek().running !== null) return;
    const mine = ++asked;
    const scenarios = study.scenarios.map(({ id }) => id).filter((id, row) => row === 0 || chosen.includes(id));
    isHolding ||= session.runs.peek().state === 'running';
    if (isHolding) campaign.cancel();
    state.value = { ...state.peek(), failed: false, running: { done: 0, total: draws * scenarios.length } };
    const first = await blocks.take(study, draws);
    if (mine !== asked) return;
    const tasks = Array.from({ length: draws }, (_, row) => first + row).flatMap((replication) =>
      scenarios.map((scenario) => ({ scenario, replication })),
    );
    const done = tasks.filter((task) => had.has(keyOf(task))).length;
    state.value = { ...state.peek(), running: { done, total: tasks.length } };
    const sized = await sizing.size(study);
    if (mine !== asked) return;
    const missing = tasks.filter((task) => !had.has(keyOf(task)));
    if (sized !== null) await runs.start(sized, missing);
    if (mine !== asked) return;
    const results = tasks.flatMap((task) => had.get(keyOf(task)) ?? []);
    if (results.length < tasks.length) state.value = { ...state.peek(), running: null, failed: true };
    else {
      blocks.spend();
      state.value = { found: { study, scenarios, first, draws, results }, running: null, failed: false };
    }
    resumeCampaign();
  }

  function stop(): void {
    asked++;
    runs.cancel();
  }

  function resumeCampaign(): void {
    if (!isHolding) return;
    isHolding = false;
    campaign.start();
  }

  return {
    state,
    start,
    cancel() {
      if (state.peek().running === null) return;
      stop();
      state.value = { ...state.peek(), running: null };
      resumeCampaign();
    },
    drop() {
      stop();
      state.value = NO_REPORT;
      isHolding = false;
      had = new Map();
    },
    holdsCampaign: () => isHolding,
  };
}

function keyOf({ scenario, replication }: BackgroundTask): string {
  return `${scenario}/${replication}`;
}
