// The parcels behind a bar of what a difference hangs on: run at both ends in the draw on show, and told parcel by parcel.
import { expect, test } from 'vitest';
import { swingParcels } from '../../src/app/swing-rows.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { ASSUMPTIONS, type Assumption, studyAt } from '../../src/experiment/assumptions.ts';
import { aStudy } from './a-study.ts';
import { shown, until, useSmallDesk } from './small-desk.ts';

const aDesk = useSmallDesk();

test('are those of the draw on show that the two ends set apart, and another draw or an edit forgets them', async () => {
  const desk = await aDesk();
  const { session, swing } = desk;
  const study = session.study.value ?? aStudy();
  const [baseline, other] = study.scenarios;
  swing.ask('rent');
  expect(swing.state.value, 'the baseline differs from nothing').toBeNull();
  await desk.show(other?.id ?? '');
  await shown(desk);
  swing.ask('rent');
  expect(swing.state.value).toEqual({ asked: 'rent', done: 0, found: null });
  await until(() => swing.state.value?.found != null, 'both ends are run');

  const found = swing.state.value?.found;
  const rent = ASSUMPTIONS.find(({ id }) => id === 'rent') as Assumption;
  const replicator = createReplicator();
  const difference = (end: 'low' | 'high'): number => {
    replicator.open(studyAt(study, rent, end));
    const [own, base] = [other?.id, baseline.id].map((id) => replicator.replicate(id ?? '', 0).cost.perParcel);
    return (own ?? 0) - (base ?? 0);
  };
  expect(found?.low).toBeCloseTo(difference('low'), 9);
  expect(found?.high).toBeCloseTo(difference('high'), 9);
  const moves = (found?.rows ?? []).map(({ low, high }) => Math.abs(high - low));
  expect(moves.length).toBeGreaterThan(0);
  expect(moves).toEqual([...moves].sort((a, b) => b - a));

  await desk.draw(1);
  expect(swing.state.value).toBeNull();
  await shown(desk);
  swing.ask('rent');
  swing.close();
  expect(swing.state.value).toBeNull();
});

test('are matched by their order, not their row, and a parcel that a run does not have costs nothing in it', () => {
  const costs = (keys: readonly number[], euros: readonly number[], perParcel: number | null = 1) => ({
    key: Float64Array.from(keys),
    cost: Float64Array.from(euros, (amount) => 1e6 * amount),
    late: new Float64Array(keys.length),
    perParcel,
  });
  const view = {
    count: 4,
    key: Float64Array.from([7, 8, 9, 10]),
    measured: Uint8Array.from([1, 1, 1, 0]),
  };
  const found = swingParcels(view, {
    low: { scenario: costs([7, 8, 9, 10], [2, 3, 4, 5]), baseline: costs([9, 8, 7], [4, 3, 1]) },
    high: { scenario: costs([8, 9, 7, 10], [3.004, 6, 2, 9], 3), baseline: costs([9, 8], [1, 3], 1.5) },
  });
  expect(found.rows).toEqual([
    { parcel: 2, low: 0, high: 5e6 },
    { parcel: 0, low: 1e6, high: 2e6 },
  ]);
  expect([found.low, found.high]).toEqual([0, 1.5]);
});
