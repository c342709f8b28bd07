// The hours that couriers are paid for: those worked, overtime as often as its factor says, and what the minimum of a day adds.
import type { Placement } from '../model/placement.ts';
import type { Study, VehicleKind } from '../model/study.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { paidHours } from './paid-hours.ts';
import { numbersOfVehicles, type VehicleNumbers } from './vehicle-numbers.ts';

export type CrewHours = Readonly<Record<VehicleKind, number>>;

/** On the measured operating days, of vehicles that were used; as the ledger pays them. */
export function crewHours(journal: Journal, study: Study, placement: Placement, days: readonly number[]): CrewHours {
  const { cast, facts } = journal;
  const counts = new Set(days);
  const numbers = numbersOfVehicles(cast, study, placement);
  const hoursOf = paidHours(journal, study, numbers);
  const hours = { van: 0, bike: 0, feeder: 0 };
  for (const fact of factsOf(facts, 'vehicle-day')) {
    if (!fact.used || !counts.has(fact.day)) continue;
    const { minimumHours } = numbers[fact.vehicle] as VehicleNumbers;
    hours[(cast.vehicles[fact.vehicle] as Vehicle).kind] += hoursOf(fact, minimumHours);
  }
  return hours;
}
