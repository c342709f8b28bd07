// What counted bikes are taken to bring: hours after each wave, room in each load, windows.
import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { type BikeRoom, bikeRoomOf, hasBike, takeByBike } from '../../src/simulation/bike-room.ts';
import { type BikeTask, planStop, workFor } from '../../src/simulation/bike-work.ts';
import { startRun } from '../../src/simulation/run.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { askWithin, hasTimeWithin, windowRoom } from '../../src/simulation/window-room.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6, 150, 10);

/** The day of one bike from 08:00 to 16:00 without a break, and two waves whose parcels lie sorted then. */
function roomWith(ready: readonly [number, number], rules: StudyFile['rules'] = {}): { room: BikeRoom; run: Run } {
  const file = { bike: { from: '08:00', shiftHours: 8 }, shift: { breakMinutes: 0 }, ...rules };
  const study = aStudy({ rules: file });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, count: 1 } : fleet));
  const run = startRun(aSetting({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'depots'));
  const [depot] = run.setting.depots.values();
  if (depot === undefined) throw new Error('expected a micro-depot');
  const { facility } = depot;
  const room = bikeRoomOf(run, { facility, place: facility.place }, 0, ready);
  if (room === undefined) throw new Error('expected a counted bike');
  return { room, run };
}

/** One small parcel for each address in turn. */
function parcelTo(address: number, more: Partial<Parcel> = {}): Parcel {
  const small = { index: address, address, volume: 0.005, weight: 1, size: 'S', direction: 'delivery', day: 0 };
  return { ...small, business: false, window: null, promise: Number.POSITIVE_INFINITY, ...more } as unknown as Parcel;
}

/** How many go by bike, one after the other. */
function brought(room: BikeRoom, wave: number | null, more: Partial<Parcel> = {}, first = 0): number {
  const fleets = [...room.left.keys()];
  let count = 0;
  for (let address = first; address < town.addresses.count; address++) {
    const task: BikeTask = { parcel: parcelTo(address, more), fleets, wave, locker: null };
    if (!hasBike(room, task)) continue;
    takeByBike(room, task);
    count++;
  }
  return count;
}

describe('a counted bike', () => {
  const all = brought(roomWith([0, 13 * HOUR]).room, 0);

  test('brings what its shift has time for', () => {
    expect(all).toBeGreaterThan(80);
    expect(all).toBeLessThan(250);
    const half = brought(roomWith([0, 13 * HOUR], { bike: { from: '08:00', shiftHours: 4 } }).room, 0);
    expect(half).toBeGreaterThan(0.4 * all);
    expect(half).toBeLessThan(0.6 * all);
  });

  test('has for what a later wave brings the hours after it alone', () => {
    const late = brought(roomWith([0, 14 * HOUR]).room, 1);
    expect(late).toBeGreaterThan(0.15 * all);
    expect(late).toBeLessThan(0.35 * all);
    const { room } = roomWith([0, 14 * HOUR]);
    brought(room, 0);
    expect(brought(room, 1, {}, all)).toBe(0);
  });

  test('carries no more of large parcels than its loads hold', () => {
    const { room } = roomWith([0, 13 * HOUR]);
    const [fleet] = room.left.values();
    const { capacity, workday } = (fleet as NonNullable<typeof fleet>).vehicle;
    const volume = capacity.volume / 4;
    const large = brought(room, 0, { volume });
    // Three of a load for sure; the fourth might find them packed so that each lacks a little.
    expect(large).toBeGreaterThan(2 * workday.maxTours);
    expect(large).toBeLessThanOrEqual(4 * workday.maxTours);
  });

  test('brings within a window what the window holds', () => {
    const window = { from: 10 * HOUR, until: 12 * HOUR };
    const within = brought(roomWith([0, 13 * HOUR]).room, 0, { window });
    expect(within).toBeGreaterThan(0.15 * all);
    expect(within).toBeLessThan(0.35 * all);
    const { room } = roomWith([0, 13 * HOUR]);
    brought(room, 0, { window });
    expect(brought(room, 0, {}, within)).toBeGreaterThan(0.5 * all);
  });

  test('has in a window as large a part of its loads as of its shift', () => {
    const { room } = roomWith([0, 13 * HOUR]);
    const [fleet] = room.left.values();
    const { capacity, workday } = (fleet as NonNullable<typeof fleet>).vehicle;
    const part = { volume: capacity.volume / 4, window: { from: 10 * HOUR, until: 11 * HOUR } };
    expect(brought(room, 0, part)).toBe(Math.floor((workday.maxTours * 4) / 8));
  });

  test('has in a window that begins or ends between the half hours no more time than that', () => {
    const shift = { from: 8 * HOUR, until: 16 * HOUR };
    const held = (window: typeof shift): number => {
      const room = windowRoom(shift);
      let parts = 0;
      for (; parts < 500 && hasTimeWithin(room, window, 1 / 1_024); parts++) askWithin(room, window, 1 / 1_024);
      return parts;
    };
    // Of 1024 parts of eight hours, which add up exactly.
    expect(held({ from: 9.75 * HOUR, until: 10.125 * HOUR })).toBe(48);
    expect(held({ from: 7.5 * HOUR, until: 8.25 * HOUR })).toBe(32);
    expect(held({ from: 10 * HOUR, until: 12 * HOUR })).toBe(256);
  });

  test('goes to a stop with a window from the nearest one whose window shares an hour with it', () => {
    const early = { from: 9 * HOUR, until: 10 * HOUR };
    const late = { from: 14 * HOUR, until: 15 * HOUR };
    const metresAfter = (near: Parcel['window']): number => {
      const { room } = roomWith([0, 13 * HOUR]);
      const [fleet] = room.left.values();
      const [stops] = room.stops;
      if (fleet === undefined || stops === undefined) throw new Error('expected a bike');
      const task = (address: number): BikeTask => ({ parcel: parcelTo(address), fleets: [], wave: 0, locker: null });
      planStop(room.setting, stops, task(town.addresses.count - 1), early);
      planStop(room.setting, stops, task(1), near);
      return workFor(room, fleet, stops, task(0), early).metres;
    };
    expect(metresAfter(early)).toBeLessThan(metresAfter(late));
  });
});
