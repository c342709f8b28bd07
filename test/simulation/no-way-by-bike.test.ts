// Lockers that a micro-depot's bikes fill for people who live where no bike goes.
import { expect, test } from 'vitest';
import { MOTOR_BACKWARD, MOTOR_FORWARD, WALK } from '../../src/network/street-graph.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

/** No bikes in the streets of the northern half. */
function town(): ReturnType<typeof gridTown> {
  const whole = gridTown(6, 6);
  const { streets } = whole;
  const { from, to, y } = streets;
  const access = streets.access.map((who, segment) => {
    const ends = [from[segment], to[segment]].map((node) => y[node as number] as number);
    return Math.min(...ends) >= 400 ? MOTOR_FORWARD | MOTOR_BACKWARD | WALK : who;
  });
  return { ...whole, streets: { ...streets, access } };
}

function runWith(bikes: number | 'as needed', compartments: Record<'S' | 'M' | 'L', number>): Run {
  const study = aStudy({
    days: { warmUp: 0, measured: 2 },
    rules: { locker: { chosen: 0.8, radius: 1_500, suppliedBy: 'bike' } },
    demand: { parcelsPerDay: 100, windowShare: 0, businessShare: 0, sizes: { L: 0 } },
  });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, count: bikes } : fleet));
  const box = adding('locker', 'box', 500, 500);
  const sized = box.kind === 'add-locker' ? { ...box, locker: { ...box.locker, compartments } } : box;
  return aRun(
    withVariant({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, 'both', 'depots', [sized]),
    town(),
    'both',
  );
}

test('counted bikes reckon with the way to the locker, not with the one to the home', () => {
  const run = runWith(10, { S: 300, M: 200, L: 100 });
  const byBike = factsOf(run, 'departed').filter(({ vehicle }) => run.vehicles[vehicle]?.kind === 'bike');
  const tours = new Set(byBike.map(({ tour }) => tour));
  const deposits = factsOf(run, 'deposited');
  expect(deposits.length).toBeGreaterThan(60);
  expect(deposits.filter(({ tour }) => !tours.has(tour))).toEqual([]);
});

test('what a full locker refuses goes home by feeder and to the door by van', () => {
  const run = runWith('as needed', { S: 10, M: 5, L: 0 });
  expect(brokenInvariants(run)).toEqual([]);
  const refused = new Set(factsOf(run, 'refused').map(({ parcel }) => parcel));
  expect(refused.size).toBeGreaterThan(20);
  const old = factsOf(run, 'returned').filter(({ why }) => why === 'too old');
  expect(old.filter(({ parcel }) => refused.has(parcel))).toEqual([]);
  const taken = factsOf(run, 'taken-back').flatMap(({ parcels }) => parcels);
  expect(taken.some((parcel) => refused.has(parcel))).toBe(true);
});
