import { expect, test } from 'vitest';
import { compareAll } from '../../src/app/live-comparison.ts';
import { NO_RESULTS, type ResultTable, runsCompared, runsWanted, withResult } from '../../src/app/result-table.ts';
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
