// How many threads a command runs on, unless it is told.
import { availableParallelism } from 'node:os';
import { wholeNumber } from './arguments.ts';

/** More threads each hold a city and plans of their own: with 16 of them a metropolis takes more than 1.5 GiB, and with 8 1.65. */
const MOST = 8;
/** Where the city has `LARGE` junctions or more: *Metropolis*, of 103,000, takes 1.31 GiB with so many (measured). */
const MOST_IN_LARGE = 4;
const LARGE = 50_000;

/** What `--workers` says, or a thread a core, up to a few and fewer where the city has many junctions. */
export function workersAsked(
  values: Parameters<typeof wholeNumber>[0],
  junctions = 0,
  cores = availableParallelism(),
): number {
  return wholeNumber(values, 'workers', 1, 256) ?? Math.min(junctions < LARGE ? MOST : MOST_IN_LARGE, cores);
}
