import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { measureDriving } from '../../src/metrics/distance.ts';
import { measurePeople } from '../../src/metrics/people.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { FactOf } from '../../src/simulation/facts.ts';
import { aJournal, aVehicle, tourFacts } from '../builders/journal.ts';
import { aStudy } from '../builders/study.ts';

test('CO2 follows what each fleet drives, not only its kind', () => {
  const study = aStudy({ prices: { van: { co2: 200 } } });
  const [baseline] = study.scenarios;
  const journal = aJournal({ facts: tourFacts({ stops: [{ parcels: [0], metres: 5_000 }], backMetres: 5_000 }) });
  const co2Of = (own: object): number => {
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, ...own } : fleet));
    return measureDriving(journal, study, { ...(placementOf(study, 'vans') as Placement), fleets }, [0]).co2Kg;
  };
  expect(co2Of({})).toBeCloseTo(2, 12);
  expect(co2Of({ type: 'electric-van' })).toBeCloseTo(0.7, 12);
  expect(co2Of({ numbers: { co2: 50 } })).toBeCloseTo(0.5, 12);
});

test('a courier on foot drives no bike kilometres', () => {
  const study = aStudy();
  const placement = placementOf(study, 'vans') as Placement;
  const facts = tourFacts({ stops: [{ parcels: [0], metres: 700 }], backMetres: 300 });
  const driving = (mode: 'bike' | 'walk') =>
    measureDriving(aJournal({ vehicles: [aVehicle(0, 'bike', { mode })], facts }), study, placement, [0]);
  expect(driving('bike').distanceKm.bike).toBe(1);
  expect(driving('bike').walkedKm).toBeUndefined();
  expect(driving('walk').distanceKm.bike).toBe(0);
  expect(driving('walk').walkedKm).toBe(1);
});

test('what a tour takes over from a broken-down vehicle is part of its load, and its time that of work', () => {
  const study = aStudy();
  const placement = placementOf(study, 'vans') as Placement;
  const whole = tourFacts({ stops: [{ parcels: [0, 1] }] });
  const rescue = tourFacts({ tour: 1, vehicle: 1, departs: 12 * HOUR, stops: [{ parcels: [] }] }).map((fact) => {
    if (fact.kind !== 'served') return fact;
    const { time, tour, vehicle, stop, begin } = fact;
    return { kind: 'taken-over', time, tour, vehicle, stop, begin, from: 0, parcels: [0, 1] } as const;
  });
  const vehicles = [aVehicle(0, 'van'), aVehicle(1, 'van')];
  const journal = aJournal({ vehicles, facts: [...whole, ...rescue] });
  expect(measureDriving(journal, study, placement, [0]).parcelsPerTour.van).toBe(2);
  const before = measurePeople(aJournal({ vehicles, facts: whole }), [0]).van;
  const transfer = rescue.find((fact) => fact.kind === 'taken-over') as FactOf<'taken-over'>;
  expect(transfer.time).toBeGreaterThan(transfer.begin);
  const { servingHours, stops } = measurePeople(journal, [0]).van;
  expect(servingHours - before.servingHours).toBeCloseTo((transfer.time - transfer.begin) / HOUR, 9);
  expect(stops).toBe(before.stops);
});
