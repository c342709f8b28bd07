// A page that goes at once after an edit: the database does not get its turn, and the next load knows of it all the same.
import seedrandom from 'seedrandom';
import { afterEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { NO_STEPS, type Reopened, type StudyStore } from '../../src/app/saved-study.ts';
import type { StartService } from '../../src/app/service-client.ts';
import { createUnsavedNote } from '../../src/app/unsaved-note.ts';
import type { Study } from '../../src/model/study.ts';
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

const OPTIONS = {
  workers: 0,
  replications: 8,
  bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) }],
  plays: false,
  words: words.desk,
};

async function aDesk(
  store: StudyStore,
  tab: ReturnType<typeof aTab>,
  all = aTab(),
  start: StartService = inProcess().start,
  named: string | null = null,
): Promise<Desk> {
  const desk = createDesk({ ...OPTIONS, start, store, note: createUnsavedNote(tab, all) });
  open.push(desk);
  await desk.begin(named);
  await until(() => desk.session.run.value?.result != null, 'a run is shown');
  return desk;
}

/** The tab is gone: nothing of it waits for its turn any more. */
function close(desk: Desk): void {
  open.splice(open.indexOf(desk), 1);
  desk.end();
}

const setParcels = (desk: Desk, parcels: number) =>
  desk.edit((study) => withValueAt(study, 'demand.parcelsPerDay', parcels));
const parcelsOf = ({ session }: Desk) => session.study.value?.demand.parcelsPerDay;

/** A desk whose edit to 8 parcels a day is kept. */
async function aKeptDesk(
  store: StudyStore,
  tab: ReturnType<typeof aTab>,
  all = aTab(),
  start?: StartService,
): Promise<Desk> {
  const desk = await aDesk(store, tab, all, start);
  await setParcels(desk, 8);
  await desk.keepNow();
  return desk;
}

/** The desk is edited, and its tab is gone before the database is heard of. */
async function goneInAnEdit(desk: Desk, store: ReturnType<typeof memoryStore>, parcels: number): Promise<void> {
  const { save } = store;
  store.save = () => new Promise(() => undefined);
  await setParcels(desk, parcels);
  close(desk);
  store.save = save;
}

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

test('an edit that the worker has not answered yet is there after a reload, and one that it refused is not', async () => {
  const tab = aTab();
  const store = memoryStore();
  const worker = aMuteWorker();
  const first = await aKeptDesk(store, tab, aTab(), worker.start);
  expect(await setParcels(first, -1)).not.toEqual([]);
  await first.keepNow();
  expect(tab.size()).toBe(0);
  worker.isMute = true;
  void setParcels(first, 9);
  await until(() => tab.size() > 0, 'the edit is noted');
  await first.keepNow();
  // One that is gone again before anything is open.
  const between = createDesk({ ...OPTIONS, start: inProcess().start, store, note: createUnsavedNote(tab, aTab()) });
  open.push(between);
  void between.begin(null);
  await between.keepNow();
  const second = await aDesk(store, tab);
  expect([parcelsOf(second), second.session.changed.value]).toEqual([9, true]);
  await second.undo();
  expect(parcelsOf(second)).toBe(8);
});

