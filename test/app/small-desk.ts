// A desk with a small study open, of one worker in this process; ended after each test.
import { afterEach } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

export function useSmallDesk(services = inProcess()): () => Promise<Desk> {
  const open: Desk[] = [];
  afterEach(() => {
    for (const desk of open.splice(0)) desk.end();
  });
  return async () => {
    const desk = createDesk({
      start: services.start,
      workers: 1,
      replications: 2,
      store: null,
      bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy({ rules: { effort: 'quick' } })) }],
      plays: false,
      words: words.desk,
    });
    open.push(desk);
    await desk.begin(null);
    return desk;
  };
}

/** Lets everything that waits go on until a claim holds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 400_000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never came true: ${what}`);
}

export const shown = ({ session }: Desk): Promise<void> =>
  until(() => session.run.value?.result !== null && session.run.value !== null, 'a run is on show');
