// After a breakdown: whoever takes the parcels over at least cost is sent to the broken-down vehicle, a tour under way or a new one.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import type { DispatchOrder, DispatchTour, Situation } from '../planning/dispatch-rule.ts';
import { bestRescue, type Rescue } from '../planning/rescue.ts';
import { deliveryHours, type Spot } from './access.ts';
import { placeOn } from './depot-hours.ts';
import { deskAt } from './dispatch-desk.ts';
import { freeVehicles } from './dispatch-situation.ts';
import { dispatchStop, dispatchTours, openTours } from './dispatch-tours.ts';
import { dispatchWays } from './dispatch-ways.ts';
import type { EventOf } from './events.ts';
import type { Facility, Vehicle } from './facts.ts';
import { workdaysAt } from './fleet-hours.ts';
import { isPlanning, loadOf } from './planning-request.ts';
import { type Breakdown, requestRescue, wreckStop } from './rescue-request.ts';
import { type Run, tourState } from './run-state.ts';
import { loadingSeconds } from './same-day-loading.ts';
import { isShutOut } from './shut-out.ts';
import { leaveAboard, transferSeconds } from './stranded.ts';
import { changeTour } from './tour-insertion.ts';
import type { TourState, TourStop } from './world.ts';

/** A stop of the broken-down vehicle with what of it is aboard, and its row there. */
interface Unit {
  readonly row: number;
  readonly stop: TourStop;
}

/**
 * Tours under way, or about to leave, take over what costs least so; for what is left a new tour is asked for as soon as that
 * is the cheapest. What nobody has room or time for stays aboard.
 */
export function callRescue(run: Run, event: EventOf<'rescue-called'>): void {
  const tour = tourState(run, event.tour);
  const facility = run.setting.facilities[tour.facility] as Facility;
  if (isPlanning(run, tour.facility, tour.kind, event)) return;
  const breakdown: Breakdown = {
    number: event.tour,
    tour,
    facility,
    earliest: run.agenda.now + longestReload(run, tour.kind, facility),
  };
  let units = unitsOf(run, breakdown, event.parcels);
  const busy = new Set<number>();
  while (units.length > 0) {
    const tours = openTours(run, facility, tour.kind, tour.day).filter(
      (number) => !busy.has(number) && !comesBy(tourState(run, number), event.tour),
    );
    const situation = situationOf(run, breakdown, units, tours);
    const rescue = bestRescue(situation);
    if (rescue === null) break;
    if (rescue.tour < 0) {
      requestRescue(
        run,
        breakdown,
        units.map(({ stop }) => stop),
      );
      return;
    }
    const number = tours[rescue.tour] as number;
    busy.add(number);
    sendTour(run, breakdown, number, situation.tours[rescue.tour] as DispatchTour, rescue, units);
    const gone = new Set(rescue.orders);
    units = units.filter((_, row) => !gone.has(row));
  }
  for (const { stop } of units) for (const parcel of stop.parcels) leaveAboard(run, parcel);
}

/** Of the vehicles that may come; a plan knows one second from which all can leave. */
function longestReload({ setting }: Run, kind: VehicleKind, facility: Facility): Seconds {
  const minutes = workdaysAt(setting, kind, facility).map(({ reloadMinutes }) => reloadMinutes);
  return Math.round(Math.max(...minutes) * MINUTE);
}

/** True if a tour has been called to the broken-down vehicle before: it goes there once. */
function comesBy({ stops }: TourState, wreck: number): boolean {
  return stops.some(({ takesOver }) => takesOver?.tour === wreck);
}

function unitsOf(run: Run, { number, tour }: Breakdown, called?: readonly number[]): Unit[] {
  const mine = new Set(run.world.stranded.filter((entry) => entry.tour === number).map(({ parcel }) => parcel));
  return tour.stops.flatMap((stop, row) => {
    const parcels = stop.parcels.filter((parcel) => mine.has(parcel) && called?.includes(parcel) !== false);
    return row > tour.at && parcels.length > 0
      ? [{ row, stop: { ...stop, parcels, pickUps: [], rescued: number } }]
      : [];
  });
}

/** The orders are the stops of the broken-down vehicle, and at the end that vehicle itself. */
function situationOf(run: Run, breakdown: Breakdown, units: readonly Unit[], numbers: readonly number[]): Situation {
  const { setting, agenda } = run;
  const { tour, facility, earliest } = breakdown;
  const home = placeOn(setting, facility, tour.day);
  const places: Place[] = [home];
  const placed = (place: Place): number => places.push(place) - 1;
  const orders: DispatchOrder[] = units.map(({ row, stop }) => {
    const { parking, service, opens, due, place } = dispatchStop(run, tour, stop, row, placed);
    return { place, load: loadOf(run, stop.parcels), parking, service, opens, due };
  });
  const wreck = wreckStop(breakdown);
  const { mode } = run.vehicles[tour.vehicle] as Vehicle;
  const spot = wreck.takesOver?.spot as Spot;
  const hours = deliveryHours(setting.access, mode, spot, tour.day);
  orders.push({
    place: placed(wreck.place),
    load: { parcels: 0, volume: 0, weight: 0 },
    parking: 0,
    service: transferSeconds(run),
    opens: hours?.from ?? 0,
    // By then the broken-down vehicle has to go home.
    due: Math.min(hours?.until ?? Number.POSITIVE_INFINITY, (tour.day + 1) * DAY),
  });
  const near = places.length;
  const closedTo = (vehicle: VehicleSpec): number[] =>
    [...units.map(({ stop }) => stop), spot].flatMap((stop, row) =>
      isShutOut(setting, vehicle, home, stop, tour.day) ? [row] : [],
    );
  const tours = dispatchTours(run, numbers, placed, closedTo);
  return {
    now: agenda.now,
    loading: loadingSeconds(run),
    orders,
    tours,
    vehicles: freeVehicles(run, facility, tour.kind, tour.day, closedTo, earliest),
    way: dispatchWays(setting.ground, deskAt(run, facility.index), places, near),
  };
}

/** The stops become those of the tour that comes for them. */
function sendTour(
  run: Run,
  breakdown: Breakdown,
  number: number,
  seen: DispatchTour,
  { stops, origins, orders }: Rescue,
  units: readonly Unit[],
): void {
  const { stops: own, free } = tourState(run, number);
  const inserted: number[] = [];
  const coming = stops.map(({ drive, metres, back, backMetres }, row): TourStop => {
    const origin = origins[row] as Rescue['origins'][number];
    const legs = { drive, metres, back, backMetres };
    if ('stop' in origin) return { ...(own[free + origin.stop] as TourStop), ...legs };
    inserted.push(row);
    const stop = units[origin.order]?.stop ?? wreckStop(breakdown);
    return { ...stop, ...legs };
  });
  const parcels = orders.flatMap((order) => units[order]?.stop.parcels ?? []);
  changeTour(run, number, seen, { stops, coming, inserted, parcels, rescues: breakdown.number });
}
