import { afterEach, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { forgetStudyInAddress, studyInAddress } from '../../src/app/study-address.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { memoryStore } from './memory-store.ts';

/** A browser's tab: what it keeps, and the address in its bar. */
function aTab(address: string) {
  return { tab: { address }, store: memoryStore() };
}

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

/** Loads the page at the tab's address, as a reload does. */
async function load({ tab, store }: ReturnType<typeof aTab>): Promise<Desk> {
  for (const desk of open.splice(0)) desk.end();
  const bundled = ['first', 'village'].map((key) => ({
    key,
    title: key,
    load: async () => writeStudy(aStudy({ name: key })),
  }));
  const { start } = inProcess();
  const desk = createDesk({ start, workers: 0, replications: 1, store, bundled, plays: false, words: words.desk });
  open.push(desk);
  forgetStudyInAddress(desk.session, tab.address, (address) => {
    tab.address = address;
  });
  await desk.begin(studyInAddress(tab.address));
  return desk;
}

async function untilKept({ store }: ReturnType<typeof aTab>, part: string): Promise<void> {
  await expect.poll(() => store.kept?.text?.includes(part)).toBe(true);
}

test('a study that the address names is opened again by a reload while nothing else was done', async () => {
  const tab = aTab('https://doorstep.example/?study=village&theme=dark#map');
  await load(tab);
  expect((await load(tab)).session.study.value?.name).toBe('village');
  expect(tab.tab.address).toBe('https://doorstep.example/?study=village&theme=dark#map');
});

test('another study opened and edited where the address named one comes back after a reload', async () => {
  const tab = aTab('https://doorstep.example/?study=village&theme=dark#map');
  const desk = await load(tab);
  await desk.openText(writeStudy(aStudy({ name: 'My town' })), 'my-town.json');
  expect(tab.tab.address).toBe('https://doorstep.example/?theme=dark#map');
  await desk.edit((study) => withValueAt(study, 'demand.parcelsPerDay', 9));
  await untilKept(tab, '"parcelsPerDay":9');
  const { session } = await load(tab);
  expect(session.study.value).toMatchObject({ name: 'My town', demand: { parcelsPerDay: 9 } });
});

test('an edit of the named study comes back after a reload, and so does another bundled study', async () => {
  const tab = aTab('https://doorstep.example/?study=village');
  const desk = await load(tab);
  await desk.edit((study) => withValueAt(study, 'demand.parcelsPerDay', 7));
  expect(tab.tab.address).toBe('https://doorstep.example/');
  await untilKept(tab, '"parcelsPerDay":7');
  expect((await load(tab)).session.study.value?.demand.parcelsPerDay).toBe(7);

  const other = aTab('https://doorstep.example/?study=village');
  await (await load(other)).openBundled('first');
  await expect.poll(() => other.store.kept?.bundled).toBe('first');
  expect((await load(other)).session.study.value?.name).toBe('first');
});
