// The tours of a run as the page lists them: when, with how many parcels, and where each stop ended.

import { DAY } from '../base/units.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import type { TourView, VehicleView } from './protocol.ts';

const KIND_NAMES = { van: 'Van', bike: 'Cargo bike', feeder: 'Feeder' } as const;

/** Vehicles of a kind are counted through all facilities: "Cargo bike 11". */
export function vehicleViews(vehicles: readonly Vehicle[]): VehicleView[] {
  const counts = { van: 0, bike: 0, feeder: 0 };
  return vehicles.map(({ index, kind, facility }) => {
    counts[kind]++;
    return { index, kind, facility, name: `${KIND_NAMES[kind]} ${counts[kind]}` };
  });
}

export function tourViews(journal: Journal): TourView[] {
  const drafts = new Map<
    number,
    Omit<TourView, 'stopEnds' | 'stopParcels'> & {
      parcels: number;
      ends: number;
      metres: number;
      stops: [number, number][];
    }
  >();
  const driven = new Map<string, number>();
  for (const fact of journal.facts) {
    if (fact.kind === 'departed') {
      const day = `${fact.vehicle}/${Math.floor(fact.time / DAY)}`;
      const ordinal = (driven.get(day) ?? 0) + 1;
      driven.set(day, ordinal);
      drafts.set(fact.tour, {
        index: fact.tour,
        vehicle: fact.vehicle,
        facility: fact.facility,
        ordinal,
        departs: fact.time,
        ends: fact.time,
        parcels: fact.parcels.length,
        metres: 0,
        stops: [],
      });
    } else if (fact.kind === 'loaded') {
      const draft = drafts.get(fact.tour);
      if (draft !== undefined) draft.parcels += fact.parcels.length;
    } else if (fact.kind === 'drove') {
      const draft = drafts.get(fact.tour);
      if (draft !== undefined) draft.metres += fact.metres;
    } else if (fact.kind === 'served' || fact.kind === 'dropped') {
      drafts.get(fact.tour)?.stops.push([fact.time, fact.parcels.length]);
    } else if (fact.kind === 'ended') {
      const draft = drafts.get(fact.tour);
      if (draft !== undefined) draft.ends = fact.time;
    }
  }
  return [...drafts.values()].map(({ stops, ...tour }) => ({
    ...tour,
    stopEnds: Float64Array.from(stops, ([time]) => time),
    stopParcels: Int32Array.from(stops, ([, parcels]) => parcels),
  }));
}
