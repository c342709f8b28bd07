import { expect, test } from 'vitest';
import { ownPart } from '../../src/model/depot-site.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { DepotSpec } from '../../src/model/study.ts';
import { aStudy } from '../builders/study.ts';

const depot = placementOf(aStudy(), 'depots')?.depots[0] as DepotSpec;

test('beside partners who bring a part of a parcel on average, whole parcels are left of a pooled micro-depot’s day', () => {
  const pooled: DepotSpec = { ...depot, sharing: 'pooled', parcelsPerDay: 16, area: 80 };
  expect(ownPart({ ...pooled, partnerParcels: 15.1 }).parcelsPerDay).toBe(0);
  expect(ownPart({ ...pooled, partnerParcels: 12.5 })).toMatchObject({ parcelsPerDay: 3, area: 17.5 });
  expect(ownPart({ ...pooled, partnerParcels: 4 })).toMatchObject({ parcelsPerDay: 12, area: 60 });
  expect(ownPart({ ...pooled, partnerParcels: 20 })).toMatchObject({ parcelsPerDay: 0, area: 0 });
});
