// The roll of vehicles: owned ones stand ready from the first day, others join when they are first needed.
import { DAY } from '../base/units.ts';
import { isOwned } from '../model/fleet-count.ts';
import type { Facility, Vehicle } from './facts.ts';
import { failuresOf } from './failures.ts';
import type { Run } from './run-state.ts';
import { vehicleIn, vehiclesOf } from './setting.ts';
import type { VehicleState } from './world.ts';

/** The vehicles of a fleet with a count stand ready, and are paid, from the first day on. */
export function enlistOwned(run: Run): void {
  const { setting } = run;
  if (run.vehicles.some((vehicle) => vehicle.owned)) return;
  for (const facility of setting.facilities) {
    if (facility.kind === 'locker' || (facility.kind === 'depot' && !setting.depots.has(facility.index))) continue;
    for (const kind of ['van', 'bike', 'feeder'] as const) {
      for (const row of setting.fleetsAt(facility, kind)) {
        const fleet = setting.placement.fleets[row];
        if (fleet === undefined || !isOwned(fleet.count)) continue;
        for (let count = vehiclesOf(setting, fleet, facility); count > 0; count--) addVehicle(run, facility, row);
      }
    }
  }
}

/** A rested courier and a full battery. */
export function freshDay(): Pick<VehicleState, 'rest' | 'resumes' | 'rested' | 'home' | 'spent'> {
  return { rest: 'due', resumes: -1, rested: -1, home: -1, spent: 0 };
}

/** A new vehicle in the cast. */
export function addVehicle(run: Run, facility: Facility, fleetRow: number): number {
  const fleet = run.setting.placement.fleets[fleetRow];
  if (fleet === undefined) throw new Error(`fleet row ${fleetRow}: expected a fleet of the placement`);
  const index = run.vehicles.length;
  const mates = run.vehicles.filter((other) => other.fleet === fleet.id && other.facility === facility.index);
  if (mates.length >= vehiclesOf(run.setting, fleet, facility)) {
    throw new Error(
      `fleet ${fleet.id}: expected at most ${vehiclesOf(run.setting, fleet, facility)} vehicles at ${facility.id}`,
    );
  }
  const { mode, ownSpeeds, barredBy } = vehicleIn(run.setting, fleet.id);
  const vehicle: Vehicle = {
    index,
    kind: fleet.kind,
    mode,
    ...(ownSpeeds === undefined ? {} : { ownSpeeds }),
    ...(barredBy === undefined ? {} : { barredBy }),
    fleet: fleet.id,
    facility: facility.index,
    ordinal: mates.length + 1,
    owned: isOwned(fleet.count),
  };
  run.vehicles.push(vehicle);
  const failures = failuresOf(run.setting, vehicle, Math.floor(run.agenda.now / DAY));
  run.world.vehicles.push({ queue: [], isOut: false, begin: null, end: -1, toursToday: 0, ...freshDay(), ...failures });
  return index;
}
