import { afterEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { editEntity } from '../../src/app/study-edit.ts';
import type { Study } from '../../src/model/study.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

/** Lets everything that waits go on until a claim holds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 200_000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never came true: ${what}`);
}

/** A desk, by default without background runs. */
function aDesk({ services = inProcess(), workers = 0, study = aStudy() } = {}): Desk {
  const desk = createDesk({
    start: services.start,
    workers,
    replications: 8,
    store: null,
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(study) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  return desk;
}

/** On the scenario with most to see: "own". */
async function aShownDesk(options?: Parameters<typeof aDesk>[0]): Promise<Desk> {
  const desk = aDesk(options);
  await desk.begin(null);
  await until(() => desk.session.run.value?.result != null, 'a run is shown');
  return desk;
}

/** Vans are sized in every scenario, to a target that can be met. */
function sizedStudy(): Study {
  const study = aStudy({ rules: { effort: 'quick', sizing: { onTimeShare: 0.4, draws: 2 } } });
  return editEntity(study, 'vans', 'fleet', 'van-fleet', { count: 'sized' });
}

async function withTwin(desk: Desk, scenario?: string): Promise<void> {
  desk.twins.open(scenario);
  await until(() => desk.twins.matching.value !== null, 'both runs are there');
}

describe('the other scenario', () => {
  test('is the baseline unless another is named, on the same draw, by a worker of its own', async () => {
    const services = inProcess();
    const desk = await aShownDesk({ services });
    const { twins, session } = desk;
    const before = services.started();
    await withTwin(desk);
    expect(services.started()).toBe(before + 1);
    expect(twins.scenario.value).toBe('vans');
    expect(twins.run.value).toMatchObject({ scenario: 'vans', replication: 0 });
    await withTwin(desk, 'one');
    expect(twins.view.value?.name).toBe('One depot');
    await desk.draw(1);
    await until(() => twins.matching.value !== null, 'both runs of the next draw are there');
    expect(twins.run.value).toMatchObject({ scenario: 'one', replication: 1 });
    expect(session.run.value).toMatchObject({ scenario: 'own', replication: 1 });
  });

  test('changes places with the one on show when the reader goes to it, without a run', async () => {
    const desk = await aShownDesk();
    const { twins, session } = desk;
    await withTwin(desk);
    const [first, other] = [session.run.value, twins.run.value];
    await desk.show('vans');
    expect(session.run.value).toBe(other);
    expect(twins.scenario.value).toBe('own');
    expect(twins.run.value).toBe(first);
  });

  test('is drawn anew where an edit touches it, and stays where it does not', async () => {
    const desk = await aShownDesk();
    const { twins } = desk;
    await withTwin(desk);
    const [first, before] = [desk.session.run.value, twins.run.value];
    await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: 30 } }));
    const isBoth = () => twins.matching.value !== null && desk.session.run.value !== first;
    await until(isBoth, 'both runs are there again');
    expect(twins.run.value).toBe(before);
    await desk.edit((study) => ({ ...study, seed: 2 }));
    await until(() => twins.matching.value !== null && twins.run.value !== before, 'the other run is a new one');
  });

  test('chooses with the first half what both have, and alone what it has alone', async () => {
    const desk = await aShownDesk();
    const { twins, session } = desk;
    await withTwin(desk);
    await desk.select({ kind: 'parcel', index: 3 });
    const row = twins.matching.value?.there[3] ?? -1;
    expect(twins.selected.value).toEqual({ kind: 'parcel', index: row });
    // The depot at the port stands in the first alone.
    const port = session.view.value?.facilities.find(({ id }) => id === 'port');
    await desk.select({ kind: 'facility', index: port?.index ?? -1 });
    expect(twins.selected.value).toBeNull();
    expect(twins.select({ kind: 'vehicle', index: 0 })).toBeNull();
    expect(twins.selected.value).toEqual({ kind: 'vehicle', index: 0 });
    await desk.select(null);
    expect(twins.selected.value).toBeNull();
  });

  test('leaves nothing behind when it is closed, and comes back from what is at hand', async () => {
    const services = inProcess();
    const desk = await aShownDesk({ services });
    const { twins } = desk;
    await withTwin(desk);
    const run = twins.run.value;
    twins.colours.value = 'parcels';
    twins.close();
    for (const one of [twins.scenario, twins.view, twins.run, twins.load, twins.matching, twins.selected]) {
      expect(one.value).toBeNull();
    }
    expect(twins.colours.value).toBe('off');
    twins.open();
    expect(twins.run.value).toBe(run);
  });

  test('counts its streets when somebody wants them', async () => {
    const desk = await aShownDesk();
    const { twins } = desk;
    await withTwin(desk);
    expect(twins.load.value).toBeNull();
    const end = twins.wantLoad();
    await until(() => twins.load.value !== null, 'the streets are counted');
    expect(twins.load.value?.motorKm.length).toBeGreaterThan(0);
    end();
  });

  test('counts them by a fresh worker where its own dies over it', async () => {
    const services = inProcess();
    const desk = await aShownDesk({ services });
    await withTwin(desk);
    desk.twins.wantLoad();
    services.kill('out of memory');
    await until(() => desk.twins.load.value !== null, 'the streets are counted');
  });

  test('is drawn by a fresh worker where its own dies over it, and where that one dies too when it is asked for again', async () => {
    const services = inProcess();
    const desk = await aShownDesk({ services });
    const { twins, session } = desk;
    const untilDrawn = (share: number) =>
      until(() => (twins.drawing.value?.share ?? 0) > share, 'its days are being drawn');
    twins.open('vans');
    await untilDrawn(0);
    services.kill('out of memory');
    await until(() => twins.run.value !== null, 'its days are drawn');
    expect(session.told.value.map(({ text }) => text)).toEqual([words.desk.workerLost('out of memory')]);
    twins.open('one');
    await untilDrawn(0);
    const before = services.started();
    services.kill('out of memory');
    await until(() => services.started() > before, 'a fresh one begins');
    services.kill('out of memory');
    await until(() => twins.drawing.value === null, 'it is given up');
    expect([twins.run.value, twins.undrawn.value]).toEqual([null, true]);
    twins.drawAgain();
    await until(() => twins.run.value?.scenario === 'one', 'its days are drawn');
  });

  test('counts them only once fleets have numbers, and then as before', async () => {
    const desk = await aShownDesk({ workers: 1, study: sizedStudy() });
    const { twins, session } = desk;
    await withTwin(desk);
    const end = twins.wantLoad();
    await until(() => twins.load.value !== null, 'the streets are counted');
    const before = twins.load.value;
    end();
    twins.close();
    await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { catchment: 200 }));
    expect(session.sizing.value.running).not.toBeNull();
    twins.open('vans');
    twins.wantLoad();
    let isEarly = false;
    const stop = twins.load.subscribe((load) => {
      if (load !== null && session.sizing.peek().running !== null) isEarly = true;
    });
    await until(() => twins.load.value !== null, 'the streets are counted again');
    stop();
    expect(isEarly).toBe(false);
    expect(twins.load.value).toEqual(before);
    expect(session.notices.value).toEqual([]);
  });

  test('is drawn no more where its fleets find no numbers, and is tried again when it is asked for again', async () => {
    // Without workers no run sizes anything.
    const desk = aDesk({ study: sizedStudy() });
    const { twins } = desk;
    await desk.begin(null);
    twins.open('one');
    expect(twins.drawing.value).not.toBeNull();
    await until(() => twins.drawing.value === null, 'the run is given up');
    const shown = desk.show('vans');
    expect(twins.scenario.value).toBe('one');
    expect(twins.drawing.value).not.toBeNull();
    await shown;
    await until(() => twins.drawing.value === null, 'the run is given up again');
    expect(twins.undrawn.value).toBe(true);
  });

  test('lets time go on to the end of the longer of both runs', async () => {
    const desk = await aShownDesk();
    const { session, twins } = desk;
    const own = session.run.value;
    await withTwin(desk);
    const other = twins.run.value;
    if (own === null || other === null) throw new Error('expected two runs');
    session.beside.value = { ...other, from: own.from - 3_600, until: own.until + 7_200 };
    expect(session.span.value).toEqual({ from: own.from - 3_600, until: own.until + 7_200 });
    twins.close();
    expect(session.span.value).toEqual({ from: own.from, until: own.until });
  });

  test('that is closed while it is drawn keeps no background run waiting', async () => {
    const desk = await aShownDesk({ workers: 1 });
    const { twins, session } = desk;
    twins.open('one');
    await until(() => (twins.drawing.value?.share ?? 0) > 0, 'the other run is under way');
    twins.close();
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
  });

  test('that is left off while it is drawn stays open, and is drawn when it is asked for again', async () => {
    const desk = await aShownDesk({ workers: 1 });
    const { twins, session } = desk;
    twins.open('one');
    await until(() => (twins.drawing.value?.share ?? 0) > 0, 'the other run is under way');
    twins.cancelDrawing();
    expect(twins.scenario.value).toBe('one');
    expect([twins.drawing.value, twins.undrawn.value]).toEqual([null, true]);
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    expect(twins.run.value).toBeNull();
    twins.drawAgain();
    expect(twins.undrawn.value).toBe(false);
    await until(() => twins.matching.value !== null, 'both runs are there');
    expect(session.notices.value).toEqual([]);
  });

  test('that is called off while it is drawn says nothing more', async () => {
    const desk = await aShownDesk();
    const { twins, session } = desk;
    twins.open('one');
    expect(twins.drawing.value).not.toBeNull();
    twins.close();
    for (let turn = 0; turn < 300; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(twins.run.value).toBeNull();
    expect(twins.drawing.value).toBeNull();
    expect(session.notices.value).toEqual([]);
  });
});
