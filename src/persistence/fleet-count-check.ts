// What a schema cannot say of a fleet's counts by facility: the facilities are there.
import type { Problem } from '../base/problem.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { referencePhrases } from './reference-phrases.ts';

/** A count for a facility that no scenario has would put its vehicles nowhere. Each is told once. */
export function fleetCountProblems(study: Study): Problem[] {
  const placements = study.scenarios.flatMap(({ id }) => placementOf(study, id) ?? []);
  const homes = new Set(placements.flatMap(({ hubs, depots }) => [...hubs, ...depots].map(({ id }) => id)));
  const problems = new Map<string, Problem>();
  placements.forEach(({ fleets }, row) => {
    for (const { id, count } of fleets) {
      if (typeof count !== 'object') continue;
      for (const facility of Object.keys(count)) {
        const key = `${id} ${facility}`;
        if (homes.has(facility) || problems.has(key)) continue;
        const path = `scenarios[${row}] fleet ${id} count.${facility}`;
        problems.set(key, { path, found: JSON.stringify(facility), expected: referencePhrases().ids.hubOrDepot });
      }
    }
  });
  return [...problems.values()];
}
