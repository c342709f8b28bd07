// What a vehicle has aboard while it is out, and whether more fits in.
import type { Vehicle } from './facts.ts';
import { parcelOf, type Run } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { TourState } from './world.ts';

/** True if more parcels fit beside what rides back and what is still to be brought to later stops. */
export function hasRoomFor(run: Run, tour: TourState, more: readonly number[]): boolean {
  const { fleet } = run.vehicles[tour.vehicle] as Vehicle;
  const { capacity } = vehicleIn(run.setting, fleet);
  const aboard = [
    ...tour.aboard.map(({ parcel }) => parcel),
    ...tour.stops.slice(tour.at + 1).flatMap(({ parcels }) => parcels),
  ];
  const load = [...aboard, ...more].map((parcel) => parcelOf(run, parcel));
  const sum = (of: 'volume' | 'weight'): number => load.reduce((total, parcel) => total + parcel[of], 0);
  return load.length <= capacity.parcels && sum('volume') <= capacity.volume && sum('weight') <= capacity.weight;
}
