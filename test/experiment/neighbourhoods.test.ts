import { describe, expect, test } from 'vitest';
import { externalByParcel, externalCosts } from '../../src/economics/external-costs.ts';
import { postLedger, summariseCosts } from '../../src/economics/ledger.ts';
import { walkOn } from '../../src/economics/recipient-trips.ts';
import {
  type NeighbourhoodSums,
  neighbourhoodResult,
  neighbourhoodsOf,
  sumByNeighbourhood,
} from '../../src/experiment/neighbourhoods.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { placementOf } from '../../src/model/placement.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);

describe('neighbourhoods', () => {
  test('are squares from the origin that hold every address once, from south-west to north-east', () => {
    const { squares, ofAddress } = neighbourhoodsOf(town.addresses, 500);
    expect(squares.map(({ id }) => id)).toEqual(['0.0', '1.0', '0.1', '1.1']);
    expect(squares.reduce((sum, { addresses }) => sum + addresses, 0)).toBe(town.addresses.count);
    for (const [address, row] of ofAddress.entries()) {
      const { x, y, side } = squares[row] as (typeof squares)[number];
      const [dx, dy] = [(town.addresses.x[address] as number) - x, (town.addresses.y[address] as number) - y];
      expect(dx >= 0 && dx < side && dy >= 0 && dy < side, `address ${address}`).toBe(true);
    }
  });

  test('west and south of the origin have columns and rows below 0', () => {
    const addresses = { ...town.addresses, count: 1, x: Float64Array.of(-1), y: Float64Array.of(-501) };
    expect(neighbourhoodsOf(addresses, 500).squares).toEqual([
      { id: '-1.-2', x: -500, y: -1_000, side: 500, addresses: 1 },
    ]);
  });

  test('share out the parcels, the cost and what others bear of a run without a rest', () => {
    const study = aStudy();
    const placement = placementOf(study, 'lockers');
    if (placement === undefined) throw new Error('no lockers');
    const journal = journalOf(aRun(study, town, 'lockers'));
    const ledger = postLedger(journal, study, placement, walkOn(groundOf(town)));
    const external = externalByParcel(ledger, journal, study, placement);
    const sums = sumByNeighbourhood(journal, ledger, external, neighbourhoodsOf(town.addresses, 500));
    const sum = (key: keyof NeighbourhoodSums) => sums[key].reduce((total, amount) => total + amount, 0);
    expect(sum('parcels')).toBe(journal.cast.parcels.filter((parcel) => parcel.measured).length);
    expect(sum('cost')).toBe(summariseCosts(ledger, journal).total);
    expect(sum('external')).toBe(externalCosts(ledger, journal, study, placement).total);
    const { late, totalSeconds, undelivered } = measureIndicators(journal, study, placement).lateness;
    expect([sum('late'), sum('lateSeconds'), sum('returned')]).toEqual([late, totalSeconds, undelivered]);
    for (const row of sums.parcels.keys()) {
      const { onTimeShare } = neighbourhoodResult(sums, row);
      expect(onTimeShare === null || (onTimeShare >= 0 && onTimeShare <= 1)).toBe(true);
    }
  });
});
