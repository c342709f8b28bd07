import { expect, test } from 'vitest';
import { ASSUMPTIONS, type Assumption, isOpen, studyAt } from '../../src/experiment/assumptions.ts';
import { CATALOGUE } from '../../src/model/catalogue.ts';
import { aStudy } from '../builders/study.ts';

const large = ASSUMPTIONS.find(({ id }) => id === 'large-parcels') as Assumption;
const { low, high } = CATALOGUE['demand.sizes.L'];

test('the share of parcels too big for a bike reaches both ends of its range, and the other sizes keep their proportions', () => {
  for (const sizes of [{}, { XS: 4, S: 3, M: 1, L: 2 }]) {
    const study = aStudy({ demand: { parcelsPerDay: 60, sizes } });
    const before = study.demand.sizes;
    for (const end of ['low', 'high'] as const) {
      const { XS, S, M, L } = studyAt(study, large, end).demand.sizes;
      expect(L / (XS + S + M + L)).toBeCloseTo({ low, high }[end], 12);
      expect([XS / S, XS / M]).toEqual([
        expect.closeTo(before.XS / before.S, 12),
        expect.closeTo(before.XS / before.M, 12),
      ]);
    }
    expect(isOpen(study, large)).toBe(true);
  }
});

test('a share beyond the end of its range stays, and so does one of all parcels', () => {
  const few = aStudy({ demand: { parcelsPerDay: 60, sizes: { XS: 0.5, S: 0.5, M: 0, L: 0 } } });
  expect(studyAt(few, large, 'low').demand.sizes).toEqual(few.demand.sizes);
  const all = aStudy({ demand: { parcelsPerDay: 60, sizes: { XS: 0, S: 0, M: 0, L: 1 } } });
  expect(studyAt(all, large, 'low').demand.sizes).toEqual(all.demand.sizes);
});
