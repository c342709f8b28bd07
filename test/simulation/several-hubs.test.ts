// A carrier with several hubs is one carrier: whichever hub a parcel comes to first, its micro-depots take it.
import { expect, test } from 'vitest';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const base = aStudy({ demand: { parcelsPerDay: 120, businessShare: 0, pickUps: { household: 0.1 } } });
const twoHubs = withVariant(base, 'two', 'depots', [adding('hub', 'second', 900, 900)]);

/** Addresses for which the micro-depot was chosen. */
function doorsOfDepot(run: Run): Set<number> {
  const byBike = factsOf(run, 'assigned').filter(({ way }) => way === 'bike');
  return new Set(byBike.map(({ parcel }) => run.parcels[parcel]?.address as number));
}

test('a micro-depot serves the doors in its catchment, whichever hub of its carrier is nearer to them', () => {
  const run = aRun(twoHubs, town, 'two');
  const passed = factsOf(run, 'handed-on');
  const [depot] = run.setting.depots.values();
  expect(passed.length).toBeGreaterThan(0);
  expect(new Set(passed.map(({ facility }) => facility))).toEqual(new Set([depot?.hub]));
  const doors = doorsOfDepot(aRun(base, town, 'depots'));
  expect(doors.size).toBeGreaterThan(0);
  expect(doorsOfDepot(run)).toEqual(doors);
  expect(brokenInvariants(run)).toEqual([]);
});

test('what no feeder took there goes by van from where it lies', () => {
  const [baseline, ...variants] = twoHubs.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'feeder' ? { ...fleet, count: 1, capacity: { parcels: 20 } } : fleet,
  );
  const run = aRun({ ...twoHubs, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'two');
  expect(factsOf(run, 'left-over').length).toBeGreaterThan(0);
  expect(brokenInvariants(run)).toEqual([]);
});
