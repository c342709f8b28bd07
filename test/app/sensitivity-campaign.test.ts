import { afterEach, describe, expect, test } from 'vitest';
import { createDesk } from '../../src/app/desk.ts';
import type { Desk } from '../../src/app/desk-contract.ts';
import { PAIRS_NEEDED } from '../../src/app/sensitivity-campaign.ts';
import { NOT_ASKED } from '../../src/app/session.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { meanOf, tInterval } from '../../src/experiment/interval.ts';
import { NOISE_RUNS, plannerNoise } from '../../src/experiment/planner-noise.ts';
import { FOLLOWED, studyEnds } from '../../src/experiment/sensitivity-stages.ts';
import { VOLUME_RUNS } from '../../src/experiment/volume-trials.ts';
import type { Study } from '../../src/model/study.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { fleetSchema } from '../../src/model/study-placement.ts';
import { writeStudy } from '../../src/persistence/study-writer.ts';
import { words } from '../../src/ui/words-en.ts';
import { aStudy } from './a-study.ts';
import { type InProcess, inProcess } from './in-process.ts';

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

/** The study with feeders, so that parcels come through the micro-depot of "one". */
function aFedStudy(): Study {
  const study = aStudy({ rules: { effort: 'quick' } });
  const [baseline, ...variants] = study.scenarios;
  const feeders = fleetSchema.parse({ id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'hubs' });
  return { ...study, scenarios: [{ ...baseline, fleets: [...baseline.fleets, feeders] }, ...variants] };
}

/** A desk whose scenario "one" can be asked about; its campaign goes on to a few runs more. */
async function aReadyDesk(services: InProcess = inProcess(), replications = PAIRS_NEEDED): Promise<Desk> {
  const desk = createDesk({
    start: services.start,
    workers: 1,
    replications,
    store: null,
    bundled: [{ key: 'small', title: 'Small', load: async () => writeStudy(aFedStudy()) }],
    plays: false,
    words: words.desk,
  });
  open.push(desk);
  await desk.begin(null);
  await desk.show('one');
  // Otherwise they stop where the signs are certain.
  desk.runOn(replications);
  await until(() => desk.session.runs.value.done >= 3 * PAIRS_NEEDED, 'there are enough pairs');
  return desk;
}

describe('what a difference hangs on', () => {
  test('is found only when asked for, not for the baseline, over all ends, with the strongest followed over the same luck as the study as it stands', {
    timeout: 120_000,
  }, async () => {
    const desk = await aReadyDesk();
    const { session } = desk;
    expect(session.sensitivity.value).toEqual(NOT_ASKED);
    await desk.show('vans');
    desk.askSensitivity();
    expect(session.sensitivity.value.running).toBeNull();
    await desk.show('one');
    desk.askSensitivity();
    const ends = studyEnds(session.study.value ?? aStudy(), ['vans', 'one']);
    const replanned = 2 * (NOISE_RUNS.searches - 1) * NOISE_RUNS.replications;
    // Without its one micro-depot, with it idle, and with less through it; no limit keeps more away.
    // It does not pay: the city grows, with it and without.
    const volumes = (2 + VOLUME_RUNS.less.length + 2 * VOLUME_RUNS.grown.length) * VOLUME_RUNS.replications;
    const total = 2 * ends.length + Math.min(FOLLOWED, ends.length / 2) * 4 * (PAIRS_NEEDED - 1) + replanned + volumes;
    expect(session.sensitivity.value.running).toEqual({ scenario: 'one', done: 0, total });
    await until(() => session.sensitivity.value.running === null, 'the runs are done');
    expect([...session.sensitivity.value.volumes.keys()]).toEqual(['one']);
    expect(session.sensitivity.value.volumes.get('one')).toMatchObject([{ draws: VOLUME_RUNS.replications }]);
    const found = session.sensitivity.value.found.get('one');
    expect([...session.sensitivity.value.found.keys()]).toEqual(['one']);
    // More where one of the widest of the first draw turned out to be less wide.
    expect(found?.swings.length).toBeGreaterThanOrEqual(FOLLOWED);
    expect(found?.costPerParcel.n).toBe(PAIRS_NEEDED);
    for (const { low, high } of found?.swings ?? []) expect([low.n, high.n]).toEqual([PAIRS_NEEDED, PAIRS_NEEDED]);

    // The worker, handed one variant after the other, gives what a fresh one gives.
    const [swing] = found?.swings ?? [];
    const end = ends.find(({ assumption, end }) => assumption.id === swing?.id && end === 'high');
    const replicator = createReplicator();
    if (end !== undefined) replicator.open(end.study);
    const differences = Array.from({ length: PAIRS_NEEDED }, (_, run) => {
      const [one, vans] = ['one', 'vans'].map((scenario) => replicator.replicate(scenario, run).cost.perParcel ?? 0);
      return (one as number) - (vans as number);
    });
    expect(swing?.high.mean).toBeCloseTo(meanOf(differences), 9);
    // The study has two comparisons with its baseline, and the intervals of both are to hold together.
    expect(swing?.high.low).toBeCloseTo(tInterval(differences, 1 - 0.05 / 2)?.low ?? Number.NaN, 9);

    // And so do the same days planned under other seeds.
    const again = createReplicator();
    again.open(session.study.value ?? aStudy());
    const searches = Array.from({ length: NOISE_RUNS.searches }, (_, replan) =>
      Array.from({ length: NOISE_RUNS.replications }, (_, run) => run).flatMap((run) =>
        ['vans', 'one'].map((scenario) => again.replicate(scenario, run, replan)),
      ),
    );
    expect(session.sensitivity.value.noise.get('one')).toEqual(plannerNoise(['vans', 'one'], searches)[0]);
  });

  test('gives way when it is cancelled, begins where it stopped when it is asked again, and is dropped by an edit', async () => {
    const desk = await aReadyDesk(inProcess(), PAIRS_NEEDED + 2);
    const { session } = desk;
    desk.askSensitivity();
    await until(() => (session.sensitivity.value.running?.done ?? 0) >= 5, 'five runs are done');
    expect(session.runs.value.state).toBe('cancelled');
    desk.cancelSensitivity();
    expect(session.sensitivity.value.running).toBeNull();
    expect(session.runs.value.state).toBe('running');

    desk.askSensitivity();
    expect(session.sensitivity.value.running?.done).toBeGreaterThanOrEqual(5);
    await desk.edit((study) => withValueAt(study, 'prices.van.hour', 30));
    expect(session.sensitivity.value).toEqual(NOT_ASKED);
    expect(session.runs.value.state).toBe('running');
    await until(() => session.runs.value.done >= 3 * PAIRS_NEEDED, 'the other runs went on');
    expect(session.sensitivity.value).toEqual(NOT_ASKED);
  });
});
