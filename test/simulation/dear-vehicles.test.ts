// However dear vehicles are, whoever runs them delivers what was ordered: a parcel is never left since leaving it looks cheaper.
import { expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';

const town = gridTown(6, 6);

test.each([
  ['an hour', { hour: 10_000 }],
  ['a kilometre', { km: 1_000 }],
  ['a day', { day: 10_000 }],
])('vans that cost much %s bring few parcels all the same', (_name, van) => {
  const study = aStudy({
    days: { warmUp: 1, measured: 2 },
    demand: { parcelsPerDay: 6, businessShare: 0, windowShare: 0 },
    rules: { presence: { at10: 1, at14: 1, at19: 1, business: 1 } },
    prices: { van },
  } as Partial<StudyFile>);
  const run = aRun(study, town);
  expect(factsOf(run, 'delivered').length).toBeGreaterThan(6);
  expect(factsOf(run, 'left-over')).toEqual([]);
  const late = factsOf(run, 'delivered').filter(
    ({ parcel, time }) => time >= ((run.parcels[parcel]?.day ?? 0) + 1) * DAY,
  );
  expect(late).toEqual([]);
});
