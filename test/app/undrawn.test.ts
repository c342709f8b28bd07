// Drawing the run on show can be left off: the study stays open, nothing begins again by itself, and it can be drawn again.
import { afterEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { editEntity, renameScenario } from '../../src/app/study-edit.ts';
import type { Study } from '../../src/model/study.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { until } from './small-desk.ts';

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

const small = aStudy({ rules: { effort: 'quick' } });

/** A desk with what its workers were asked, in order. */
function aDesk(study: Study = small): { desk: Desk; asked: string[] } {
  const services = inProcess();
  const asked: string[] = [];
  const start = () => {
    const running = services.start();
    const service = new Proxy(running.service, {
      get(target, question, self) {
        asked.push(String(question));
        return Reflect.get(target, question, self);
      },
    });
    return { ...running, service };
  };
  const desk = createDesk({
    start,
    workers: 1,
    replications: 2,
    store: null,
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(study) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  return { desk, asked };
}

const isPlanning = ({ session }: Desk) => (session.drawing.value?.share ?? 0) > 0 && session.run.value === null;
const isOnRest = ({ session }: Desk) => session.drawing.value !== null && session.run.value?.result === null;
const isDrawn = ({ session }: Desk) => session.run.value?.result != null;

/** Long enough for whatever would begin again by itself. */
async function longTurn(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function leftOff(when: (desk: Desk) => boolean, study?: Study) {
  const { desk, asked } = aDesk(study);
  await desk.begin(null);
  await until(() => when(desk), 'it is being drawn');
  desk.cancelDrawing();
  return { desk, asked, session: desk.session };
}

describe('drawing that is left off', () => {
  test('is said at once, ends its job, leaves the study open, and begins nothing by itself', async () => {
    const { asked, session } = await leftOff(isPlanning);
    expect(session.drawing.value).toBeNull();
    expect(session.undrawn.value).toBe('days');
    await until(() => asked.includes('drop'), 'the job is dropped');
    const heard = asked.length;
    await longTurn();
    expect(asked.slice(heard)).toEqual([]);
    expect(session.study.value?.name).toBe(small.name);
    expect(session.run.value).toBeNull();
    expect(session.runs.value.state).toBe('idle');
    expect(session.notices.value).toEqual([]);
  });

  test('is drawn when it is asked for again, and the background runs go on from there', async () => {
    const { desk, session } = await leftOff(isPlanning);
    await desk.drawAgain();
    expect(session.undrawn.value).toBeNull();
    expect(isDrawn(desk)).toBe(true);
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
  });

  test('after its first day keeps that day on show, tells no story of it, and draws the others when asked', async () => {
    const { desk, asked, session } = await leftOff(isOnRest);
    const first = session.run.value;
    expect(session.undrawn.value).toBe('days');
    await desk.select({ kind: 'parcel', index: 0 });
    await longTurn();
    expect(session.story.value).toBeNull();
    expect(asked.at(-1)).toBe('drop');
    expect(session.run.value).toBe(first);
    const again = desk.drawAgain();
    expect(session.run.value).toBe(first);
    await again;
    expect(isDrawn(desk)).toBe(true);
    await until(() => session.story.value?.parcel === 0, 'its story is told');
  });

  test('is drawn anew by an edit of it, and by nothing that leaves it alone', async () => {
    const { desk, asked, session } = await leftOff(isPlanning);
    await until(() => asked.includes('drop'), 'the job is dropped');
    await desk.edit((study) => renameScenario(study, 'vans', 'Another name'));
    await longTurn();
    expect(asked.filter((question) => question === 'begin')).toHaveLength(1);
    expect(session.undrawn.value).toBe('days');
    await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: -40 } }));
    expect(session.undrawn.value).toBeNull();
    await until(() => isDrawn(desk), 'the edited days are drawn');
  });

  test('is drawn anew when the edit is taken back, and when another scenario is chosen', async () => {
    const { desk } = aDesk();
    const { session } = desk;
    await desk.begin(null);
    await until(() => isDrawn(desk), 'a run is shown');
    await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { position: { x: -60, y: -40 } }));
    await until(() => isPlanning(desk), 'the edited days are on their way');
    desk.cancelDrawing();
    await desk.undo();
    await until(() => isDrawn(desk), 'the days before the edit are drawn');
    void desk.draw(1);
    await until(() => isPlanning(desk), 'another draw is on its way');
    desk.cancelDrawing();
    expect(session.undrawn.value).toBe('days');
    await desk.show('vans');
    expect(session.undrawn.value).toBeNull();
    expect(session.run.value).toMatchObject({ scenario: 'vans', replication: 1 });
  });

  test('of a later draw lets the background runs go on, which do not draw it', async () => {
    const { desk } = aDesk();
    const { session } = desk;
    await desk.begin(null);
    await until(() => isDrawn(desk) && session.runs.value.state === 'running', 'the background runs are under way');
    void desk.draw(1);
    await until(() => isPlanning(desk), 'another draw is on its way');
    desk.cancelDrawing();
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    await longTurn();
    expect(session.run.value).toBeNull();
    expect(session.undrawn.value).toBe('days');
  });
});

