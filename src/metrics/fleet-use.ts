// How many vehicles of each fleet a facility had out on its busiest day; of cells under one roof, the one that had most.
import { roofOf } from '../simulation/carrier-places.ts';
import type { Facility, Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';

export interface FleetUse {
  /** Id of the fleet in the study. */
  readonly fleet: string;
  /** Id of the facility; of a cell, that of its roof, as a count holds for each cell. */
  readonly at: string;
  readonly peak: number;
}

/** One entry for each fleet and facility whose vehicles drove, over all days of the run. */
export function measureFleetUse({ cast, facts }: Journal): FleetUse[] {
  const uses = new Map<string, { readonly fleet: string; readonly at: string; readonly counts: Map<string, number> }>();
  for (const fact of factsOf(facts, 'vehicle-day')) {
    if (!fact.used) continue;
    const { fleet, facility } = cast.vehicles[fact.vehicle] as Vehicle;
    const at = (cast.facilities[roofOf(cast.facilities[facility] as Facility)] as Facility).id;
    const use = uses.get(`${fleet}/${at}`) ?? { fleet, at, counts: new Map<string, number>() };
    uses.set(`${fleet}/${at}`, use);
    const cellDay = `${facility}/${fact.day}`;
    use.counts.set(cellDay, (use.counts.get(cellDay) ?? 0) + 1);
  }
  return [...uses.values()].map(({ fleet, at, counts }) => ({ fleet, at, peak: Math.max(...counts.values()) }));
}
