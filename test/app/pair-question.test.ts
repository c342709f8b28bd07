// The parcels behind a paired difference: the draw on show in both scenarios, told parcel by parcel.
import { expect, test } from 'vitest';
import { pairRowsOf } from '../../src/app/pair-rows.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { aStudy } from './a-study.ts';
import { inProcess } from './in-process.ts';
import { shown, until, useSmallDesk } from './small-desk.ts';

const services = inProcess();
const aDesk = useSmallDesk(services);

test('are those of the draw on show that differ from the same in the baseline, and another draw forgets them', async () => {
  const desk = await aDesk();
  const { session, pairs } = desk;
  const study = session.study.value ?? aStudy();
  const [baseline, other] = study.scenarios;
  pairs.ask('cost');
  expect(pairs.state.value, 'the baseline differs from nothing').toBeNull();
  await desk.show(other?.id ?? '');
  await shown(desk);
  pairs.ask('cost');
  expect(pairs.state.value).toEqual({ asked: 'cost', done: 0, found: null });
  await until(() => pairs.state.value?.found != null, 'both scenarios are run');

  const found = pairs.state.value?.found;
  const replicator = createReplicator();
  replicator.open(study);
  const [own, base] = [other?.id, baseline.id].map((id) => replicator.replicate(id ?? '', 0));
  expect(found?.perParcel).toBeCloseTo((own?.cost.perParcel ?? 0) - (base?.cost.perParcel ?? 0), 9);
  const onTime = (run: typeof own) =>
    (run?.indicators.parcels.measured ?? 0) -
    (run?.indicators.lateness.late ?? 0) -
    (run?.indicators.lateness.undelivered ?? 0);
  expect(found?.onTime).toMatchObject({ here: onTime(own), there: onTime(base) });
  const apart = (found?.rows.cost ?? []).map(({ here, there }) => Math.abs(here - there));
  expect(apart.length).toBeGreaterThan(0);
  expect(apart).toEqual([...apart].sort((a, b) => b - a));

  await desk.draw(1);
  expect(pairs.state.value).toBeNull();
});

test('are looked up once more where their worker dies, and again where the reader asks for it', async () => {
  const desk = await aDesk();
  const { session, pairs } = desk;
  await desk.show(session.study.value?.scenarios[1]?.id ?? '');
  await shown(desk);
  desk.cancelRuns();
  let before = services.started();
  const die = async () => {
    await until(() => services.started() > before, 'their worker has begun');
    before = services.started();
    services.kill('out of memory');
  };
  pairs.ask('cost');
  await die();
  await until(() => pairs.state.value?.found != null, 'both scenarios are run');
  expect(pairs.isFailed.value).toBe(false);

  before = services.started();
  pairs.ask('cost');
  await die();
  await die();
  await until(() => pairs.isFailed.value, 'it is given up');
  expect(pairs.state.value).toBeNull();
  pairs.ask('cost');
  expect(pairs.isFailed.value).toBe(false);
  await until(() => pairs.state.value?.found != null, 'both scenarios are run');
});

test('are matched by their order; what is a cent or a minute apart is told, and a returned parcel before all', () => {
  const costs = (keys: readonly number[], cents: readonly number[], late: readonly number[]) => ({
    key: Float64Array.from(keys),
    cost: Float64Array.from(cents, (amount) => 1e4 * amount),
    late: Float64Array.from(late),
    perParcel: null,
  });
  const gone = Number.POSITIVE_INFINITY;
  const view = {
    count: 5,
    key: Float64Array.from([7, 8, 9, 10, 11]),
    measured: Uint8Array.from([1, 1, 1, 1, 0]),
  };
  const found = pairRowsOf(view, {
    scenario: costs([7, 8, 9, 10, 11], [200, 300, 400.4, 500, 0], [0, 600, gone, 59, 0]),
    baseline: costs([9, 8, 7, 11], [400, 100, 201, 900], [gone, 0, gone, 0]),
  });
  expect(found.rows.cost).toEqual([
    { parcel: 1, here: 3e6, there: 1e6 },
    { parcel: 0, here: 2e6, there: 2.01e6 },
  ]);
  expect(found.rows['on time']).toEqual([
    { parcel: 0, here: 0, there: gone },
    { parcel: 1, here: 600, there: 0 },
  ]);
  expect([found.alone, found.perParcel]).toEqual([1, null]);
  expect(found.onTime).toEqual({ here: 2, there: 2, measured: 5 });
});
