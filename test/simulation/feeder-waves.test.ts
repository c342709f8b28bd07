import { expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

test('a later wave brings what the one before had no room for', () => {
  const study = aStudy({
    rules: { feeder: { waves: ['06:30', '11:30'] } },
    demand: { parcelsPerDay: 100, businessShare: 0, windowShare: 0, sizes: { XS: 1, S: 0, M: 0, L: 0 } },
  });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'feeder' ? { ...fleet, count: 1, capacity: { parcels: 20 } } : fleet,
  );
  const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, gridTown(6, 6), 'depots');
  const [first] = run.setting.calendar.operating;
  const departures = run.facts.filter(
    (fact) =>
      fact.kind === 'departed' &&
      run.vehicles[fact.vehicle]?.kind === 'feeder' &&
      fact.time < ((first as number) + 1) * 24 * HOUR,
  );
  expect(departures.map(({ time }) => Math.floor(time / HOUR) % 24)).toEqual([6, 11]);
});
