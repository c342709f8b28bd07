import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { beginGroundwork, layGround } from '../../src/planning/groundwork.ts';
import { type Instance, instanceOf } from '../../src/planning/instance.ts';
import type { RoutingProblem } from '../../src/planning/problem.ts';
import { beginSavings, joinTours, type RoughTour, returnsAt } from '../../src/planning/savings.ts';
import { aTown, aVanFleet } from './routing-town.ts';

function aReadyInstance(problem: RoutingProblem): Instance {
  const instance = instanceOf(problem);
  const groundwork = beginGroundwork();
  while (!layGround(instance, groundwork));
  return instance;
}

function savingsTours(instance: Instance, members: readonly number[], until: number): RoughTour[] {
  const savings = beginSavings(instance, 0, members, until);
  while (!joinTours(instance, savings));
  return [...savings.tours.values()];
}

test('savings tours hold every stop once, fit the van and are back in time', () => {
  const until = 13 * HOUR;
  const instance = aReadyInstance(
    aTown({ stops: 120, fleets: [aVanFleet({ capacity: { parcels: 30, volume: 9_000, weight: 900 } })] }),
  );
  const members = Array.from({ length: 120 }, (_, stop) => stop);
  const tours = savingsTours(instance, members, until);
  expect(tours.flatMap((tour) => tour.stops).sort((a, b) => a - b)).toEqual(members);
  for (const { stops, parcels } of tours) {
    expect(parcels).toBeLessThanOrEqual(instance.parcelRoom[0] as number);
    const returns = returnsAt(instance, 0, stops, instance.shiftFrom[0] as number);
    expect(returns).toBeGreaterThan(0);
    expect(returns).toBeLessThanOrEqual(until);
  }
  expect(tours.length).toBeLessThan(12);
});

test('without room for two stops each keeps a tour of its own', () => {
  const fleet = aVanFleet({ capacity: { parcels: 3, volume: 9_000, weight: 900 } });
  const town = aTown({ stops: 6, fleets: [fleet] });
  const stops = town.stops.map((stop) => ({ ...stop, load: { ...stop.load, parcels: 2 } }));
  const instance = aReadyInstance({ ...town, stops });
  expect(savingsTours(instance, [0, 1, 2, 3, 4, 5], 16 * HOUR)).toHaveLength(6);
});
