// Couriers paid by the parcel alone: their ways cost the carrier nothing, and yet they do not drive at random.
import { expect, test } from 'vitest';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const BY_THE_PARCEL: FleetSpec['numbers'] = { parcel: 1.5, day: 0, km: 0, hour: 0, minimumHours: 0 };

/** The tours and metres of vans of which such numbers are known, on a day with 120 parcels. */
function drivenWith(numbers: FleetSpec['numbers'], prices = {}): { tours: number; metres: number } {
  const study = aStudy({ demand: { parcelsPerDay: 120 }, prices });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, numbers } : fleet));
  const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] } as Study, town, 'vans');
  expect(brokenInvariants(run)).toEqual([]);
  const metres = factsOf(run, 'drove').reduce((sum, fact) => sum + fact.metres, 0);
  return { tours: factsOf(run, 'departed').length, metres };
}

test('couriers who are paid by the parcel alone go hardly further than those who are paid by the hour', () => {
  const byTheHour = drivenWith({});
  for (const prices of [{}, { van: { day: 0, km: 0, hour: 0, minimumHours: 0 } }]) {
    const byTheParcel = drivenWith(BY_THE_PARCEL, prices);
    expect(byTheParcel.tours).toBeLessThanOrEqual(byTheHour.tours + 1);
    expect(byTheParcel.metres).toBeLessThan(1.15 * byTheHour.metres);
  }
});
