// Whether comparing is live: CPU seconds of one replication of old-town at quick effort, code and ways warm as in a
// comparison, and how near its plans and its ranking of the scenarios are to those of thorough effort on the same draws.
// `--draws=N` draws are planned thoroughly too (1), in threads, since each takes half a minute a scenario.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { toEuros } from '../../src/base/money.ts';
import { InputError } from '../../src/base/problem.ts';
import { accountOf, areaMasks } from '../../src/experiment/account.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { placementsOf } from '../../src/model/placement.ts';
import type { Effort } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { measure, report } from './stopwatch.ts';

/** Replications of each scenario whose time is taken, after one that warms up. */
const TIMED = 6;

/** A scenario (its row) and a draw that are planned thoroughly, and what a parcel costs then. */
type Task = readonly [row: number, draw: number];
type Answer = readonly [row: number, euros: number];

const reading = readStudy(readFileSync('scenarios/old-town.json', 'utf8'));
if (!reading.ok) throw new InputError(reading.problems);
const { study } = reading;
const ground = groundOfStudy(study);
const masks = areaMasks(study, ground);
const placements = placementsOf(study);

if (isMainThread) await compare();
else for (const [row, draw] of workerData as Task[]) parentPort?.postMessage([row, replicate('thorough', row, draw)]);

/** Euros a delivered parcel. */
function replicate(effort: Effort, row: number, draw: number): number {
  const placement = placements[row] as (typeof placements)[number];
  const setting = settingOf({ ...study, rules: { ...study.rules, effort } }, placement, ground, draw);
  const job = startReplication(setting);
  while (!stepReplication(job));
  const { cost, indicators } = accountOf(job, masks).result;
  return toEuros(cost.total) / (indicators.parcels.measured - indicators.parcels.returned);
}

async function compare(): Promise<void> {
  const asked = process.argv.find((word) => word.startsWith('--draws='));
  const draws = Math.max(1, Number(asked?.slice('--draws='.length) ?? 1));
  const quick = placements.map((_, row) => timed(row, draws));
  const thorough = await planThoroughly(draws);
  const rankOf = (values: readonly number[], row: number): number =>
    values.filter((value) => value < (values[row] as number)).length + 1;
  const euros = quick.map((one) => one.euros);
  placements.forEach(({ id }, row) => {
    const [cheap, dear] = [euros[row] as number, thorough[row] as number];
    report({
      bench: `live: old-town, ${TIMED} replications timed, ${draws} planned thoroughly`,
      scenario: id,
      'CPU s a replication, quick': (quick[row]?.seconds ?? 0).toFixed(2),
      '€ a parcel, quick': cheap.toFixed(3),
      '€ a parcel, thorough': dear.toFixed(3),
      'quick is dearer by %': (100 * (cheap / dear - 1)).toFixed(1),
      'rank, quick': rankOf(euros, row),
      'rank, thorough': rankOf(thorough, row),
    });
  });
}

/** CPU seconds of a quick replication, and what a parcel costs on the first draws. */
function timed(row: number, draws: number): { readonly seconds: number; readonly euros: number } {
  replicate('quick', row, Math.max(TIMED, draws));
  let seconds = 0;
  let euros = 0;
  for (let draw = 0; draw < Math.max(TIMED, draws); draw++) {
    let cost = 0;
    const taken = measure(() => (cost = replicate('quick', row, draw)), { warmUps: 0, runs: 1 });
    if (draw < TIMED) seconds += taken / TIMED;
    if (draw < draws) euros += cost / draws;
  }
  return { seconds, euros };
}

/** What a parcel costs in each scenario on the first draws, the work dealt out to threads. */
async function planThoroughly(draws: number): Promise<number[]> {
  const tasks = Array.from({ length: draws * placements.length }, (_, at): Task => {
    return [at % placements.length, Math.floor(at / placements.length)];
  });
  const count = Math.min(tasks.length, availableParallelism());
  const euros = placements.map(() => 0);
  await Promise.all(
    Array.from({ length: count }, async (_, thread) => {
      const mine = tasks.filter((_, at) => at % count === thread);
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: mine });
      worker.on('message', ([row, cost]: Answer) => {
        euros[row] = (euros[row] as number) + cost / draws;
      });
      await new Promise((end, fail) => worker.on('exit', end).on('error', fail));
    }),
  );
  return euros;
}
