// How many threads a command runs on, unless it is told.
import { availableParallelism } from 'node:os';
import { wholeNumber } from './arguments.ts';

/** More threads each hold a city and plans of their own: with 16 of them a metropolis takes more than 1.5 GiB. */
const MOST = 8;

/** What `--workers` says, or a thread a core, up to a few. */
export function workersAsked(values: Parameters<typeof wholeNumber>[0]): number {
  return wholeNumber(values, 'workers', 1, 256) ?? Math.min(MOST, availableParallelism());
}
