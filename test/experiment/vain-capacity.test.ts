import { describe, expect, test } from 'vitest';
import { summariseWarnings } from '../../src/experiment/backlog-warnings.ts';
import { placementWarnings, warningsOf } from '../../src/experiment/warnings.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { withContractors } from '../builders/carriers.ts';
import { aResult } from '../builders/replication-result.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const plain = (warnings: readonly string[]) => warnings.map((warning) => warning.replaceAll('\u202f', ' '));

/** A hub, a micro-depot and a locker in the first scenario. */
function served(
  rules: StudyFile['rules'] = {},
  kilograms: Partial<Record<'van' | 'bike', number>> = {},
  catchment = 300,
): Study {
  const [baseline] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => {
    const most = kilograms[fleet.kind as 'van' | 'bike'];
    return most === undefined ? fleet : { ...fleet, capacity: { weight: most } };
  });
  const market = { id: 'market', name: 'Market', position: { x: 500, y: 500 }, catchment };
  const box = { id: 'box', name: 'Box', position: { x: 400, y: 500 } };
  const scenarios = [{ ...baseline, fleets, depots: [market], lockers: [box] }] as unknown as StudyFile['scenarios'];
  return aStudy({ scenarios, rules, demand: { parcelsPerDay: 120, businessShare: 0 } });
}

const placed = (study: Study): string[] => plain(placementWarnings(aSetting(study, town)));

/** The warnings of a whole run. */
function ofRun(study: Study): string[] {
  const run = aRun(study, town);
  return plain(warningsOf(run.setting, measureIndicators(journalOf(run), study, run.setting.placement)));
}

describe('a planner is warned', () => {
  test('of vans that leave only after everything is promised, though others leave before', () => {
    expect(placed(served())).toEqual([]);
    const late = placed(served({ van: { from: '21:00' } }));
    expect(late).toContainEqual(
      expect.stringMatching(/^The vans of .* leave only at 21:00, and parcels are promised by 20:00: .* is late/),
    );
    expect(late.some((warning) => warning.startsWith('Parcels are promised by'))).toBe(false);
  });

  test('of vehicles that can carry no parcel of any size', () => {
    expect(placed(served({}, { van: 0.5 }))).toEqual([
      expect.stringMatching(/^The vans of .* can carry no parcel of any size/),
    ]);
    expect(placed(served({}, { bike: 0.5 }))).toEqual([
      'The bikes of Market can carry no parcel of any size that people order: they bring nothing.',
    ]);
    // Of vans that can carry some.
    expect(placed(served({}, { van: 2 }))).toEqual([
      'No van of Hub can carry a parcel of size S, M, L: those that no bike takes are returned, however many vans there are.',
    ]);
    expect(placed(served())).toEqual([]);
  });

  test('of lockers to which no feeder can come in its shift', () => {
    const told = placed(served({ feeder: { waves: ['23:58'] } }));
    expect(told).toContainEqual(
      expect.stringMatching(
        /^The feeders of .* fill no locker: the first wave leaves at 23:58, and their shift ends at/,
      ),
    );
  });

  test('of a micro-depot whose parcels contractors take, and not where they take only what is left', () => {
    const idle = 'Market gets no parcels, since contractors take them all: it serves nobody and still costs rent.';
    expect(ofRun(withContractors(served(), { takes: 'all' }))).toContain(idle);
    expect(ofRun(withContractors(served(), { takes: 'overflow' }))).not.toContain(idle);
    const zone = (radius: number) => ({ takes: 'zone', zone: { centre: { x: 500, y: 500 }, radius } }) as const;
    expect(ofRun(withContractors(served(), zone(2_000)))).toContain(idle);
    expect(ofRun(withContractors(served(), zone(50)))).not.toContain(idle);
  });

  test('of feeders that have no time to unload as what they are, and not as too small a fleet', () => {
    const slow = served({ depot: { unloadParcel: 600, unloadMost: 90_000 } }, {}, 5_000);
    // Vans bring what there is no time for, if they can go so far: then the micro-depot is there for nothing.
    expect(ofRun(slow)).toEqual(['No parcel came through Market on the measured days: it still costs rent.']);
    const [baseline, ...variants] = slow.scenarios;
    const fleets = baseline.fleets.map((fleet) =>
      fleet.kind === 'van' ? { ...fleet, numbers: { rangeKm: 0.2 } } : fleet,
    );
    const told = ofRun({ ...slow, scenarios: [{ ...baseline, fleets }, ...variants] });
    expect(told).toContainEqual(
      expect.stringMatching(/^Feeders have too little time .* the backlog grows by \d+ parcels a day/),
    );
    expect(told).not.toContainEqual(expect.stringMatching(/too small/));
    expect(ofRun(served({}, {}, 5_000))).toEqual([]);
  });

  test('of the same over several draws, where most of what waits is theirs', () => {
    const growing = (unfed: readonly number[] | undefined) =>
      [0, 1, 2].map((replication) => {
        const result = aResult('vans', replication, { backlog: [0, 40 + replication] });
        const { indicators } = result;
        return unfed === undefined ? result : { ...result, indicators: { ...indicators, unfed } };
      });
    const start = (told: readonly string[]) => told.map((warning) => warning.split(' ')[0]);
    expect(start(summariseWarnings(growing(undefined), 0.95))).toEqual(['Fleet']);
    expect(start(summariseWarnings(growing([0, 5]), 0.95))).toEqual(['Fleet']);
    expect(start(summariseWarnings(growing([0, 35]), 0.95))).toEqual(['Feeders']);
  });
});
