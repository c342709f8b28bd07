// A same-day parcel becomes a stop of a tour: its stops, legs and plan are put together anew, and a tour under way says so.
import type { Seconds } from '../base/units.ts';
import type { Place } from '../network/city.ts';
import { fits, withOrder } from '../planning/dispatch-insertion.ts';
import type { Decision, DispatchOrder, DispatchStop, DispatchTour } from '../planning/dispatch-rule.ts';
import { timesOf } from '../planning/dispatch-times.ts';
import { deliveryHours, inCommon } from './access.ts';
import { placeOn } from './depot-hours.ts';
import type { Scene } from './dispatch-situation.ts';
import type { TourPlan } from './facts.ts';
import { openingInShift } from './opening-hours.ts';
import { parcelOf, type Run, tourState, vehicleState } from './run-state.ts';
import type { TourState, TourStop } from './world.ts';

/** Carries out a rule's decision about a parcel. Throws where the tour cannot be changed so. */
export function insertStop(
  run: Run,
  scene: Scene,
  decision: Extract<Decision, { kind: 'insert' }>,
  parcel: number,
  rule: string,
): void {
  const { situation, tours } = scene;
  const seen = situation.tours[decision.tour];
  const fault = faultOf(seen, situation.orders[decision.order] as DispatchOrder, decision);
  if (seen === undefined || fault !== null) throw new Error(`dispatch rule ${rule}: expected ${fault}`);
  const number = tours[decision.tour] as number;
  const tour = tourState(run, number);
  const { free } = tour;
  const stops = withOrder(situation, seen, decision.order, decision);
  const added = stops.length - seen.stops.length;
  const coming = stops.map((stop, row) => {
    const isNew = row >= decision.at && row < decision.at + added;
    const before = tour.stops[free + (row < decision.at ? row : row - added)];
    return isNew ? newStop(run, scene, tour, stop, parcel) : { ...(before as TourStop), ...legsOf(stop) };
  });
  const inserted = Array.from({ length: added }, (_, row) => decision.at + row);
  changeTour(run, number, seen, { stops, coming, inserted, parcels: [parcel] });
}

/** What becomes of a tour from its first free stop on. */
interface TourChange {
  readonly stops: readonly DispatchStop[];
  /** The same stops as the tour knows them. */
  readonly coming: readonly TourStop[];
  /** Rows of those that are new. */
  readonly inserted: readonly number[];
  readonly parcels: readonly number[];
  readonly rescues?: number;
}

/** The tour gets its new stops and a plan for them; one under way says so. */
export function changeTour(
  run: Run,
  number: number,
  seen: DispatchTour,
  { stops, coming, inserted, parcels, ...why }: TourChange,
): void {
  const tour = tourState(run, number);
  const { free } = tour;
  const times = timesOf(seen.isUnderWay ? seen : { ...seen, leaves: tour.departs }, stops);
  const join = (old: readonly Seconds[], fresh: readonly Seconds[]): Seconds[] => [...old.slice(0, free), ...fresh];
  const { made, departs, arrives, begins, serves, leaves } = tour.plan;
  const rest = restOf(tour.plan, free, times.restsAfter, seen.rest);
  const plan: TourPlan = {
    made,
    departs: seen.isUnderWay ? departs : times.departs,
    arrives: join(arrives, times.arrives),
    begins: join(begins, times.begins),
    serves: join(serves, times.serves),
    leaves: join(leaves, times.leaves),
    ...(rest === undefined ? {} : { rest }),
  };
  tour.stops = [...tour.stops.slice(0, free), ...coming];
  tour.plan = plan;
  const { vehicle } = tour;
  const state = vehicleState(run, vehicle);
  state.end = Math.max(state.end, times.returns);
  if (times.restsAfter !== null && state.rest === 'due') state.rest = 'planned';
  if (!seen.isUnderWay) return;
  const time = run.agenda.now;
  const rows = inserted.map((row) => free + row);
  run.facts.push({ kind: 'replanned', time, tour: number, vehicle, inserted: rows, parcels, plan, ...why });
}

/** The break in the new plan: after one of the stops from `free` on, or where it was planned before them. */
function restOf(
  { rest }: TourPlan,
  free: number,
  restsAfter: number | null,
  seconds: Seconds,
): NonNullable<TourPlan['rest']> | undefined {
  const stop = restsAfter === null ? -1 : free + restsAfter;
  if (stop >= 0) return { stop, seconds };
  return rest !== undefined && rest.stop < free ? rest : undefined;
}

function newStop(run: Run, scene: Scene, tour: TourState, stop: DispatchStop, parcel: number): TourStop {
  const { setting } = run;
  const who = parcelOf(run, parcel);
  const { address } = who;
  if (stop.isLoading) {
    const { index: facility } = scene.facility;
    const place = placeOn(setting, scene.facility, scene.day);
    return { address: -1, facility, place, parcels: [], pickUps: [], window: null, ...legsOf(stop) };
  }
  const mode = scene.kind === 'bike' ? 'bike' : 'motor';
  const zone = deliveryHours(setting.access, mode, { address, facility: -1 }, tour.day);
  const window = inCommon(openingInShift(setting, who, scene), zone);
  const place = setting.ground.doors[address] as Place;
  return { address, facility: -1, place, parcels: [parcel], pickUps: [], window, ...legsOf(stop) };
}

function legsOf({ drive, metres, back, backMetres }: DispatchStop) {
  return { drive, metres, back, backMetres };
}

/** What a decision should have been; null where the tour can be changed so. */
function faultOf(
  tour: DispatchTour | undefined,
  { load }: DispatchOrder,
  { tour: row, at, order, viaFacility }: Extract<Decision, { kind: 'insert' }>,
): string | null {
  if (tour === undefined) return `a tour of the situation, found ${row}`;
  if (!(Number.isInteger(at) && at >= 0 && at <= tour.stops.length))
    return `a place from 0 to ${tour.stops.length}, found ${at}`;
  if (!fits(load, tour.room)) return 'a tour with room for the order';
  if (tour.closedTo.includes(order)) return 'a vehicle that may stop there';
  const isLoaded = !tour.isUnderWay || tour.stops.slice(0, at).some((stop) => stop.isLoading);
  if (!isLoaded && !viaFacility) return 'a visit to the facility before the stop, as the vehicle is under way';
  return null;
}
