import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { measurePeople } from '../../src/metrics/people.ts';
import { aJournal, aParcel, aVehicle, tourFacts, vehicleDay } from '../builders/journal.ts';

describe('the couriers', () => {
  test('have the hours of their shifts, their parts, and the weight they took to doors', () => {
    const parcels = [aParcel(0, { weight: 2 }), aParcel(1, { weight: 5 })];
    const facts = [
      ...tourFacts({
        stops: [
          { parcels: [0], drive: HOUR, park: 6 * MINUTE, serve: 12 * MINUTE },
          { parcels: [1], drive: HOUR, wait: 18 * MINUTE, serve: 12 * MINUTE, failed: [1] },
        ],
        back: HOUR,
      }),
      vehicleDay(0, 5),
      vehicleDay(1, 0),
      vehicleDay(0, 4, 1),
    ];
    const vehicles = [aVehicle(0, 'van'), aVehicle(1, 'van', { owned: true })];
    const { van, bike } = measurePeople(aJournal({ parcels, vehicles, facts }), [0]);
    expect(van).toMatchObject({ shifts: 1, hours: 5, drivingHours: 3, stops: 2, kilograms: 7 });
    expect(van.parkingHours).toBeCloseTo(0.1, 12);
    expect(van.waitingHours).toBeCloseTo(0.3, 12);
    expect(van.servingHours).toBeCloseTo(0.4, 12);
    expect(bike).toMatchObject({ shifts: 0, hours: 0, kilograms: 0 });
  });

  test('put no weight into a locker that refuses a parcel', () => {
    const parcels = [aParcel(0, { weight: 2 }), aParcel(1, { weight: 5 })];
    const locker = 1;
    const told = tourFacts({ stops: [{ parcels: [0, 1], at: locker, isLocker: true }] });
    const facts = told.map((fact) =>
      fact.kind === 'deposited' && fact.parcel === 1
        ? ({ kind: 'refused', time: fact.time, parcel: 1, tour: fact.tour, facility: locker } as const)
        : fact,
    );
    const vehicles = [aVehicle(0, 'van')];
    expect(measurePeople(aJournal({ parcels, vehicles, facts: told }), [0]).van.kilograms).toBe(7);
    expect(measurePeople(aJournal({ parcels, vehicles, facts }), [0]).van).toMatchObject({ stops: 1, kilograms: 2 });
  });
});
