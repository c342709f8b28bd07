import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import type { Plan, PlannedTour, RoutingFleet, RoutingProblem, RoutingStop } from '../../src/planning/problem.ts';
import { type Ends, leftOverReason } from '../../src/simulation/left-over-reason.ts';
import { aVanFleet, axisMatrix } from '../planning/routing-town.ts';

const NOW = 8 * HOUR;
const UNTIL = 16 * HOUR;
const ENDS: Ends = { facility: UNTIL, crews: UNTIL, beyond: [0] };

const aStop = (place: number, changes: Partial<RoutingStop> = {}): RoutingStop => ({
  place,
  load: { parcels: 1, volume: 10, weight: 3 },
  service: 5 * MINUTE,
  window: null,
  penalty: 1,
  ...changes,
});

/** Stops 1 km apart; the last one is left out of a plan whose only tour carries the others. */
function reason(
  stops: readonly RoutingStop[],
  { returns = UNTIL, ...fleet }: Partial<RoutingFleet> & { readonly returns?: number },
  now = NOW,
  ends = ENDS,
): string {
  const points = Array.from({ length: stops.length + 1 }, (_, index) => ({ x: 1_000 * index, y: 0 }));
  const fleets = [aVanFleet({ count: 1, maxTours: 1, shift: { from: NOW, until: UNTIL }, ...fleet })];
  const problem: RoutingProblem = { travel: [axisMatrix(points, 30)], stops, fleets, seed: 1 };
  const visited = stops.map((_, row) => row).slice(0, -1);
  const tour: PlannedTour = { fleet: 0, vehicle: 0, departs: now, stops: visited, begins: visited, returns };
  const plan: Plan = { tours: visited.length === 0 ? [] : [tour], leftOut: [stops.length - 1], cost: 0 };
  return leftOverReason(problem, plan, now, ends)(stops.length - 1).why;
}

