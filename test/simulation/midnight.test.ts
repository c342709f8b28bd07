import { expect, test } from 'vitest';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

test('vans that would start at midnight leave their parcels over on the day itself', () => {
  const run = aRun(aStudy({ demand: { parcelsPerDay: 20 }, rules: { van: { from: '24:00' } } }), gridTown(3, 3));
  expect(brokenInvariants(run)).toEqual([]);
  const left = factsOf(run, 'left-over');
  expect(left.length).toBeGreaterThan(0);
  expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['shift ended']));
});
