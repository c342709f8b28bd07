// Whose each hub of a scenario is, for its label: with several carriers a hub's own name may not say it.

import { carrierOfHub } from '../model/carrier.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';

/** The carrier's name by hub id; without those whose own name has it in it, and nothing where the study has one carrier. */
export function hubOwners(study: Study, scenario: string): ReadonlyMap<string, string> {
  const { carriers } = study;
  if (carriers.length < 2) return new Map();
  const hubs = placementOf(study, scenario)?.hubs ?? [];
  return new Map(
    hubs.flatMap((hub) => {
      const carrier = carriers[carrierOfHub(carriers, hub)];
      const owner = carrier === undefined ? '' : shownName(carrier);
      return shownName(hub).toLowerCase().includes(owner.toLowerCase()) ? [] : [[hub.id, owner] as const];
    }),
  );
}
