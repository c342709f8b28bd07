// The tours of a run as the page lists them: when, with how many parcels, and where each stop ended.

import { DAY } from '../base/units.ts';
import type { Cast, Journal } from '../simulation/facts.ts';
import type { TourView, VehicleView } from './run-protocol.ts';
import { viewPhrases } from './view-phrases.ts';

/** Vehicles of a kind are counted through all facilities: "Cargo bike 11". */
export function vehicleViews({ vehicles, facilities }: Pick<Cast, 'vehicles' | 'facilities'>): VehicleView[] {
  const counts = { van: 0, bike: 0, feeder: 0 };
  return vehicles.map(({ index, kind, facility }) => {
    counts[kind]++;
    return {
      index,
      kind,
      facility: facilities[facility]?.roof ?? facility,
      name: viewPhrases().vehicle(kind, counts[kind]),
    };
  });
}

export function tourViews(journal: Journal): TourView[] {
  const drafts = new Map<
    number,
    Omit<TourView, 'stopEnds' | 'stopParcels' | 'rest'> & {
      parcels: number;
      ends: number;
      metres: number;
      rest: TourView['rest'];
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
        facility: journal.cast.facilities[fact.facility]?.roof ?? fact.facility,
        ordinal,
        departs: fact.time,
        ends: fact.time,
        parcels: fact.parcels.length,
        metres: 0,
        rest: null,
        stops: [],
      });
    } else if (fact.kind === 'loaded' || fact.kind === 'taken-over') {
      const draft = drafts.get(fact.tour);
      if (draft !== undefined) draft.parcels += fact.parcels.length;
      if (fact.kind === 'taken-over') drafts.get(fact.from)?.stops.push([fact.time, fact.parcels.length]);
    } else if (fact.kind === 'drove') {
      const draft = drafts.get(fact.tour);
      if (draft !== undefined) draft.metres += fact.metres;
    } else if (fact.kind === 'rested') {
      const draft = drafts.get(fact.tour);
      if (draft !== undefined) draft.rest = { from: fact.begin, until: fact.time };
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
