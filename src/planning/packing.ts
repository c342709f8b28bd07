// Gives tours to vehicles: longest first to the first vehicle whose day has room (first-fit decreasing).
import { type BatteryDay, batteryDay, roundMetres, startFor, stayFor } from './depot-stay.ts';
import type { Instance } from './instance.ts';
import { type RoughTour, returnsAt } from './savings.ts';
import { timeAll } from './timetable.ts';
import { appendTour } from './tour-link.ts';
import { openVehicle, type Tours } from './tours.ts';

/** Tours of a fleet being packed: plain data, worked on in pieces. */
export interface Packing {
  readonly fleet: number;
  /** The tours in the order in which they are packed. */
  readonly rough: readonly RoughTour[];
  readonly until: number;
  /** Vehicles on the road, when they are back, and their batteries where they have any. */
  readonly days: { readonly vehicle: number; back: number; battery: BatteryDay | null }[];
  packed: number;
  /** Stops of the tours for which no vehicle is left. */
  readonly left: number[];
}

/** Tours packed in one piece. */
const PACKED = 8;

/** Packs the tours of a fleet as far as its vehicles go, each day's last return but the first tour's by `until`. */
export function beginPacking(instance: Instance, fleet: number, tours: readonly RoughTour[], until: number): Packing {
  const rough = [...tours].sort(
    (a, b) =>
      closesAt(instance, a) - closesAt(instance, b) ||
      b.seconds - a.seconds ||
      (a.stops[0] as number) - (b.stops[0] as number),
  );
  return { fleet, rough, until, days: [], packed: 0, left: [] };
}

/** One piece of the work; true when every tour is packed or left. */
export function packTours(instance: Instance, tours: Tours, work: Packing): boolean {
  const until = Math.min(work.rough.length, work.packed + PACKED);
  while (work.packed < until) packTour(instance, tours, work, (work.rough[work.packed++] as RoughTour).stops);
  if (work.packed < work.rough.length) return false;
  for (const { vehicle } of work.days) timeAll(instance, tours, vehicle);
  return true;
}

function packTour(instance: Instance, tours: Tours, work: Packing, stops: readonly number[]): void {
  const { fleet, days } = work;
  for (const day of days) {
    if ((tours.toursOf[day.vehicle] as number) >= (instance.maxTours[fleet] as number)) continue;
    const battery = day.battery === null ? null : { ...day.battery };
    const reload = instance.reload[fleet] as number;
    const stay = battery === null ? reload : stayFor(battery, roundMetres(instance, fleet, stops), reload);
    const back = returnsAt(instance, fleet, stops, day.back + stay);
    if (back < 0 || back > work.until) continue;
    appendTour(instance, tours, day.vehicle, stops);
    day.back = back;
    day.battery = battery;
    return;
  }
  if ((tours.used[fleet] as number) >= (instance.count[fleet] as number)) {
    work.left.push(...stops);
    return;
  }
  const vehicle = openVehicle(instance, tours, fleet);
  appendTour(instance, tours, vehicle, stops);
  const battery = (instance.charge[fleet] as number) > 0 ? batteryDay(instance, fleet) : null;
  const departs =
    battery === null
      ? (instance.shiftFrom[fleet] as number)
      : startFor(instance, fleet, battery, roundMetres(instance, fleet, stops));
  days.push({ vehicle, back: returnsAt(instance, fleet, stops, departs), battery });
}

/** The hour by which the tour's windows want it on the road, so that tours without windows come last. */
function closesAt(instance: Instance, tour: RoughTour): number {
  let closes = Number.MAX_SAFE_INTEGER;
  for (const stop of tour.stops) closes = Math.min(closes, instance.until[stop] as number);
  return closes;
}
