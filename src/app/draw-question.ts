// What is asked of the draw on show beyond its run: some runs more of it, by a worker of their own, so that nothing else
// waits for them and they end at once.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Study } from '../model/study.ts';
import type { ParcelCosts } from '../service/parcel-costs.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import { wordsOf } from './fault-words.ts';
import { notify } from './notices.ts';
import { runReplication } from './replication-job.ts';
import { type ServiceClient, ServiceLost } from './service-client.ts';
import type { Session } from './session.ts';
import type { SizingCampaign } from './sizing-campaign.ts';

export interface DrawState<Found> {
  readonly asked: string;
  readonly done: number;
  /** Null until all runs are done. */
  readonly found: Found | null;
}

export interface DrawQuestion<Found> {
  /** Of the run on show; another scenario, another draw or an edit forgets it. */
  readonly state: ReadonlySignal<DrawState<Found> | null>;
  /** True where what was asked last could not be found, which was said. */
  readonly isFailed: ReadonlySignal<boolean>;
  ask(what: string): void;
  /** Ends what is under way, and forgets what was found. */
  close(): void;
  end(): void;
}

/** The two runs of one draw that are compared, and how the study is changed for them. */
export interface DrawPair {
  readonly key: string;
  readonly study: Study;
}

export interface PairCosts {
  readonly scenario: ParcelCosts;
  readonly baseline: ParcelCosts;
}

/** How a question is answered: by which pairs of runs, and what is found in them. */
export interface DrawAnswer<Found> {
  readonly pairs: (study: Study, asked: string) => readonly DrawPair[];
  readonly find: (shown: ParcelsView, costs: ReadonlyMap<string, PairCosts>) => Found | null;
}

export function createDrawQuestion<Found>(
  session: Session,
  start: () => ServiceClient,
  sizing: Pick<SizingCampaign, 'ready'>,
  failed: (scenario: string, replication: number, why: string) => string,
  { pairs, find }: DrawAnswer<Found>,
): DrawQuestion<Found> {
  const state = signal<DrawState<Found> | null>(null);
  const isFailed = signal(false);
  let client: ServiceClient | null = null;
  let count = 0;

  function close(): void {
    count++;
    client?.end();
    client = null;
    state.value = null;
    isFailed.value = false;
  }

  async function ask(asked: string): Promise<void> {
    close();
    const open = session.study.peek();
    const study = open === null ? null : sizing.ready(open);
    const shown = session.run.peek();
    const baseline = study?.scenarios[0].id;
    if (study === null || baseline === undefined || shown?.result == null || shown.scenario === baseline) return;
    const mine = count;
    const wanted = () => mine === count;
    const own = start();
    client = own;
    state.value = { asked, done: 0, found: null };
    const { scenario, replication } = shown;
    const costs = new Map<string, PairCosts>();
    let done = 0;
    let isAgain = false;
    const runOnce = async (of: Study, id: string): Promise<ParcelCosts | null> => {
      try {
        return await runReplication(own, of, {
          scenario: id,
          replication,
          wanted,
          finish: (service, job) => service.parcelCosts(job),
        });
      } catch (reason) {
        // A worker can die of what other pages took; a fresh one is asked once more.
        if (isAgain || !wanted() || !(reason instanceof ServiceLost)) throw reason;
        isAgain = true;
        return runOnce(of, id);
      }
    };
    const run = async (of: Study, id: string): Promise<ParcelCosts | null> => {
      const found = await runOnce(of, id);
      if (found === null || !wanted()) return null;
      done++;
      state.value = { asked, done, found: null };
      return found;
    };
    try {
      for (const pair of pairs(study, asked)) {
        const there = await run(pair.study, baseline);
        const here = there === null ? null : await run(pair.study, scenario);
        if (there === null || here === null) return;
        costs.set(pair.key, { scenario: here, baseline: there });
      }
      const found = find(shown.parcels, costs);
      state.value = found === null ? null : { asked, done, found };
    } catch (reason) {
      if (!wanted()) return;
      state.value = null;
      isFailed.value = true;
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
    isFailed,
    ask: (what) => void ask(what),
    close,
    end() {
      stop();
      close();
    },
  };
}
