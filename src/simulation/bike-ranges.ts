// How far the bikes of a micro-depot go, which bounds the addresses that are its own.
import type { Metres } from '../base/units.ts';
import { vehiclesAt } from '../model/fleet-count.ts';
import type { Traveller } from '../model/own-speeds.ts';
import type { Placement } from '../model/placement.ts';
import type { DepotSpec, Study } from '../model/study.ts';
import { vehicleSpec } from '../model/vehicle.ts';

export interface Ranged extends Traveller {
  readonly range: Metres;
}

/** What limits how far the bikes of a micro-depot go, by fleet; a fleet without a vehicle there does not count. */
export function bikeRanges(study: Study, placement: Placement, { id }: Pick<DepotSpec, 'id'>): Ranged[] {
  return placement.fleets
    .filter(({ kind, at, count }) => kind === 'bike' && (at === 'depots' || at === id) && vehiclesAt(count, id) > 0)
    .map((fleet) => vehicleSpec(study, fleet));
}

/**
 * What decides which addresses are nearest to which micro-depot (catchment.ts), beside the streets and the rules that all
 * scenarios share: of two placements with the same text they are the same.
 */
export function catchmentBasis(study: Study, placement: Placement): string {
  return JSON.stringify(
    placement.depots.map((depot) => {
      const bikes = bikeRanges(study, placement, depot).map(({ mode, ownSpeeds, keptOut, range }) =>
        JSON.stringify({ mode, ownSpeeds, keptOut, range: String(range) }),
      );
      return [depot, [...new Set(bikes)].sort()];
    }),
  );
}
