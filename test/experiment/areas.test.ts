import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { areaResults } from '../../src/experiment/areas.ts';
import { placementOf } from '../../src/model/placement.ts';
import { withContractors } from '../builders/carriers.ts';
import { aJournal, aParcel, tourFacts, vehicleDay } from '../builders/journal.ts';
import { aStudy } from '../builders/study.ts';

describe('results inside an area', () => {
  test('hold the measured parcels for its addresses, with their cost, punctuality and motor kilometres', () => {
    const study = aStudy();
    const placement = placementOf(study, 'vans');
    if (placement === undefined) throw new Error('no vans');
    const parcels = [
      aParcel(0),
      aParcel(1, { promise: HOUR }),
      aParcel(2),
      aParcel(3),
      aParcel(4, { address: 0, measured: false }),
    ];
    const stops = parcels.slice(0, 3).map(({ index }) => ({ parcels: [index] }));
    const returned = { kind: 'returned', time: HOUR, parcel: 3, facility: 0, why: 'too old' } as const;
    const journal = aJournal({ parcels, facts: [...tourFacts({ stops }), returned, vehicleDay(0, 4)] });
    const ledger = postLedger(journal, study, placement, () => 0);
    const costOf = (...rows: number[]) => rows.reduce((sum, row) => sum + (ledger.parcelTotals[row] as number), 0);

    const masks = [
      { scenario: 'inner', mask: Uint8Array.from([1, 1, 0, 1]) },
      { scenario: 'outer', mask: Uint8Array.from([0, 0, 1, 0]) },
    ];
    const [inner, outer] = areaResults(journal, ledger, placement, masks);
    expect(inner).toMatchObject({ scenario: 'inner', parcels: 3, returned: 1, onTime: 1, cost: costOf(0, 1, 3) });
    expect(outer).toMatchObject({ scenario: 'outer', parcels: 1, returned: 0, onTime: 1, cost: costOf(2) });
    expect((inner?.motorKm ?? 0) + (outer?.motorKm ?? 0)).toBeCloseTo(4, 12);
    expect(inner?.motorKm).toBeCloseTo((2 * 2) / 3 + 1, 12);
  });

  test('hold the kilometres of a contractor that comes by van, for each of its attempts', () => {
    const kmOf = (vehicle: 'van' | 'cargo-bike'): number | undefined => {
      const study = withContractors(aStudy(), { takes: 'all', kmPerParcel: 0.5, vehicle });
      const placement = placementOf(study, 'vans');
      if (placement === undefined) throw new Error('no vans');
      const given = { kind: 'contracted', time: 0, parcel: 0, contractor: 0, facility: 0, why: 'zone' } as const;
      const failed = { kind: 'attempt-failed', time: HOUR, parcel: 0, tour: -1, why: 'nobody home' } as const;
      const delivered = { kind: 'delivered', time: 2 * HOUR, parcel: 0, tour: -1, to: 'door' } as const;
      const journal = aJournal({ parcels: [aParcel(0)], facts: [given, failed, delivered] });
      const ledger = postLedger(journal, study, placement, () => 0);
      return areaResults(journal, ledger, placement, [{ scenario: 'all', mask: Uint8Array.of(1) }])[0]?.motorKm;
    };
    expect(kmOf('van')).toBe(1);
    expect(kmOf('cargo-bike')).toBe(0);
  });

  test('are none where no scenario has micro-depots', () => {
    const study = aStudy();
    const placement = placementOf(study, 'vans');
    if (placement === undefined) throw new Error('no vans');
    const journal = aJournal();
    expect(
      areaResults(
        journal,
        postLedger(journal, study, placement, () => 0),
        placement,
        [],
      ),
    ).toEqual([]);
  });
});
