import { expect, test } from 'vitest';
import type { Study } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';

const town = gridTown(6, 6);

/** By their ids, since parcels and places have other rows where the file has another order. */
function assigned(run: Run): string[] {
  return factsOf(run, 'assigned')
    .map(({ parcel, way, facility }) => `${run.parcels[parcel]?.id} ${way} ${run.setting.facilities[facility]?.id}`)
    .sort();
}

test('micro-depots with the same share of room left get parcels by their ids, in whatever order the file has them', () => {
  const base = aStudy({ rules: { assignment: 'balanced' }, demand: { parcelsPerDay: 60 } });
  const [left, right] = [adding('depot', 'left', 300, 500), adding('depot', 'right', 600, 300)];
  const withBoth = (id: string, changes: (typeof left)[]): Study => withVariant(base, id, 'lockers', changes);
  const one = assigned(aRun(withBoth('two', [left, right]), town, 'two'));
  const other = assigned(aRun(withBoth('two', [right, left]), town, 'two'));
  expect(one.filter((line) => line.includes(' bike ')).length).toBeGreaterThan(0);
  expect(other).toEqual(one);
});
