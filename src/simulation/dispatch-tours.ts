// Today's tours of a facility as the dispatcher sees them: where each is expected when, and what it could still take.
import { fromEuros } from '../base/money.ts';
import { HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { paceOf } from '../model/speeds.ts';
import type { VehicleKind } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import { type DispatchStop, type DispatchTour, FACILITY } from '../planning/dispatch-rule.ts';
import { drivenBy, timesOf } from '../planning/dispatch-times.ts';
import type { Load } from '../planning/problem.ts';
import { deliveryHours, withinHours } from './access.ts';
import type { Facility, Vehicle } from './facts.ts';
import { loadOf } from './planning-request.ts';
import { parcelOf, type Run, tourState, vehicleState } from './run-state.ts';
import { isLoadingStop } from './same-day-loading.ts';
import { vehicleIn } from './setting.ts';
import type { TourState, TourStop } from './world.ts';

/** Those that can still be changed, in the order in which they were planned. */
export function openTours({ world }: Run, facility: Facility, kind: VehicleKind, day: number): number[] {
  const open: number[] = [];
  for (let row = world.tours.length - 1; row >= 0; row--) {
    const tour = world.tours[row] as TourState;
    if (tour.day !== day) break;
    const isOpen = tour.facility === facility.index && tour.kind === kind && tour.free < Number.POSITIVE_INFINITY;
    if (isOpen) open.push(row);
  }
  return open.reverse();
}

/** `placed` gives a place of the streets its row among the situation's. */
export function dispatchTours(
  run: Run,
  tours: readonly number[],
  placed: (place: Place) => number,
  closedTo: (vehicle: VehicleSpec) => readonly number[],
): DispatchTour[] {
  /** When each vehicle is expected back from the tour before. */
  const ready = new Map<number, Seconds>();
  return tours.map((number) => {
    const state = tourState(run, number);
    const reload = Math.round(run.setting.study.rules[state.kind].reloadMinutes * MINUTE);
    const tour = dispatchTour(run, number, state, reload, ready.get(state.vehicle) ?? run.agenda.now, placed, closedTo);
    ready.set(state.vehicle, timesOf(tour).returns + reload);
    return tour;
  });
}

/** The last second at which a parcel should be handed over: its promise, of a same-day one less the dispatcher's margin. */
export function promisedBy(run: Run, index: number): Seconds {
  const { promise, sameDay } = parcelOf(run, index);
  return sameDay ? promise - marginOf(run) : promise;
}

/** By how much the dispatcher plans to be early, at doors and back home. */
export function marginOf({ setting }: Run): Seconds {
  return Math.round(setting.study.rules.sameDay.marginMinutes * MINUTE);
}

function dispatchTour(
  run: Run,
  number: number,
  state: TourState,
  reload: Seconds,
  ready: Seconds,
  placed: (place: Place) => number,
  closedTo: (vehicle: VehicleSpec) => readonly number[],
): DispatchTour {
  const { mode, fleet } = run.vehicles[state.vehicle] as Vehicle;
  const vehicle = vehicleIn(run.setting, fleet);
  const isUnderWay = state.free > 0;
  const anchor = state.stops[state.free - 1];
  const pacing = { pace: paceOf(mode), factor: vehicle.speed };
  const driven = state.stops.slice(0, state.free).reduce((sum, { metres }) => sum + metres, 0);
  const queue = vehicleState(run, state.vehicle).queue;
  const following = queue[queue.indexOf(number) + 1];
  const nextDeparture = following === undefined ? Number.POSITIVE_INFINITY : tourState(run, following).departs;
  return {
    mode,
    isUnderWay,
    place: anchor === undefined ? FACILITY : placed(anchor.place),
    leaves:
      anchor === undefined ? Math.max(ready, state.departs) : leavesAnchor(run, state, anchor, state.free - 1, pacing),
    back: anchor?.back ?? 0,
    backMetres: anchor?.backMetres ?? 0,
    stops: state.stops.slice(state.free).map((stop, row) => dispatchStop(run, state, stop, state.free + row, placed)),
    room: roomOf(run, state, vehicle),
    returnBy: Math.min(state.until - marginOf(run), nextDeparture - reload),
    metresLeft: vehicle.range - driven,
    ...pacing,
    costPerSecond: fromEuros(vehicle.hour) / HOUR,
    costPerMetre: fromEuros(vehicle.km) / 1_000,
    closedTo: closedTo(vehicle),
  };
}

/** When the vehicle is expected to leave the stop at which it is or for which it heads. */
function leavesAnchor(
  run: Run,
  state: TourState,
  stop: TourStop,
  row: number,
  pacing: Pick<DispatchTour, 'pace' | 'factor'>,
): Seconds {
  const { opens, parking, service } = dispatchStop(run, state, stop, row, () => FACILITY);
  const isThere = state.at === row;
  const arrives = isThere ? state.began : Math.max(run.agenda.now, drivenBy(pacing, state.began, stop.drive));
  return Math.max(run.agenda.now, Math.max(arrives, opens) + parking + service);
}

function dispatchStop(
  run: Run,
  tour: TourState,
  stop: TourStop,
  row: number,
  placed: (place: Place) => number,
): DispatchStop {
  const isLoading = isLoadingStop(tour, stop);
  const { plan, kind, day } = tour;
  const begins = plan.begins[row] as Seconds;
  const serves = plan.serves[row] as Seconds;
  const parking = serves - begins;
  const hours = withinHours(
    stop.window,
    deliveryHours(run.setting.access, kind === 'bike' ? 'bike' : 'motor', stop, day),
  );
  return {
    place: placed(stop.place),
    drive: stop.drive,
    metres: stop.metres,
    back: stop.back,
    backMetres: stop.backMetres,
    parking,
    service: (plan.leaves[row] as Seconds) - serves,
    opens: hours === null || isLoading ? 0 : hours.from - parking,
    due: isLoading ? Number.POSITIVE_INFINITY : Math.min(dueAt(run, stop), hours?.until ?? Number.POSITIVE_INFINITY),
    isLoading,
  };
}

/** The first promise at a stop that can still be kept. */
function dueAt(run: Run, { parcels }: TourStop): Seconds {
  let due = Number.POSITIVE_INFINITY;
  for (const parcel of parcels) {
    if (parcelOf(run, parcel).promise >= run.agenda.now) due = Math.min(due, promisedBy(run, parcel));
  }
  return due;
}

/** Counts everything aboard, to be loaded or not handed over as if nobody took anything any more. */
function roomOf(run: Run, { stops, free, aboard }: TourState, { capacity }: VehicleSpec): Load {
  const coming = stops.slice(Math.max(0, free - 1)).flatMap(({ parcels }) => parcels);
  const load = loadOf(run, [...coming, ...aboard.map(({ parcel }) => parcel)]);
  return {
    parcels: capacity.parcels - load.parcels,
    volume: capacity.volume - load.volume,
    weight: capacity.weight - load.weight,
  };
}
