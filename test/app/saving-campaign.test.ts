import { afterEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { SAVING_DRAWS } from '../../src/app/saving-campaign.ts';
import { NO_SAVINGS } from '../../src/app/session.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { areaMasks, replicate } from '../../src/experiment/account.ts';
import { liftingsOf } from '../../src/experiment/liftings.ts';
import { savingsOf } from '../../src/experiment/savings.ts';
import { handovers } from '../../src/metrics/handovers.ts';
import { lateSeconds } from '../../src/metrics/lateness.ts';
import { placementOf } from '../../src/model/placement.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';

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

async function aDesk(): Promise<Desk> {
  const desk = createDesk({
    start: inProcess().start,
    workers: 1,
    replications: 12,
    store: null,
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(aStudy({ rules: { effort: 'quick' } })) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  await desk.begin(null);
  await desk.show('vans');
  await until(() => desk.session.run.value?.result !== null && desk.session.run.value !== null, 'a run is on show');
  return desk;
}

describe('what would have saved the late parcels', () => {
  test('is found over the same draws with each constraint lifted, as fresh runs would say, and the campaign goes on', async () => {
    const desk = await aDesk();
    const { session } = desk;
    expect(session.savings.value).toEqual(NO_SAVINGS);
    desk.askSavings();
    expect(session.runs.value.state).not.toBe('running');
    await until(() => session.savings.value.running === null, 'the runs are done');
    const { found } = session.savings.value;
    const study = session.study.value ?? aStudy();
    const replicator = createReplicator();
    const results = (of: typeof study) => {
      replicator.open(of);
      // Not the draw on show.
      return Array.from({ length: SAVING_DRAWS }, (_, draw) => replicator.replicate('vans', draw + 1));
    };
    const lifted = liftingsOf(study, 'vans').map(({ name, study }) => ({ name, results: results(study) }));
    expect(found?.savings).toEqual(savingsOf(results(study), lifted, study.days.measured));
    await until(() => session.runs.value.state === 'finished', 'the campaign has gone on to its end');
  });

  test('follows the chosen parcel through the draw on show under every lifting', async () => {
    const desk = await aDesk();
    const { session } = desk;
    await desk.select({ kind: 'parcel', index: 3 });
    desk.askSavings();
    await until(() => session.savings.value.running === null, 'the runs are done');
    const { found } = session.savings.value;
    expect(found?.parcel).toBe(3);
    const names = liftingsOf(session.study.value ?? aStudy(), 'vans').map(({ name }) => name);
    expect([...(found?.ofParcel.keys() ?? [])].sort()).toEqual([...names].sort());
  });

  test('follows that very parcel also where a lifting changes what was left over from before, and with it all rows', async () => {
    const desk = await aDesk();
    const { session } = desk;
    const index = (session.run.value?.parcels.count ?? 0) - 1;
    await desk.select({ kind: 'parcel', index });
    desk.askSavings();
    await until(() => session.savings.value.running === null, 'the runs are done');
    const study = session.study.value ?? aStudy();
    const journalOf = (of: typeof study) => {
      const ground = groundOfStudy(of);
      const placement = placementOf(of, 'vans');
      if (placement === undefined) throw new Error('expected the scenario');
      return replicate(settingOf(of, placement, ground, 0, new Map()), areaMasks(of, ground)).journal;
    };
    const id = journalOf(study).cast.parcels[index]?.id;
    const fates = liftingsOf(study, 'vans').map(({ name, study }) => {
      const journal = journalOf(study);
      const who = journal.cast.parcels.find((one) => one.id === id);
      return [name, who === undefined ? 'not there' : lateSeconds(who, handovers(journal)[who.index] ?? -1)] as const;
    });
    expect([...(session.savings.value.found?.ofParcel ?? [])].sort()).toEqual(fates.sort());
    expect(session.notices.value).toEqual([]);
  });

  test('knows that a parcel left over from before is not there where somebody was always home', async () => {
    const desk = await aDesk();
    const { session } = desk;
    await desk.select({ kind: 'parcel', index: 0 });
    desk.askSavings();
    await until(() => session.savings.value.running === null, 'the runs are done');
    const ofParcel = session.savings.value.found?.ofParcel;
    expect(ofParcel?.get('somebody home')).toBe('not there');
    expect(ofParcel?.get('free traffic')).toBeGreaterThan(0);
    expect(session.notices.value).toEqual([]);
  });

  test('is forgotten by an edit, and cancelling lets the campaign go on', async () => {
    const desk = await aDesk();
    const { session } = desk;
    desk.askSavings();
    desk.cancelSavings();
    expect(session.savings.value).toEqual(NO_SAVINGS);
    await until(() => session.runs.value.state === 'running', 'the campaign goes on');
    desk.askSavings();
    await desk.edit((study) => ({ ...study, demand: { ...study.demand, parcelsPerDay: 14 } }));
    expect(session.savings.value).toEqual(NO_SAVINGS);
  });
});
