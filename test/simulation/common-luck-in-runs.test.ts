// Common random numbers in whole runs: with a rule on or off the same orders come, the same doors open, the same traffic slows, and plans have the same seeds.
import { expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import { waysOfLeg } from '../../src/simulation/own-ways.ts';
import { advance, givePlans, startRun } from '../../src/simulation/run.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import { drivingAt } from '../../src/simulation/tour-time.ts';
import type { TourState } from '../../src/simulation/world.ts';
import { type Patch, RULE_SWITCHES } from '../builders/rule-switches.ts';
import { aPlan, aSetting } from '../builders/run.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { otherDoors } from './common-luck.ts';
import { factsOf } from './facts-of.ts';

const town = gridTown(6, 6);
/** Doors that stay shut, and days that differ. */
const luckMatters: Patch = {
  demand: { parcelsPerDay: 40 },
  rules: { presence: { at10: 0.7, at14: 0.6, at19: 0.9 }, traffic: { dayToDay: 0.3 } },
};
/** Each moves vehicles about, and has no business with orders, doors or the days' traffic. */
const MOVING: readonly (readonly [string, number])[] = [
  ...([
    ['zones', 0],
    ['waves', 1],
    ['assignment', 1],
    ['late sorting', 0],
    ['battery', 0],
    ['storage', 1],
  ] as const),
  ...([
    ['capacity', 0],
    ['contractor', 1],
    ['breakdown', 1],
    ['after failed', 1],
    ['speed', 0],
  ] as const),
];

interface Told {
  readonly run: Run;
  /** Seeds of the plans asked for, by facility, kind of vehicle, day, and which of that day it is. */
  readonly seeds: ReadonlyMap<string, number>;
}

function told(setting: Setting): Told {
  const run = startRun(setting);
  const seeds = new Map<string, number>();
  for (let done = false; !done; ) {
    const reached = advance(run, Number.POSITIVE_INFINITY);
    done = reached.done;
    for (const { facility, kind, day, rescue, dispatched, problem } of reached.requests) {
      const head = `${setting.facilities[facility]?.id} ${rescue ? 'rescue' : dispatched ? 'dispatch' : kind} ${day}`;
      let turn = 0;
      while (seeds.has(`${head} ${turn}`)) turn++;
      seeds.set(`${head} ${turn}`, problem.seed);
    }
    if (reached.requests.length > 0)
      givePlans(
        run,
        reached.requests.map(({ problem }) => aPlan(problem, 50)),
      );
  }
  return { run, seeds };
}

const ordersOf = ({ parcels }: Run) =>
  new Map(parcels.filter(({ measured }) => measured).map(({ index, locker, ...order }) => [order.id, order]));

/** Legs that take another time than the traffic of the other setting's day would make them take. */
function otherTraffic(run: Run, other: Setting): string[] {
  return factsOf(run, 'drove').flatMap((leg) => {
    const vehicle = run.vehicles[leg.vehicle];
    if (vehicle === undefined) return ['a leg of nobody'];
    const tour = run.world.tours[leg.tour] as TourState;
    const freeFlow = waysOfLeg(run.setting.ground, vehicle, leg).seconds(leg.from, leg.to);
    const factor = other.speedFactor(vehicle.mode, Math.floor(leg.depart / DAY));
    const takes = drivingAt(run, factor, tour, leg.depart, freeFlow);
    return takes === leg.time - leg.depart ? [] : [`tour ${leg.tour}: ${leg.time - leg.depart} s, not ${takes}`];
  });
}

const plain = told(aSetting(switchedStudy([luckMatters]), town, 'all'));

test('the run without further rules has shut doors and slow days for others to share', () => {
  expect(factsOf(plain.run, 'attempt-failed').length).toBeGreaterThan(2);
  const factors = new Set([0, 1, 2].map((day) => plain.run.setting.speedFactor('motor', day)));
  expect(factors.size).toBe(3);
});

test.each(MOVING)('%s (way %i) leaves a run its orders, doors, traffic and planner seeds', (name, way) => {
  const rule = RULE_SWITCHES.find((one) => one.name === name);
  const { run, seeds } = told(aSetting(switchedStudy([luckMatters, rule?.on[way] ?? {}]), town, 'all'));
  expect(run.facts).not.toEqual(plain.run.facts);
  expect(ordersOf(run)).toEqual(ordersOf(plain.run));
  expect(otherDoors(run, plain.run.setting)).toEqual([]);
  expect(otherTraffic(run, plain.run.setting)).toEqual([]);
  const shared = [...seeds].filter(([key]) => plain.seeds.has(key));
  expect(shared.length).toBeGreaterThan(1);
  for (const [key, seed] of shared) expect([key, seed]).toEqual([key, plain.seeds.get(key)]);
});
