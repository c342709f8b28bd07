// What contractors drive for the parcels they are given: expected kilometres, since their tours are not simulated.
import { DAY } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { Contracted } from './indicators.ts';

/** Each attempt counts, on the measured operating days. */
export function measureContracted({ facts }: Journal, { contractors }: Placement, days: readonly number[]): Contracted {
  const counts = new Set(days);
  const given = new Map<number, ContractorSpec>();
  let [parcels, km, motorKm, grams] = [0, 0, 0, 0];
  for (const fact of factsOf(facts, 'contracted', 'delivered', 'attempt-failed')) {
    if (fact.kind === 'contracted') given.set(fact.parcel, contractors[fact.contractor] as ContractorSpec);
    if ((fact.kind !== 'delivered' && fact.kind !== 'attempt-failed') || fact.tour >= 0) continue;
    if (!counts.has(Math.floor(fact.time / DAY))) continue;
    const { kmPerParcel, co2, vehicle } = given.get(fact.parcel) as ContractorSpec;
    parcels++;
    km += kmPerParcel;
    if (vehicle !== 'cargo-bike') motorKm += kmPerParcel;
    grams += kmPerParcel * co2;
  }
  return { parcels, km, motorKm, co2Kg: grams / 1_000 };
}
