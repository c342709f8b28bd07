// What is left at a micro-depot and may not stay: a feeder takes it back to the hub.
import { DAY } from '../base/units.ts';
import { isGivenUp } from './depot-hours.ts';
import type { Vehicle } from './facts.ts';
import { parcelOf, parcelState, type Run, take } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { TourState, TourStop } from './world.ts';

/**
 * Kept parcels that go back to the hub with the next feeder: where nothing may stay overnight (or the lease is over),
 * those of an earlier day and those that no bike takes again today.
 */
export function toTakeBack(run: Run, facility: number, day: number): number[] {
  const { setting, world } = run;
  const depot = setting.depots.get(facility);
  if (depot === undefined) return [];
  if (setting.study.rules.depot.overnight === 'kept' && !isGivenUp(setting, depot, day)) return [];
  return (world.kept[facility] as number[]).filter((parcel) => {
    const { stage, eligible, ready } = parcelState(run, parcel);
    return stage === 'kept' && (eligible > day || ready < day * DAY);
  });
}

/** The feeder at the dock will take back what it has room and time for. */
export function chooseBackload(run: Run, tour: TourState, stop: TourStop, isInTime: () => boolean): void {
  const { fleet } = run.vehicles[tour.vehicle] as Vehicle;
  const { capacity } = vehicleIn(run.setting, fleet);
  const aboard = [
    ...tour.aboard.map(({ parcel }) => parcel),
    ...tour.stops.slice(tour.at + 1).flatMap(({ parcels }) => parcels),
  ];
  tour.backload = toTakeBack(run, stop.facility, tour.day);
  const hasRoom = (): boolean => {
    const load = [...aboard, ...tour.backload].map((parcel) => parcelOf(run, parcel));
    const sum = (of: 'volume' | 'weight'): number => load.reduce((total, parcel) => total + parcel[of], 0);
    return load.length <= capacity.parcels && sum('volume') <= capacity.volume && sum('weight') <= capacity.weight;
  };
  while (tour.backload.length > 0 && !(hasRoom() && isInTime())) tour.backload.pop();
  for (const parcel of tour.backload) parcelState(run, parcel).stage = 'planned';
}

export function loadBack(run: Run, number: number, tour: TourState, stop: TourStop): void {
  const parcels = tour.backload;
  tour.backload = [];
  if (parcels.length === 0) return;
  take(run, parcels, stop.facility);
  for (const parcel of parcels) {
    parcelState(run, parcel).stage = 'aboard';
    tour.aboard.push({ parcel, why: 'taken back' });
  }
  const { vehicle, at } = tour;
  const time = run.agenda.now;
  run.facts.push({ kind: 'taken-back', time, tour: number, vehicle, stop: at, facility: stop.facility, parcels });
}
