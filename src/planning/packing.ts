// Gives tours to vehicles: longest first to the first vehicle whose day has room (first-fit decreasing).
import type { Instance } from './instance.ts';
import { type RoughTour, returnsAt } from './savings.ts';
import { timeAll } from './timetable.ts';
import { appendTour } from './tour-link.ts';
import { openVehicle, type Tours } from './tours.ts';

/**
 * Puts the tours of a fleet on the road as far as its vehicles go, each day's last return but the first tour's by `until`;
 * returns the stops of those for which no vehicle is left.
 */
export function packTours(
  instance: Instance,
  tours: Tours,
  fleet: number,
  rough: readonly RoughTour[],
  until: number,
): number[] {
  const left: number[] = [];
  const days: { vehicle: number; back: number }[] = [];
  const byLength = [...rough].sort(
    (a, b) =>
      closesAt(instance, a) - closesAt(instance, b) ||
      b.seconds - a.seconds ||
      (a.stops[0] as number) - (b.stops[0] as number),
  );
  for (const { stops } of byLength) {
    let isPacked = false;
    for (const day of days) {
      if ((tours.toursOf[day.vehicle] as number) >= (instance.maxTours[fleet] as number)) continue;
      const back = returnsAt(instance, fleet, stops, day.back + (instance.reload[fleet] as number));
      if (back < 0 || back > until) continue;
      appendTour(instance, tours, day.vehicle, stops);
      day.back = back;
      isPacked = true;
      break;
    }
    if (isPacked) continue;
    if ((tours.used[fleet] as number) >= (instance.count[fleet] as number)) {
      left.push(...stops);
      continue;
    }
    const vehicle = openVehicle(instance, tours, fleet);
    appendTour(instance, tours, vehicle, stops);
    days.push({ vehicle, back: returnsAt(instance, fleet, stops, instance.shiftFrom[fleet] as number) });
  }
  for (const { vehicle } of days) timeAll(instance, tours, vehicle);
  return left;
}

/** The hour by which the tour's windows want it on the road, so that tours without windows come last. */
function closesAt(instance: Instance, tour: RoughTour): number {
  let closes = Number.MAX_SAFE_INTEGER;
  for (const stop of tour.stops) closes = Math.min(closes, instance.until[stop] as number);
  return closes;
}
