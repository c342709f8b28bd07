import { expect, test } from 'vitest';
import { switchChanges } from '../../src/app/change-switch.ts';
import { placementOf } from '../../src/model/placement.ts';
import { aStudy } from './a-study.ts';

test('a change that is switched off does nothing, and switched on again is as it was', () => {
  const study = aStudy();
  const off = switchChanges(study, 'own', ['port']);
  expect(off.scenarios[2]?.changes.map(({ id, on }) => [id, on])).toEqual([['port', false]]);
  expect(placementOf(off, 'own')?.depots.map(({ id }) => id)).toEqual(['mill']);
  expect(switchChanges(off, 'own', ['port'])).toEqual(study);
});

test('only the changes that are named are switched, and none of another scenario', () => {
  const off = switchChanges(aStudy(), 'one', ['bikes', 'port']);
  expect(off.scenarios[1]?.changes.map(({ id, on }) => [id, on])).toEqual([
    ['open-mill', true],
    ['bikes', false],
  ]);
  expect(off.scenarios[2]).toEqual(aStudy().scenarios[2]);
});
