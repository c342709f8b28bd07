// When a contractor for the overflow is asked, and what its parcels are said to be late by.
import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { sendByVan } from '../../src/simulation/by-van.ts';
import { startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { withContractors } from '../builders/carriers.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const home = { at10: 1, at14: 1, at19: 1, business: 1 };

/** The test town whose fleets are changed by kind. */
function withFleets(file: Partial<StudyFile>, changes: Partial<Record<FleetSpec['kind'], Partial<FleetSpec>>>): Study {
  const study = aStudy(file);
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, ...changes[fleet.kind] }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

function sound(study: Study, scenario?: string): Run {
  const run = aRun(study, town, scenario);
  expect(brokenInvariants(run)).toEqual([]);
  return run;
}

const reasons = (run: Run, kind: 'contracted' | 'left-over'): string[] => [
  ...new Set(factsOf(run, kind).map(({ why }) => why)),
];

describe('a contractor for the overflow', () => {
  test('is given what an ill courier was to bring, late for the breakdown', () => {
    const failures = { sick: 0.5, motor: 0, bike: 0 };
    const one = withFleets({ rules: { promiseUntil: '12:00', presence: home, failures } }, { van: { count: 1 } });
    const study = withContractors(one, { takes: 'overflow', from: '13:00', until: '19:00' });
    const run = sound(study);
    expect(reasons(run, 'contracted')).toEqual(['breakdown']);
    const { byCause } = measureIndicators(journalOf(run), study, run.setting.placement).lateness;
    expect(byCause.breakdown).toBeGreaterThan(0);
    expect(byCause['vehicle full']).toBe(0);
  });

  test('is given what a site lets no feeder bring once the vans have left, late for access', () => {
    const study = withContractors(aStudy({ rules: { feeder: { waves: ['14:00'] } } }), { takes: 'overflow' });
    const run = runThrough(startRun(aSetting(study, town, 'depots')), 13 * HOUR);
    const depot = [...run.setting.depots.keys()][0] as number;
    const called = run.world.waves[0]?.[depot] as number[];
    expect(called.length).toBeGreaterThan(0);
    expect(factsOf(run, 'contracted')).toEqual([]);
    sendByVan(run, 0, depot, called);
    expect(factsOf(run, 'contracted').map(({ parcel }) => parcel)).toEqual(called);
    expect(reasons(run, 'contracted')).toEqual(['access hours']);
  });
});
