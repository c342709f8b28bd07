// How many vehicles of each fleet a facility had out on its busiest day.
import type { Facility, Journal, Vehicle } from '../simulation/facts.ts';

export interface FleetUse {
  /** Id of the fleet in the study. */
  readonly fleet: string;
  /** Id of the facility. */
  readonly at: string;
  readonly peak: number;
}

/** One entry for each fleet and facility whose vehicles drove, over all days of the run. */
export function measureFleetUse({ cast, facts }: Journal): FleetUse[] {
  const uses = new Map<string, { readonly fleet: string; readonly at: string; readonly byDay: Map<number, number> }>();
  for (const fact of facts) {
    if (fact.kind !== 'vehicle-day' || !fact.used) continue;
    const { fleet, facility } = cast.vehicles[fact.vehicle] as Vehicle;
    const at = (cast.facilities[facility] as Facility).id;
    const use = uses.get(`${fleet}/${at}`) ?? { fleet, at, byDay: new Map<number, number>() };
    uses.set(`${fleet}/${at}`, use);
    use.byDay.set(fact.day, (use.byDay.get(fact.day) ?? 0) + 1);
  }
  return [...uses.values()].map(({ fleet, at, byDay }) => ({ fleet, at, peak: Math.max(...byDay.values()) }));
}
