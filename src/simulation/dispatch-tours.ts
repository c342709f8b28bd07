// Today's tours of a facility as the dispatcher sees them: where each is expected when, and what it could still take.
import { fromEuros } from '../base/money.ts';
import { DAY, HOUR, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { VehicleKind } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import { type BatteryUse, chargedFor, spentAt } from '../planning/charging.ts';
import { type DispatchStop, type DispatchTour, FACILITY } from '../planning/dispatch-rule.ts';
import { drivenBy, timesOf } from '../planning/dispatch-times.ts';
import type { Load } from '../planning/problem.ts';
import { deliveryHours, spotOf, withinHours } from './access.ts';
import { metresOf, plannedReturn, useAtHome } from './battery.ts';
import { breakDueOn, breakSeconds, hasIdled, reloadSeconds } from './courier-break.ts';
import type { Facility, TourPlan, Vehicle } from './facts.ts';
import { shiftOfFleet } from './fleet-hours.ts';
import { waysMade } from './own-ways.ts';
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

/** What a tour of a vehicle finds: when the vehicle is home from the tour before (-1 where it has had none), and its battery and break. */
interface VehicleDay extends BatteryUse {
  readonly restDue: Seconds | null;
}

/** `placed` gives a place of the streets its row among the situation's. */
export function dispatchTours(
  run: Run,
  tours: readonly number[],
  placed: (place: Place) => number,
  closedTo: (vehicle: VehicleSpec) => readonly number[],
): DispatchTour[] {
  const { setting, agenda } = run;
  const days = new Map<number, VehicleDay>();
  return tours.map((number) => {
    const state = tourState(run, number);
    const isUnderWay = state.free > 0;
    const { home, spent, rest, resumes } = vehicleState(run, state.vehicle);
    const vehicle = vehicleIn(setting, (run.vehicles[state.vehicle] as Vehicle).fleet);
    const earlier = days.get(state.vehicle);
    const use = isUnderWay ? { home, spent } : useAtHome(run, state.vehicle);
    const day = earlier ?? { ...use, restDue: resumes > agenda.now ? Number.POSITIVE_INFINITY : null };
    const leaves = isUnderWay ? leavesAnchor(run, state, vehicle) : departs(run, state, vehicle, earlier, day);
    const reload = reloadSeconds(run, state);
    const isRested = rest === 'taken' || (!isUnderWay && hasIdled(vehicle.workday, day.home, reload, leaves));
    const restDue = isRested ? Number.POSITIVE_INFINITY : (day.restDue ?? breakDueOn(run, state, leaves));
    const driven = metresOf(state.stops.slice(0, state.free)) - (state.stops[state.free - 1]?.backMetres ?? 0);
    const used = isUnderWay ? spent + driven : spentAt(vehicle, day, leaves);
    const metresLeft = vehicle.range - used - metresAfter(run, number, state, vehicle);
    const tour = dispatchTour(run, number, state, vehicle, { leaves, restDue, metresLeft }, placed, closedTo);
    const { returns, metres, restsAfter } = timesOf(tour);
    days.set(state.vehicle, {
      home: returns,
      spent: used + metres,
      restDue: restsAfter === null ? restDue : Number.POSITIVE_INFINITY,
    });
    return tour;
  });
}

/** When a tour that waits is expected to leave: as planned, or when its vehicle is home and loaded, charged, and its courier rested. */
function departs(
  run: Run,
  state: TourState,
  vehicle: VehicleSpec,
  earlier: VehicleDay | undefined,
  day: BatteryUse,
): Seconds {
  const ready = earlier === undefined ? run.agenda.now : earlier.home + reloadSeconds(run, state);
  const { resumes } = vehicleState(run, state.vehicle);
  const charged = chargedFor(vehicle, day, metresOf(state.stops), Math.max(ready, state.departs));
  return earlier === undefined ? Math.max(charged, resumes) : charged;
}

/**
 * Metres to be kept for the vehicle's next tours, beyond what it can charge while it is loaded for the first of them, and before
 * the others until they are planned to leave; none where it has no next one.
 */
function metresAfter(run: Run, number: number, state: TourState, vehicle: VehicleSpec): Metres {
  const { range, charge } = vehicle;
  // Without a battery, or with one that lasts for ever, nothing is to be kept.
  const isEmptied = charge > 0 && range < Number.POSITIVE_INFINITY;
  const following = isEmptied ? toursAfter(run, number, state) : [];
  if (following.length === 0) return 0;
  /** Metres that may be missing to a full battery when a tour leaves, so that it and all after it leave as planned. */
  let missing = range;
  [...following].reverse().forEach((tour, row, tours) => {
    const stay = row === 0 ? 0 : (tours[row - 1] as TourState).plan.departs - plannedReturn(tour, vehicle);
    missing = Math.min(range, missing + charge * Math.max(0, stay)) - Math.min(range, metresOf(tour.stops));
  });
  return Math.max(0, range - missing - charge * reloadSeconds(run, state));
}

/** Those that the vehicle drives after a tour, as they are called. */
function toursAfter(run: Run, number: number, { vehicle }: TourState): TourState[] {
  const { queue } = vehicleState(run, vehicle);
  return queue.slice(queue.indexOf(number) + 1).map((row) => tourState(run, row));
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
  vehicle: VehicleSpec,
  day: Pick<DispatchTour, 'leaves' | 'restDue' | 'metresLeft'>,
  placed: (place: Place) => number,
  closedTo: (vehicle: VehicleSpec) => readonly number[],
): DispatchTour {
  const { setting } = run;
  const anchor = state.stops[state.free - 1];
  const nextDeparture = toursAfter(run, number, state)[0]?.departs ?? Number.POSITIVE_INFINITY;
  const { fleet } = run.vehicles[state.vehicle] as Vehicle;
  const { until } = shiftOfFleet(setting, fleet, setting.facilities[state.facility] as Facility);
  const shiftEnds = state.day * DAY + until;
  return {
    mode: waysMade(setting.ground, onDay(vehicle, state.day)),
    isUnderWay: state.free > 0,
    place: anchor === undefined ? FACILITY : placed(anchor.place),
    back: anchor?.back ?? 0,
    backMetres: anchor?.backMetres ?? 0,
    stops: state.stops.slice(state.free).map((stop, row) => dispatchStop(run, state, stop, state.free + row, placed)),
    room: roomAboard(run, state, vehicle),
    returnBy: Math.min(shiftEnds - marginOf(run), nextDeparture - reloadSeconds(run, state)),
    rest: breakSeconds(vehicle.workday),
    ...day,
    ...pacingOf(vehicle),
    costPerSecond: fromEuros(vehicle.planned.hour) / HOUR,
    costPerMetre: fromEuros(vehicle.planned.km) / 1_000,
    closedTo: closedTo(vehicle),
  };
}

function pacingOf({ pace, speed }: VehicleSpec): Pick<DispatchTour, 'pace' | 'factor'> {
  return { pace, factor: speed };
}

/** When the vehicle is expected to leave the stop at which it is, or rests, or for which it heads. */
function leavesAnchor(run: Run, state: TourState, vehicle: VehicleSpec): Seconds {
  const { now } = run.agenda;
  const { resumes } = vehicleState(run, state.vehicle);
  if (resumes > now) return resumes;
  const row = state.free - 1;
  const stop = state.stops[row] as TourStop;
  const { opens, parking, service } = dispatchStop(run, state, stop, row, () => FACILITY);
  const isThere = state.at === row;
  const arrives = isThere ? state.began : Math.max(now, drivenBy(pacingOf(vehicle), state.began, stop.drive));
  return Math.max(now, Math.max(arrives, opens) + parking + service);
}

/** A stop of a tour (its row), as planned. */
export function dispatchStop(
  run: Run,
  tour: TourState,
  stop: TourStop,
  row: number,
  placed: (place: Place) => number,
): DispatchStop {
  const { parking, service, opens, closes, isLoading } = workAt(run, tour, stop, row);
  return {
    place: placed(stop.place),
    drive: stop.drive,
    metres: stop.metres,
    back: stop.back,
    backMetres: stop.backMetres,
    parking,
    service,
    opens,
    due: isLoading ? Number.POSITIVE_INFINITY : Math.min(dueAt(run, stop), closes),
    isLoading,
  };
}

/** What is known of a stop as long as its tour's plan is the same. */
interface StopWork extends Pick<DispatchStop, 'parking' | 'service' | 'opens' | 'isLoading'> {
  readonly closes: Seconds;
}

/** The dispatcher looks at every stop for every order, so what a plan says of its stops is worked out once. */
const workByPlan = new WeakMap<TourPlan, StopWork[]>();

function workAt(run: Run, tour: TourState, stop: TourStop, row: number): StopWork {
  const { plan, kind, day } = tour;
  const known = workByPlan.get(plan) ?? [];
  workByPlan.set(plan, known);
  const had = known[row];
  if (had !== undefined) return had;
  const isLoading = isLoadingStop(tour, stop);
  const serves = plan.serves[row] as Seconds;
  const parking = serves - (plan.begins[row] as Seconds);
  const mode = kind === 'bike' ? 'bike' : 'motor';
  const hours = withinHours(stop.window, deliveryHours(run.setting.access, mode, spotOf(stop), day));
  const found = {
    parking,
    service: (plan.leaves[row] as Seconds) - serves,
    opens: hours === null || isLoading ? 0 : hours.from - parking,
    closes: hours?.until ?? Number.POSITIVE_INFINITY,
    isLoading,
  };
  known[row] = found;
  return found;
}

/** The first promise at a stop that can still be kept. */
function dueAt(run: Run, { parcels, pickUps }: TourStop): Seconds {
  let due = Number.POSITIVE_INFINITY;
  const { now } = run.agenda;
  for (const parcel of [...parcels, ...pickUps]) {
    const { promise } = parcelOf(run, parcel);
    if (promise >= now) due = Math.min(due, promisedBy(run, parcel));
  }
  return due;
}

/**
 * Counts everything aboard, to be loaded or fetched, or not handed over as if nobody took anything any more: at no moment is
 * there more.
 */
function roomAboard(run: Run, { stops, free, aboard }: TourState, { capacity }: VehicleSpec): Load {
  const coming = stops.slice(Math.max(0, free - 1)).flatMap(({ parcels, pickUps }) => [...parcels, ...pickUps]);
  const load = loadOf(run, [...coming, ...aboard.map(({ parcel }) => parcel)]);
  return {
    parcels: capacity.parcels - load.parcels,
    volume: capacity.volume - load.volume,
    weight: capacity.weight - load.weight,
  };
}
