import { expect, test } from 'vitest';
import { placementProblems } from '../../src/persistence/placement-check.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

test('a depot that lies off the map is named with its place and its distance', () => {
  const study = withVariant(aStudy(), 'far', 'depots', [adding('depot', 'moon', 9_000, 600)]);
  expect(placementProblems(study, groundOf(gridTown(6, 6)))).toEqual([
    {
      path: 'scenarios[3].changes[1].depot.position',
      found: '(9000, 600), 8000 m from the nearest street',
      expected: 'a position within 400 m of a street',
    },
  ]);
});
