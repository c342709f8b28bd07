import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { cityRows } from '../../src/ui/city-table.tsx';
import { aResult } from '../builders/replication-result.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

const plan = {
  scenarios: [
    { id: 'vans', name: 'Vans only' },
    { id: 'lockers', name: 'Lockers' },
  ],
  measuredDays: 2,
  method: 'fixed' as const,
};

/** A run in which recipients drive and walk to lockers, a van stands for an hour from eight o'clock, and a courier carries. */
function aLockerRun(run: number): ReplicationResult {
  const { hours, people, indicators, ...result } = aResult('lockers', run, { vanKm: 60 + 20 * (run % 2) });
  const van = hours.kerbMinutes.van.map((_, hour) => (hour === 8 ? 60 : 0));
  return {
    ...result,
    hours: { ...hours, kerbMinutes: { ...hours.kerbMinutes, van } },
    people: { ...people, van: { ...people.van, shifts: 4, kilograms: 900 } },
    paidHours: { van: 32, bike: 0, feeder: 0 },
    recipients: { walkKm: 8, carKm: 4, co2Kg: 0.8, minutes: 120, trips: 20 },
    indicators: { ...indicators, parcels: { ...indicators.parcels, delivered: 80, collected: 20 } },
  };
}

test('rows say what each measure is and how sure it is, and leave out what is nothing everywhere', () => {
  const results = [0, 1, 2, 3].flatMap((run) => [aResult('vans', run), aLockerRun(run)]);
  const rows = cityRows(compare(plan, results));
  const said = Object.fromEntries(rows.map(({ label, cells }) => [label, cells.map(({ mean }) => plain(mean))]));
  expect(said).toEqual({
    'External cost of driving': ['€0.000', '€0.000'],
    'CO₂ of driving': ['6.3', '9.2'],
    'Motor-km': ['25', '35'],
    'Bike-km': ['5.0', '5.0'],
    'Vans at the kerb': ['0', '30'],
    'Walk to a locker': ['', '6.0'],
    'Drives to lockers': ['0', '2.0'],
    'Couriers’ hours': ['0', '16'],
    'A courier’s day': ['', '8.0'],
    'Carried, by van': ['', '225'],
    'Share of the last mile': ['100.0 %', '100.0 %'],
    'The dearest tenth of parcels': ['', ''],
  });
  const driving = rows.find(({ label }) => label === 'Motor-km');
  expect(driving?.cells.map(({ spread }) => spread)).toEqual(['', '26 to 44']);
  expect(rows.every(({ unit }) => unit !== '')).toBe(true);
});

test('a scenario without a run has empty cells', () => {
  const rows = cityRows(compare(plan, []));
  expect(rows.every(({ cells }) => cells.every(({ mean, spread }) => mean === '' && spread === ''))).toBe(true);
});
