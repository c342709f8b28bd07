import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { type LiftingName, liftingsOf } from '../../src/experiment/liftings.ts';
import { isSure, savingsOf } from '../../src/experiment/savings.ts';
import { placementOf } from '../../src/model/placement.ts';
import { type Study, secondsOf } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../app/a-study.ts';
import { aResult } from '../builders/replication-result.ts';

const names = (study: Study, scenario: string): LiftingName[] => liftingsOf(study, scenario).map(({ name }) => name);
const lifted = (study: Study, scenario: string, name: LiftingName): Study =>
  liftingsOf(study, scenario).find((one) => one.name === name)?.study ?? study;

test('what does not bind a scenario is not lifted: no more vans where there are as many as needed, no lockers where there are none', () => {
  const whole = aStudy();
  const [baseline, ...others] = whole.scenarios;
  const study: Study = { ...whole, scenarios: [{ ...baseline, lockers: [] }, ...others] };
  expect(names(whole, 'vans')).toContain('larger lockers');
  expect(names(study, 'vans')).not.toContain('one more van');
  expect(names(study, 'vans')).not.toContain('larger lockers');
  // Its one micro-depot is shut.
  expect(names(study, 'vans')).not.toContain('larger micro-depots');
  expect(names(study, 'vans')).not.toContain('no zones');
  expect(names(study, 'vans')).toContain('no parking search');
});

test('a scenario that differs from the baseline gets the lifting after its own changes, and the baseline stays', () => {
  const study = aStudy();
  const larger = lifted(study, 'one', 'larger micro-depots');
  const [before, after] = [placementOf(study, 'one')?.depots[0], placementOf(larger, 'one')?.depots[0]];
  expect(after?.parcelsPerDay).toBe(2 * (before?.parcelsPerDay ?? 0));
  expect(larger.scenarios[0]).toBe(study.scenarios[0]);
});

test('the baseline itself is lifted in its entries', () => {
  const study = aStudy();
  const [baseline, ...others] = study.scenarios;
  const owned = {
    ...study,
    scenarios: [{ ...baseline, fleets: baseline.fleets.map((fleet) => ({ ...fleet, count: 2 })) }, ...others],
  } as Study;
  const more = lifted(owned, baseline.id, 'one more van');
  expect(
    placementOf(more, baseline.id)
      ?.fleets.filter(({ kind }) => kind === 'van')
      .map(({ count }) => count),
  ).toEqual([3]);
});

test('the same parcels meet the lifted rule: with somebody always home no attempt fails, and the parcels are as many', () => {
  const study = aStudy({ rules: { effort: 'quick' } });
  const replicator = createReplicator();
  replicator.open(study);
  const before = replicator.replicate('vans', 0);
  const home = createReplicator();
  home.open(lifted(study, 'vans', 'somebody home'));
  const after = home.replicate('vans', 0);
  expect(before.indicators.failedAttempts).toBeGreaterThan(0);
  expect(after.indicators.failedAttempts).toBe(0);
  expect(after.indicators.parcels.measured).toBe(before.indicators.parcels.measured);
});

test('savings are ranked by the late parcels they save, pair by pair, whatever order the runs came in', () => {
  const base = [0, 1, 2].map((row) => aResult('a', row, { late: 10 + row }));
  const less = (by: number) =>
    [2, 0, 1].map((row) => aResult('a', row, { late: 10 + row - by, perParcel: 3 + by / 10 }));
  const { ranked } = savingsOf(
    base,
    [
      { name: 'somebody home', results: less(1) },
      { name: 'an hour longer', results: less(4) },
    ],
    2,
  );
  expect(ranked.map(({ name, late }) => [name, late.mean])).toEqual([
    ['an hour longer', 2],
    ['somebody home', 0.5],
  ]);
  expect(ranked[0]?.cost.mean).toBeCloseTo(-0.4, 9);
});

test('what saves most is said only where it beats each other lifting, and what surely saves something is found behind a doubtful first', () => {
  const base = [0, 1, 2, 3].map((row) => aResult('a', row, { late: 60 }));
  const lessBy = (...by: number[]) => by.map((less, row) => aResult('a', row, { late: 60 - less }));
  // 10 a day on average, but from none to 30; 8 on each day; 2 on each day.
  const wild = { name: 'an hour longer', results: lessBy(0, 30, 0, 10) } as const;
  const steady = { name: 'somebody home', results: lessBy(8, 8, 8, 8) } as const;
  const small = { name: 'one more attempt', results: lessBy(2, 2, 2, 2) } as const;
  const doubtful = savingsOf(base, [wild, steady, small], 1);
  expect(doubtful.ranked[0]?.name).toBe('an hour longer');
  expect(doubtful.ranked.filter(isSure).map(({ name }) => name)).toEqual(['somebody home', 'one more attempt']);
  expect(doubtful.most).toBeNull();
  expect(savingsOf(base, [steady, small], 1).most).toBe('somebody home');
});

test('an hour earlier opens the micro-depots earlier too, and every lifted study is one that can be kept', () => {
  const study = aStudy();
  const before = placementOf(study, 'one')?.depots.find(({ open }) => open);
  const after = placementOf(lifted(study, 'one', 'an hour earlier'), 'one')?.depots.find(({ open }) => open);
  expect(secondsOf(after?.opens ?? '')).toBe(secondsOf(before?.opens ?? '') - HOUR);
  for (const scenario of ['vans', 'one', 'own']) {
    for (const { name, study: one } of liftingsOf(study, scenario)) {
      expect([name, checkStudy(JSON.parse(JSON.stringify(one))).ok]).toEqual([name, true]);
    }
  }
});
