// The queue with SimPy in a Python of this machine, where one has it.
import { spawnSync } from 'node:child_process';
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
  const run = spawnSync(process.env.DOORSTEP_PYTHON ?? 'python3', words, { input, encoding: 'utf8' });
  return run.status === 0 ? (JSON.parse(run.stdout) as SimpyRun) : null;
}
