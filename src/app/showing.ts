// The run on show: computes the one that is asked for, keeps the last few, and tells parcels' stories from it.
import type { Study } from '../model/study.ts';
import type { CityLoad } from '../service/city-load-view.ts';
import type { ParcelStory } from '../service/parcel-protocol.ts';
import type { Progress } from '../service/protocol.ts';
import type { FilePiece, RunFile } from '../service/run-files.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { ParcelsBehind, Slice } from '../service/slice.ts';
import { runReplication } from './replication-job.ts';
import { type JobService, type ServiceClient, ServiceLost } from './service-client.ts';

/** Runs kept for coming back to: a few scenarios of a few megabytes each. */
const KEPT = 6;

type Question<Value> = (service: JobService) => Promise<Value>;

export interface Showing {
  /** The run, or null where another one was asked for meanwhile. */
  show(
    study: Study,
    scenario: string,
    replication: number,
    onProgress: (progress: Progress) => void,
    onFirstDay?: (run: ShownRun) => void,
  ): Promise<ShownRun | null>;
  /** A run that is at hand. */
  kept(scenario: string, replication: number): ShownRun | null;
  /** The same for whoever looks on: what is under way goes on. */
  find(scenario: string, replication: number): ShownRun | null;
  /** Keeps a run that was computed elsewhere. */
  keep(run: ShownRun): void;
  story(study: Study, run: ShownRun, parcel: number): Promise<ParcelStory | null>;
  /** The parcels behind a mark of a chart; null where another run was asked for meanwhile. */
  behind(study: Study, run: ShownRun, slice: Slice): Promise<ParcelsBehind | null>;
  /** What a run lays on streets and neighbourhoods; null where another run was asked for meanwhile. */
  cityLoad(study: Study, run: ShownRun): Promise<CityLoad | null>;
  /** A piece of a file of a run; null where another run was asked for meanwhile. */
  filePiece(study: Study, run: ShownRun, file: RunFile, from: number): Promise<FilePiece | null>;
  /** What is under way is dropped. */
  leaveOff(): void;
  /** Forgets the runs of these scenarios; what is under way is dropped. */
  forget(scenarios: readonly string[]): void;
  /** Forgets everything: another study is open. */
  clear(): void;
  /** Resolves when no run to be shown is under way. */
  quiet(): Promise<void>;
}

export function createShowing(client: ServiceClient): Showing {
  let asked = 0;
  /** How often runs were forgotten: what was begun before is of the study as it was then. */
  let forgotten = 0;
  let kept: readonly ShownRun[] = [];
  /** The run whose journal the worker keeps. */
  let told: ShownRun | null = null;
  /** Resolves when the worker has handed over the run that is to be told. */
  let handing: Promise<void> = Promise.resolve();
  /** The run that is simulated again for its journal: whoever asks for it meanwhile waits for the same. */
  let recalling: { readonly run: ShownRun; readonly again: Promise<ShownRun | null> } | null = null;
  let underWay = 0;
  let waiting: (() => void)[] = [];

  async function show(
    study: Study,
    scenario: string,
    replication: number,
    onProgress: (progress: Progress) => void,
    onFirstDay?: (run: ShownRun) => void,
  ): Promise<ShownRun | null> {
    const mine = ++asked;
    const begun = forgotten;
    let handedOver = (): void => undefined;
    underWay++;
    try {
      const run = await runReplication(client, study, {
        scenario,
        replication,
        wanted: () => mine === asked,
        onProgress: (progress) => {
          // The answer to a slice may come after something else was asked for.
          if (mine === asked) onProgress(progress);
        },
        onFirstDay: async (service, job) => {
          if (onFirstDay === undefined) return;
          const first = await service.soFar(job);
          if (mine === asked) onFirstDay(first);
        },
        finish: (service, job) => {
          // The worker tells of another run from here on.
          told = null;
          handing = new Promise((resolve) => {
            handedOver = resolve;
          });
          return service.shown(job);
        },
      });
      if (run === null || begun !== forgotten) return null;
      told = run;
      keep(run);
      return mine === asked ? run : null;
    } finally {
      handedOver();
      underWay--;
      if (underWay === 0) {
        for (const go of waiting) go();
        waiting = [];
      }
    }
  }

  const find = (scenario: string, replication: number): ShownRun | null =>
    kept.find((run) => isOf(run, scenario, replication)) ?? null;

  function keep(run: ShownRun): void {
    kept = [run, ...kept.filter((other) => !isOf(other, run.scenario, run.replication))].slice(0, KEPT);
  }

  /** Makes the worker keep this run's journal; false where another run was asked for meanwhile. */
  async function recall(study: Study, run: ShownRun): Promise<boolean> {
    await handing;
    if (told === run) return true;
    if (recalling?.run !== run) {
      const again = show(study, run.scenario, run.replication, () => undefined);
      const mine = { run, again };
      recalling = mine;
      void again
        .finally(() => {
          if (recalling === mine) recalling = null;
        })
        .catch(() => undefined);
    }
    const again = await recalling.again;
    if (again === null) return false;
    // The same journal: the run that the page shows already stands for it.
    kept = kept.map((other) => (other === again ? run : other));
    told = run;
    return true;
  }

  /** Asks about a run; where the worker dies over it, a fresh one is asked once. */
  async function tell<Value>(study: Study, run: ShownRun, question: Question<Value>): Promise<Value | null> {
    try {
      return await tellOnce(study, run, question);
    } catch (reason) {
      // Another run that is being drawn goes first.
      if (!(reason instanceof ServiceLost) || underWay > 0) throw reason;
      if (told === run) told = null;
      return tellOnce(study, run, question);
    }
  }

  /** When the worker keeps the run's journal, at that very moment. */
  async function tellOnce<Value>(study: Study, run: ShownRun, question: Question<Value>): Promise<Value | null> {
    while (await recall(study, run)) if (told === run) return client.ask(question);
    return null;
  }

  return {
    show,
    kept(scenario, replication) {
      asked++;
      return find(scenario, replication);
    },
    find,
    keep,
    story: (study, run, parcel) => tell(study, run, (service) => service.story(parcel)),
    behind: (study, run, slice) => tell(study, run, (service) => service.behind(slice)),
    cityLoad: (study, run) => tell(study, run, (service) => service.cityLoad()),
    filePiece: (study, run, file, from) => tell(study, run, (service) => service.filePiece(file, from)),
    leaveOff() {
      asked++;
    },
    forget(scenarios) {
      asked++;
      forgotten++;
      kept = kept.filter((run) => !scenarios.includes(run.scenario));
      told = null;
    },
    clear() {
      asked++;
      forgotten++;
      kept = [];
      told = null;
    },
    async quiet() {
      if (underWay > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

function isOf(run: ShownRun, scenario: string, replication: number): boolean {
  return run.scenario === scenario && run.replication === replication;
}