describe('a stop is left over', () => {
  const full = { capacity: { parcels: 2, volume: 1_000, weight: 1_000 } };

  test('for full vehicles where every tour has its parcels, litres or kilograms', () => {
    expect(reason([aStop(1), aStop(2), aStop(3)], full)).toBe('vehicle full');
    expect(reason([aStop(1), aStop(2)], { capacity: { parcels: 9, volume: 15, weight: 99 } })).toBe('vehicle full');
    expect(reason([aStop(1), aStop(2)], { capacity: { parcels: 9, volume: 99, weight: 5 } })).toBe('vehicle full');
  });

  test('for full vehicles where it fits none of them, even an empty one', () => {
    const heavy = aStop(1, { load: { parcels: 1, volume: 10, weight: 2_000 } });
    expect(reason([heavy], {})).toBe('vehicle full');
  });

  test('for the shift where a tour has room, or a vehicle stays', () => {
    expect(reason([aStop(1), aStop(2)], full)).toBe('shift ended');
    expect(reason([aStop(1), aStop(2), aStop(3)], { ...full, count: 2 })).toBe('shift ended');
  });

  test('for the shift where even a tour of its own is too long, or nothing leaves any more', () => {
    expect(reason([aStop(1, { service: 9 * HOUR })], {})).toBe('shift ended');
    expect(reason([aStop(1), aStop(2), aStop(3)], full, UNTIL)).toBe('shift ended');
  });

  test('for the shift where its vehicle may make a further round, but has no time for it', () => {
    expect(reason([aStop(1), aStop(2), aStop(3)], { ...full, maxTours: 2 })).toBe('shift ended');
    expect(reason([aStop(1), aStop(2), aStop(3)], { ...full, maxTours: 1 })).toBe('vehicle full');
  });

  test('for the hours of its micro-depot where the crew could go on after it shuts', () => {
    const until = NOW + HOUR;
    const ends = { facility: until, crews: UNTIL, beyond: [UNTIL - until] };
    const shift = { from: NOW, until };
    expect(reason([aStop(1, { service: 2 * HOUR })], { shift }, NOW, ends)).toBe('depot shut');
    expect(reason([aStop(1, { service: 9 * HOUR })], { shift }, NOW, ends)).toBe('shift ended');
    expect(reason([aStop(1), aStop(2)], { ...full, shift }, NOW, ends)).toBe('depot shut');
    expect(reason([aStop(1)], { shift }, until, ends)).toBe('depot shut');
    expect(reason([aStop(1)], { shift }, UNTIL, ends)).toBe('shift ended');
  });

  test('for hours that nobody can keep where only its window is in the way', () => {
    const early = aStop(1, { window: { from: 7 * HOUR, until: NOW } });
    expect(reason([early], {})).toBe('access hours');
  });

  test('for the shift where it ends before the window opens', () => {
    const late = aStop(1, { window: { from: 17 * HOUR, until: 18 * HOUR } });
    expect(reason([late], {})).toBe('shift ended');
    const justAfter = aStop(1, { window: { from: UNTIL - MINUTE, until: UNTIL + HOUR } });
    expect(reason([justAfter], {})).toBe('shift ended');
  });

  test('for want of vehicles where those that there are cannot go so far and back', () => {
    expect(reason([aStop(1)], { range: 1_000 })).toBe('vehicle full');
    expect(reason([aStop(1)], { range: 10_000 })).toBe('shift ended');
    expect(reason([aStop(1)], { range: 1_000 }, UNTIL)).toBe('vehicle full');
  });

  test('for access where zones leave no way to it for those who could carry it', () => {
    const points = [0, 1_000].map((x) => ({ x, y: 0 }));
    const open = axisMatrix(points, 30);
    const closed = { ...open, seconds: open.seconds.slice(), metres: open.metres.slice() };
    for (const ways of [closed.seconds, closed.metres]) ways.set([Number.POSITIVE_INFINITY], 1);
    const plan: Plan = { tours: [], leftOut: [0], cost: 0 };
    const why = (...fleets: RoutingFleet[]): string =>
      leftOverReason({ travel: [open, closed], stops: [aStop(1)], fleets, seed: 1 }, plan, NOW, {
        ...ENDS,
        beyond: fleets.map(() => 0),
      })(0).why;
    const shift = { from: NOW, until: UNTIL };
    const barred = aVanFleet({ count: 1, maxTours: 1, shift, travel: 1 });
    const short = aVanFleet({ count: 1, maxTours: 1, shift, range: 1_000 });
    expect(why(barred)).toBe('access hours');
    expect(why(barred, short)).toBe('vehicle full');
    expect(why(barred, aVanFleet({ count: 1, maxTours: 1, shift }))).toBe('shift ended');
  });

  test('for full vehicles where the only one with room cannot go there', () => {
    const points = [0, 1_000, 2_000].map((x) => ({ x, y: 0 }));
    const open = axisMatrix(points, 30);
    const closed = { ...open, seconds: open.seconds.slice(), metres: open.metres.slice() };
    // No way from the facility to the second stop.
    for (const ways of [closed.seconds, closed.metres]) ways.set([Number.POSITIVE_INFINITY], 2);
    const tour: PlannedTour = { fleet: 0, vehicle: 0, departs: NOW, stops: [0], begins: [0], returns: UNTIL };
    const plan: Plan = { tours: [tour], leftOut: [1], cost: 0 };
    const shift = { from: NOW, until: UNTIL };
    const small = aVanFleet({ count: 1, maxTours: 1, shift, capacity: { parcels: 1, volume: 99, weight: 99 } });
    const why = (other: Partial<RoutingFleet>): string =>
      leftOverReason(
        {
          travel: [open, closed],
          stops: [aStop(1), aStop(2)],
          fleets: [small, aVanFleet({ count: 1, maxTours: 1, shift, ...other })],
          seed: 1,
        },
        plan,
        NOW,
        { ...ENDS, beyond: [0, HOUR] },
      )(1).why;
    expect(why({ travel: 1 })).toBe('vehicle full');
    expect(why({ range: 1_000 })).toBe('vehicle full');
    // One that could go there stays, for want of time; its crew could go on.
    expect(why({})).toBe('depot shut');
  });

  test('for its hours where its tour is home long before the shift ends, and only its window keeps it from going on', () => {
    const morning = { from: NOW, until: NOW + HOUR };
    const roomy = { capacity: { parcels: 9, volume: 1_000, weight: 1_000 } };
    // The reason takes it that the planner knew: the one vehicle serves another stop in that hour.
    expect(reason([aStop(1, { window: morning }), aStop(2, { window: morning })], roomy)).toBe('shift ended');
    const home = { ...roomy, returns: NOW + HOUR };
    expect(reason([aStop(1, { window: morning }), aStop(2, { window: morning })], home)).toBe('access hours');
    expect(reason([aStop(1), aStop(2)], home)).toBe('shift ended');
    expect(
      reason([aStop(1), aStop(2, { window: morning })], {
        ...full,
        returns: NOW + HOUR,
        capacity: { parcels: 1, volume: 99, weight: 99 },
      }),
    ).toBe('vehicle full');
  });

  test('for want of vehicles where there are none', () => {
    const problem = { travel: [axisMatrix([{ x: 0, y: 0 }], 30)], stops: [aStop(0)], fleets: [], seed: 1 };
    expect(leftOverReason(problem, { tours: [], leftOut: [0], cost: 0 }, NOW, ENDS)(0).why).toBe('vehicle full');
  });
});