test('an edit after kept ones goes on from them, and is forgotten once it is kept', async () => {
  const tab = aTab();
  const store = memoryStore();
  const first = await aKeptDesk(store, tab);
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
  const first = await aKeptDesk(store, tab);
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

test('an edit of a page that dies with nobody told is there in its tab, and in another where that one is gone', async () => {
  for (const isSame of [true, false]) {
    const [tab, all] = [aTab(), aTab()];
    const store = memoryStore();
    const first = await aKeptDesk(store, tab, all);
    expect([tab.size(), all.size()]).toEqual([0, 0]);
    const { save } = store;
    store.save = () => new Promise(() => undefined);
    await setParcels(first, 9);
    store.save = save;
    const second = await aDesk(store, isSame ? tab : aTab(), all);
    expect(parcelsOf(second)).toBe(9);
    await second.keepNow();
    expect([all.size(), store.versions.length]).toEqual([0, 2]);
    await second.undo();
    expect(parcelsOf(second)).toBe(8);
  }
});

test('what a tab left behind stands back where the study went on since', async () => {
  const all = aTab();
  const store = memoryStore();
  const first = await aKeptDesk(store, aTab(), all);
  await goneInAnEdit(first, store, 9);
  const left = all.getItem('doorstep-unsaved') ?? '';
  const second = await aDesk(store, aTab(), aTab());
  await setParcels(second, 10);
  await second.keepNow();
  all.setItem('doorstep-unsaved', left);
  expect(parcelsOf(await aDesk(store, aTab(), all))).toBe(10);
});

/** This tab and another one have a study, that one goes on as told, and this one is edited and reloads before the database is heard of. */
async function reloadedInItsEdit(goOn: (other: Desk, store: ReturnType<typeof memoryStore>) => unknown) {
  const [tab, store] = [aTab(), memoryStore()];
  const first = await aKeptDesk(store, tab);
  const other = await aDesk(store, aTab());
  await goOn(other, store);
  close(other);
  await goneInAnEdit(first, store, 9);
  return { store, again: await aDesk(store, tab) };
}

const rentOf = ({ session }: Desk) => session.study.value?.prices.rent;
const said = ({ session }: Desk) => session.notices.value.map(({ text }) => text);
const parcelsIn = ({ text }: { readonly text: string | null }) =>
  (JSON.parse(text ?? '') as Study).demand.parcelsPerDay;

test('an edit in the moment of a reload is kept beside what another tab changed elsewhere in the study, and it is said', async () => {
  const { store, again } = await reloadedInItsEdit(async (other) => {
    await other.edit((study) => withValueAt(study, 'prices.rent', 33));
    await other.keepNow();
  });
  expect(parcelsOf(again)).toBe(9);
  expect(rentOf(again)).not.toBe(33);
  await again.keepNow();
  expect([store.versions.map(parcelsIn), store.beside.map(parcelsIn)]).toEqual([[8, 8], [9]]);
  expect(said(again)).toEqual([words.desk.apart.changed('Small town')]);
  await again.undo();
  expect(parcelsOf(again)).toBe(8);
});

test('an edit in the moment of a reload is kept beside what another tab made of the same part, and it is said', async () => {
  const { store, again } = await reloadedInItsEdit(async (other) => {
    await setParcels(other, 10);
    await other.keepNow();
    await setParcels(other, 11);
    await other.keepNow();
  });
  expect(parcelsOf(again)).toBe(9);
  await again.keepNow();
  expect([store.versions.map(parcelsIn), store.beside.map(parcelsIn)]).toEqual([[8, 10, 11], [9]]);
  expect(said(again)).toEqual([words.desk.apart.changed('Small town')]);
});

test('an edit in the moment of a reload that another tab made too is kept once', async () => {
  const { store, again } = await reloadedInItsEdit(async (other) => {
    await setParcels(other, 9);
    await other.keepNow();
    await other.edit((study) => withValueAt(study, 'prices.rent', 33));
    await other.keepNow();
  });
  await again.keepNow();
  expect([parcelsOf(again), rentOf(again), store.beside, said(again)]).toEqual([9, 33, [], []]);
});

test('an edit in the moment of a reload is kept as a study of its own where another tab deleted that study', async () => {
  const { store, again } = await reloadedInItsEdit((_other, kept) => kept.drop());
  expect(parcelsOf(again)).toBe(9);
  await again.keepNow();
  expect(store.beside.map(parcelsIn)).toEqual([9]);
  expect(said(again)).toEqual([words.desk.apart.deleted('Small town')]);
});

test('an edit in the moment of leaving for an address of another study is kept behind it, as is said', async () => {
  const [tab, store] = [aTab(), memoryStore()];
  const first = await aKeptDesk(store, tab);
  await goneInAnEdit(first, store, 9);
  const again = await aDesk(store, tab, aTab(), inProcess().start, 'another');
  expect(parcelsOf(again)).not.toBe(9);
  expect(said(again)).toEqual([words.desk.keptBehind('Small town')]);
  expect(store.versions.map(parcelsIn)).toEqual([8, 9]);
});

test('an edit is there after two reloads in the moment of it', async () => {
  const tab = aTab();
  const store = memoryStore();
  const first = await aKeptDesk(store, tab);
  const { save } = store;
  store.save = () => new Promise(() => undefined);
  await setParcels(first, 9);
  close(first);
  const second = await aDesk(store, tab);
  expect(parcelsOf(second)).toBe(9);
  close(second);
  store.save = save;
  const third = await aDesk(store, tab);
  await third.keepNow();
  expect([parcelsOf(third), store.versions.map(parcelsIn)]).toEqual([9, [8, 9]]);
});

/** The store has what the first save gave it, and that is not heard of before `hear`. */
function unheard(store: ReturnType<typeof memoryStore>): { readonly hear: () => void } {
  const { save } = store;
  let hear = (): void => undefined;
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  store.save = async (...saved) => {
    store.save = () => new Promise(() => undefined);
    const saving = await save.apply(store, saved);
    await heard;
    return saving;
  };
  return { hear: () => hear() };
}

describe('while the edit before it is being saved', () => {
  for (const isHeard of [true, false]) {
    /** 8 parcels are kept, 9 are in the store, and the page goes after what is done next. */
    async function goneAfter(next: (desk: Desk) => Promise<unknown>) {
      const [tab, store] = [aTab(), memoryStore()];
      const first = await aKeptDesk(store, tab);
      const { save } = store;
      const { hear } = unheard(store);
      await setParcels(first, 9);
      const saved = first.keepNow();
      await until(() => store.versions.length === 2, 'the edit is in the store');
      await next(first);
      if (isHeard) {
        hear();
        await saved;
      }
      close(first);
      store.save = save;
      const again = await aDesk(store, tab);
      const opened = parcelsOf(again);
      await again.keepNow();
      return { opened, versions: store.versions.map(parcelsIn), beside: store.beside, said: said(again), again };
    }

    const when = isHeard ? ', which is over before the page goes,' : '';

    test(`an edit${when} goes on from it, and nobody is said to have changed the study too`, async () => {
      const { again, ...gone } = await goneAfter((desk) => setParcels(desk, 10));
      expect(gone).toEqual({ opened: 10, versions: [8, 9, 10], beside: [], said: [] });
      await again.undo();
      expect(parcelsOf(again)).toBe(9);
    });

    test(`an undo${when} is there after a reload`, async () => {
      const { again, ...gone } = await goneAfter((desk) => desk.undo());
      expect(gone).toEqual({ opened: 8, versions: [8, 9, 8], beside: [], said: [] });
      await again.undo();
      expect(parcelsOf(again)).toBe(9);
    });
  }

  test('the first one of all, a second edit makes no study of its own', async () => {
    const [tab, store] = [aTab(), memoryStore()];
    const first = await aDesk(store, tab);
    const { save } = store;
    unheard(store);
    await setParcels(first, 8);
    void first.keepNow();
    await until(() => store.versions.length === 1, 'the edit is in the store');
    await setParcels(first, 9);
    close(first);
    const after: unknown[] = [];
    store.save = (open, spot) => {
      after.push(spot);
      return save.call(store, open, spot);
    };
    const again = await aDesk(store, tab);
    expect(parcelsOf(again)).toBe(9);
    await again.keepNow();
    expect([store.versions.map(parcelsIn), after]).toEqual([[8, 9], [{ study: 'kept', version: 1 }]]);
  });
});

/** A worker that reads nothing any more once `isMute` is set. */
function aMuteWorker(): { isMute: boolean; readonly start: StartService } {
  const worker = {
    isMute: false,
    start: () => {
      const running = inProcess().start();
      const { service } = running;
      const read: typeof service.read = (text) => (worker.isMute ? new Promise(() => undefined) : service.read(text));
      return { ...running, service: { ...service, read } };
    },
  };
  return worker;
}

/** 8 parcels are kept, 9 are made and not saved yet, and `asked` is not answered when the page goes. */
async function goneWithTwoEdits(asked: number) {
  const [tab, store, worker] = [aTab(), memoryStore(), aMuteWorker()];
  const first = await aKeptDesk(store, tab, aTab(), worker.start);
  const { save } = store;
  store.save = () => new Promise(() => undefined);
  await setParcels(first, 9);
  worker.isMute = true;
  void setParcels(first, asked);
  close(first);
  store.save = save;
  return { tab, store };
}

test('a value that is typed back before the one in between is saved is there after a reload', async () => {
  const { tab, store } = await goneWithTwoEdits(8);
  const again = await aDesk(store, tab);
  expect([parcelsOf(again), said(again)]).toEqual([8, []]);
});

for (const isLastRefused of [false, true])
  test(`edits that wait for the one before them are there after a reload${isLastRefused ? ', but for one that would be refused' : ''}`, async () => {
    const [tab, store, worker] = [aTab(), memoryStore(), aMuteWorker()];
    const first = await aKeptDesk(store, tab, aTab(), worker.start);
    worker.isMute = true;
    void setParcels(first, 9);
    void first.edit((study) => withValueAt(study, 'prices.rent', 33));
    if (isLastRefused) void setParcels(first, -5);
    await until(() => tab.size() > 0, 'the edits are noted');
    close(first);
    const again = await aDesk(store, tab);
    expect([parcelsOf(again), rentOf(again), again.session.refused.value]).toEqual([9, 33, null]);
  });

test('an edit that waits behind another study is noted for neither', async () => {
  const [tab, store] = [aTab(), memoryStore()];
  const first = await aKeptDesk(store, tab);
  const opening = first.openText(writeStudy(aStudy({ name: 'Other town', seed: 9 })), 'other.json');
  const edited = setParcels(first, 9);
  await opening;
  close(first);
  const again = await aDesk(store, tab);
  expect([again.session.study.value?.name, parcelsOf(again)]).toEqual(['Other town', 12]);
  expect(await edited).not.toEqual([]);
});

/** Stops whose table is a text so long that a version keeps it by itself. */
function ownStops(seed: number) {
  const dice = seedrandom(String(seed));
  const row = () =>
    `${(2_400 * dice() - 1_200).toFixed(1)},${(2_400 * dice() - 1_200).toFixed(1)},${(0.1 * dice()).toFixed(3)}\n`;
  const text = `x,y,parcels\n${Array.from({ length: 2_000 }, row).join('')}`;
  return { name: 'own.csv', bytes: new TextEncoder().encode(text) };
}

test('what is made of an older version that was brought back is there after a reload in the moment of it', async () => {
  const [tab, store] = [aTab(), memoryStore()];
  const first = await aDesk(store, tab);
  const city = { ...aStudy().city, radius: 1_500, centreRadius: 300, outskirts: 1_600, addresses: 3_000 };
  await first.openText(JSON.stringify({ ...aStudy(), city }), 'large.json');
  await first.keepNow();
  for (const seed of [1, 2]) {
    expect((await first.bring(ownStops(seed))).ok).toBe(true);
    await first.keepNow();
  }
  const byPlace = ({ session }: Desk) => session.study.value?.demand.byPlace;
  expect(byPlace(first)?.data.length).toBeGreaterThan(4_096);
  const { save } = store;
  store.save = () => new Promise(() => undefined);
  const older = await store.read('kept', store.versions.length - 1);
  await first.openKept(older as Reopened, 'Small town');
  const restored = byPlace(first);
  await first.edit((study) => withValueAt(study, 'prices.rent', 33));
  close(first);
  store.save = save;
  const again = await aDesk(store, tab);
  expect([rentOf(again), said(again)]).toEqual([33, []]);
  expect(byPlace(again)).toEqual(restored);
});

test('an edit that would be refused, in the moment of a reload, leaves the study as it was', async () => {
  for (const isKept of [true, false]) {
    const [tab, store, worker] = [aTab(), memoryStore(), aMuteWorker()];
    const first = await aKeptDesk(store, tab, aTab(), worker.start);
    const { save } = store;
    if (!isKept) {
      store.save = () => new Promise(() => undefined);
      await setParcels(first, 9);
    }
    worker.isMute = true;
    void setParcels(first, -1);
    await until(() => tab.size() > 0, 'the edit is noted');
    close(first);
    store.save = save;
    const again = await aDesk(store, tab);
    expect([parcelsOf(again), again.session.refused.value, said(again)]).toEqual([isKept ? 8 : 9, null, []]);
    await again.keepNow();
    expect([store.versions.map(parcelsIn), tab.size()]).toEqual([isKept ? [8] : [8, 9], 0]);
  }
});

test('an edit that would be refused, in the moment of leaving for another study, leaves the one before it kept', async () => {
  const { tab, store } = await goneWithTwoEdits(-1);
  const again = await aDesk(store, tab, aTab(), inProcess().start, 'another');
  expect(said(again)).toEqual([words.desk.keptBehind('Small town')]);
  expect(store.versions.map(parcelsIn)).toEqual([8, 9]);
});

test('an edit on streets that were deleted for good is said to be lost', async () => {
  const tab = aTab();
  const kept = { ...aStudy(), city: { ...aStudy().city, data: 'x'.repeat(100_000) } } as unknown as Study;
  const study = { ...kept, demand: { ...kept.demand, parcelsPerDay: 9 } };
  const open = { study, opened: kept, bundled: null, changed: true, scenario: 'a', tried: [], asked: [] };
  createUnsavedNote(tab, null).write(open, { spot: { study: 'kept', version: 1 }, kept, saving: null });
  expect(said(await aDesk(memoryStore(), tab))).toEqual([words.desk.unsavedLost]);
});

test('a note leaves out the streets that are kept already', async () => {
  const tab = aTab();
  const streets = 'x'.repeat(100_000);
  const note = createUnsavedNote(tab, null);
  const kept = { ...aStudy(), city: { ...aStudy().city, data: streets } } as unknown as Study;
  const study = { ...kept, demand: { ...kept.demand, parcelsPerDay: 9 } };
  const open = { study, opened: kept, bundled: null, changed: true, scenario: 'a', tried: [], asked: [] };
  const spot = { study: 'kept', version: 1 };
  note.write(open, { spot, kept, saving: null });
  expect(tab.getItem('doorstep-unsaved')?.length).toBeLessThan(50_000);
  const saved = { text: JSON.stringify(kept), opened: null, bundled: null, scenario: 'a' };
  const taken = await note.takenUp({ saved, spot, tried: [], steps: NO_STEPS }, async () => null);
  expect(JSON.parse(taken?.saved.text ?? 'null')).toEqual(study);
  expect(JSON.parse(taken?.saved.opened ?? 'null')).toEqual(kept);
});

test('a tab that has saved all forgets its own note, and not what another that crashed left for the next', () => {
  const [all, left, right] = [aTab(), aTab(), aTab()];
  const [crashed, saving] = [createUnsavedNote(left, all), createUnsavedNote(right, all)];
  const study = aStudy();
  const open = { opened: study, bundled: null, changed: true, scenario: 'vans', tried: [], asked: [] };
  const after = { spot: null, kept: null, saving: null };
  saving.write({ ...open, study: withValueAt(study, 'demand.parcelsPerDay', 13) }, after);
  crashed.write({ ...open, study: withValueAt(study, 'demand.parcelsPerDay', 17) }, after);
  saving.forget();
  expect([right.size(), all.size()]).toEqual([0, 1]);
  crashed.forget();
  expect([left.size(), all.size()]).toEqual([0, 0]);
});
