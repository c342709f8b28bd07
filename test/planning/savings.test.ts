import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { instanceOf } from '../../src/planning/instance.ts';
import { returnsAt, savingsTours } from '../../src/planning/savings.ts';
import { aTown, aVanFleet } from './routing-town.ts';

test('savings tours hold every stop once, fit the van and are back in time', () => {
  const until = 13 * HOUR;
  const instance = instanceOf(
    aTown({ stops: 120, fleets: [aVanFleet({ capacity: { parcels: 30, volume: 9_000, weight: 900 } })] }),
  );
  const members = Array.from({ length: 120 }, (_, stop) => stop);
  const tours = savingsTours(instance, 0, members, until);
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
  const instance = instanceOf({ ...town, stops });
  expect(savingsTours(instance, 0, [0, 1, 2, 3, 4, 5], 16 * HOUR)).toHaveLength(6);
});
