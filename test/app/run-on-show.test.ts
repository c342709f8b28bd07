import { afterEach, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 200_000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never came true: ${what}`);
}

test('a run on show whose worker dies is drawn again by a fresh one, and is not said to have failed', async () => {
  const services = inProcess();
  const desk = createDesk({
    start: services.start,
    workers: 0,
    replications: 8,
    store: null,
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  const { session } = desk;
  await desk.begin(null);
  await until(() => session.run.value?.result != null, 'a run is shown');
  void desk.show('one');
  await until(() => session.drawing.value !== null, 'the next is being drawn');
  services.kill('boom');
  await until(() => session.run.value?.scenario === 'one' && session.run.value.result !== null, 'it is drawn');
  expect(session.told.value.map(({ text }) => text)).toEqual([words.desk.workerLost('boom')]);
});
