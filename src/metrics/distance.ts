// What drove on the measured days: kilometres, CO2, vehicles and the load of a tour, by kind of vehicle.
import { DAY } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { Study, VehicleKind } from '../model/study.ts';
import { vehicleSpec } from '../model/vehicle.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { pickedFromStock, searchMetres, stockMetres } from '../simulation/undriven-ways.ts';
import type { Indicators } from './indicators.ts';

export type Driving = Pick<
  Indicators,
  'distanceKm' | 'stockedKm' | 'walkedKm' | 'co2Kg' | 'vehiclesPerDay' | 'parcelsPerTour'
>;

/**
 * A tour counts wholly for the day on which it departs, and the goods of a same-day order, which came by a feeder that is not
 * simulated, for that on which they are picked from stock. CO2 is by the grams a kilometre of each fleet's vehicles, with that
 * of this feeder.
 */
export function measureDriving(
  journal: Journal,
  study: Study,
  { fleets }: Placement,
  days: readonly number[],
): Driving {
  const { cast, facts } = journal;
  const counts = new Set(days);
  const isCounted: boolean[] = [];
  const metres = byKind();
  let walked = 0;
  const tours = byKind();
  const loaded = byKind();
  const used = byKind();
  const byFleet = new Map(fleets.map((fleet) => [fleet.id, { metres: 0, co2: vehicleSpec(study, fleet).co2 }]));
  for (const fact of factsOf(facts, 'departed', 'taken-over', 'drove', 'parked', 'vehicle-day')) {
    if (fact.kind === 'departed') {
      isCounted[fact.tour] = counts.has(Math.floor(fact.time / DAY));
      if (isCounted[fact.tour] !== true) continue;
      const kind = cast.vehicles[fact.vehicle]?.kind as VehicleKind;
      tours[kind]++;
      loaded[kind] += fact.parcels.length;
    } else if (fact.kind === 'taken-over' && isCounted[fact.tour] === true) {
      loaded[cast.vehicles[fact.vehicle]?.kind as VehicleKind] += fact.parcels.length;
    } else if ((fact.kind === 'drove' || fact.kind === 'parked') && isCounted[fact.tour] === true) {
      const vehicle = cast.vehicles[fact.vehicle] as Vehicle;
      const way = fact.kind === 'drove' ? fact.metres : searchMetres(study, vehicle, fact);
      if (vehicle.mode === 'walk') walked += way;
      else metres[vehicle.kind] += way;
      const driven = byFleet.get(vehicle.fleet);
      if (driven !== undefined) driven.metres += way;
    } else if (fact.kind === 'vehicle-day' && fact.used && counts.has(fact.day)) {
      used[cast.vehicles[fact.vehicle]?.kind as VehicleKind]++;
    }
  }
  const stocked = pickedFromStock(journal).filter(({ time }) => counts.has(Math.floor(time / DAY)));
  const stocking = stocked.length * stockMetres(study);
  return {
    distanceKm: byKind((kind) => metres[kind] / 1_000),
    ...(stocking > 0 ? { stockedKm: stocking / 1_000 } : {}),
    ...(walked > 0 ? { walkedKm: walked / 1_000 } : {}),
    co2Kg: [...byFleet.values()].reduce(
      (sum, driven) => sum + (driven.metres * driven.co2) / 1_000_000,
      (stocking * study.prices.feeder.co2) / 1_000_000,
    ),
    vehiclesPerDay: byKind((kind) => (days.length === 0 ? 0 : used[kind] / days.length)),
    parcelsPerTour: byKind((kind) => (tours[kind] === 0 ? 0 : loaded[kind] / tours[kind])),
  };
}

function byKind(countOf: (kind: VehicleKind) => number = () => 0): Record<VehicleKind, number> {
  return { van: countOf('van'), bike: countOf('bike'), feeder: countOf('feeder') };
}
