import { expect, test } from 'vitest';
import { valueAt } from '../../src/app/study-edit.ts';
import { CATALOGUE } from '../../src/model/catalogue.ts';
import { ASSUMPTION_GROUPS, isFound } from '../../src/ui/assumption-groups.ts';
import { aStudy } from '../app/a-study.ts';

test('every parameter of the catalogue stands in the form exactly once', () => {
  const shown = ASSUMPTION_GROUPS.flatMap((group) => group.paths);
  expect([...shown].sort()).toEqual(Object.keys(CATALOGUE).sort());
});

test('every shared parameter is a number of the study at its path', () => {
  const study = aStudy();
  for (const group of ASSUMPTION_GROUPS.filter((one) => one.isShared)) {
    for (const path of group.paths) expect(typeof valueAt(study, path), path).toBe('number');
  }
});

test('a search finds words of the label, the unit and the source, all of them', () => {
  expect(isFound('prices.bike.hour', 'rider berlin')).toBe(true);
  expect(isFound('prices.bike.hour', '€/h')).toBe(true);
  expect(isFound('prices.bike.hour', 'rider lyon')).toBe(false);
});
