// What a vehicle has aboard while it is out, and whether more fits in.
import type { Vehicle } from './facts.ts';
import { parcelOf, type Run } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { TourState } from './world.ts';

/** True if more parcels fit beside what rides back and what is still to be brought to later stops. */
export function hasRoomFor(run: Run, tour: TourState, more: readonly number[]): boolean {
  return fits(run, tour, [...loadNow(tour), ...more]);
}

/** True if more parcels fit now and to the end of the tour, with the pick-ups planned ahead and all deliveries made. */
export function hasRoomAhead(run: Run, tour: TourState, more: readonly number[]): boolean {
  let load = [...loadNow(tour), ...more];
  if (!fits(run, tour, load)) return false;
  for (const { parcels, pickUps } of tour.stops.slice(tour.at + 1)) {
    if (parcels.length > 0) {
      const isBrought = new Set(parcels);
      load = load.filter((parcel) => !isBrought.has(parcel));
    }
    if (pickUps.length === 0) continue;
    load.push(...pickUps);
    if (!fits(run, tour, load)) return false;
  }
  return true;
}

function loadNow(tour: TourState): number[] {
  const load = tour.aboard.map(({ parcel }) => parcel);
  for (let row = tour.at + 1; row < tour.stops.length; row++) {
    for (const parcel of tour.stops[row]?.parcels ?? []) load.push(parcel);
  }
  return load;
}

function fits(run: Run, tour: TourState, parcels: readonly number[]): boolean {
  const { fleet } = run.vehicles[tour.vehicle] as Vehicle;
  const { capacity } = vehicleIn(run.setting, fleet);
  let volume = 0;
  let weight = 0;
  for (const index of parcels) {
    const parcel = parcelOf(run, index);
    volume += parcel.volume;
    weight += parcel.weight;
  }
  return parcels.length <= capacity.parcels && volume <= capacity.volume && weight <= capacity.weight;
}
