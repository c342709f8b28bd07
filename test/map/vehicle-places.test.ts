import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeVehiclePlaces, placeVehicles, pointAt } from '../../src/map/vehicle-places.ts';
import type { Motion } from '../../src/service/run-protocol.ts';
import { aMotion, type MotionPoint } from './motions.ts';

function placeAt(motion: Motion, time: number, vehicle = 0) {
  const places = makeVehiclePlaces(motion.start.length - 1);
  placeVehicles(motion, time, places);
  return {
    x: places.x[vehicle] as number,
    y: places.y[vehicle] as number,
    heading: places.heading[vehicle] as number,
    shown: places.shown[vehicle] === 1,
  };
}

const corner = aMotion([
  { t: 100, x: 0, y: 0 },
  { t: 110, x: 100, y: 0 },
  { t: 120, x: 100, y: 100 },
]);

describe('a vehicle', () => {
  test('stands exactly on each point at its time', () => {
    expect(placeAt(corner, 100)).toMatchObject({ x: 0, y: 0, shown: true });
    expect(placeAt(corner, 110)).toMatchObject({ x: 100, y: 0, shown: true });
    expect(placeAt(corner, 120)).toMatchObject({ x: 100, y: 100, shown: true });
  });

  test('moves evenly between two points', () => {
    expect(placeAt(corner, 102.5)).toMatchObject({ x: 25, y: 0 });
    expect(placeAt(corner, 115)).toMatchObject({ x: 100, y: 50 });
  });

  test('points along its street, and half-way between both at a corner', () => {
    expect(placeAt(corner, 105).heading).toBeCloseTo(0);
    expect(placeAt(corner, 115).heading).toBeCloseTo(Math.PI / 2);
    expect(placeAt(corner, 110).heading).toBeCloseTo(Math.PI / 4);
  });

  test('is not shown before its first point, after its last, or while it is away', () => {
    const motion = aMotion([
      { t: 100, x: 0, y: 0 },
      { t: 110, x: 50, y: 0, away: true },
      { t: 200, x: 50, y: 0 },
      { t: 210, x: 0, y: 0 },
    ]);
    expect(placeAt(motion, 99).shown).toBe(false);
    expect(placeAt(motion, 109).shown).toBe(true);
    expect(placeAt(motion, 110).shown).toBe(false);
    expect(placeAt(motion, 199).shown).toBe(false);
    expect(placeAt(motion, 200).shown).toBe(true);
    expect(placeAt(motion, 211).shown).toBe(false);
  });

  test('that waits at a door keeps the way it came', () => {
    const motion = aMotion([
      { t: 0, x: 0, y: 0 },
      { t: 10, x: 100, y: 0 },
      { t: 70, x: 100, y: 0 },
      { t: 80, x: 100, y: 100 },
    ]);
    for (const time of [9.9, 10, 40, 70]) expect(placeAt(motion, time).heading).toBeCloseTo(0, 2);
    expect(placeAt(motion, 75).heading).toBeCloseTo(Math.PI / 2);
  });

  test('without any point is never shown', () => {
    expect(placeAt(aMotion([]), 50).shown).toBe(false);
  });
});

/** A drive along streets at right angles, with stops, of at most 14 m/s. */
const drive = fc
  .array(
    fc.record({ turn: fc.constantFrom(-1, 0, 1, 2), metres: fc.integer({ min: 0, max: 120 }), pause: fc.nat(30) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((moves) => {
    const points: MotionPoint[] = [{ t: 0, x: 0, y: 0 }];
    let [t, x, y, way] = [0, 0, 0, 0];
    for (const { turn, metres, pause } of moves) {
      way = (way + turn + 4) % 4;
      x += metres * ([1, 0, -1, 0][way] as number);
      y += metres * ([0, 1, 0, -1][way] as number);
      t += Math.ceil(metres / 14) + 1;
      points.push({ t, x, y });
      if (pause > 15) {
        t += pause;
        points.push({ t, x, y });
      }
    }
    return aMotion(points);
  });

describe('any motion', () => {
  test('shows the same instant the same way, whether time ran forwards, backwards or in jumps', () => {
    fc.assert(
      fc.property(
        drive,
        fc.array(fc.double({ min: -5, max: 400, noNaN: true }), { maxLength: 40 }),
        (motion, times) => {
          const kept = makeVehiclePlaces(1);
          for (const time of times) {
            placeVehicles(motion, time, kept);
            const fresh = makeVehiclePlaces(1);
            placeVehicles(motion, time, fresh);
            expect(kept.shown).toEqual(fresh.shown);
            // Where it is not shown, the rest says nothing.
            if (fresh.shown[0] === 1) expect(kept).toEqual(fresh);
          }
        },
      ),
    );
  });

  test('never jumps and never flips: a small step in time is a small step on the ground and a small turn', () => {
    fc.assert(
      fc.property(drive, fc.double({ min: 0, max: 300, noNaN: true }), (motion, time) => {
        const a = placeAt(motion, time);
        const b = placeAt(motion, time + 1e-4);
        if (!a.shown || !b.shown) return;
        expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y)).toBeLessThan(0.01);
        const turn = Math.abs(a.heading - b.heading) % (2 * Math.PI);
        // A U-turn within a metre or less is quick, but not at once.
        expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(0.02);
      }),
    );
  });

  test('finds the same point with any guess', () => {
    fc.assert(
      fc.property(
        drive,
        fc.double({ min: -5, max: 400, noNaN: true }),
        fc.integer({ min: -3, max: 80 }),
        (motion, time, guess) => {
          expect(pointAt(motion, 0, time, guess)).toBe(pointAt(motion, 0, time));
        },
      ),
    );
  });
});
