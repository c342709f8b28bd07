// Spreads the checks of a validation over threads; the findings do not depend on how many there are.
import { Worker } from 'node:worker_threads';
import type { Remote } from 'comlink';
import type { Check } from '../validation/check.ts';
import type { Finding } from '../validation/finding.ts';
import { type Checker, createChecker } from './checker.ts';
import { handOf } from './hand.ts';

/** Findings in the order of the checks. `onDone` hears of each check as it ends. One worker means this thread. */
export async function runChecks(
  checks: readonly Check[],
  quick: boolean,
  workers: number,
  onDone: (check: Check, findings: readonly Finding[]) => void,
): Promise<Finding[]> {
  // From the last one on: the later ones take longest. Queues are many and short, so that no thread is left alone for long with one.
  const waiting = sharingGroups([...checks.filter(isQueue), ...checks.filter((check) => !isQueue(check))]);
  const found = new Map<Check, Finding[]>();
  const work = async (checker: Checker | Remote<Checker>): Promise<void> => {
    for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
      for (const check of group) {
        const findings = await checker.run(check.id, quick);
        found.set(check, findings);
        onDone(check, findings);
      }
    }
  };
  const count = Math.min(workers, waiting.length);
  if (count <= 1) await work(createChecker());
  else await workInThreads(count, work);
  return checks.flatMap((check) => found.get(check) as Finding[]);
}

async function workInThreads(count: number, work: (checker: Remote<Checker>) => Promise<void>): Promise<void> {
  const threads = Array.from({ length: count }, () => {
    return new Worker(new URL('./checks-node.worker.js', import.meta.url));
  });
  try {
    const hands = threads.map((thread) => handOf<Checker>(thread));
    await Promise.all(hands.map((hand) => Promise.race([work(hand.work), hand.failed])));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function isQueue({ id }: Check): boolean {
  return id.startsWith('V2.');
}

/** Checks that share runs stay together. */
function sharingGroups(checks: readonly Check[]): Check[][] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const name = check.shares ?? check.id;
    groups.set(name, [...(groups.get(name) ?? []), check]);
  }
  return [...groups.values()];
}
