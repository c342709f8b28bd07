import { expect, test } from 'vitest';
import { followPlacements, triedIn } from '../../src/app/placements-tried.ts';
import { withResult } from '../../src/app/result-table.ts';
import { copyScenario } from '../../src/app/scenario-list.ts';
import { createSession } from '../../src/app/session.ts';
import { editEntity } from '../../src/app/study-edit.ts';
import type { Study } from '../../src/model/study.ts';
import { withValueAt } from '../../src/model/study-path.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from './a-study.ts';

function resultsOf(scenario: string, runs: number) {
  let table = new Map();
  for (let run = 0; run < runs; run++) table = withResult(table, aResult(scenario, run, {})) as typeof table;
  return table;
}

const moved = (study: Study, x: number) => editEntity(study, 'own', 'depot', 'port', { position: { x, y: 0 } });

test('a placement was tried once its early estimate could be seen', () => {
  expect(triedIn(aStudy(), resultsOf('own', 3))).toEqual([]);
  expect(triedIn(aStudy(), resultsOf('own', 4)).length).toBe(1);
});

test('the baseline is none that was tried against it', () => {
  expect(triedIn(aStudy(), resultsOf('vans', 4))).toEqual([]);
});

test('every other place counts, and coming back to one or other prices do not', () => {
  const session = createSession(8);
  const placements = followPlacements(session);
  const study = aStudy();
  session.opened.value = study;
  session.results.value = resultsOf('own', 4);
  const seen = [study, moved(study, 10), moved(study, 20), study, withValueAt(study, 'prices.van.hour', 31)].map(
    (next) => {
      session.study.value = next;
      return session.placementsTried.value;
    },
  );
  expect(seen).toEqual([1, 2, 3, 3, 3]);
  session.opened.value = aStudy();
  expect(session.placementsTried.value).toBe(1);
  session.opened.value = study;
  expect(session.placementsTried.value).toBe(3);
  placements.end();
});

test('a copy of a scenario that places the same is no other placement', () => {
  const { study, id } = copyScenario(aStudy(), 'own');
  const both = new Map([...resultsOf('own', 4), ...resultsOf(id, 4)]);
  expect(new Set(triedIn(study, both)).size).toBe(1);
});
