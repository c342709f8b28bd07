import { expect, test } from 'vitest';
import type { FleetSpec } from '../../src/model/study.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

/** Parcels that go by bike where riders cost so much an hour. */
function byBike(hour: number): number {
  const study = aStudy({ rules: { assignment: 'cheapest' }, prices: { handlingHour: 0 } });
  const [baseline, ...variants] = study.scenarios;
  const priced = (fleet: FleetSpec): FleetSpec => (fleet.kind === 'bike' ? { ...fleet, numbers: { hour } } : fleet);
  const dear = { ...study, scenarios: [{ ...baseline, fleets: baseline.fleets.map(priced) }, ...variants] };
  const run = aRun(dear as typeof study, gridTown(6, 6), 'depots');
  return run.facts.filter((fact) => fact.kind === 'assigned' && fact.way === 'bike').length;
}

test('the cheapest way knows what the fleet at the micro-depot costs', () => {
  expect(byBike(0)).toBeGreaterThan(0);
  expect(byBike(500)).toBe(0);
});
