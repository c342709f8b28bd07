// Addresses next to a spot and inside an area, against a search of all of them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside } from '../../src/base/geometry.ts';
import { addressIndex } from '../../src/network/address-index.ts';
import type { AddressTable } from '../../src/network/city.ts';
import { decodeDemand, encodeDemand } from '../../src/network/demand-block.ts';

const spot = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const door = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  kind: fc.nat(2),
});
const tableOf = (doors: readonly { x: number; y: number; kind: number }[]): AddressTable => ({
  count: doors.length,
  segment: new Int32Array(doors.length),
  along: new Float64Array(doors.length),
  x: Float64Array.from(doors, ({ x }) => x),
  y: Float64Array.from(doors, ({ y }) => y),
  kind: Uint8Array.from(doors, ({ kind }) => kind),
  households: new Uint16Array(doors.length).fill(1),
  centre: new Uint8Array(doors.length),
});

test('the nearest address of a kind within reach is the nearest of all', () => {
  fc.assert(
    fc.property(
      fc.array(door, { maxLength: 40 }),
      spot,
      fc.constantFrom(null, true, false),
      fc.nat(800),
      (doors, at, business, within) => {
        const found = addressIndex(tableOf(doors)).nearest(at, business, within);
        const away = ({ x, y }: { x: number; y: number }): number => Math.sqrt((x - at.x) ** 2 + (y - at.y) ** 2);
        const fit = doors.filter((one) => away(one) <= within && (business === null || (one.kind === 2) === business));
        if (fit.length === 0) expect(found).toBeNull();
        else expect(away(doors[found as number] as (typeof doors)[0])).toBe(Math.min(...fit.map(away)));
      },
    ),
  );
});

test('the addresses inside of rings are those that a search of all finds', () => {
  const ring = fc.array(spot, { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(door, { maxLength: 40 }), fc.array(ring, { minLength: 1, maxLength: 2 }), (doors, rings) => {
      const inside = doors.flatMap((one, row) =>
        rings.filter((each) => isInside(one, each)).length % 2 === 1 ? [row] : [],
      );
      expect(addressIndex(tableOf(doors)).inside(rings)).toEqual(inside);
    }),
  );
});

test('a spot that has no place in the plane has no address', () => {
  const { nearest } = addressIndex(tableOf([{ x: 0, y: 0, kind: 0 }]));
  expect([nearest({ x: Number.NaN, y: 0 }, null), nearest({ x: 0, y: Infinity }, null)]).toEqual([null, null]);
});

test('a block of demand comes back with its places, and weights in proportion', () => {
  const place = fc.record({
    x: fc.integer({ min: -9e5, max: 9e5 }),
    y: fc.integer({ min: -9e5, max: 9e5 }),
    business: fc.nat(1),
    weight: fc.integer({ min: 1, max: 1e6 }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
      const column = (key: 'x' | 'y' | 'business' | 'weight', unit = 1) => places.map((one) => one[key] / unit);
      const back = decodeDemand(
        encodeDemand({
          x: column('x', 10),
          y: column('y', 10),
          business: column('business'),
          weight: column('weight'),
        }),
      );
      expect([...(back.x as Float64Array)]).toEqual(column('x', 10));
      expect([...(back.y as Float64Array)]).toEqual(column('y', 10));
      expect([...(back.business as Uint8Array)]).toEqual(column('business'));
      const sum = column('weight').reduce((a, b) => a + b, 0);
      for (const [row, weight] of column('weight').entries()) {
        expect(Math.abs((back.weight[row] as number) - (weight / sum) * 1e9)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
