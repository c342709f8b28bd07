import { afterEach, describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/app/campaign.ts';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { createReportCampaign, NO_REPORT } from '../../src/app/report-campaign.ts';
import type { ReservedBlocks } from '../../src/app/reserved-blocks.ts';
import type { ServiceClient } from '../../src/app/service-client.ts';
import { createSession } from '../../src/app/session.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { RESERVED_FROM } from '../../src/experiment/reserved-draws.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { moveFacility } from './report-edits.ts';

const open: Desk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.end();
});

/** Lets everything that waits go on until a claim holds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 400_000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`never came true: ${what}`);
}

async function aDesk(replications = 2): Promise<Desk> {
  const desk = createDesk({
    start: inProcess().start,
    workers: 1,
    replications,
    store: null,
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy({ rules: { effort: 'quick' } })) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  await desk.begin(null);
  await until(() => (desk.session.run.value?.result ?? null) !== null, 'a run is on show');
  return desk;
}

describe('the runs for a report', () => {
  test('are those of the chosen scenarios and the baseline on draws that the page never comes to', async () => {
    const desk = await aDesk();
    const { state } = desk.reporting;
    desk.reporting.run(['one'], 3);
    await until(() => state.value.found !== null, 'the runs are done');
    const found = state.value.found;
    expect(found?.scenarios).toEqual(['vans', 'one']);
    expect(found?.first).toBe(RESERVED_FROM);
    const replicator = createReplicator();
    replicator.open(desk.session.study.value ?? aStudy());
    for (const result of found?.results ?? []) {
      expect(result.replication).toBeGreaterThanOrEqual(RESERVED_FROM);
      expect(result).toEqual(replicator.replicate(result.scenario, result.replication));
    }
    expect(found?.results.length).toBe(6);
    await until(() => desk.session.runs.value.state === 'finished', 'the campaign has gone on to its end');
  });

  test('take fresh draws after an edit, since those before have been looked at', async () => {
    const desk = await aDesk();
    const { state } = desk.reporting;
    desk.reporting.run(['one'], 2);
    await until(() => state.value.found !== null, 'the runs are done');
    await desk.edit(moveFacility);
    expect(state.value).toEqual(NO_REPORT);
    desk.reporting.run(['one'], 2);
    await until(() => state.value.found !== null, 'the runs are done again');
    expect(state.value.found?.first).toBe(RESERVED_FROM + 2);
  });

  test('that were had of the study before an edit are no part of the next report, though nobody has seen their draws', async () => {
    const desk = await aDesk();
    const { state } = desk.reporting;
    desk.reporting.run(['one'], 3);
    await until(() => (state.value.running?.done ?? 0) > 1, 'some runs are had');
    desk.reporting.cancel();
    await desk.edit((study) => withValueAt(study, 'demand.parcelsPerDay', 9));
    desk.reporting.run(['one'], 3);
    await until(() => state.value.found !== null, 'the runs are done');
    const found = state.value.found;
    expect(found?.first).toBe(RESERVED_FROM);
    const replicator = createReplicator();
    replicator.open(desk.session.study.value ?? aStudy());
    expect(found?.results.map(({ fingerprint }) => fingerprint)).toEqual(
      found?.results.map(({ scenario, replication }) => replicator.replicate(scenario, replication).fingerprint),
    );
  });

  test('can be called off at once, and then the other runs go on', async () => {
    const desk = await aDesk(12);
    const { state } = desk.reporting;
    desk.reporting.run(['one', 'own'], 8);
    expect(desk.session.runs.value.state).not.toBe('running');
    expect(state.value.running).toEqual({ done: 0, total: 24 });
    desk.reporting.cancel();
    expect(state.value.running).toBeNull();
    expect(state.value.found).toBeNull();
    expect(desk.session.runs.value.state).toBe('running');
  });

  test('stand beside the number of placements that were run, which an edit of a price does not raise', async () => {
    const desk = await aDesk(4);
    await until(() => desk.session.runs.value.state === 'finished', 'all is run');
    // One with the depot of the baseline open, and one with a depot of its own.
    expect(desk.reporting.tried.value).toBe(2);
    await desk.edit((study) => ({ ...study, prices: { ...study.prices, rent: study.prices.rent + 1 } }));
    await until(() => desk.session.runs.value.state === 'finished', 'all is run again');
    expect(desk.reporting.tried.value).toBe(2);
    await desk.edit(moveFacility);
    await until(() => desk.session.runs.value.state === 'finished', 'the moved depot is run');
    expect(desk.reporting.tried.value).toBe(3);
    await desk.undo();
    await until(() => desk.session.runs.value.state === 'finished', 'the depot is run where it was');
    expect(desk.reporting.tried.value).toBe(3);
  });

  test('leave the files of the run on show to be asked for', async () => {
    const desk = await aDesk();
    const shares: number[] = [];
    const wanted = { wanted: () => true, onProgress: (share: number) => shares.push(share) };
    const pieces = await desk.reporting.file('journal.csv', wanted);
    expect(shares.at(-1)).toBe(1);
    expect(new TextDecoder().decode(pieces?.[0])).toMatch(/^time,kind,/);
    expect(await desk.reporting.file('journal.csv', { ...wanted, wanted: () => false })).toBeNull();
  });
});

test('of which one fails there is no report, and their draws are not spent', async () => {
  const session = createSession(8);
  session.study.value = aStudy();
  let [spent, told] = [0, 0];
  const lost = { job: async () => Promise.reject(new Error('out of memory')), end: () => undefined };
  const listener = { turn: async () => undefined, onFailure: () => void told++ };
  const blocks = { take: async () => RESERVED_FROM, spend: () => void spent++ };
  const campaign = { start: () => undefined, cancel: () => undefined };
  const report = createReportCampaign(
    session,
    [lost as unknown as ServiceClient],
    campaign as unknown as Campaign,
    { size: async (study) => study },
    listener,
    blocks as unknown as ReservedBlocks,
  );
  await report.start(['one'], 2);
  expect(report.state.value).toEqual({ found: null, running: null, failed: true });
  expect([spent, told]).toEqual([0, 4]);
});

test('the background runs that waited for a report go on after an edit that forgets it', async () => {
  const desk = await aDesk(8);
  const { runs } = desk.session;
  await until(() => runs.value.state === 'running', 'the background runs have begun');
  desk.reporting.run(['one'], 16);
  await until(() => runs.value.state === 'cancelled', 'they wait');
  await desk.edit((study) => withValueAt(study, 'prices.van.hour', 31));
  expect(desk.reporting.state.value).toEqual(NO_REPORT);
  await until(() => runs.value.state === 'running', 'they go on');
});
