import { afterEach, describe, expect, test } from 'vitest';
import { standingAt } from '../../src/app/depot-place.ts';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { compareAll } from '../../src/app/live-comparison.ts';
import type { StudyStore } from '../../src/app/saved-study.ts';
import { editEntity, renameScenario } from '../../src/app/study-edit.ts';
import { PartMissing } from '../../src/app/study-parts.ts';
import { DAY, MINUTE } from '../../src/base/units.ts';
import type { Study } from '../../src/model/study.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { memoryStore } from './memory-store.ts';

/** Enough for a first look. */
const REPLICATIONS = 8;

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

function aDesk(services: InProcess = inProcess(), store: StudyStore | null = null): Desk {
  const bundled = [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) }];
  const desk = createDesk({
    start: services.start,
    workers: 1,
    replications: REPLICATIONS,
    store,
    bundled,
    plays: true,
    words: words.desk,
  });
  open.push(desk);
  return desk;
}

/** Lets everything that waits go on until a claim holds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 200_000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never came true: ${what}`);
}

const wage = (desk: Desk) => desk.session.study.value?.prices.van.hour;
const setWage = (desk: Desk, euros: number) => desk.edit((study) => withValueAt(study, 'prices.van.hour', euros));

async function aShownDesk(services?: InProcess, store?: StudyStore): Promise<Desk> {
  const desk = aDesk(services, store ?? null);
  await desk.begin(null);
  await until(() => desk.session.run.value?.result != null, 'a run is shown');
  return desk;
}

describe('opening', () => {
  test('shows the first measured day of the scenario with most to see about when vehicles leave, and plays', async () => {
    const { session } = await aShownDesk();
    expect(session.scenario.value).toBe('own');
    expect(session.run.value?.scenario).toBe('own');
    const run = session.run.value;
    expect(session.time.value).toBeGreaterThanOrEqual(run?.measured.from ?? Number.NaN);
    // Aimed at by the day before, which is drawn first: two minutes before its first van or bike left.
    const leaves = (run?.tours ?? []).filter(({ vehicle }) => run?.vehicles[vehicle]?.kind !== 'feeder');
    const first = Math.min(...leaves.map(({ departs }) => departs));
    expect(first).toBeLessThan(run?.measured.from ?? 0);
    expect(session.time.value).toBe(first - 2 * MINUTE + DAY);
    expect(session.playing.value).toBe(true);
  });

  test('a broken file says what is wrong and leaves the open study as it is', async () => {
    const desk = await aShownDesk();
    const before = desk.session.study.value;
    expect(await desk.openText('{"format": 1, "seed": -1}', 'bad.json')).toBe(false);
    expect(desk.session.refused.value?.problems.some((problem) => problem.path.includes('seed'))).toBe(true);
    expect(desk.session.study.value).toBe(before);
    expect(desk.session.run.value).not.toBeNull();
  });

  test('over which the worker dies leaves the open study as it is, and says that it can be tried again', async () => {
    const services = inProcess();
    const bundled = [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy()) }];
    const options = { start: services.start, workers: 0, replications: 1, store: null, bundled, plays: false };
    const desk = createDesk({ ...options, words: words.desk });
    open.push(desk);
    await desk.begin(null);
    const opening = desk.openText(writeStudy(aStudy({ name: 'Other town' })), 'other.json');
    await new Promise((resolve) => setImmediate(resolve));
    services.kill('out of memory');
    expect(await opening).toBe(false);
    expect(desk.session.study.value?.name).toBe('Small town');
    expect(desk.session.refused.value?.problems).toEqual([
      {
        path: 'other.json',
        found: 'out of memory',
        expected: 'an answer from the worker; try once more',
      },
    ]);
  });
});

describe('opening a large synthetic city', () => {
  const city = { ...aStudy().city, radius: 1_600, centreRadius: 400, outskirts: 2_500, seed: 9 } as Study['city'];

  test('tells how far it is and can be cancelled, which leaves the open study as it is', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const before = session.study.value;
    const opening = desk.openText(writeStudy({ ...aStudy(), city }), 'large.json');
    await until(() => (session.openingNow.value?.share ?? 0) > 0, 'the first streets are laid');
    desk.cancelOpening();
    expect(await opening).toBe(false);
    expect(session.openingNow.value).toBeNull();
    expect(session.refused.value).toBeNull();
    expect(session.study.value).toBe(before);
    expect((await desk.edit((study) => ({ ...study, name: 'Later' }))).length).toBe(0);
    expect(session.study.value?.name).toBe('Later');
  });

  test('is watched and can be cancelled where an edit asks for it', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const [before, drawn] = [session.study.value, session.city.value];
    const cancelled = desk.edit((study) => ({ ...study, city }));
    await until(() => (session.openingNow.value?.share ?? 0) > 0, 'the first streets are laid');
    desk.cancelOpening();
    expect(await cancelled).toEqual([]);
    expect(session.study.value).toBe(before);
    expect(await desk.edit((study) => ({ ...study, city }))).toEqual([]);
    expect(session.study.value?.city).toEqual(city);
    expect(session.city.value).not.toBe(drawn);
    expect(session.openingNow.value).toBeNull();
  });

  test('is watched and can be cancelled where a step goes back or forth over it', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const small = session.study.value;
    expect(await desk.edit((study) => ({ ...study, city }))).toEqual([]);
    const large = session.study.value;
    await desk.undo();
    const cancelled = desk.redo();
    await until(() => (session.openingNow.value?.share ?? 0) > 0, 'the first streets are laid');
    desk.cancelOpening();
    await cancelled;
    expect([session.study.value, session.openingNow.value]).toEqual([small, null]);
    await desk.redo();
    expect(session.study.value).toEqual(large);
  });
});

describe('the campaign', () => {
  test('runs every scenario, and the run on show counts among them', async () => {
    const { session } = await aShownDesk();
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    expect(session.runs.value).toEqual({ state: 'finished', done: 3 * REPLICATIONS, total: 3 * REPLICATIONS });
    for (const id of ['vans', 'one', 'own']) {
      const rows = session.results.value.get(id)?.map((result) => result.replication);
      expect(rows).toEqual(Array.from({ length: REPLICATIONS }, (_, row) => row));
    }
  });

  test('is cancelled and resumed without losing or repeating a run', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await until(() => session.runs.value.done >= 3, 'three runs are done');
    desk.cancelRuns();
    const { done } = session.runs.value;
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(session.runs.value).toMatchObject({ state: 'cancelled', done });
    desk.resumeRuns();
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
  });

  test('stopped, still counts the run that is drawn for the map', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await until(() => session.runs.value.done >= 2, 'two runs are done');
    desk.cancelRuns();
    const { done } = session.runs.value;
    await desk.draw(REPLICATIONS - 1);
    expect(session.runs.value).toMatchObject({ state: 'cancelled', done: done + 1 });
    await desk.edit((study) => withValueAt(study, 'prices.van.hour', 30));
    expect(session.runs.value).toMatchObject({ state: 'cancelled', total: 3 * REPLICATIONS });
    await until(() => session.runs.value.done === 1, 'the new run on show is counted');
    expect(session.runs.value.state).toBe('cancelled');
  });

  test('does not run again what is being drawn for the map', async () => {
    const services = inProcess();
    let begun = 0;
    const start = () => {
      const running = services.start();
      const begin: typeof running.service.begin = (...wishes) => {
        begun++;
        return running.service.begin(...wishes);
      };
      return { ...running, service: { ...running.service, begin } };
    };
    const desk = await aShownDesk({ ...services, start });
    const { session } = desk;
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    expect(begun).toBe(3 * REPLICATIONS);
    await desk.edit((study) => withValueAt(study, 'prices.van.hour', 30));
    await until(() => session.runs.value.state === 'finished', 'all runs are done again');
    expect(begun).toBe(2 * 3 * REPLICATIONS);
  });

  test('goes on after a worker died, and says so', async () => {
    const services = inProcess();
    const desk = await aShownDesk(services);
    const { session } = desk;
    await until(() => session.runs.value.done >= 2, 'two runs are done');
    const before = services.started();
    services.kill('out of memory');
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    expect(services.started()).toBe(before + 1);
    expect(session.runs.value.done).toBe(3 * REPLICATIONS);
    expect(session.notices.value.map((notice) => notice.text).join()).toContain('out of memory');
  });

  test('names the scenario of a run over which workers die twice', async () => {
    const services = inProcess();
    const { session } = await aShownDesk(services);
    await until(() => session.runs.value.done >= 2, 'two runs are done');
    for (let turn = 0; turn < 2; turn++) {
      const before = services.started();
      services.kill('out of memory');
      await until(() => services.started() > before, 'a fresh worker');
    }
    const said = () => session.notices.value.map((notice) => notice.text).join();
    await until(() => said().includes('Run '), 'the run is given up');
    expect(said()).toMatch(/Run \d+ of "(Vans only|One depot|Own depot)" failed/);
  });
});

describe('an edit', () => {
  test('of one scenario keeps the results of the others, and shows its own new run', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    const [vans, shown] = [session.results.value.get('vans'), session.run.value];
    const move = { position: { x: -60, y: -40 } };
    expect(await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', move))).toEqual([]);
    expect(session.results.value.get('own')).toBeUndefined();
    expect(session.results.value.get('vans')?.map((one) => one.fingerprint)).toEqual(
      vans?.map((one) => one.fingerprint),
    );
    await until(() => session.run.value?.result != null && session.run.value !== shown, 'the new run is shown');
    await until(() => session.runs.value.state === 'finished', 'all runs are done again');
    const study = session.study.value;
    if (study === null) throw new Error('expected an open study');
    const { differences } = compareAll(study, session.results.value);
    expect(differences.map((difference) => difference.pairs)).toEqual([REPLICATIONS, REPLICATIONS]);
    expect(differences[1]?.area?.costPerParcel.n).toBeGreaterThan(0);
  });

  test('of one scenario runs its early pairs first, though others are not done', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await until(() => (session.results.value.get('vans')?.length ?? 0) >= 4, 'the baseline has its early runs');
    expect(session.runs.value.state).toBe('running');
    await desk.show('vans');
    await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: -40 } }));
    const had = ['vans', 'one'].map((id) => session.results.value.get(id)?.length ?? 0);
    await until(() => (session.results.value.get('own')?.length ?? 0) >= 4, 'the edited scenario has its early runs');
    expect(['vans', 'one'].map((id) => session.results.value.get(id)?.length ?? 0)).toEqual(had);
    expect(session.results.value.get('own')?.map((one) => one.replication)).toEqual([0, 1, 2, 3]);
  });

  test('that touches no run lets the one on show be drawn to its end', async () => {
    const desk = aDesk();
    await desk.begin(null);
    await until(() => desk.session.run.value !== null, 'the first day is shown');
    expect(desk.session.drawing.value).not.toBeNull();
    expect(await desk.edit((study) => renameScenario(study, 'vans', 'Another name'))).toEqual([]);
    await until(() => desk.session.run.value?.result != null, 'the whole run is shown');
    expect(desk.session.drawing.value).toBeNull();
  });

  test('that makes no valid study gives its problems and changes nothing', async () => {
    const desk = await aShownDesk();
    const before = desk.session.study.value;
    const problems = await desk.edit((study) => withValueAt(study, 'demand.businessShare', 1.5));
    expect(problems.map((problem) => problem.path)).toEqual(['demand.businessShare']);
    expect(desk.session.study.value).toBe(before);
  });

  test('follows the one before it, even where both are asked for at once', async () => {
    const desk = await aShownDesk();
    await Promise.all([
      desk.edit((study) => withValueAt(study, 'prices.van.hour', 30)),
      desk.edit((study) => withValueAt(study, 'prices.bike.hour', 20)),
    ]);
    expect(desk.session.study.value?.prices.van.hour).toBe(30);
    expect(desk.session.study.value?.prices.bike.hour).toBe(20);
  });
});

describe('while a micro-depot is dragged', () => {
  test('one draw of the placement as it would be follows, and is what the runs find once it is let go there', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    const to = (position: { x: number; y: number }) => {
      const change = (study: Study) => standingAt(study, 'own', 'port', position);
      return { name: 'Port', position, refusal: null, change };
    };
    desk.drag(to({ x: -60, y: -40 }));
    desk.drag(to({ x: -20, y: -60 }));
    await until(() => session.dragged.value?.trial?.position.x === -20, 'the newest place is tried');
    const trial = session.dragged.value?.trial;
    expect(session.history.value.past).toEqual([]);
    desk.endDrag();
    expect(session.dragged.value).toBeNull();
    await desk.edit(to({ x: -20, y: -60 }).change);
    await until(() => session.runs.value.state === 'finished', 'all runs are done again');
    const [own, vans] = ['own', 'vans'].map((id) => session.results.value.get(id)?.[0]?.cost.perParcel ?? Number.NaN);
    expect(trial?.costPerParcel).toBe((own as number) - (vans as number));
  });

  test('nothing is tried where it may not stand, and the reason stands there until it moves on', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    const [away, near] = [
      { x: -900, y: 0 },
      { x: -20, y: -60 },
    ];
    desk.drag({ name: 'Port', position: away, refusal: 'far from any street', change: null });
    expect(session.dragged.value?.refusal).toBe('far from any street');
    const change = (study: Study) => standingAt(study, 'own', 'port', near);
    desk.drag({ name: 'Port', position: near, refusal: null, change });
    expect(session.dragged.value?.refusal).toBeNull();
    await until(() => session.dragged.value?.trial != null, 'a place is tried');
    expect(session.dragged.value?.trial?.position).toEqual(near);
    desk.endDrag();
  });

  test('nothing is tried before the baseline has that draw, and the runs go on when it is let go', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const position = { x: -60, y: -40 };
    const change = (study: Study) => standingAt(study, 'own', 'port', position);
    desk.drag({ name: 'Port', position, refusal: null, change });
    desk.endDrag();
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    expect(session.dragged.value).toBeNull();
  });
});

describe('a change', () => {
  test('is taken back and done again, down to the study as it was opened', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const [first, opened] = [wage(desk), session.study.value];
    await setWage(desk, 30);
    await setWage(desk, 31);
    await desk.undo();
    expect([wage(desk), session.changed.value]).toEqual([30, true]);
    await desk.undo();
    expect([wage(desk), session.changed.value]).toEqual([first, false]);
    expect(session.study.value).toBe(opened);
    await desk.undo();
    expect(wage(desk)).toBe(first);
    await desk.redo();
    await desk.redo();
    await desk.redo();
    expect(wage(desk)).toBe(31);
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    expect(session.runs.value.done).toBe(3 * REPLICATIONS);
  });

  test('made after an undo leaves nothing to do again', async () => {
    const desk = await aShownDesk();
    await setWage(desk, 30);
    await desk.undo();
    await setWage(desk, 40);
    await desk.redo();
    expect(wage(desk)).toBe(40);
  });

  test('that leaves everything as it was is no step', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await desk.edit((study) => ({ ...study }));
    expect([session.history.value.past, session.changed.value]).toEqual([[], false]);
  });

  test('of one scenario, taken back, keeps the results of the others and is seen where it was made', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: -40 } }));
    await desk.show('vans');
    const had = session.results.value.get('one');
    await desk.undo();
    expect(session.scenario.value).toBe('own');
    expect(session.results.value.get('one')?.map((one) => one.fingerprint)).toEqual(had?.map((one) => one.fingerprint));
    await until(() => session.run.value?.scenario === 'own' && session.run.value.result !== null, 'it is shown');
  });

  test('is not lost when another study is opened: that is said, and one undo brings it back', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const opened = session.opened.value;
    await setWage(desk, 30);
    await desk.openText(writeStudy(aStudy({ name: 'Other town', seed: 9 })), 'other.json');
    expect(session.notices.value.map((notice) => notice.text)).toContain(
      'Other town is open. Small town with your changes: Undo brings it back.',
    );
    await desk.undo();
    expect([session.study.value?.name, wage(desk), session.changed.value]).toEqual(['Small town', 30, true]);
    expect([session.bundled.value, session.opened.value]).toEqual(['small', opened]);
    await until(() => session.run.value?.result != null, 'a run of it is shown');
    await desk.redo();
    expect([session.study.value?.name, session.bundled.value]).toEqual(['Other town', null]);
  });

  test('of the open study, taken back and done again, shows each study at the moment where it was left', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const shown = (name: string) => () => session.study.value?.name === name && session.run.value?.result != null;
    const end = session.span.value?.until ?? Number.NaN;
    session.time.value = end - 90 * MINUTE;
    session.playing.value = false;
    await desk.openText(writeStudy(aStudy({ name: 'Other town', seed: 9 })), 'other.json');
    await until(shown('Other town'), 'the other study is shown');
    expect(session.time.value).toBeLessThan(end - 90 * MINUTE);
    expect(session.playing.value).toBe(true);
    session.time.value += 77;
    const there = session.time.value;
    await desk.undo();
    await until(shown('Small town'), 'the first study is shown again');
    expect([session.time.value, session.playing.value]).toEqual([end - 90 * MINUTE, false]);
    await desk.redo();
    await until(shown('Other town'), 'the other study is shown again');
    expect([session.time.value, session.playing.value]).toEqual([there, true]);
  });

  test('gone back to while the reader goes to another scenario comes back in that one', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    await desk.openText(writeStudy(aStudy({ name: 'Other town', seed: 9 })), 'other.json');
    const elsewhere = session.study.value?.scenarios.map(({ id }) => id).find((id) => id !== session.scenario.value);
    const back = desk.undo();
    // The step back is under way, and the worker has not answered yet.
    await new Promise((resolve) => setImmediate(resolve));
    await desk.show(elsewhere as string);
    await back;
    expect(session.study.value?.name).toBe('Small town');
    await desk.redo();
    expect([session.study.value?.name, session.scenario.value]).toEqual(['Other town', elsewhere]);
  });

  test('asked for while another study is being opened is made in neither, and that is said', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    const before = session.study.value;
    const opening = desk.openText(writeStudy(aStudy({ name: 'Other town', seed: 9 })), 'other.json');
    const [problems, brought] = await Promise.all([
      setWage(desk, 30),
      desk.bring({ name: 'zones.csv', bytes: new Uint8Array() }),
      opening,
    ]);
    expect(problems).toEqual([{ path: '', found: 'Other town', expected: 'Small town' }]);
    expect(brought).toEqual({ ok: false, problems });
    expect([session.study.value?.name, session.changed.value, wage(desk)]).toEqual([
      'Other town',
      false,
      before?.prices.van.hour,
    ]);
    expect(session.notices.value.map(({ text }) => text)).toEqual([
      'Your change came too late for Small town: Other town was opened meanwhile. Nothing was changed.',
    ]);
    await desk.undo();
    expect(session.study.value).toBe(before);
  });

  test('that came too late tells a name written from right to left apart from the words around it', async () => {
    const desk = await aShownDesk();
    const opening = desk.openText(writeStudy(aStudy({ name: 'עיר 2', seed: 9 })), 'other.json');
    await Promise.all([setWage(desk, 30), opening]);
    expect(desk.session.notices.value.map(({ text }) => text)).toEqual([
      words.desk.tooLate('Small town', '\u2068עיר 2\u2069'),
    ]);
  });

  test('asked for while another study is refused is made', async () => {
    const desk = await aShownDesk();
    await Promise.all([desk.openText('{"format": 1, "seed": -1}', 'bad.json'), setWage(desk, 30)]);
    expect(wage(desk)).toBe(30);
  });

  test('asked for, taken back and over opened at once goes in that order', async () => {
    const desk = await aShownDesk();
    await Promise.all([setWage(desk, 30), setWage(desk, 31), desk.undo(), desk.openBundled('small')]);
    expect(desk.session.changed.value).toBe(false);
    await desk.undo();
    expect(wage(desk)).toBe(30);
  });
});

describe('what is kept', () => {
  test('brings an edited study back, with the scenario that was shown', async () => {
    const store = memoryStore();
    const first = await aShownDesk(undefined, store);
    await first.edit((study) => withValueAt(study, 'demand.parcelsPerDay', 9));
    await first.show('one');
    await until(() => store.kept?.text !== null && store.kept?.scenario === 'one', 'the study is kept');
    const second = await aShownDesk(undefined, store);
    expect(second.session.study.value?.demand.parcelsPerDay).toBe(9);
    expect(second.session.scenario.value).toBe('one');
    expect(second.session.changed.value).toBe(true);
  });

  test('counts the placements that were tried', async () => {
    const first = await aShownDesk();
    await until(() => first.session.placementsTried.value === 2, 'both placements of the file were tried');
    await first.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: -40 } }));
    await until(() => first.session.placementsTried.value === 3, 'the new place was tried, too');
  });

  test('counts them on after a reload, with what the store knows from elsewhere', async () => {
    const store = memoryStore();
    const first = await aShownDesk(undefined, store);
    await until(() => first.session.placementsTried.value === 2, 'both placements of the file were tried');
    await first.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: -40 } }));
    await until(() => store.tried.length === 3, 'the new place was tried and kept');
    store.tried = [...store.tried, 'one that another tab tried'];
    const { session } = await aShownDesk(undefined, store);
    await until(() => session.placementsTried.value === 4, 'all are counted again');
  });

  test('of a file that was changed holds what was opened too, so that its fields can go back to that', async () => {
    const store = memoryStore();
    const first = await aShownDesk(undefined, store);
    await first.openText(writeStudy(aStudy({ name: 'Own town', seed: 5 })), 'own.json');
    await first.edit((study) => withValueAt(study, 'seed', 6));
    await until(() => store.kept?.opened != null, 'the study is kept');
    const { session } = await aShownDesk(undefined, store);
    expect([session.study.value?.seed, session.opened.value?.seed, session.changed.value]).toEqual([6, 5, true]);
  });

  test('of a bundled study that was changed goes back to what is bundled', async () => {
    const store = memoryStore();
    const text = JSON.stringify({ ...aStudy(), seed: 8 });
    store.kept = { text, opened: null, bundled: 'small', scenario: 'one' };
    const { session } = await aShownDesk(undefined, store);
    expect([session.study.value?.seed, session.opened.value?.seed]).toEqual([8, 1]);
  });

  test('can be undone and redone as before, also after a reload', async () => {
    const store = memoryStore();
    const first = await aShownDesk(undefined, store);
    for (const wage of [30, 31, 32]) {
      await setWage(first, wage);
      await until(() => store.kept?.text?.includes(`"hour":${wage},`) === true, `the wage of ${wage} is kept`);
    }
    await first.undo();
    await until(() => store.steps.future.length === 1, 'the step back is kept');
    const second = await aShownDesk(undefined, store);
    const { history, changed } = second.session;
    expect([history.value.past.length, history.value.future.length]).toEqual([2, 1]);
    await second.redo();
    expect(wage(second)).toBe(32);
    await second.undo();
    await second.undo();
    expect([wage(second), changed.value]).toEqual([30, true]);
    await second.undo();
    expect([wage(second), changed.value]).toEqual([aStudy().prices.van.hour, false]);
    await second.undo();
    await second.redo();
    expect([wage(second), history.value.past.length, history.value.future.length]).toEqual([30, 1, 2]);
  });

  test('leaves out a step back that the store has forgotten', async () => {
    const store = memoryStore();
    const first = await aShownDesk(undefined, store);
    for (const wage of [30, 31]) {
      await setWage(first, wage);
      await until(() => store.kept?.text?.includes(`"hour":${wage},`) === true, `the wage of ${wage} is kept`);
    }
    delete store.versions[0];
    const second = await aShownDesk(undefined, store);
    await second.undo();
    expect([second.session.changed.value, second.session.history.value.past]).toEqual([false, []]);
  });

  test('that cannot be read is said, and a bundled study opens', async () => {
    const store = memoryStore();
    store.kept = { text: '{"format": 99}', opened: null, bundled: null, scenario: '' };
    const { session } = await aShownDesk(undefined, store);
    expect(session.study.value?.name).toBe('Small town');
    expect(session.notices.value.map((notice) => notice.text)).toContain(words.desk.savedUnreadable);
    expect(session.refused.value).toBeNull();
  });

  test('of which a part is missing is said to be unreadable, and not that nothing can be kept', async () => {
    const damaged = async () => {
      throw new PartMissing('a part of the study is missing: 1-2');
    };
    const { session } = await aShownDesk(undefined, { ...memoryStore(), load: damaged });
    expect(session.study.value?.name).toBe('Small town');
    expect(session.notices.value).toMatchObject([{ text: words.desk.savedUnreadable, offer: 'library' }]);
  });

  test('is said to be lost where the browser forbids storage', async () => {
    const forbidden = async () => {
      throw new Error('forbidden');
    };
    const { session } = await aShownDesk(undefined, {
      ...memoryStore(),
      load: forbidden,
      save: forbidden,
      reserve: forbidden,
    });
    const { notKept } = words.desk;
    expect(session.notices.value).toMatchObject([{ text: notKept.forbidden, offer: 'file' }]);
  });

  test('is said to be lost where there is no room left', async () => {
    const full = async () => {
      throw new DOMException('too much', 'QuotaExceededError');
    };
    const { session } = await aShownDesk(undefined, { ...memoryStore(), save: full, reserve: full });
    await until(() => session.notices.value.length > 0, 'it is said');
    expect(session.notices.value).toMatchObject([{ text: words.desk.notKept.full, offer: 'file' }]);
  });
});

test('a run that is at hand is not said to be drawn by one that was asked for before it', async () => {
  const desk = await aShownDesk();
  const { session } = desk;
  const first = session.scenario.value;
  for (let turns = 1; turns < 8; turns++) {
    void desk.show(session.study.value?.scenarios[turns % 2]?.id ?? '');
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    await desk.show(first);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(session.drawing.value).toBeNull();
  }
});

test('a parcel of a run shown earlier still tells its own story', async () => {
  const desk = await aShownDesk();
  const { session } = desk;
  const first = session.run.value;
  await desk.show('vans');
  await until(() => session.run.value?.scenario === 'vans' && session.run.value.result !== null, 'the vans are shown');
  await desk.show('own');
  expect(session.run.value).toBe(first);
  await desk.select({ kind: 'parcel', index: 0 });
  expect(session.story.value?.events.length).toBeGreaterThan(1);
});

describe('what a run lays on the city', () => {
  test('is there while somebody wants it, follows the run on show, and comes back with a run seen before', async () => {
    const desk = await aShownDesk();
    const { session } = desk;
    expect(session.cityLoad.value).toBe(null);
    const release = desk.wantCityLoad();
    await until(() => session.cityLoad.value !== null, 'the load is there');
    const first = session.cityLoad.value;
    expect(first?.mostKerb.length).toBeGreaterThan(0);
    const parcels = first?.neighbourhoods.reduce((sum, { parcels }) => sum + parcels, 0);
    expect(parcels).toBe(session.run.value?.result?.indicators.parcels.measured);

    await desk.draw(1);
    await until(() => session.cityLoad.value !== null && session.cityLoad.value !== first, 'another load is there');
    await desk.draw(0);
    expect(session.cityLoad.value).toBe(first);
    release();
    await desk.draw(2);
    expect(session.cityLoad.value).toBe(null);
  });

  test('of sized fleets are of the run that is seen, also where its worker has drawn another since', async () => {
    const study = aStudy({ rules: { effort: 'quick', sizing: { onTimeShare: 0.4, draws: 2 } } });
    const text = writeStudy(editEntity(study, 'vans', 'fleet', 'van-fleet', { count: 'sized' }));
    const loads = [];
    for (const isRecalled of [false, true]) {
      const desk = await aShownDesk();
      const { session } = desk;
      await desk.openText(text, 'sized.json');
      await until(() => session.run.value?.result != null, 'a run is shown');
      if (isRecalled) await desk.draw(1);
      if (isRecalled) await desk.draw(0);
      desk.wantCityLoad();
      await until(() => session.cityLoad.value !== null, 'the load is there');
      loads.push(session.cityLoad.value);
    }
    expect(loads[1]).toEqual(loads[0]);
  });
});
