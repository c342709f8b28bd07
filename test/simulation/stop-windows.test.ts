import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { emptyRun } from '../../src/simulation/run-state.ts';
import { type StopDraft, stopsByAddress } from '../../src/simulation/stop-draft.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

/** Everybody lives in a pedestrian zone with such delivery hours. */
const zoned = (from: string, until: string) => ({
  rules: {
    zones: [
      { kind: 'pedestrian' as const, id: 'old', name: 'Old', centre: { x: 500, y: 500 }, radius: 5_000, from, until },
    ],
  },
});

/** The stops of vans on day 0 at a door for whose parcels these hours were promised, null for none. */
function stopsFor(
  hours: readonly (readonly [number, number] | null)[],
  day = 0,
  patch = {},
  direction: Parcel['direction'] = 'delivery',
): StopDraft[] {
  const run = emptyRun(aSetting(switchedStudy([patch]), town));
  const [order] = run.setting.ordersOf(0);
  const hub = run.setting.facilities.find(({ kind }) => kind === 'hub');
  if (order === undefined || hub === undefined) throw new Error('expected an order and a hub');
  hours.forEach((pair, index) => {
    const window = pair === null ? null : { from: pair[0] * HOUR, until: pair[1] * HOUR };
    run.parcels.push({ ...order, volume: 1, weight: 1, index, locker: -1, window, direction } satisfies Parcel);
  });
  return stopsByAddress(run, hub, 'van', day, [...run.parcels.keys()]);
}

const told = (stops: readonly StopDraft[]) =>
  stops.map(({ parcels, window }) => [
    parcels,
    window === null ? null : [window.from / HOUR, window.until / HOUR].map((hour) => Math.round(hour * 60) / 60),
  ]);

describe('parcels for one door', () => {
  test('are one stop in the hours that their windows have in common', () => {
    expect(told(stopsFor([[9, 12], [10, 14], null]))).toEqual([
      [
        [0, 1, 2],
        [10, 12],
      ],
    ]);
  });

  test('are as many stops as they have windows that exclude each other', () => {
    expect(
      told(
        stopsFor([
          [14, 16],
          [9, 11],
          [15, 17],
        ]),
      ),
    ).toEqual([
      [[1], [9, 11]],
      [
        [0, 2],
        [15, 16],
      ],
    ]);
  });

  test('are two stops where one window ends as the other begins, even if they take no time', () => {
    const atOnce = {
      rules: {
        door: {
          handoverStop: 0,
          handoverParcel: 0,
          walkVanCentre: 0,
          walkVanSuburb: 0,
          stairsHouse: 0,
          stairsFlats: 0,
        },
      },
    };
    const stops = stopsFor(
      [
        [9, 11],
        [11, 13],
      ],
      0,
      atOnce,
    );
    expect(told(stops)).toEqual([
      [[0], [9, 11]],
      [[1], [11, 13]],
    ]);
  });

  test('go with the first of several windows where none was promised for them', () => {
    expect(told(stopsFor([null, [14, 16], [9, 11]]))).toEqual([
      [
        [0, 2],
        [9, 11],
      ],
      [[1], [14, 16]],
    ]);
  });

  test('are two stops where what the windows have in common is too short to serve them', () => {
    const barely = 11 - 1 / 60;
    expect(
      told(
        stopsFor([
          [9, 11],
          [barely, 13],
        ]),
      ),
    ).toEqual([
      [[0], [9, 11]],
      [[1], [barely, 13]],
    ]);
  });

  test('need more time in common where neighbours may take them, as pick-ups need none of it', () => {
    const barely = 11 - 4 / 60;
    const slowNeighbours = {
      rules: { neighbourAccepts: 0.8, presence: { at10: 0.1, at14: 0.1, at19: 0.1 }, door: { neighbour: 180 } },
    };
    const stops = (direction: Parcel['direction']) =>
      stopsFor(
        [
          [9, 11],
          [barely, 13],
        ],
        0,
        slowNeighbours,
        direction,
      ).map(({ parcels, pickUps }) => [...parcels, ...pickUps]);
    expect(stops('delivery')).toEqual([[0], [1]]);
    expect(stops('pick-up')).toEqual([[0, 1]]);
  });

  test('are one stop on another day than the windows were promised for', () => {
    expect(
      told(
        stopsFor(
          [
            [9, 11],
            [14, 16],
          ],
          1,
        ),
      ),
    ).toEqual([[[0, 1], null]]);
  });
});

