// Counted bikes of a micro-depot that are the limit of what goes through it.
import { expect, test } from 'vitest';
import { warningsOf } from '../../src/experiment/warnings.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(7, 7, 150, 12);
const LIMIT =
  'More than a tenth of the parcels that Market would take go by van, since its bikes find no time or room for them: more bikes bring more.';

function studyOf(count: FleetSpec['count'], depot: object = {}): Study {
  const [baseline] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, count } : fleet));
  const market = { id: 'market', name: 'Market', position: { x: 600, y: 600 }, catchment: 700, ...depot };
  const scenarios = [{ ...baseline, fleets, depots: [market] }] as unknown as StudyFile['scenarios'];
  const demand = { parcelsPerDay: 500, windowShare: 0, businessShare: 0 };
  return aStudy({ scenarios, demand, days: { warmUp: 1, measured: 2 } });
}

/** What is told of a run, and how many parcels a day went by van for want of bikes. */
function ran(study: Study) {
  const run = aRun(study, town);
  const indicators = measureIndicators(journalOf(run), study, run.setting.placement);
  return { told: warningsOf(run.setting, indicators), short: indicators.facilities[0]?.shortPerDay };
}

test('bikes that keep away a clear share of the parcels of their micro-depot are told of', () => {
  const { told, short } = ran(studyOf(1));
  expect(short).toBeGreaterThan(30);
  expect(told).toContain(LIMIT);
});

test.each([['as needed'], [40]] as const)('those that bring all are not: %s', (count) => {
  expect(ran(studyOf(count))).toEqual({ told: [], short: undefined });
});

test('no more miss it for want of bikes than it could have taken', () => {
  const through = (count: FleetSpec['count'], limit: number) => {
    const study = studyOf(count, { parcelsPerDay: limit });
    const run = aRun(study, town);
    const [market] = measureIndicators(journalOf(run), study, run.setting.placement).facilities;
    return { brought: market?.parcelsPerDay ?? 0, short: market?.shortPerDay ?? 0 };
  };
  for (const limit of [160, 170, 180, 190, 250]) {
    const { brought, short } = through(1, limit);
    const { brought: most } = through('as needed', limit);
    expect(brought + short).toBeLessThanOrEqual(limit);
    // Those that were not delivered come again the next day: a few more or less.
    expect(Math.abs(brought + short - most)).toBeLessThan(0.1 * most);
  }
  expect(ran(studyOf(1, { parcelsPerDay: 170 })).told).not.toContain(LIMIT);
});

test('nor where the micro-depot has no room for more', () => {
  expect(ran(studyOf(1, { parcelsPerDay: 20 })).told).not.toContain(LIMIT);
});
