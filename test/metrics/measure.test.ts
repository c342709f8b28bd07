import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import { handovers } from '../../src/metrics/handovers.ts';
import type { Indicators } from '../../src/metrics/indicators.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Fact, Journal } from '../../src/simulation/facts.ts';
import { aFacility, aJournal, aParcel, aVehicle, tourFacts, vehicleDay } from '../builders/journal.ts';
import { aStudy } from '../builders/study.ts';

/** Day 0 warms up, days 1 and 2 are measured. */
function measured(journal: Journal, scenario = 'vans'): Indicators {
  const study = aStudy({ days: { warmUp: 1, measured: 2 }, prices: { van: { co2: 200 }, feeder: { co2: 500 } } });
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(scenario);
  return measureIndicators(journal, study, placement);
}
const delivered = (parcel: number, time: number, to: 'door' | 'neighbour' = 'door'): Fact => ({
  kind: 'delivered',
  time,
  parcel,
  tour: 0,
  to,
});
const failed = (parcel: number, time: number): Fact => ({
  kind: 'attempt-failed',
  time,
  parcel,
  tour: 0,
  why: 'nobody home',
});
const returned = (parcel: number, time: number, why: 'too old' | 'not collected' = 'too old'): Fact => ({
  kind: 'returned',
  time,
  parcel,
  facility: 0,
  why,
});
const inLocker = (kind: 'deposited' | 'collected' | 'expired', parcel: number, time: number): Fact =>
  kind === 'deposited'
    ? { kind, time, parcel, tour: 0, facility: 1, compartment: 0 }
    : { kind, time, parcel, facility: 1, compartment: 0 };

