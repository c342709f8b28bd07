import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import { type LiftingName, liftingsOf } from '../../src/experiment/liftings.ts';
import { placementOf } from '../../src/model/placement.ts';
import { type Study, secondsOf } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { aStudy } from '../app/a-study.ts';

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

test('with free streets the traffic is the same at all hours, on all days and in any weather', () => {
  const study = aStudy({ rules: { traffic: { dayToDay: 0.2, weather: 'drawn' } } });
  const { paceByHour, bikePaceByHour, dayToDay, weather } = lifted(study, 'vans', 'free traffic').rules.traffic;
  expect([new Set(paceByHour).size, new Set(bikePaceByHour).size, dayToDay, weather]).toEqual([1, 1, 0, 'fair']);
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
