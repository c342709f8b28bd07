// Several fleets at one place: a parcel goes there only if one and the same of them can carry it, reach it and keep its hours.
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

/** The bikes of the micro-depot, and small parcels only. */
function studyWith(bikes: readonly object[], changes: Partial<StudyFile> = {}): Study {
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.flatMap((fleet) =>
    fleet.kind !== 'bike'
      ? [fleet]
      : bikes.map((own, row) => ({ ...fleet, id: `${fleet.id}${row}`, name: `${fleet.id}${row}`, ...own })),
  );
  const { demand, rules, ...rest } = changes;
  return aStudy({
    days: { warmUp: 1, measured: 2 },
    demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0, sizes: { XS: 0, S: 1, M: 0, L: 0 }, ...demand },
    rules: { presence: { at10: 1, at14: 1, at19: 1, business: 1 }, ...rules },
    scenarios: [{ ...baseline, fleets }, ...variants],
    ...rest,
  } as Partial<StudyFile>);
}

const troubles = (run: Run): Record<string, number> => ({
  left: factsOf(run, 'left-over').length,
  returned: factsOf(run, 'returned').length,
  late: factsOf(run, 'delivered').filter(({ parcel, time }) => time >= ((run.parcels[parcel]?.day ?? 0) + 1) * DAY)
    .length,
});
const NONE = { left: 0, returned: 0, late: 0 };

describe('a door', () => {
  const short = { numbers: { rangeKm: 0.6 } };
  const tiny = { capacity: { parcels: 40, volume: 5, weight: 150 } };

  test('out of the range of the bikes that can carry its parcel is not for those that cannot', () => {
    for (const bikes of [[short], [tiny], [short, tiny], [tiny, short]]) {
      const run = aRun(studyWith(bikes), town, 'depots');
      expect([bikes, troubles(run)]).toEqual([bikes, NONE]);
      expect(brokenInvariants(run)).toEqual([]);
    }
  });

  test('near enough for the bikes that can carry its parcel is theirs', () => {
    const ways = (run: Run) => factsOf(run, 'assigned').map(({ way, parcel }) => `${run.parcels[parcel]?.id} ${way}`);
    expect(ways(aRun(studyWith([tiny, short]), town, 'depots'))).toEqual(
      ways(aRun(studyWith([short]), town, 'depots')),
    );
  });

  test('out of the range of the bikes that work in its hours goes by van, if one can come then', () => {
    const early = { workday: { from: '08:00', shiftHours: 5 } };
    const late = { workday: { from: '14:00', shiftHours: 6 }, ...short };
    const afternoon = { windowShare: 1, windowFrom: '15:00', windowUntil: '19:00', windowHours: 2 };
    const run = aRun(
      studyWith([early, late], {
        demand: afternoon,
        rules: { van: { from: '07:30', shiftHours: 11.5 } },
      } as Partial<StudyFile>),
      town,
      'depots',
    );
    const near = factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length;
    expect(near).toBeGreaterThan(0);
    expect(troubles(run).returned).toBe(0);
    expect(troubles(run).left).toBe(0);
  });
});
