import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { mostNotable, parcelsAtDoor } from '../../src/map/door-parcels.ts';
import { DELIVERED, LATE, LATE_DELIVERED, lookAt, ON_THE_WAY, WAITING } from '../../src/map/parcel-looks.ts';
import { PARCEL_STATES, type ParcelsView } from '../../src/service/parcel-protocol.ts';

/** Parcels that wait from 5, leave at 8, and are handed over at 11 for a promise of the hour given, each at its door. */
function parcelsAt(doors: readonly (readonly [x: number, y: number, promise: number])[]): ParcelsView {
  const states = [
    [5 * HOUR, 'waiting'],
    [8 * HOUR, 'on the way'],
    [11 * HOUR, 'delivered'],
  ] as const;
  return {
    count: doors.length,
    key: Float64Array.from(doors.keys()),
    x: Float32Array.from(doors, ([x]) => x),
    y: Float32Array.from(doors, ([, y]) => y),
    promise: Float64Array.from(doors, ([, , promise]) => promise * HOUR),
    handed: new Float64Array(doors.length).fill(11 * HOUR),
    measured: new Uint8Array(doors.length),
    stateStart: Int32Array.from([...doors.keys(), doors.length], (row) => 3 * row),
    stateTime: Float64Array.from(doors.flatMap(() => states.map(([time]) => time))),
    state: Uint8Array.from(doors.flatMap(() => states.map(([, state]) => PARCEL_STATES.indexOf(state)))),
  };
}

test('of parcels on one another the late one is meant, then the one on its way, whatever their order', () => {
  const look = [DELIVERED, ON_THE_WAY, LATE_DELIVERED, WAITING, LATE];
  expect(mostNotable([0, 1, 2, 3, 4], look)).toBe(4);
  expect(mostNotable([3, 0, 2, 1], look)).toBe(2);
  expect(mostNotable([0, 3, 1], look)).toBe(1);
  expect(mostNotable([3, 0], look)).toBe(3);
  expect(mostNotable([], look)).toBe(-1);
});

test('a door has the parcels that are drawn there now, among them always the one asked about', () => {
  const parcels = parcelsAt([
    [0.1, 5, 20],
    [0.1, 6, 20],
    [0.1, 5, 9],
    [0.1, 5, 20],
  ]);
  expect(parcelsAtDoor(parcels, 3, 10 * HOUR)).toEqual([0, 2, 3]);
  expect(parcelsAtDoor(parcels, 1, 10 * HOUR)).toEqual([1]);
  expect(parcelsAtDoor(parcels, 2, 4 * HOUR)).toEqual([2]);
});

test('the look of one parcel follows its states and its promise', () => {
  const parcels = parcelsAt([[0, 0, 9]]);
  expect([6, 8.5, 10, 12].map((hour) => lookAt(parcels, 0, hour * HOUR))).toEqual([
    WAITING,
    ON_THE_WAY,
    LATE,
    LATE_DELIVERED,
  ]);
});
