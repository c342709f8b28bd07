import { expect, test } from 'vitest';
import { start, step } from '../../src/planning/planner.ts';
import { priceOf, timeAll } from '../../src/planning/timetable.ts';
import { aBikeFleet, aTown, aVanFleet } from './routing-town.ts';

test('after thousands of changes taken back, loads, lengths, times and costs are those of tours made afresh', () => {
  const fleets = [aVanFleet(), aBikeFleet({ range: 15_000 })];
  const state = start(aTown({ stops: 80, windows: 0.2, side: 3_000, fleets }), 3_000);
  while (!step(state, 3_000));
  const { instance, tours, absent, cost } = state.search;
  let sum = absent.penalty;
  for (const vehicle of tours.open.subarray(0, tours.openCount)) {
    let way = 0;
    let windowed = 0;
    const loads = new Map<number, number>();
    for (
      let node = tours.first[vehicle] as number;
      (tours.next[node] as number) >= 0;
      node = tours.next[node] as number
    ) {
      way += tours.span[node] as number;
      if (node >= instance.stops) continue;
      const tour = tours.tourOf[node] as number;
      loads.set(tour, (loads.get(tour) ?? 0) + (instance.volume[node] as number));
      windowed += instance.isWindowed[node] as number;
    }
    expect(tours.way[vehicle]).toBe(way);
    expect(tours.windowed[vehicle]).toBe(windowed);
    for (const [tour, volume] of loads) expect(tours.volume[tour]).toBe(volume);
    tours.isTimed[vehicle] = 0;
    timeAll(instance, tours, vehicle);
    expect(tours.cost[vehicle]).toBe(priceOf(instance, tours, vehicle));
    sum += tours.cost[vehicle] as number;
  }
  expect(cost).toBe(sum);
});
