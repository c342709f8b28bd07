import { expect, test } from 'vitest';
import { copyScenario, removeScenario } from '../../src/app/scenario-list.ts';
import { editEntity, renameScenario } from '../../src/app/study-edit.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { aStudy } from './a-study.ts';

test('a copy of a scenario stands at the end, places the same under another name, and is changed alone', () => {
  const study = aStudy();
  const { study: more, id } = copyScenario(study, 'own');
  expect(more.scenarios.map(({ name }) => name)).toEqual(['Vans only', 'One depot', 'Own depot', 'Own depot 2']);
  expect(placementOf(more, id)?.depots).toEqual(placementOf(study, 'own')?.depots);
  const moved = editEntity(more, id, 'depot', 'port', { position: { x: 5, y: 5 } });
  expect(placementOf(moved, 'own')).toEqual(placementOf(study, 'own'));
  expect(placementOf(moved, id)?.depots.at(-1)?.position).toEqual({ x: 5, y: 5 });
});

test('a copy of the baseline is a scenario without changes', () => {
  const { study, id } = copyScenario(aStudy(), 'vans');
  expect(study.scenarios.at(-1)).toEqual({ id, name: 'Vans only 2', changes: [] });
});

test('a copy of a copy has a name and an id of its own', () => {
  const first = copyScenario(aStudy(), 'own');
  const second = copyScenario(first.study, first.id);
  expect(second.study.scenarios.at(-1)?.name).toBe('Own depot 3');
  expect(new Set(second.study.scenarios.map(({ id }) => id)).size).toBe(5);
});

test('a number at the end of a name stays there unless it counts copies', () => {
  const nameOfCopy = (study: Study, from: string) => copyScenario(study, from).study.scenarios.at(-1)?.name;
  const dated = renameScenario(aStudy(), 'own', 'Lockers 2030');
  expect(nameOfCopy(dated, 'own')).toBe('Lockers 2030 2');
  const twice = copyScenario(dated, 'own');
  expect(nameOfCopy(twice.study, twice.id)).toBe('Lockers 2030 3');
  // A copy counts on where what it was copied from is gone.
  const copy = copyScenario(aStudy(), 'own');
  expect(nameOfCopy(removeScenario(copy.study, 'own'), copy.id)).toBe('Own depot 3');
});

test('a scenario is taken away, but never the baseline', () => {
  const ids = (id: string) => removeScenario(aStudy(), id).scenarios.map((scenario) => scenario.id);
  expect(ids('one')).toEqual(['vans', 'own']);
  expect(ids('vans')).toEqual(['vans', 'one', 'own']);
});
