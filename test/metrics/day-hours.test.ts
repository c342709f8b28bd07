import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { measureDayHours, sumOfHours } from '../../src/metrics/day-hours.ts';
import { measureKerb } from '../../src/metrics/kerb.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { measuredDays } from '../../src/metrics/measured-days.ts';
import { placementOf } from '../../src/model/placement.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aJournal, aVehicle, tourFacts } from '../builders/journal.ts';
import { aRun } from '../builders/run.ts';
import { sumByHour } from '../builders/street-hours.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

describe('the hours of the day', () => {
  const study = aStudy();
  const facts = tourFacts({
    departs: 8 * HOUR,
    stops: [{ parcels: [0], drive: 80 * MINUTE, metres: 8_000, park: 3 * MINUTE, serve: 10 * MINUTE }],
    backMetres: 500,
  });

  test('share a leg by the time driven in each, and count standing without the search for parking', () => {
    const { km, kerbMinutes } = measureDayHours(aJournal({ facts }), study, [0]);
    expect(km.van.slice(8, 10)).toEqual([6, 2.5]);
    expect(kerbMinutes.van[9]).toBe(10);
    expect(sumOfHours(kerbMinutes.bike)).toBe(0);
  });

  test('count only tours of the measured days, and nothing of couriers on foot, who are in no bike-km either', () => {
    expect(sumOfHours(measureDayHours(aJournal({ facts }), study, [1]).km.van)).toBe(0);
    const vehicles = [aVehicle(0, 'bike', { mode: 'walk' })];
    const { km, kerbMinutes } = measureDayHours(aJournal({ facts, vehicles }), study, [0]);
    expect([sumOfHours(km.bike), sumOfHours(kerbMinutes.bike)]).toEqual([0, 0]);
  });

  test('count no loading in the vehicle’s own yard, as the kerb of the streets does not', () => {
    const loads = [0, 1].map((parcel) => ({ parcels: [parcel], drive: HOUR, serve: 10 * MINUTE }));
    const yard = tourFacts({ departs: 8 * HOUR, stops: loads }).map((fact) => {
      if (fact.kind !== 'served' || fact.stop !== 1) return fact;
      const { time, tour, vehicle, stop, begin, parcels } = fact;
      return { kind: 'loaded', time, tour, vehicle, stop, begin, facility: 0, parcels } as const;
    });
    const journal = aJournal({ facts: yard });
    expect(sumOfHours(measureDayHours(journal, study, [0]).kerbMinutes.van)).toBe(10);
    expect(sumByHour(measureKerb(journal, [0]).motor).reduce((sum, minutes) => sum + minutes, 0)).toBe(10);
  });

  test('keep what couriers walk with carts beside what bikes ride', () => {
    const facts = tourFacts({ departs: 8 * HOUR, stops: [{ parcels: [0], metres: 700 }], backMetres: 300 });
    const of = (mode: 'bike' | 'walk') =>
      measureDayHours(aJournal({ vehicles: [aVehicle(0, 'bike', { mode })], facts }), study, [0]);
    expect(sumOfHours(of('walk').walkedKm ?? [])).toBeCloseTo(1, 12);
    expect(sumOfHours(of('walk').km.bike)).toBe(0);
    expect(of('bike').walkedKm).toBeUndefined();
  });

  test('sum to the kilometres of the run, and agree with the kerb of its streets hour by hour', () => {
    const journal = journalOf(aRun(study, gridTown(5, 5), 'depots'));
    const days = measuredDays(journal.cast, study);
    const placement = placementOf(study, 'depots');
    if (placement === undefined) throw new Error('no depots');
    const { km, kerbMinutes } = measureDayHours(journal, study, days);
    const { distanceKm } = measureIndicators(journal, study, placement);
    for (const kind of ['van', 'bike', 'feeder'] as const) {
      expect(distanceKm[kind]).toBeGreaterThan(0);
      expect(sumOfHours(km[kind])).toBeCloseTo(distanceKm[kind], 9);
    }
    const kerb = measureKerb(journal, days);
    sumByHour(kerb.motor).forEach((minutes, hour) => {
      expect((kerbMinutes.van[hour] ?? 0) + (kerbMinutes.feeder[hour] ?? 0)).toBeCloseTo(minutes, 9);
    });
    sumByHour(kerb.bike).forEach((minutes, hour) => {
      expect(kerbMinutes.bike[hour]).toBeCloseTo(minutes, 9);
    });
  });
});
