// A large city is on show as soon as its streets are laid: what its micro-depots reach follows, and an edit need not wait for it.
import { afterEach, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { createLookingOn } from '../../src/app/looking.ts';
import { createServiceClient } from '../../src/app/service-client.ts';
import { createSession } from '../../src/app/session.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import type { ScenarioView } from '../../src/service/protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { until } from './small-desk.ts';

/** More than ten thousand junctions: ways are found by a hierarchy, which takes its time. */
const study = aStudy({
  city: { kind: 'synthetic', style: 'grid', radius: 5_600, centreRadius: 600, outskirts: 6_000, addresses: 200 },
  rules: { effort: 'quick' },
});

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

function aDesk(): Desk {
  const desk = createDesk({
    start: inProcess().start,
    workers: 1,
    replications: 1,
    store: null,
    bundled: [{ key: 'large', title: 'Large', load: async () => writeStudy(study) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  return desk;
}

const reached = (views: readonly ScenarioView[]): number => views.reduce((sum, { reach }) => sum + reach.length, 0);

const service = createStudyService();

/** A study as a worker tells of it that looks at all its scenarios at once. */
function wholeViews(of = study): readonly ScenarioView[] {
  const answer = service.open(of);
  if (!answer.ok) throw new Error('the study does not open');
  expect(answer.value.isLookedAt).toBe(true);
  return answer.value.scenarios;
}

test('a large city is on show with its facilities before ways are found, and reach and warnings follow', {
  timeout: 300_000,
}, async () => {
  const { session, ...desk } = aDesk();
  await desk.begin(null);
  expect(session.study.value?.name).toBe(study.name);
  expect(session.city.value?.x.length).toBeGreaterThan(20_000);
  expect(session.view.value?.facilities.length).toBeGreaterThan(1);
  expect(reached(session.views.value)).toBe(0);
  await until(() => reached(session.views.value) > 0, 'the reach is there');
  expect(session.views.value).toEqual(wholeViews());
  await until(() => session.run.value?.result != null, 'a run is on show');
});

test('an edit of a large city does not wait for its ways, and what it changes is looked at', {
  timeout: 300_000,
}, async () => {
  const { session, ...desk } = aDesk();
  await desk.begin(null);
  const port = { x: -120, y: 40 };
  const problems = await desk.edit((before) => ({
    ...before,
    scenarios: before.scenarios.map((one) =>
      one.id !== 'own'
        ? one
        : {
            ...one,
            changes: [
              {
                id: 'port',
                on: true,
                kind: 'add-depot',
                depot: { ...aDepotOf(before), position: port },
              },
            ],
          },
    ) as unknown as typeof before.scenarios,
  }));
  expect(problems).toEqual([]);
  expect(reached(session.views.value)).toBe(0);
  expect(session.views.value.at(-1)?.facilities.find(({ id }) => id === 'port')?.position).toEqual(port);
  await desk.undo();
  expect(reached(session.views.value)).toBe(0);
  await desk.redo();
  await until(() => reached(session.views.value) > 0, 'the reach is there');
  const after = session.study.value;
  if (after === null) throw new Error('no study is open');
  expect(session.views.value).toEqual(wholeViews(after));
});

test('an edit of speeds in a large city that was looked at does not wait for the new ways, nor does its undo', {
  timeout: 300_000,
}, async () => {
  const { session, ...desk } = aDesk();
  await desk.begin(null);
  await until(() => reached(session.views.value) > 0, 'the reach is there');
  const before = session.views.value;
  expect(await desk.edit((of) => withValueAt(of, 'rules.speeds.bike.residential', 12))).toEqual([]);
  expect(reached(session.views.value)).toBe(0);
  await until(() => reached(session.views.value) > 0, 'the new reach is there');
  expect(session.views.value).toEqual(wholeViews(session.study.value ?? study));
  await desk.undo();
  await until(() => reached(session.views.value) > 0, 'the reach is there again');
  expect(session.views.value).toEqual(before);
});

test('what is dragged stays in the hand when the views of a large city arrive', { timeout: 300_000 }, async () => {
  const session = createSession(1);
  const client = createServiceClient(inProcess().start, () => undefined);
  const looking = createLookingOn(session, client);
  const opened = await client.openWatched(study, { onProgress: () => undefined, wanted: () => true });
  if (!opened.ok) throw new Error('the study does not open');
  session.study.value = study;
  session.views.value = opened.value.scenarios;
  session.dragged.value = { name: 'Depot', position: { x: 0, y: 0 }, refusal: null, inReach: null, trial: null };
  looking.follow(study, opened.value);
  let isOver = false;
  const end = looking.done(study, ({ done }) => {
    isOver ||= done;
  });
  await until(() => isOver, 'all scenarios are looked at');
  // Answers come in the order of their questions.
  for (let turn = 0; turn < 3; turn++) await client.ask((asked) => asked.read(writeStudy(study)));
  expect(session.views.value).toEqual(opened.value.scenarios);
  session.dragged.value = null;
  await end;
  expect(session.views.value).toEqual(wholeViews());
  client.end();
});

function aDepotOf(of: typeof study) {
  const change = of.scenarios.slice(1).flatMap((one) => ('changes' in one ? one.changes : []));
  const added = change.find((one) => one.kind === 'add-depot');
  if (added?.kind !== 'add-depot') throw new Error('no micro-depot is added');
  return added.depot;
}
