// Which parcels are behind a bar of the tornado: the draw on show once more, at both ends of the assumption and in both
// scenarios, by a worker of its own, so that nothing else waits for it and it ends at once.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { End } from '../experiment/assumed-values.ts';
import { studyEnds } from '../experiment/sensitivity-stages.ts';
import type { ParcelCosts } from '../service/parcel-costs.ts';
import { wordsOf } from './fault-words.ts';
import { runReplication } from './replication-job.ts';
import type { ServiceClient } from './service-client.ts';
import { notify, type Session } from './session.ts';
import type { SizingCampaign } from './sizing-campaign.ts';
import { type SwingParcels, swingParcels } from './swing-rows.ts';

/** Runs that the question takes. */
export const SWING_RUNS = 4;

export interface SwingState {
  /** Id of the assumption. */
  readonly assumption: string;
  readonly done: number;
  /** Null until all runs are done. */
  readonly found: SwingParcels | null;
}

export interface SwingQuestion {
  /** Of the run on show; another scenario, another draw or an edit forgets it. */
  readonly state: ReadonlySignal<SwingState | null>;
  ask(assumption: string): void;
  /** Ends what is under way, and forgets what was found. */
  close(): void;
  end(): void;
}

export function createSwingQuestion(
  session: Session,
  start: () => ServiceClient,
  sizing: Pick<SizingCampaign, 'ready'>,
  failed: (scenario: string, replication: number, why: string) => string,
): SwingQuestion {
  const state = signal<SwingState | null>(null);
  let client: ServiceClient | null = null;
  let asked = 0;

  function close(): void {
    asked++;
    client?.end();
    client = null;
    state.value = null;
  }

  async function ask(assumption: string): Promise<void> {
    close();
    const open = session.study.peek();
    const study = open === null ? null : sizing.ready(open);
    const shown = session.run.peek();
    const baseline = study?.scenarios[0].id;
    if (study === null || baseline === undefined || shown?.result == null || shown.scenario === baseline) return;
    const mine = asked;
    const wanted = () => mine === asked;
    const own = start();
    client = own;
    state.value = { assumption, done: 0, found: null };
    const { scenario, replication } = shown;
    const costs = new Map<string, ParcelCosts>();
    try {
      for (const one of studyEnds(study).filter((other) => other.assumption.id === assumption)) {
        for (const id of [baseline, scenario]) {
          const found = await runReplication(own, one.study, {
            scenario: id,
            replication,
            wanted,
            finish: (service, job) => service.parcelCosts(job),
          });
          if (found === null || !wanted()) return;
          costs.set(`${one.end}/${id}`, found);
          state.value = { assumption, done: costs.size, found: null };
        }
      }
      const at = (end: End) => {
        const [own, other] = [costs.get(`${end}/${scenario}`), costs.get(`${end}/${baseline}`)];
        return own === undefined || other === undefined ? null : { scenario: own, baseline: other };
      };
      const [low, high] = [at('low'), at('high')];
      const found = low === null || high === null ? null : swingParcels(shown.parcels, { low, high });
      state.value = found === null ? null : { assumption, done: SWING_RUNS, found };
    } catch (reason) {
      if (!wanted()) return;
      state.value = null;
      notify(session, 'error', failed(scenario, replication, wordsOf(reason)));
    } finally {
      own.end();
      if (client === own) client = null;
    }
  }

  const stop = effect(() => {
    void [session.study.value, session.scenario.value, session.replication.value];
    close();
  });
  return {
    state,
    ask: (assumption) => void ask(assumption),
    close,
    end() {
      stop();
      close();
    },
  };
}
