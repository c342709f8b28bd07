// A tour from its first leg to its return: drive, wait, park, serve, drive on, and come home before the shift ends.
import type { Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { plugIn } from './battery.ts';
import { dayAfter } from './calendar.ts';
import { endRest, reloadSeconds, restOnTour } from './courier-break.ts';
import { unloadOnFloor } from './depot-floor.ts';
import { dropAtDepot } from './depot-shift.ts';
import { chooseBackload, loadBack } from './depot-stock.ts';
import { askForDock, leaveDock, quitQueue, turnAway } from './dock.ts';
import { tryDoor } from './door.ts';
import { doorTime } from './door-time.ts';
import type { EventOf } from './events.ts';
import type { Facility } from './facts.ts';
import { breakDown, breaksDown } from './failures.ts';
import { bayWalk, leaveBay, takeBay } from './loading-bay.ts';
import { deposit } from './locker-bank.ts';
import { whyTooLate } from './out-of-time.ts';
import { holdForPickUp, isForPickUp } from './pick-up-counter.ts';
import { isRedirectedFrom, isUsedUp, returnToSender } from './redirection.ts';
import { keep, parcelOf, parcelState, type Run, tourState, vehicleState } from './run-state.ts';
import { isLoadingStop, loadAboard, loadingSeconds } from './same-day-loading.ts';
import { askSender, bringHome, passBy } from './sender-door.ts';
import { chooseToTakeOut, takeOut } from './sender-locker.ts';
import { forgo, nextStop, takeOver, waitsForRescue } from './stranded.ts';
import { callNextTour, mustRest } from './tour-break.ts';
import { recordLeg } from './tour-leg.ts';
import {
  drivingSeconds,
  isBackInTime,
  isHomeBy,
  isInHours,
  isOverInTime,
  keepsHours,
  leavesHomeBy,
  parkingAt,
  parkingBegin,
  serviceAt,
} from './tour-time.ts';
import type { TourState, TourStop } from './world.ts';

/** At a stop: waits for the window or the opening if it is early, and goes on if the hours in which it may be there are over too soon. */
export function arrive(run: Run, event: EventOf<'tour-arrives'>): void {
  const tour = tourState(run, event.tour);
  tour.at++;
  const stop = tour.stops[tour.at] as TourStop;
  const role = tour.at === 0 ? 'out' : 'between';
  recordLeg(run, event.tour, tour, role, tour.at, stop.drive, stop.metres);
  const { now } = run.agenda;
  tour.began = now;
  if (isLoadingStop(tour, stop)) {
    schedule(run.agenda, now + loadingSeconds(run), { kind: 'tour-loads', tour: event.tour });
    return;
  }
  const parks = parkingBegin(run, tour, stop, now);
  if (!keepsHours(run, tour, stop, parks)) {
    passBy(run, tour, [stop], 'access hours');
    forgo(run, tour, stop);
    driveOn(run, event.tour, tour);
    return;
  }
  if (parks > now) schedule(run.agenda, parks, { kind: 'tour-parks', tour: event.tour });
  else park(run, { kind: 'tour-parks', tour: event.tour });
}

/** The wait is over: searches for parking, or asks for a dock. */
export function park(run: Run, event: EventOf<'tour-parks'>): void {
  const tour = tourState(run, event.tour);
  const { now } = run.agenda;
  if (run.setting.depots.has((tour.stops[tour.at] as TourStop).facility)) {
    comeToDock(run, event.tour, tour);
    return;
  }
  endWait(run, event.tour, tour);
  const stop = tour.stops[tour.at] as TourStop;
  const mayStand = (leaves: Seconds) => isHomeBy(run, tour, stop, leaves) && isInHours(run, tour, stop, now, leaves);
  const seconds = takeBay(run, event.tour, tour, stop, mayStand) ? 0 : parkingAt(run, tour, stop, now);
  if (seconds > 0) schedule(run.agenda, now + seconds, { kind: 'tour-serves', tour: event.tour });
  else serve(run, { kind: 'tour-serves', tour: event.tour });
}

/** The micro-depot has opened: the feeder takes a dock or queues. */
function comeToDock(run: Run, number: number, tour: TourState): void {
  const stop = tour.stops[tour.at] as TourStop;
  const docking = askForDock(run, number, tour, stop, (begins) => canUnload(run, tour, stop, begins));
  if (docking === 'waits') return;
  endWait(run, number, tour);
  unload(run, number, tour);
}

/** A dock is free: the feeder at the head of the queue unloads. */
export function dock(run: Run, event: EventOf<'tour-docks'>): void {
  const tour = tourState(run, event.tour);
  endWait(run, event.tour, tour, 'dock');
  unload(run, event.tour, tour);
}

/** No dock came free in time: the feeder keeps what it has brought. */
export function giveUp(run: Run, event: EventOf<'tour-gives-up'>): void {
  const tour = tourState(run, event.tour);
  const stop = tour.stops[tour.at] as TourStop;
  if (tour.at !== event.stop || !quitQueue(run, event.tour, stop)) return;
  endWait(run, event.tour, tour, 'dock');
  turnAway(tour, stop);
  driveOn(run, event.tour, tour);
}

/** True if unloading that begins then is over before the micro-depot shuts and in the hours of its zone, and the feeder home in time. */
function canUnload(run: Run, tour: TourState, stop: TourStop, begins: Seconds): boolean {
  const leaves = begins + serviceAt(run, tour, stop, begins);
  return isOverInTime(run, tour, stop, leaves) && isHomeBy(run, tour, stop, leaves);
}

function unload(run: Run, number: number, tour: TourState): void {
  const stop = tour.stops[tour.at] as TourStop;
  const { now } = run.agenda;
  chooseBackload(run, tour, stop, () => canUnload(run, tour, stop, now));
  serve(run, { kind: 'tour-serves', tour: number });
}

function endWait(run: Run, number: number, tour: TourState, why?: 'dock'): void {
  const { now } = run.agenda;
  const { vehicle, at, began } = tour;
  const waited = { kind: 'waited', time: now, tour: number, vehicle, stop: at, begin: began } as const;
  if (began < now) run.facts.push(why === undefined ? waited : { ...waited, why });
  tour.began = now;
}

/** It came by its facility for same-day parcels and has them aboard. */
export function load(run: Run, { tour: number }: EventOf<'tour-loads'>): void {
  const tour = tourState(run, number);
  loadAboard(run, number, tour);
  driveOn(run, number, tour);
}

/** Parked: walks to the door, or begins to unload. */
export function serve(run: Run, event: EventOf<'tour-serves'>): void {
  const tour = tourState(run, event.tour);
  const { now } = run.agenda;
  const { vehicle, at, began } = tour;
  if (began < now) run.facts.push({ kind: 'parked', time: now, tour: event.tour, vehicle, stop: at, begin: began });
  tour.began = now;
  const stop = tour.stops[at] as TourStop;
  if (run.setting.lockers.has(stop.facility)) chooseToTakeOut(run, tour, stop, () => canUnload(run, tour, stop, now));
  const seconds = serviceAt(run, tour, stop, now);
  schedule(run.agenda, now + seconds, { kind: 'tour-hands-over', tour: event.tour });
}

/** The stop's work is done: every parcel there meets its fate, and the vehicle drives on. */
export function handOver(run: Run, event: EventOf<'tour-hands-over'>): void {
  const tour = tourState(run, event.tour);
  const stop = tour.stops[tour.at] as TourStop;
  const at = { time: run.agenda.now, tour: event.tour, vehicle: tour.vehicle, stop: tour.at, begin: tour.began };
  if (stop.takesOver !== undefined) takeOver(run, event.tour, tour, stop);
  else if (stop.address >= 0) {
    const parcels = [...stop.parcels, ...stop.pickUps];
    run.facts.push({ kind: 'served', ...at, address: stop.address, parcels });
    const rings = tour.began + doorTime(run, tour, stop, tour.began, bayWalk(run, tour, stop.address)).atDoors;
    for (const parcel of stop.parcels) tryDoor(run, event.tour, tour, parcel, rings);
    for (const parcel of stop.pickUps) askSender(run, event.tour, tour, parcel, rings);
  } else if (run.setting.lockers.has(stop.facility)) {
    run.facts.push({ kind: 'dropped', ...at, facility: stop.facility, parcels: stop.parcels });
    deposit(run, event.tour, tour, stop, (waiting) => takeOut(run, event.tour, tour, stop, waiting));
  } else {
    const parcels = unloadOnFloor(run, tour, stop);
    run.facts.push({ kind: 'dropped', ...at, facility: stop.facility, parcels });
    dropAtDepot(run, event.tour, stop.facility, parcels);
    loadBack(run, event.tour, tour, stop);
    leaveDock(run, stop);
  }
  leaveBay(run, event.tour, tour);
  driveOn(run, event.tour, tour);
}

/** Help has come after a breakdown, and whoever was to take parcels over: the vehicle goes home with what it still carries. */
export function driveHome(run: Run, event: EventOf<'help-comes'>): void {
  const tour = tourState(run, event.tour);
  const { now } = run.agenda;
  const { vehicle, at, began } = tour;
  if (waitsForRescue(run, event.tour, tour, leavesHomeBy(run, tour))) return;
  run.facts.push({ kind: 'broke-down', time: now, tour: event.tour, vehicle, stop: at, begin: began });
  tour.began = now;
  turnHome(run, event.tour, tour);
}

/** Home again: what is still aboard is kept here for another day or, after its last attempt, sent back. */
export function returnHome(run: Run, event: EventOf<'tour-returns'>): void {
  const tour = tourState(run, event.tour);
  const { setting, facts, agenda } = run;
  const time = agenda.now;
  const last = tour.stops[tour.at] as TourStop;
  recordLeg(run, event.tour, tour, 'back', -1, last.back, last.backMetres);
  const { facility, vehicle } = tour;
  for (const { parcel, why } of tour.aboard) {
    const state = parcelState(run, parcel);
    facts.push({ kind: 'arrived', time, parcel, tour: event.tour, facility, why });
    state.facility = facility;
    if (parcelOf(run, parcel).direction === 'pick-up') {
      bringHome(run, parcel, facility);
      continue;
    }
    const place = setting.facilities[facility] as Facility;
    if (isUsedUp(run, parcel) && !isRedirectedFrom(run, parcel, place, tour.day)) {
      returnToSender(run, parcel, facility);
      continue;
    }
    if (isForPickUp(run, parcel, facility)) {
      holdForPickUp(run, event.tour, parcel, facility);
      continue;
    }
    state.eligible = dayAfter(setting.calendar, tour.day);
    keep(run, parcel, facility);
  }
  facts.push({ kind: 'ended', time, tour: event.tour, vehicle, facility });
  vehicleState(run, vehicle).isOut = false;
  plugIn(run, tour);
  callNextTour(run, vehicle, time + reloadSeconds(run, tour));
}

/** The break is over. */
export function goOnRested(run: Run, event: EventOf<'tour-rested'>): void {
  endRest(run, event);
  driveOn(run, event.tour, tourState(run, event.tour));
}

/** To the next stop if the vehicle can serve it and still be home in time, else home. */
export function driveOn(run: Run, number: number, tour: TourState): void {
  const { now } = run.agenda;
  tour.began = now;
  const stop = nextStop(run, tour);
  if (stop !== undefined && breaksDown(run, tour)) {
    tour.free = Number.POSITIVE_INFINITY;
    breakDown(run, number, tour, leavesHomeBy(run, tour));
    return;
  }
  const isNext = stop !== undefined && isBackInTime(run, tour, stop);
  if (mustRest(run, tour, isNext ? stop : undefined)) {
    restOnTour(run, number);
    return;
  }
  if (isNext) {
    tour.free = tour.at + 2;
    schedule(run.agenda, now + drivingSeconds(run, tour, now, stop.drive), { kind: 'tour-arrives', tour: number });
    return;
  }
  const ahead = tour.stops.slice(tour.at + 1);
  if (stop !== undefined) passBy(run, tour, ahead, whyTooLate(run, tour, stop));
  turnHome(run, number, tour);
}

function turnHome(run: Run, number: number, tour: TourState): void {
  const { now } = run.agenda;
  const last = tour.stops[tour.at] as TourStop;
  tour.free = Number.POSITIVE_INFINITY;
  schedule(run.agenda, now + drivingSeconds(run, tour, now, last.back), { kind: 'tour-returns', tour: number });
}
