import { expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';

test.each([0, 30])(
  'a bike back from its first tour is not planned again before it is back from those that wait for it, with a break of %i min',
  (breakMinutes) => {
    const study = aStudy({
      demand: { parcelsPerDay: 250, windowShare: 0 },
      rules: {
        bike: { maxTours: 8, reloadMinutes: 5 },
        door: { spread: 0, neighbour: 0 },
        traffic: { weather: 'fair' },
        failures: { motor: 0, bike: 0, sick: 0 },
        depot: { parcelsPerSquareMetre: 0.6 },
        feeder: { waves: ['06:30', '09:00'] },
        shift: { breakMinutes, breakAfterHours: 2.5 },
      },
    } as Partial<StudyFile>);
    const [baseline, ...others] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'bike' ? { ...fleet, count: 2, capacity: { parcels: 12 } } : fleet,
    );
    const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...others] }, gridTown(6, 6), 'depots');
    const bikes = factsOf(run, 'departed').filter(({ vehicle }) => run.vehicles[vehicle]?.kind === 'bike');
    expect(new Set(bikes.map(({ plan }) => plan.made)).size).toBeGreaterThan(1);
    expect(factsOf(run, 'rested').length > 0).toBe(breakMinutes > 0);
    // Nothing unexpected happens, so every tour leaves when the plan says.
    expect(bikes.filter(({ time, plan }) => time !== plan.departs)).toEqual([]);
  },
);
