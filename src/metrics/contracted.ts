// What contractors drive for the parcels they are given: expected kilometres, since their tours are not simulated.
import { DAY } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import { contractorAttempts } from '../simulation/contractor-attempts.ts';
import type { Journal } from '../simulation/facts.ts';
import type { Contracted } from './indicators.ts';

/** Each attempt counts, on the measured operating days. */
export function measureContracted(journal: Journal, placement: Placement, days: readonly number[]): Contracted {
  const counts = new Set(days);
  const sums = { parcels: 0, km: 0, motorKm: 0, grams: 0 };
  for (const { time, contractor } of contractorAttempts(journal, placement)) {
    if (!counts.has(Math.floor(time / DAY))) continue;
    const { kmPerParcel, co2 } = contractor;
    sums.parcels++;
    sums.km += kmPerParcel;
    if (isByMotor(contractor)) sums.motorKm += kmPerParcel;
    sums.grams += kmPerParcel * co2;
  }
  const { parcels, km, motorKm, grams } = sums;
  // Of so many parcels, to the metre and the gram: sums of decimals end in digits that mean nothing.
  return { parcels, km: thousandths(km), motorKm: thousandths(motorKm), co2Kg: thousandths(grams / 1_000) };
}

/** Metres of motor vehicles by parcel of the run, over all its attempts by contractors. */
export function contractedMotorMetres(journal: Journal, placement: Placement): Float64Array {
  const metres = new Float64Array(journal.cast.parcels.length);
  for (const { parcel, contractor } of contractorAttempts(journal, placement)) {
    if (isByMotor(contractor)) metres[parcel] = (metres[parcel] as number) + 1_000 * contractor.kmPerParcel;
  }
  return metres;
}

function isByMotor({ vehicle }: ContractorSpec): boolean {
  return vehicle !== 'cargo-bike';
}

function thousandths(value: number): number {
  return Math.round(1_000 * value) / 1_000;
}
