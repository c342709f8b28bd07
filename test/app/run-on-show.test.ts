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

async function aShownDesk(services = inProcess()): Promise<Desk> {
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
  await desk.begin(null);
  await until(() => desk.session.run.value?.result != null, 'a run is shown');
  return desk;
}

test('a run on show whose worker dies is drawn again by a fresh one, and is not said to have failed', async () => {
  const services = inProcess();
  const desk = await aShownDesk(services);
  const { session } = desk;
  void desk.show('one');
  await until(() => session.drawing.value !== null, 'the next is being drawn');
  services.kill('boom');
  await until(() => session.run.value?.scenario === 'one' && session.run.value.result !== null, 'it is drawn');
  expect(session.told.value.map(({ text }) => text)).toEqual([words.desk.workerLost('boom')]);
});

test('what is asked about the run on show is told by a fresh worker where the first dies over it', async () => {
  const services = inProcess();
  const desk = await aShownDesk(services);
  const { session } = desk;
  /** The question is with the worker before it dies. */
  const asked = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))));
  const behind = desk.behind({ kind: 'all' });
  await asked();
  services.kill('over the list');
  expect((await behind)?.count).toBeGreaterThan(0);
  const end = desk.wantCityLoad();
  await asked();
  services.kill('over the layers');
  await until(() => session.cityLoad.value !== null, 'the layers are counted');
  end();
  const story = desk.select({ kind: 'parcel', index: 0 });
  await asked();
  services.kill('over the story');
  await story;
  await until(() => session.story.value?.parcel === 0, 'the story is told');
  const deaths = ['over the story', 'over the layers', 'over the list'].map(words.desk.workerLost);
  expect(session.told.value.map(({ text }) => text)).toEqual(deaths);
});
