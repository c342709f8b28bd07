import { expect, test } from 'vitest';
import { compareAll } from '../../src/app/live-comparison.ts';
import {
  keepResults,
  NO_RESULTS,
  type ResultTable,
  runsCompared,
  runsWanted,
  withResult,
} from '../../src/app/result-table.ts';
import { editEntity, renameScenario } from '../../src/app/study-edit.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from './a-study.ts';

/** Eight runs each: the baseline costs 3, one depot and an own depot that much more on even and on odd days. */
function aTable(one: readonly [number, number], own: readonly [number, number]): ResultTable {
  let table = NO_RESULTS;
  for (let run = 0; run < 8; run++) {
    for (const [scenario, more] of [
      ['vans', 0],
      ['one', one[run % 2] as number],
      ['own', own[run % 2] as number],
    ] as const) {
      table = withResult(table, aResult(scenario, run, { perParcel: 3 + more }));
    }
  }
  return table;
}

test('runs end once the sign of every difference is certain, not of the first one', () => {
  const goal = { most: 32, isAll: false };
  expect(runsWanted(aStudy(), aTable([1, 1.1], [2, 2.1]), goal)).toBe(8);
  expect(runsWanted(aStudy(), aTable([1, 1.1], [-0.1, 0.1]), goal)).toBe(32);
  expect(runsWanted(aStudy(), aTable([-0.1, 0.1], [1, 1.1]), goal)).toBe(32);
  expect(runsWanted(aStudy(), aTable([1, 1.1], [2, 2.1]), { ...goal, isAll: true })).toBe(32);
});

test('beside a comparison stand the runs that it is of, whichever other draws somebody looked at', () => {
  const goal = { most: 32, isAll: false };
  const settled = aTable([1, 1.1], [2, 2.1]);
  let looked = settled;
  for (const draw of [8, 9, 12]) looked = withResult(looked, aResult('one', draw, { perParcel: 3 }));
  const drawsOf = (table: ResultTable) =>
    runsCompared(compareAll(aStudy(), table, goal), table).map((runs) => runs.map(({ replication }) => replication));
  expect(drawsOf(looked)).toEqual(drawsOf(settled));
  expect(drawsOf(looked)[1]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const early = withResult(withResult(NO_RESULTS, aResult('one', 0, {})), aResult('one', 3, {}));
  expect(drawsOf(early)).toEqual([[], [0], []]);
});

test('a copy of the baseline, or a scenario with its changes switched off, keeps no runs going', () => {
  const goal = { most: 32, isAll: false };
  const study = aStudy();
  const [baseline, ...variants] = study.scenarios;
  const off = variants.map((variant, row) =>
    row === 0 ? { ...variant, changes: variant.changes.map((change) => ({ ...change, on: false })) } : variant,
  );
  const table = aTable([0, 0], [2, 2.1]);
  expect(runsWanted(study, table, goal)).toBe(32);
  expect(runsWanted({ ...study, scenarios: [baseline, ...off] }, table, goal)).toBe(8);
});

/** What a scenario's catchments hold of a run. */
const AREA = { parcels: 10, returned: 0, cost: 1, onTime: 10, motorKm: 1 };

test('where a depot moved, the other scenarios keep what they cost, but no numbers of the area that it reached before', () => {
  const study = aStudy();
  const moved = editEntity(study, 'one', 'depot', 'mill', { position: { x: 1, y: 2 } });
  const areas = ['one', 'own'].map((scenario) => ({ ...AREA, scenario }));
  let table = NO_RESULTS;
  for (const scenario of ['vans', 'one', 'own']) table = withResult(table, aResult(scenario, 0, { areas }));
  const { results, touched, areasMoved } = keepResults(table, study, moved);
  expect(touched).toEqual(['one']);
  expect(areasMoved).toBe(true);
  expect([...results.keys()]).toEqual(['vans', 'own']);
  for (const [kept] of results.values()) {
    expect(kept?.areas.map(({ scenario }) => scenario)).toEqual(['own']);
    expect(kept?.cost.perParcel).toBe(3);
  }
  const renamed = keepResults(table, study, renameScenario(study, 'one', 'Other'));
  expect(renamed).toMatchObject({ touched: [], areasMoved: false });
  expect(renamed.results.get('vans')?.[0]?.areas.length).toBe(2);
});

test('where a depot moved, the baseline keeps no costs of the addresses that were nearest to it and to its neighbours before', () => {
  const study = aStudy();
  const moved = editEntity(study, 'one', 'depot', 'mill', { position: { x: 1, y: 2 } });
  const nearest = { parcels: 10, brought: 0, picked: 0, handled: 0, cost: 1, standing: 0, handling: 0 };
  const depotAreas = ['one', 'own'].map((scenario) => ({ scenario, depot: 'mill', ...nearest }));
  const table = withResult(NO_RESULTS, { ...aResult('vans', 0), depotAreas });
  const [kept] = keepResults(table, study, moved).results.get('vans') ?? [];
  expect(kept?.depotAreas?.map(({ scenario }) => scenario)).toEqual(['own']);
  // Results of older versions have none to leave out.
  const [old] = keepResults(withResult(NO_RESULTS, aResult('vans', 0)), study, moved).results.get('vans') ?? [];
  expect(old).not.toHaveProperty('depotAreas');
});

test('where the bikes of a scenario go less far or leave a depot, the baseline runs again for its areas', () => {
  const study = aStudy();
  const table = withResult(
    NO_RESULTS,
    aResult('vans', 0, {
      areas: [
        { ...AREA, scenario: 'one' },
        { ...AREA, scenario: 'own' },
      ],
    }),
  );
  const bikes = (set: object) => keepResults(table, study, editEntity(study, 'one', 'fleet', 'bike-fleet', set));
  for (const set of [{ numbers: { rangeKm: 1 } }, { count: { mill: 0 } }]) {
    const { results, areasMoved } = bikes(set);
    expect(areasMoved).toBe(true);
    expect(results.get('vans')?.[0]?.areas.map(({ scenario }) => scenario)).toEqual(['own']);
  }
  expect(bikes({ capacity: { parcels: 40 } }).areasMoved).toBe(false);
});