test('no recipient gets a parcel before the window that was promised', () => {
  const run = aRun(
    switchedStudy([{ demand: { parcelsPerDay: 150, windowShare: 0.5, windowHours: 1 } }], 3),
    town,
    'bare',
  );
  const inTime = factsOf(run, 'delivered').filter(({ parcel, time }) => {
    const { window, day } = run.parcels[parcel] as Parcel;
    return window !== null && day === Math.floor(time / DAY);
  });
  expect(inTime.length).toBeGreaterThan(0);
  expect(inTime.filter(({ parcel, time }) => time < ((run.parcels[parcel] as Parcel).window?.from ?? 0))).toEqual([]);
  expect(brokenInvariants(run)).toEqual([]);
});

describe('in a pedestrian zone, parcels for one door', () => {
  test('are grouped by what its hours leave of their windows', () => {
    const morning = zoned('06:00', '10:00');
    expect(told(stopsFor([[9, 11]], 0, morning))).toEqual([[[0], [9, 10]]]);
    expect(told(stopsFor([[8, 11], null, [9, 12]], 0, morning))).toEqual([
      [
        [0, 1, 2],
        [9, 10],
      ],
    ]);
  });

  test('are not dragged into another’s hours by one whose window the hours leave nothing of, nor is that one', () => {
    const stops = stopsFor([[9, 11], [10, 12], null], 0, zoned('06:00', '10:00'));
    expect(told(stops.slice(0, 1))).toEqual([
      [
        [0, 2],
        [9, 10],
      ],
    ]);
    expect(stops.slice(1)).toMatchObject([{ parcels: [1], window: { from: 10 * HOUR, until: 10 * HOUR } }]);
  });
});

test('whom a zone’s hours keep from every second of a window gets the parcel on a later day, late for access hours', () => {
  const zone = { ...zoned('05:00', '11:00').rules.zones[0], radius: 350 };
  const study = switchedStudy(
    [{ demand: { parcelsPerDay: 120, windowShare: 0.5, windowHours: 2 }, rules: { zones: [zone] } } as never],
    3,
  );
  const run = aRun(study, town, 'bare');
  expect(brokenInvariants(run)).toEqual([]);
  const missed = run.parcels.filter(
    ({ address, window, day, measured }) =>
      measured && window !== null && run.setting.access.addresses.has(address) && window.from >= day * DAY + 11 * HOUR,
  );
  expect(missed.length).toBeGreaterThan(0);
  const left = new Map(factsOf(run, 'left-over').map(({ parcel, why }) => [parcel, why]));
  const handed = new Map(factsOf(run, 'delivered').map(({ parcel, time }) => [parcel, time]));
  for (const { index, window } of missed) {
    expect(left.get(index)).toBe('access hours');
    expect(handed.get(index) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(window?.until ?? 0);
  }
});

test('what no window binds is brought by itself where nobody can come in the window of what was to go with it', () => {
  const windows = { windowShare: 0.5, windowHours: 1, windowFrom: '08:00', windowUntil: '10:00' };
  const demand = { parcelsPerDay: 90, businessShare: 0, ...windows };
  const study = switchedStudy([{ demand }], 3);
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: 1 } : fleet));
  const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'bare');
  expect(brokenInvariants(run)).toEqual([]);
  const isBound = (parcel: number, day: number): boolean => {
    const who = run.parcels[parcel] as Parcel;
    return who.window !== null && who.day === day;
  };
  const left = factsOf(run, 'left-over').filter(({ why }) => why === 'access hours');
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter(({ parcel, time }) => !isBound(parcel, Math.floor(time / DAY)))).toEqual([]);
});
