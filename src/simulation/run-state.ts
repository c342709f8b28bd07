// What a run consists of: its fixed surroundings, and the plain data that changes.
import type { Seconds } from '../base/units.ts';
import { type Agenda, createAgenda } from '../engine/agenda.ts';
import type { Parcel } from '../model/parcel.ts';
import type { SimulationEvent } from './events.ts';
import type { Fact, Journal, Vehicle } from './facts.ts';
import type { Setting } from './setting.ts';
import { emptyWorld, type ParcelState, type TourState, type VehicleState, type World } from './world.ts';

/** The plain data of a run: a clone of it is a snapshot. */
export interface RunState {
  readonly world: World;
  readonly agenda: Agenda<SimulationEvent>;
  readonly parcels: Parcel[];
  readonly vehicles: Vehicle[];
  readonly facts: Fact[];
}

export interface Run extends RunState {
  readonly setting: Setting;
}

/** A run in which nothing has happened and nothing is called for. */
export function emptyRun(setting: Setting): Run {
  return {
    setting,
    world: emptyWorld(setting.facilities.length),
    agenda: createAgenda<SimulationEvent>(),
    parcels: [],
    vehicles: [],
    facts: [],
  };
}

export function journalOf(run: Run): Journal {
  const { setting, parcels, vehicles, facts } = run;
  const cast = { parcels, facilities: setting.facilities, vehicles, operatingDays: setting.calendar.operating };
  return { cast, facts, setting };
}

export function parcelState(run: Run, parcel: number): ParcelState {
  return run.world.parcels[parcel] as ParcelState;
}

export function parcelOf(run: Run, parcel: number): Parcel {
  return run.parcels[parcel] as Parcel;
}

export function vehicleState(run: Run, vehicle: number): VehicleState {
  return run.world.vehicles[vehicle] as VehicleState;
}

/** True if the vehicle has driven today or is planned to. */
export function isUsed(vehicle: VehicleState): boolean {
  return vehicle.begin !== null || vehicle.queue.length > 0;
}

/** When the paid time of a vehicle in use began, or will begin with the loading of its first tour. */
export function beginOf(run: Run, { begin, queue }: VehicleState, reload: Seconds): Seconds {
  return begin ?? tourState(run, queue[0] as number).departs - reload;
}

/** Rounds of its shift that a vehicle has begun today or has before it; those with same-day orders come on top. */
export function roundsToday(run: Run, { toursToday, queue }: VehicleState): number {
  return toursToday + queue.filter((tour) => tourState(run, tour).onTop !== true).length;
}

export function tourState(run: Run, tour: number): TourState {
  return run.world.tours[tour] as TourState;
}

/** Puts a parcel among those kept at a facility. */
export function keep(run: Run, parcel: number, facility: number): void {
  const state = parcelState(run, parcel);
  state.stage = 'kept';
  state.facility = facility;
  run.world.kept[facility]?.push(parcel);
}

/** Takes parcels away from those kept at a facility. */
export function take(run: Run, parcels: readonly number[], facility: number): void {
  const gone = new Set(parcels);
  run.world.kept[facility] = (run.world.kept[facility] as number[]).filter((parcel) => !gone.has(parcel));
}

/** Ends a parcel's life, or (in a locker) settles that nothing on the road concerns it any more. */
export function settle(run: Run, parcel: number, stage: 'ended' | 'in locker'): void {
  const state = parcelState(run, parcel);
  giveUpReservation(run, state);
  const wasOpen = state.stage !== 'in locker';
  state.stage = stage;
  if (wasOpen && parcelOf(run, parcel).measured) run.world.open--;
}

/** Keeps a compartment of a locker (S, M, L as 0, 1, 2) for a parcel on its way there. */
export function reserve(run: Run, state: ParcelState, locker: number, compartment: number): void {
  const kept = run.world.reserved[locker] as number[];
  kept[compartment] = (kept[compartment] as number) + 1;
  state.reserved = { locker, compartment };
}

/** The parcel has come, or never will: what was kept for it is free. */
export function giveUpReservation(run: Run, state: ParcelState): void {
  if (state.reserved === null) return;
  const { locker, compartment } = state.reserved;
  const kept = run.world.reserved[locker] as number[];
  kept[compartment] = (kept[compartment] as number) - 1;
  state.reserved = null;
}
