import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { measureKerb } from '../../src/metrics/kerb.ts';
import type { StreetHours } from '../../src/metrics/street-load-hours.ts';
import { aJournal, aVehicle, tourFacts } from '../builders/journal.ts';
import { sumByHour } from '../builders/street-hours.ts';

const total = ({ amount }: StreetHours): number => amount.reduce((sum, value) => sum + value, 0);

describe('the kerb', () => {
  const facts = tourFacts({
    departs: 8 * HOUR,
    stops: [{ parcels: [0], drive: 50 * MINUTE, wait: 2 * MINUTE, park: 3 * MINUTE, serve: 10 * MINUTE }],
  });

  test('is taken while a van waits and serves, hour by hour; the search for a place is apart', () => {
    const { motor, bike, search } = measureKerb(aJournal({ facts }), [0]);
    expect(sumByHour(motor).slice(8, 10)).toEqual([7, 5]);
    expect(sumByHour(search)[8]).toBe(3);
    expect(total(bike)).toBe(0);
  });

  test('counts bikes apart, and only tours of the measured days', () => {
    const vehicles = [aVehicle(0, 'bike')];
    expect(total(measureKerb(aJournal({ facts, vehicles }), [0]).bike)).toBe(12);
    expect(total(measureKerb(aJournal({ facts, vehicles }), [1]).bike)).toBe(0);
  });
});
