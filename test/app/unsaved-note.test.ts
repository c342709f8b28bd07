// A page that goes at once after an edit: the database does not get its turn, and the next load knows of it all the same.
import { afterEach, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import type { StudyStore } from '../../src/app/saved-study.ts';
import { createUnsavedNote } from '../../src/app/unsaved-note.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { memoryStore } from './memory-store.ts';

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

/** What a tab remembers over a reload. */
function aTab() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    size: () => held.size,
  };
}

async function aDesk(store: StudyStore, tab: ReturnType<typeof aTab>): Promise<Desk> {
  const desk = createDesk({
    start: inProcess().start,
    workers: 0,
    replications: 8,
    store,
    note: createUnsavedNote(tab),
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  await desk.begin(null);
  await until(() => desk.session.run.value?.result != null, 'a run is shown');
  return desk;
}

const setParcels = (desk: Desk, parcels: number) =>
  desk.edit((study) => withValueAt(study, 'demand.parcelsPerDay', parcels));
const parcelsOf = ({ session }: Desk) => session.study.value?.demand.parcelsPerDay;

test('a first edit that no database has yet is there after a reload, and can be undone', async () => {
  const tab = aTab();
  const gone = { ...memoryStore(), save: () => new Promise<never>(() => undefined) };
  const first = await aDesk(gone, tab);
  const before = parcelsOf(first);
  await setParcels(first, 9);
  void first.keepNow();
  const second = await aDesk(memoryStore(), tab);
  expect([parcelsOf(second), second.session.changed.value]).toEqual([9, true]);
  await second.undo();
  expect(parcelsOf(second)).toBe(before);
});

test('an edit after kept ones goes on from them, and is forgotten once it is kept', async () => {
  const tab = aTab();
  const store = memoryStore();
  const first = await aDesk(store, tab);
  await setParcels(first, 8);
  await first.keepNow();
  expect(tab.size()).toBe(0);
  const { save } = store;
  store.save = () => new Promise(() => undefined);
  await setParcels(first, 9);
  void first.keepNow();
  store.save = save;
  const second = await aDesk(store, tab);
  expect(parcelsOf(second)).toBe(9);
  await second.keepNow();
  expect([tab.size(), store.versions.length]).toEqual([0, 2]);
  await second.undo();
  expect(parcelsOf(second)).toBe(8);
});

test('what was kept after all is not kept twice', async () => {
  const tab = aTab();
  const store = memoryStore();
  const first = await aDesk(store, tab);
  await setParcels(first, 8);
  await first.keepNow();
  const { save } = store;
  // The database has it, and the page was gone before it heard so.
  store.save = async (...saved) => {
    await save.apply(store, saved);
    return new Promise(() => undefined);
  };
  await setParcels(first, 9);
  void first.keepNow();
  await until(() => store.versions.length === 2, 'the edit is kept');
  store.save = save;
  const second = await aDesk(store, tab);
  await second.keepNow();
  expect([parcelsOf(second), store.versions.length, tab.size()]).toEqual([9, 2, 0]);
});

test('what else stands there counts for nothing', async () => {
  const tab = aTab();
  tab.setItem('doorstep-unsaved', '{"saved": 3');
  expect((await aDesk(memoryStore(), tab)).session.bundled.value).toBe('small');
});
