// How soon an estimate follows a dragged depot: from its release in old-town to the fourth pair of runs, in replications.
// The desk works as on the page, with a front worker and max(1, cores - 1) others; the baseline's results are kept.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { expose, type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { standingAt } from '../../src/app/depot-place.ts';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { hasResult } from '../../src/app/result-table.ts';
import type { AsyncService, RunningService } from '../../src/app/service-client.ts';
import { EARLY } from '../../src/experiment/looks.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { StudyService } from '../../src/service/protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { words } from '../../src/ui/words-en.ts';
import { report } from './stopwatch.ts';

/** Releases that are timed, after one that warms up; between them runs that are timed alone. */
const DROPS = 5;
/** At most so many times one replication. */
const BOUND = 5;

if (isMainThread) await timeDrops();
else if (parentPort !== null) expose(createStudyService(), nodeEndpoint(parentPort));

async function timeDrops(): Promise<void> {
  const workers = Math.max(1, availableParallelism() - 1);
  const text = readFileSync('scenarios/old-town.json', 'utf8');
  const bundled = [{ key: 'old-town', title: 'Old town', load: async () => text }];
  const options = { workers, replications: EARLY, store: null, bundled, plays: false, words: words.desk };
  const desk = createDesk({ ...options, start: startThread });
  const { session } = desk;
  await desk.begin(null);
  const scenario = session.scenario.peek();
  const study = session.study.peek();
  const depot = study === null ? undefined : placementOf(study, scenario)?.depots.find(({ open }) => open);
  if (study === null || depot === undefined) throw new Error('old-town: expected a scenario with a micro-depot');
  await finished(desk);

  const alone: number[] = [];
  const drops: number[] = [];
  for (let drop = 0; drop <= DROPS; drop++) {
    const one = await timeOfRun(desk, drop);
    const at = { x: depot.position.x + 15 * (drop + 1), y: depot.position.y - 10 * drop };
    const from = performance.now();
    await desk.edit((before) => standingAt(before, scenario, depot.id, at));
    await until(desk, () => hasPairs(desk, scenario));
    if (drop > 0) {
      drops.push((performance.now() - from) / 1_000);
      alone.push(one);
    }
    await finished(desk);
  }
  desk.end();
  const [seconds, run] = [median(drops), median(alone)];
  report({
    bench: `drag: a depot of old-town released, until ${EARLY} pairs are there (${DROPS} releases, medians)`,
    'workers beside the front one': workers,
    's from the release': seconds.toFixed(2),
    's one replication': run.toFixed(2),
    'replications from the release': (seconds / run).toFixed(2),
    'at most': BOUND,
  });
  if (seconds > BOUND * run) process.exitCode = 1;
}

/** One replication of the scenario on show in the front worker, as the map asks for it, while nothing else runs. */
async function timeOfRun(desk: Desk, drop: number): Promise<number> {
  const from = performance.now();
  await desk.draw(EARLY + drop);
  const seconds = (performance.now() - from) / 1_000;
  await desk.draw(0);
  return seconds;
}

function hasPairs({ session }: Desk, scenario: string): boolean {
  const baseline = session.study.peek()?.scenarios[0].id ?? '';
  const replications = Array.from({ length: EARLY }, (_, replication) => replication);
  return [scenario, baseline].every((id) =>
    replications.every((replication) => hasResult(session.results.peek(), { scenario: id, replication })),
  );
}

function finished(desk: Desk): Promise<void> {
  return until(desk, () => desk.session.runs.peek().state === 'finished' && desk.session.drawing.peek() === null);
}

/** Hears of every result, and of the end of the runs. */
function until({ session }: Desk, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = [];
    const look = () => {
      if (!holds()) return;
      for (const end of ends) end();
      resolve();
    };
    for (const heard of [session.results, session.runs, session.drawing])
      ends.push(heard.subscribe(() => queueMicrotask(look)));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

function startThread(): RunningService {
  const thread = new Worker(new URL(import.meta.url));
  const remote: Remote<StudyService> = wrap<StudyService>(nodeEndpoint(thread));
  const died = new Promise<never>((_, reject) => {
    thread.once('error', reject);
  });
  return {
    service: remote as unknown as AsyncService,
    died,
    end() {
      void thread.terminate();
    },
  };
}
