import { expect, test } from 'vitest';
import { NO_RESULTS, type ResultTable, runsWanted, withResult } from '../../src/app/result-table.ts';
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
