// What drove on the measured days: kilometres, CO2, vehicles and the load of a tour, by kind of vehicle.
import { DAY } from '../base/units.ts';
import type { Prices, VehicleKind } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';
import type { Indicators } from './indicators.ts';

export type Driving = Pick<Indicators, 'distanceKm' | 'co2Kg' | 'vehiclesPerDay' | 'parcelsPerTour'>;

/** A tour counts wholly for the day on which it departs. */
export function measureDriving({ cast, facts }: Journal, prices: Prices, days: readonly number[]): Driving {
  const counts = new Set(days);
  const isCounted: boolean[] = [];
  const metres = byKind();
  const tours = byKind();
  const loaded = byKind();
  const used = byKind();
  for (const fact of facts) {
    if (fact.kind === 'departed') {
      isCounted[fact.tour] = counts.has(Math.floor(fact.time / DAY));
      if (isCounted[fact.tour] !== true) continue;
      const kind = cast.vehicles[fact.vehicle]?.kind as VehicleKind;
      tours[kind]++;
      loaded[kind] += fact.parcels.length;
    } else if (fact.kind === 'drove' && isCounted[fact.tour] === true) {
      metres[cast.vehicles[fact.vehicle]?.kind as VehicleKind] += fact.metres;
    } else if (fact.kind === 'vehicle-day' && fact.used && counts.has(fact.day)) {
      used[cast.vehicles[fact.vehicle]?.kind as VehicleKind]++;
    }
  }
  const distanceKm = byKind((kind) => metres[kind] / 1_000);
  return {
    distanceKm,
    co2Kg: KINDS.reduce((sum, kind) => sum + (distanceKm[kind] * prices[kind].co2) / 1_000, 0),
    vehiclesPerDay: byKind((kind) => (days.length === 0 ? 0 : used[kind] / days.length)),
    parcelsPerTour: byKind((kind) => (tours[kind] === 0 ? 0 : loaded[kind] / tours[kind])),
  };
}

const KINDS = ['van', 'bike', 'feeder'] as const satisfies readonly VehicleKind[];

function byKind(countOf: (kind: VehicleKind) => number = () => 0): Record<VehicleKind, number> {
  return { van: countOf('van'), bike: countOf('bike'), feeder: countOf('feeder') };
}
