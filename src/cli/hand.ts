// A thread of Node that does what it is asked, and how one hears that it failed.
import type { Worker } from 'node:worker_threads';
import { type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

export interface Hand<Work> {
  readonly work: Remote<Work>;
  /** Never comes true; fails with the thread. */
  readonly failed: Promise<never>;
}

export function handOf<Work>(thread: Worker): Hand<Work> {
  const failed = new Promise<never>((_, reject) => {
    thread.once('error', reject);
  });
  // Whoever waits hears of it through a race; nobody waiting is no reason for an unhandled rejection.
  failed.catch(() => undefined);
  return { work: wrap<Work>(nodeEndpoint(thread)), failed };
}
