// The hours that couriers are paid for: those worked, overtime as often as its factor says, and what the minimum of a day adds.
import type { Placement } from '../model/placement.ts';
import type { Study, VehicleKind } from '../model/study.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { paidHours } from './paid-hours.ts';
import { numbersOfVehicles, type VehicleNumbers } from './vehicle-numbers.ts';

export type CrewHours = Readonly<Record<VehicleKind, number>>;

/** On the measured operating days, as the ledger pays them. `idle`: of them those of owned vehicles that were not used. */
export interface CrewPay {
  readonly all: CrewHours;
  readonly idle: CrewHours;
}

export function crewHours(journal: Journal, study: Study, placement: Placement, days: readonly number[]): CrewPay {
  const { cast, facts } = journal;
  const counts = new Set(days);
  const numbers = numbersOfVehicles(cast, study, placement);
  const hoursOf = paidHours(journal, study, numbers);
  const all = { van: 0, bike: 0, feeder: 0 };
  const idle = { van: 0, bike: 0, feeder: 0 };
  for (const fact of factsOf(facts, 'vehicle-day')) {
    const { kind, owned } = cast.vehicles[fact.vehicle] as Vehicle;
    if (!counts.has(fact.day) || !(fact.used || owned)) continue;
    const { minimumHours } = numbers[fact.vehicle] as VehicleNumbers;
    const hours = hoursOf(fact, minimumHours);
    all[kind] += hours;
    if (!fact.used) idle[kind] += hours;
  }
  return { all, idle };
}
