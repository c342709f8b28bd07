// The runs that find what would have saved late parcels: the same days with each constraint of the scenario lifted.
import { type LiftingName, liftingsOf } from '../experiment/liftings.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { type LiftedResults, savingsOf } from '../experiment/savings.ts';
import type { Study } from '../model/study.ts';
import type { ParcelFate } from '../service/parcel-protocol.ts';
import { type BackgroundListener, type BackgroundTask, createBackgroundRuns } from './background-runs.ts';
import type { Campaign } from './campaign.ts';
import type { ServiceClient } from './service-client.ts';
import { NO_SAVINGS, type SavingState, type Session } from './session.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

/** Draws that each lifting is tried on: the first ones but the one on show, which was perhaps looked at for being bad. */
export const SAVING_DRAWS = 4;

export interface SavingCampaign {
  /** Tries every lifting of the scenario on show, and follows the chosen parcel where it is one. */
  start(): Promise<void>;
  /** Stops; what is had already need not be run again. */
  cancel(): void;
  /** Stops and forgets everything: the study is another one. */
  drop(): void;
  /** True while the campaign waits for these runs, and goes on after them. */
  holdsCampaign(): boolean;
}

/** A lifting, or (null) the scenario as it stands. */
interface LiftedTask extends BackgroundTask {
  readonly lifting: LiftingName | null;
}

export function createSavingCampaign(
  session: Session,
  clients: readonly ServiceClient[],
  campaign: Campaign,
  sizing: Pick<SizingCampaign, 'ready'>,
  listener: Pick<BackgroundListener, 'turn' | 'onFailure'>,
): SavingCampaign {
  let had = new Map<string, ReplicationResult>();
  /** What becomes of the followed parcel, by task. */
  let fates = new Map<string, ParcelFate>();
  let asked = 0;
  let isHolding = false;
  const runs = createBackgroundRuns<LiftedTask>(clients, {
    ...listener,
    onResult(result, task, fate) {
      had.set(keyOf(task), result);
      if (task.parcel !== undefined) fates.set(fateOf(task), fate);
      const state = session.savings.peek();
      if (state.running === null) return;
      session.savings.value = { ...state, running: { ...state.running, done: state.running.done + 1 } };
    },
    isMissing,
  });

  function isMissing(task: LiftedTask): boolean {
    return !had.has(keyOf(task)) || (task.parcel !== undefined && !fates.has(fateOf(task)));
  }

  async function start(): Promise<void> {
    const open = session.study.peek();
    const study = open === null ? null : sizing.ready(open);
    if (study === null || session.savings.peek().running !== null) return;
    const mine = ++asked;
    const scenario = session.scenario.peek();
    const shown = session.replication.peek();
    const thing = session.selected.peek();
    const parcel = thing?.kind === 'parcel' ? thing.index : null;
    // A lifting that changes what is left over from before gives the parcels other rows.
    const key = parcel === null ? undefined : session.run.peek()?.parcels.key[parcel];
    const draws = Array.from({ length: SAVING_DRAWS + 1 }, (_, row) => row)
      .filter((row) => row !== shown)
      .slice(0, SAVING_DRAWS);
    const liftings = liftingsOf(study, scenario);
    const followed = (lifting: LiftingName, study: Study, parcel: number): LiftedTask => {
      return { lifting, study, scenario, replication: shown, parcel };
    };
    for (const result of session.results.peek().get(scenario) ?? []) {
      if (draws.includes(result.replication)) {
        had.set(keyOf({ lifting: null, scenario, replication: result.replication }), result);
      }
    }
    const variants = [{ name: null, study }, ...liftings] as const;
    const ofParcelTasks = key === undefined ? [] : liftings.map(({ name, study }) => followed(name, study, key));
    const tasks: LiftedTask[] = [
      ...ofParcelTasks,
      ...draws.flatMap((replication) =>
        variants.map(({ name, study }) => ({ lifting: name, study, scenario, replication })),
      ),
    ];
    const missing = tasks.filter(isMissing);
    isHolding ||= session.runs.peek().state === 'running';
    if (isHolding) campaign.cancel();
    const about = { scenario, replication: shown, parcel };
    session.savings.value = {
      found: null,
      running: { ...about, done: tasks.length - missing.length, total: tasks.length },
    };

    await runs.start(study, missing);
    if (mine !== asked) return;
    const resultsOf = (lifting: LiftingName | null): ReplicationResult[] =>
      draws.flatMap((replication) => had.get(keyOf({ lifting, scenario, replication })) ?? []);
    // A lifting of which a run failed is left out: with less luck than the others it would not compare.
    const lifted = liftings.flatMap(({ name }): LiftedResults[] => {
      const results = resultsOf(name);
      return results.length < draws.length ? [] : [{ name, results }];
    });
    const ofParcel = new Map(
      key === undefined
        ? []
        : lifted.flatMap(({ name }) => {
            const fate = fates.get(fateOf({ lifting: name, scenario, replication: shown, parcel: key }));
            return fate === undefined ? [] : [[name, fate] as const];
          }),
    );
    session.savings.value = {
      found: {
        ...about,
        draws: draws.length,
        savings: savingsOf(resultsOf(null), lifted, study.days.measured),
        ofParcel,
      },
      running: null,
    };
    resumeCampaign();
  }

  function stop(state: SavingState): void {
    asked++;
    runs.cancel();
    session.savings.value = state;
  }

  function resumeCampaign(): void {
    if (!isHolding) return;
    isHolding = false;
    campaign.start();
  }

  return {
    start,
    cancel() {
      if (session.savings.peek().running === null) return;
      stop(NO_SAVINGS);
      resumeCampaign();
    },
    drop() {
      stop(NO_SAVINGS);
      isHolding = false;
      had = new Map();
      fates = new Map();
    },
    holdsCampaign: () => isHolding,
  };
}

function keyOf({ lifting, scenario, replication }: Pick<LiftedTask, 'lifting' | 'scenario' | 'replication'>): string {
  return `${lifting ?? 'as it stands'}/${scenario}/${replication}`;
}

function fateOf(task: Pick<LiftedTask, 'lifting' | 'scenario' | 'replication' | 'parcel'>): string {
  return `${keyOf(task)}/${task.parcel}`;
}
