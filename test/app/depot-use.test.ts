import { describe, expect, test } from 'vitest';
import { depotUses } from '../../src/app/depot-use.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from '../builders/study.ts';

/** What the micro-depot's rent comes to a parcel where so many come through it; €20 a day in all. */
function usedBy(parcelsPerDay: number, depot: object) {
  const place = { id: 'market', name: 'Market', position: { x: 600, y: 600 }, area: 50, rent: 10, ...depot };
  const study = aStudy({
    prices: { operatingDays: 300 },
    scenarios: [
      {
        id: 'one',
        name: 'One',
        hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
        fleets: [{ id: 'bikes', name: 'Bikes', kind: 'bike', at: 'depots' }],
        depots: [place],
      },
    ],
  } as unknown as Partial<StudyFile>);
  const result = aResult('one', 0);
  const facilities = [{ id: 'market', kind: 'depot' as const, parcelsPerDay, refusedPerDay: 0, fill: 0 }];
  return depotUses(study, { ...result, indicators: { ...result.indicators, facilities } })[0];
}

describe('the rent of a micro-depot by the parcel', () => {
  test('is its own over all that come through it', () => {
    expect(usedBy(50, {})).toMatchObject({ rentPerParcel: 0.4, isLow: true });
    expect(usedBy(0, {})).toMatchObject({ rentPerParcel: Number.POSITIVE_INFINITY, isLow: true });
  });

  test('is that of the own part where it is shared', () => {
    expect(usedBy(50, { sharing: 'roof', partners: 4 })).toMatchObject({ rentPerParcel: 0.1, isLow: false });
    const pooled = usedBy(50, { sharing: 'pooled', partnerParcels: 10 });
    expect(pooled?.rentPerParcel).toBeCloseTo(20 / 60, 6);
    expect(pooled?.isLow).toBe(true);
  });
});
