import { expect, test } from 'vitest';
import { clampTime, neighbouringEvent } from '../../src/app/moment.ts';
import type { ParcelsView } from '../../src/service/protocol.ts';

function parcelsWith(stateTime: number[]): ParcelsView {
  const none = new Float32Array(1);
  return {
    count: 1,
    x: none,
    y: none,
    promise: new Float64Array(1),
    handed: new Float64Array(1),
    measured: new Uint8Array(1),
    stateStart: Int32Array.of(0, stateTime.length),
    stateTime: Float64Array.from(stateTime),
    state: new Uint8Array(stateTime.length),
  };
}

test('the event after and the event before a time are found, never the one at it', () => {
  const parcels = parcelsWith([10, 40, 20]);
  expect(neighbouringEvent(parcels, 20, 1)).toBe(40);
  expect(neighbouringEvent(parcels, 20, -1)).toBe(10);
  expect(neighbouringEvent(parcels, 40, 1)).toBeNull();
  expect(neighbouringEvent(parcels, 10, -1)).toBeNull();
});

test('time stays inside the run', () => {
  expect(clampTime({ from: 5, until: 9 }, 3)).toBe(5);
  expect(clampTime({ from: 5, until: 9 }, 12)).toBe(9);
});
