// What is paid for waiting before a window: none as far as the day may begin later, or later stops wait less.
import { leaveBy, reach } from './drive.ts';
import type { Instance } from './instance.ts';
import type { Tours } from './tours.ts';

/** Paid seconds of waiting before a stop of a vehicle that waits nowhere yet: none as far as it may start its day later. */
export function paidWaiting(tours: Tours, vehicle: number, wait: number): number {
  const later = (tours.latest[tours.first[vehicle] as number] as number) - (tours.starts[vehicle] as number);
  return wait > later ? wait - later : 0;
}

/** Seconds of a vehicle that waits which are paid more with a stop between two nodes: what its waiting further on does not swallow. */
export function paidDelay(
  instance: Instance,
  tours: Tours,
  stop: number,
  before: number,
  after: number,
  into: number,
  out: number,
): number {
  const { speeds } = instance;
  const base = (tours.fleetOf[tours.vehicleOf[tours.tourOf[before] as number] as number] as number) * 24;
  const arrives = reach(speeds, base, tours.lateLeaves[before] as number, into);
  const opens = instance.from[stop] as number;
  const closes = instance.until[stop] as number;
  const begins = arrives < opens ? opens : arrives;
  // A window that closes before: the whole day begins earlier.
  const earlier = begins > closes ? begins - closes : 0;
  const goesOn = reach(speeds, base, begins - earlier + (instance.service[stop] as number), out);
  const passedOn = goesOn - (tours.lateArrives[after] as number) - (tours.idle[after] as number);
  return earlier + (passedOn > 0 ? passedOn : 0);
}

/** Seconds of a vehicle that waits which are paid more with a tour for this stop before a node: its waiting swallows some. */
export function paidDelayOfTour(
  instance: Instance,
  tours: Tours,
  stop: number,
  vehicle: number,
  node: number,
  out: number,
  back: number,
): number {
  const { speeds } = instance;
  const fleet = tours.fleetOf[vehicle] as number;
  const base = fleet * 24;
  const reload = instance.reload[fleet] as number;
  const service = instance.service[stop] as number;
  const opens = instance.from[stop] as number;
  const closes = instance.until[stop] as number;
  const there = tours.lateArrives[node] as number;
  if ((tours.prev[node] as number) < 0) {
    // Before the first departure: as late as that and the window allow.
    const due = Math.min(closes, leaveBy(speeds, base, there - reload, back) - service);
    const begins = Math.max(opens, due);
    const later = reach(speeds, base, begins + service, back) + reload - there;
    return there - leaveBy(speeds, base, begins, out) + Math.max(0, later);
  }
  const begins = Math.max(opens, reach(speeds, base, there + reload, out));
  const earlier = Math.max(0, begins - closes);
  const later = reach(speeds, base, begins - earlier + service, back) - there - (tours.idle[node] as number);
  return earlier + Math.max(0, later);
}
