// What a vehicle has aboard while it is out, and whether more fits in.
import type { Vehicle } from './facts.ts';
import { parcelOf, type Run } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { TourState } from './world.ts';

/** True if more parcels fit beside what rides back and what is still to be brought to later stops. */
export function hasRoomFor(run: Run, tour: TourState, more: readonly number[]): boolean {
  const { fleet } = run.vehicles[tour.vehicle] as Vehicle;
  const { capacity } = vehicleIn(run.setting, fleet);
  let parcels = 0;
  let volume = 0;
  let weight = 0;
  const add = (index: number): void => {
    const parcel = parcelOf(run, index);
    parcels++;
    volume += parcel.volume;
    weight += parcel.weight;
  };
  for (const { parcel } of tour.aboard) add(parcel);
  for (let row = tour.at + 1; row < tour.stops.length; row++) tour.stops[row]?.parcels.forEach(add);
  more.forEach(add);
  return parcels <= capacity.parcels && volume <= capacity.volume && weight <= capacity.weight;
}
