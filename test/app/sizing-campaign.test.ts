import { afterEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { editEntity, renameScenario } from '../../src/app/study-edit.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { sizeHere } from '../../src/cli/sizing-runs.ts';
import type { Study } from '../../src/model/study.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { type InProcess, inProcess } from './in-process.ts';

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 400_000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never came true: ${what}`);
}

const REPLICATIONS = 2;

/** Vans are sized in every scenario, to a target that can be met. */
function sizedStudy(): Study {
  const study = aStudy({ rules: { effort: 'quick', sizing: { onTimeShare: 0.4, draws: 2 } } });
  return editEntity(study, 'vans', 'fleet', 'van-fleet', { count: 'sized' });
}

async function aDesk(study: Study, workers = 1, services: InProcess = inProcess()): Promise<Desk> {
  const desk = createDesk({
    start: services.start,
    workers,
    replications: REPLICATIONS,
    store: null,
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(study) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  await desk.begin(null);
  await until(() => desk.session.runs.value.state === 'finished', 'all runs are done');
  return desk;
}

/** What the commands find for the same study. */
function sizedByCommands(study: Study) {
  const replicator = createReplicator();
  const scenarios = study.scenarios.map(({ id }) => id);
  const { study: sized, sizings } = sizeHere(study, scenarios, (run) => {
    replicator.open(run.study);
    return replicator.replicate(run.scenario, run.replication);
  });
  replicator.open(sized);
  return { sizings, print: (scenario: string) => replicator.replicate(scenario, 0).fingerprint };
}

describe('sizing in the page', () => {
  test('comes before all runs, with the numbers of the commands, whatever the number of workers', async () => {
    const { sizings, print } = sizedByCommands(sizedStudy());
    for (const workers of [1, 2]) {
      const { session } = await aDesk(sizedStudy(), workers);
      expect([...session.sizing.value.found.values()]).toEqual(sizings);
      expect(session.sizing.value.running).toBeNull();
      for (const { id } of sizedStudy().scenarios) {
        expect(session.results.value.get(id)?.[0]?.fingerprint).toBe(print(id));
      }
      expect(session.run.value?.result?.fingerprint).toBe(print(session.scenario.value));
      expect(session.study.value?.scenarios[0].fleets[0]?.count).toBe('sized');
    }
  });

  test('is done again only for scenarios that an edit touches, and not at all when it is taken back', async () => {
    const desk = await aDesk(sizedStudy());
    const { session } = desk;
    const before = session.sizing.value.found;
    const runsAnew: string[] = [];
    const stop = session.sizing.subscribe(({ running }) => {
      if (running !== null) runsAnew.push(String(running.done));
    });
    await desk.edit((study) => renameScenario(study, 'one', 'Another name'));
    expect(runsAnew).toEqual([]);
    expect(session.sizing.value.found).toEqual(before);
    await desk.edit((study) => editEntity(study, 'own', 'depot', 'port', { catchment: 200 }));
    await until(() => session.runs.value.state === 'finished', 'the touched runs are done');
    expect(runsAnew.length).toBeGreaterThan(0);
    expect(session.sizing.value.found.get('vans')).toBe(before.get('vans'));
    expect(session.sizing.value.found.get('own')).not.toBe(before.get('own'));
    runsAnew.length = 0;
    await desk.undo();
    await until(() => session.runs.value.state === 'finished', 'the old runs are done');
    expect(runsAnew).toEqual([]);
    expect(session.sizing.value.found.get('own')).toBe(before.get('own'));
    stop();
  });

  test('starts over where an edit touches what is being sized', async () => {
    const services = inProcess();
    const desk = await aDesk(sizedStudy(), 1, services);
    const { session } = desk;
    await desk.edit((study) => withValueAt(study, 'rules.van.shiftHours', 5));
    await until(() => session.sizing.value.running !== null, 'sizing goes on');
    await desk.edit((study) => withValueAt(study, 'rules.van.shiftHours', 3));
    await until(() => session.runs.value.state === 'finished', 'all runs are done');
    const { sizings } = sizedByCommands(withValueAt(sizedStudy(), 'rules.van.shiftHours', 3));
    expect([...session.sizing.value.found.values()]).toEqual(sizings);
    expect(session.notices.value).toEqual([]);
  });
});
