// A study whose sized fleets have numbers: what runs after the sizing, while the user's study keeps the word.
import { type Placement, placementOf } from '../model/placement.ts';
import type { FleetSpec, Study } from '../model/study.ts';

/** Vehicles of a fleet at a facility. */
export interface FleetAt {
  readonly fleet: string;
  /** Id of the facility. */
  readonly at: string;
  readonly count: number;
}

/** The sized fleets of a scenario, at each facility where they stand; open micro-depots only. */
export function fleetsToSize(study: Study, scenario: string): Omit<FleetAt, 'count'>[] {
  const placement = placementOf(study, scenario);
  if (placement === undefined) return [];
  return placement.fleets
    .filter(({ count }) => count === 'sized')
    .flatMap((fleet) => homesOf(fleet, placement).map((at) => ({ fleet: fleet.id, at })));
}

/**
 * The study with counts in place of the word, and a list of those that have them. A variant says its own, as the baseline's need not fit it; scenarios that
 * `counts` does not name stay as they are, but for what they inherit.
 */
export function withCounts(study: Study, counts: ReadonlyMap<string, readonly FleetAt[]>): Study {
  const [baseline, ...variants] = study.scenarios;
  const found = (scenario: string, fleet: string): FleetSpec['count'] | undefined => {
    const own = counts.get(scenario)?.filter((one) => one.fleet === fleet) ?? [];
    return own.length === 0 ? undefined : countOf(own);
  };
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: found(baseline.id, fleet.id) ?? fleet.count }));
  const sized = variants.map((variant) => {
    const own = placementOf(study, variant.id)?.fleets.filter(({ count }) => count === 'sized') ?? [];
    const changes = own.map(({ id }) => {
      const set = { count: found(variant.id, id) ?? ('sized' as const) };
      return { id: `sized-${id}`, on: true, kind: 'set-fleet' as const, target: id, set };
    });
    return { ...variant, changes: [...variant.changes, ...changes] };
  });
  const fleetsOf = (scenario: string): string[] => [...new Set(counts.get(scenario)?.map(({ fleet }) => fleet))];
  const named = Object.fromEntries([...counts.keys()].map((scenario) => [scenario, fleetsOf(scenario)]));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...sized], sized: { ...study.sized, ...named } };
}

/** One number where all facilities have the same. */
function countOf(own: readonly FleetAt[]): FleetSpec['count'] {
  const [first] = own;
  if (first !== undefined && own.every(({ count }) => count === first.count)) return first.count;
  return Object.fromEntries(own.map(({ at, count }) => [at, count]));
}

function homesOf({ at }: FleetSpec, { hubs, depots }: Placement): string[] {
  const open = depots.filter((depot) => depot.open);
  if (at === 'hubs') return hubs.map(({ id }) => id);
  if (at === 'depots') return open.map(({ id }) => id);
  return [...hubs, ...open].filter(({ id }) => id === at).map(({ id }) => id);
}
