// The queue with SimPy in a Python of this machine, where one has it.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { QueueModel } from './queue-model.ts';

export interface SimpyRun {
  readonly seconds: number;
  readonly served: number;
  readonly waited: number;
  readonly version: string;
}

/** Null where no Python has SimPy. Runs a tenth of the customers: Python takes long, and its pace does not change. */
export function runBySimpy({ servers, customers, gaps, services }: QueueModel): SimpyRun | null {
  const input = `${JSON.stringify(Array.from(gaps))}\n${JSON.stringify(Array.from(services))}\n`;
  const words = ['test/bench/mmc/by_simpy.py', String(servers), String(Math.round(customers / 10))];
  for (const python of pythons()) {
    const run = spawnSync(python, words, { input, encoding: 'utf8' });
    if (run.status === 0) return JSON.parse(run.stdout) as SimpyRun;
  }
  return null;
}

/** The one that is asked for, or all on the path: the first there often hides the one that the system's packages are for. */
function pythons(): readonly string[] {
  const asked = process.env.DOORSTEP_PYTHON;
  if (asked !== undefined) return [asked];
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'python3'));
}