describe('sizing fleets', () => {
  const sized = editEntity(
    aStudy({ rules: { effort: 'quick', sizing: { onTimeShare: 0.4, draws: 2 } } }),
    'vans',
    'fleet',
    'van-fleet',
    { count: 'sized' },
  );
  const isSizing = ({ session }: Desk) => (session.sizing.value.running?.done ?? 0) > 0;

  test('for the run on show is left off with it', async () => {
    const { desk, asked, session } = await leftOff(isSizing, sized);
    expect(session.drawing.value).toBeNull();
    expect(session.sizing.value.running).toBeNull();
    expect(session.undrawn.value).toBe('days');
    await longTurn();
    const heard = asked.length;
    await longTurn();
    expect(asked.slice(heard)).toEqual([]);
    await desk.drawAgain();
    expect(isDrawn(desk)).toBe(true);
  });

  test('ends with the background runs that are called off, and the run on show is said to be undrawn', async () => {
    const { desk } = aDesk(sized);
    const { session } = desk;
    await desk.begin(null);
    await until(() => isSizing(desk), 'fleets are being sized');
    desk.cancelRuns();
    expect(session.sizing.value.running).toBeNull();
    await until(() => session.undrawn.value !== null, 'it is said');
    expect(session.drawing.value).toBeNull();
    expect(session.runs.value.state).toBe('cancelled');
  });
});

test('the ways of a large city are left off where they are, and gone on with', { timeout: 300_000 }, async () => {
  const large = aStudy({
    city: { kind: 'synthetic', style: 'grid', radius: 5_600, centreRadius: 600, outskirts: 6_000, addresses: 200 },
    rules: { effort: 'quick' },
  });
  const { desk, asked, session } = await leftOff(
    ({ session }) => session.drawing.value?.doing === 'finding ways',
    large,
  );
  expect(session.undrawn.value).toBe('reach and days');
  await until(() => asked.includes('drop'), 'the job is dropped');
  const heard = asked.length;
  // Whoever drags a depot does not begin it again.
  expect(await desk.reachAt('port', { x: 0, y: 0 })).toBeNull();
  await desk.edit((study) => renameScenario(study, 'vans', 'Another name'));
  await longTurn();
  const since = asked.slice(heard);
  expect(since).not.toContain('beginLooking');
  expect(since).not.toContain('begin');
  const reached = () => session.views.value.reduce((sum, { reach }) => sum + reach.length, 0);
  expect(reached()).toBe(0);
  await desk.drawAgain();
  expect(reached()).toBeGreaterThan(0);
  expect(isDrawn(desk)).toBe(true);
});
