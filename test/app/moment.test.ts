import { describe, expect, test } from 'vitest';
import { clampTime, firstMorning, neighbouringEvent, neighbouringLate } from '../../src/app/moment.ts';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import type { ParcelsView } from '../../src/service/parcel-protocol.ts';
import type { ShownRun, TourView } from '../../src/service/run-protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { aStudy } from './a-study.ts';

function parcelsWith(stateTime: number[]): ParcelsView {
  const none = new Float32Array(1);
  return {
    count: 1,
    key: new Float64Array(1),
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

describe('the next late parcel', () => {
  const never = Number.POSITIVE_INFINITY;
  // Parcels 1, 3 and 4 come late, the last two in the same second; 2 is returned.
  const parcels = { count: 5, promise: Float64Array.of(9, 9, 9, 9, 9), handed: Float64Array.of(8, 20, never, 12, 12) };

  test('is the one handed over next, whatever is chosen elsewhere', () => {
    expect(neighbouringLate(parcels, 10, -1, 1)).toBe(3);
    expect(neighbouringLate(parcels, 13, 0, 1)).toBe(1);
  });

  test('is the following one from the one that is chosen, even in the same second', () => {
    expect(neighbouringLate(parcels, 12, 3, 1)).toBe(4);
    expect(neighbouringLate(parcels, 12, 4, 1)).toBe(1);
    expect(neighbouringLate(parcels, 12, 4, -1)).toBe(3);
  });

  test('begins again after the last, and is none where none is late', () => {
    expect(neighbouringLate(parcels, 20, 1, 1)).toBe(3);
    expect(neighbouringLate({ ...parcels, promise: parcels.handed }, 0, -1, 1)).toBeNull();
  });
});

test('time stays inside the run', () => {
  expect(clampTime({ from: 5, until: 9 }, 3)).toBe(5);
  expect(clampTime({ from: 5, until: 9 }, 12)).toBe(9);
});

describe('a run opens', () => {
  const [whole, warmUp] = runsOf('vans');
  const tourAt = (departs: number): TourView => ({ ...(whole.tours[0] as TourView), departs });

  test('on the first measured day, just before the first van or bike leaves', () => {
    const day = whole.measured.from;
    expect(day).toBe(whole.from + DAY);
    const leaves = whole.tours.map((tour) => tour.departs).filter((at) => at >= day);
    expect(firstMorning(whole)).toBe(Math.min(...leaves) - 2 * MINUTE);
  });

  test('at the same hour of the day that is there while the measured one is not', () => {
    expect(warmUp.until).toBeLessThanOrEqual(warmUp.measured.from);
    const opens = firstMorning(warmUp);
    const leaves = Math.min(...warmUp.tours.map((tour) => tour.departs));
    expect(opens).toBe(leaves - 2 * MINUTE + DAY);
  });

  test('at eight where nothing leaves, and feeders do not count', () => {
    const day = whole.measured.from;
    expect(firstMorning({ ...whole, tours: [] })).toBe(day + 8 * HOUR);
    const feeders = whole.vehicles.map((vehicle) => ({ ...vehicle, kind: 'feeder' as const }));
    expect(firstMorning({ ...whole, vehicles: feeders, tours: [tourAt(day + HOUR)] })).toBe(day + 8 * HOUR);
  });
});

/** A whole run, and what there is of it after its first day. */
function runsOf(scenario: string): [ShownRun, ShownRun] {
  const service = createStudyService();
  service.open(aStudy());
  const job = service.begin(scenario, 0);
  while (service.advance(job).daysOver < 1);
  const first = service.soFar(job);
  while (!service.advance(job).done);
  return [service.shown(job), first];
}