describe('counts and lateness', () => {
  test('every measured parcel has one end, and those of other days do not count', () => {
    const parcels = [0, 1, 2, 3, 4].map((index) => aParcel(index, { measured: index < 4 }));
    const facts = [
      delivered(0, HOUR),
      delivered(1, HOUR, 'neighbour'),
      inLocker('deposited', 2, HOUR),
      inLocker('collected', 2, 2 * HOUR),
      returned(3, HOUR),
      delivered(4, HOUR),
    ];
    const facilities = [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')];
    const { parcels: counts } = measured(aJournal({ parcels, facts, facilities }), 'lockers');
    expect(counts).toEqual({ measured: 4, delivered: 1, handedOver: 1, collected: 1, pickedUp: 0, returned: 1 });
  });

  test('a parcel is late from the second after its promise; a returned one is not on time and has no minutes', () => {
    const promise = 20 * HOUR;
    const parcels = [0, 1, 2, 3].map((index) => aParcel(index, { promise }));
    const facts = [
      delivered(0, promise),
      delivered(1, promise + 15 * MINUTE),
      delivered(2, promise + 15 * MINUTE + 1),
      returned(3, promise),
    ];
    const { lateness } = measured(aJournal({ parcels, facts }));
    expect(lateness.onTimeShare).toBe(0.25);
    expect(lateness.late).toBe(2);
    expect(lateness.undelivered).toBe(1);
    expect(lateness.histogram).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(lateness.meanMinutes).toBeCloseTo(15 + 1 / 120, 9);
  });

  test('the 95th percentile is a lateness that occurred: nearest rank', () => {
    const parcels = Array.from({ length: 20 }, (_, index) => aParcel(index, { promise: 0 }));
    const late = (count: number) => parcels.slice(0, count).map(({ index }) => delivered(index, (index + 1) * MINUTE));
    const p95 = (count: number) => measured(aJournal({ parcels, facts: late(count) })).lateness.p95Minutes;
    expect(p95(20)).toBe(19);
    expect(p95(19)).toBe(19);
    expect(p95(10)).toBe(10);
    expect(p95(1)).toBe(1);
    expect(p95(0)).toBe(0);
  });

  test('a deposit in a locker is the hand-over, unless the parcel is never collected', () => {
    const facts = [
      inLocker('deposited', 0, 2 * HOUR),
      inLocker('collected', 0, 30 * HOUR),
      inLocker('deposited', 1, 2 * HOUR),
      inLocker('expired', 1, 50 * HOUR),
      returned(1, 50 * HOUR, 'not collected'),
    ];
    expect(handovers(aJournal({ facts }))).toEqual([2 * HOUR, -1]);
  });

  test('nothing measured is all on time', () => {
    const { lateness, parcels } = measured(aJournal({ parcels: [] }));
    expect(lateness).toMatchObject({ onTimeShare: null, late: 0, meanMinutes: 0, p95Minutes: 0 });
    expect(parcels.measured).toBe(0);
  });
});

describe('driving', () => {
  test('counts the tours and vehicles of measured days only, a tour wholly for the day it departs', () => {
    const tourOn = (day: number, tour: number, vehicle: number, parcels: number[]) =>
      tourFacts({
        tour,
        vehicle,
        departs: day * DAY + 23 * HOUR,
        stops: [{ parcels, drive: 2 * HOUR, metres: 4_000 }],
      });
    const vehicles = [aVehicle(0, 'van'), aVehicle(1, 'feeder')];
    const facts = [
      ...tourOn(0, 0, 0, [0]),
      ...tourOn(1, 1, 0, [0, 1]),
      ...tourOn(2, 2, 0, [0, 1]),
      ...tourOn(2, 3, 1, [0, 1]),
      ...tourOn(3, 4, 0, [0]),
      vehicleDay(0, 8, 0),
      vehicleDay(0, 8, 1),
      vehicleDay(0, 8, 2),
      vehicleDay(1, 0, 1),
      vehicleDay(1, 3, 2),
    ];
    const result = measured(aJournal({ vehicles, facts }));
    expect(result.distanceKm).toEqual({ van: 10, bike: 0, feeder: 5 });
    expect(result.co2Kg).toBeCloseTo(2 + 2.5, 12);
    expect(result.vehiclesPerDay).toEqual({ van: 1, bike: 0, feeder: 0.5 });
    expect(result.parcelsPerTour).toEqual({ van: 2, bike: 0, feeder: 2 });
  });
});

describe('facilities', () => {
  const facilities = [aFacility(0, 'hub', 'hub'), aFacility(1, 'locker', 'box')];

  test('a locker was found full by parcels it refused, and by those the hub or their senders kept from it', () => {
    const facts: Fact[] = [
      { kind: 'refused', time: 2 * DAY, parcel: 0, tour: 0, facility: 1 },
      { kind: 'turned-away', time: 2 * DAY, parcel: 1, facility: 1 },
    ];
    const [box] = measured(aJournal({ facilities, facts }), 'lockers').facilities;
    expect(box).toMatchObject({ id: 'box', parcelsPerDay: 0, refusedPerDay: 1 });
  });

  test('a locker’s fill is the share of its compartments taken, over the measured days', () => {
    const facts: Fact[] = [
      { kind: 'stocked', time: 0, facility: 1, compartment: 0, until: DAY + 12 * HOUR },
      { kind: 'cleared', time: DAY + 12 * HOUR, facility: 1, compartment: 0 },
      inLocker('deposited', 0, 2 * DAY + 12 * HOUR),
      inLocker('collected', 0, 5 * DAY),
      { kind: 'refused', time: 2 * DAY, parcel: 1, tour: 0, facility: 1 },
    ];
    const [box] = measured(aJournal({ facilities, facts }), 'lockers').facilities;
    expect(box).toMatchObject({ id: 'box', kind: 'locker', parcelsPerDay: 0.5, refusedPerDay: 0.5 });
    // Two half days of one compartment out of four over two days.
    expect(box?.fill).toBeCloseTo(1 / 8, 12);
  });

  test('a micro-depot counts what feeders bring, not what comes back from its tours', () => {
    const arrived = (parcel: number, time: number, why: 'feeder' | 'attempt failed'): Fact => ({
      kind: 'arrived',
      time,
      parcel,
      tour: 0,
      facility: 1,
      why,
    });
    const journal = aJournal({
      facilities: [aFacility(0, 'hub', 'hub'), aFacility(1, 'depot', 'market')],
      facts: [
        arrived(0, 7 * HOUR, 'feeder'),
        arrived(0, DAY, 'feeder'),
        arrived(1, DAY, 'feeder'),
        arrived(1, 2 * DAY, 'attempt failed'),
      ],
    });
    expect(measured(journal, 'depots').facilities).toEqual([
      { id: 'market', kind: 'depot', parcelsPerDay: 1, refusedPerDay: 0, fill: 0 },
    ]);
  });
});

describe('attempts and backlog', () => {
  test('only first attempts at the door count', () => {
    const parcels = [0, 1, 2].map((index) => aParcel(index, { measured: index < 2 }));
    const facts = [failed(0, 1), failed(0, 2), delivered(0, 3), delivered(1, 4), failed(2, 5)];
    expect(measured(aJournal({ parcels, facts })).failedAttempts).toBe(0.5);
    // A share of nothing is no share of 0 %.
    expect(measured(aJournal({ parcels, facts: [failed(2, 5)] })).failedAttempts).toBe(null);
  });

  test('the backlog is what was sorted and is still waiting at midnight', () => {
    const parcels = [0, 1, 2].map((index) => aParcel(index));
    const sorted = (parcel: number, time: number): Fact => ({ kind: 'sorted', time, parcel, facility: 0 });
    const facts = [
      ...[0, 1, 2].map((parcel) => sorted(parcel, DAY + 5 * HOUR)),
      delivered(0, 2 * DAY - 1),
      delivered(1, 2 * DAY),
      returned(2, 4 * DAY),
    ];
    expect(measured(aJournal({ parcels, facts })).backlog).toEqual([2, 1]);
  });
});
