import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import {
  DELIVERED,
  HIDDEN,
  LATE,
  LATE_DELIVERED,
  listLookChanges,
  moveLooks,
  ON_THE_WAY,
  startLooks,
  WAITING,
} from '../../src/map/parcel-looks.ts';
import { PARCEL_STATES, type ParcelState, type ParcelsView } from '../../src/service/parcel-protocol.ts';

interface Life {
  readonly promise: number;
  readonly handed: number;
  readonly states: readonly (readonly [number, ParcelState])[];
}

function parcelsOf(lives: readonly Life[]): ParcelsView {
  const states = lives.flatMap((life) => life.states);
  const stateStart = [0];
  for (const life of lives) stateStart.push((stateStart.at(-1) as number) + life.states.length);
  return {
    count: lives.length,
    key: Float64Array.from(lives.keys()),
    x: new Float32Array(lives.length),
    y: new Float32Array(lives.length),
    promise: Float64Array.from(lives, (life) => life.promise),
    handed: Float64Array.from(lives, (life) => life.handed),
    measured: new Uint8Array(lives.length),
    stateStart: Int32Array.from(stateStart),
    stateTime: Float64Array.from(states, ([time]) => time),
    state: Uint8Array.from(states, ([, state]) => PARCEL_STATES.indexOf(state)),
  };
}

function looksAt(lives: readonly Life[], ...times: number[]): number[] {
  const changes = listLookChanges(parcelsOf(lives));
  const cursor = startLooks(changes);
  return times.map((time) => {
    moveLooks(changes, cursor, time, () => {});
    return cursor.look[0] as number;
  });
}

const punctual: Life = {
  promise: 20 * HOUR,
  handed: 11 * HOUR,
  states: [
    [0, 'ordered'],
    [5 * HOUR, 'waiting'],
    [8 * HOUR, 'on the way'],
    [11 * HOUR, 'delivered'],
  ],
};

describe('a parcel on the map', () => {
  test('appears when it is sorted, sets out, arrives, and goes at the end of that day', () => {
    expect(looksAt([punctual], HOUR, 6 * HOUR, 9 * HOUR, 12 * HOUR, DAY - 1, DAY)).toEqual([
      HIDDEN,
      WAITING,
      ON_THE_WAY,
      DELIVERED,
      DELIVERED,
      HIDDEN,
    ]);
  });

  test('is late from the moment its promise is broken, and stays so after it has arrived', () => {
    const late: Life = { ...punctual, promise: 10 * HOUR };
    expect(looksAt([late], 10 * HOUR, 10 * HOUR + 1, 11 * HOUR - 1, 11 * HOUR, DAY)).toEqual([
      ON_THE_WAY,
      LATE,
      LATE,
      LATE_DELIVERED,
      HIDDEN,
    ]);
  });

  test('that comes another day waits, and is late over night', () => {
    const again: Life = {
      promise: 20 * HOUR,
      handed: DAY + 10 * HOUR,
      states: [
        [5 * HOUR, 'waiting'],
        [8 * HOUR, 'on the way'],
        [17 * HOUR, 'waiting'],
        [DAY + 8 * HOUR, 'on the way'],
        [DAY + 10 * HOUR, 'delivered'],
      ],
    };
    expect(looksAt([again], 18 * HOUR, 21 * HOUR, DAY + 9 * HOUR, DAY + 11 * HOUR, 2 * DAY)).toEqual([
      WAITING,
      LATE,
      LATE,
      LATE_DELIVERED,
      HIDDEN,
    ]);
  });

  test('in a locker shows in the locker, not as a dot', () => {
    const kept: Life = {
      promise: 20 * HOUR,
      handed: 9 * HOUR,
      states: [
        [5 * HOUR, 'waiting'],
        [9 * HOUR, 'in locker'],
        [DAY + 9 * HOUR, 'delivered'],
      ],
    };
    expect(looksAt([kept], 6 * HOUR, 10 * HOUR)).toEqual([WAITING, HIDDEN]);
  });
});

test('a second shows the same looks, whether time ran forwards, backwards or in jumps', () => {
  const life = fc
    .record({
      promise: fc.integer({ min: 0, max: 3 * DAY }),
      steps: fc.array(fc.tuple(fc.integer({ min: 1, max: DAY }), fc.constantFrom(...PARCEL_STATES)), { maxLength: 6 }),
    })
    .map(({ promise, steps }): Life => {
      let time = 0;
      const states = steps.map(([gap, state]) => {
        time += gap;
        return [time, state] as const;
      });
      const handed = states.find(([, state]) => state === 'delivered' || state === 'in locker')?.[0];
      return { promise, handed: handed ?? Number.POSITIVE_INFINITY, states };
    });
  fc.assert(
    fc.property(fc.array(life, { maxLength: 12 }), fc.array(fc.nat(4 * DAY), { maxLength: 12 }), (lives, times) => {
      const changes = listLookChanges(parcelsOf(lives));
      const cursor = startLooks(changes);
      for (const time of times) {
        moveLooks(changes, cursor, time, () => {});
        const fresh = startLooks(changes);
        moveLooks(changes, fresh, time, () => {});
        expect(cursor.look).toEqual(fresh.look);
      }
    }),
  );
});
