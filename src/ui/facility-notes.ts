// The second lines under the names of a scenario's facilities: whose a hub is, what a micro-depot brings a day, and what is closed.
import { depotUses } from '../app/depot-use.ts';
import { hubOwners } from '../app/hub-owners.ts';
import { decimal } from '../base/format.ts';
import type { FacilityNote } from '../map/label-layer.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { words } from './words.ts';

export function facilityNotes(study: Study | null, scenario: string, run: ShownRun | null): Map<string, FacilityNote> {
  const uses = study === null || !run?.result ? [] : depotUses(study, run.result);
  const owners = study === null ? new Map<string, string>() : hubOwners(study, scenario);
  const depots = study === null ? [] : (placementOf(study, scenario)?.depots ?? []);
  return new Map([
    ...[...owners].map(([id, text]) => [id, { text, warn: false }] as const),
    ...uses.map((use) => [use.id, { text: words.map.perDay(decimal(use.parcelsPerDay)), warn: use.isLow }] as const),
    ...depots.filter(({ open }) => !open).map(({ id }) => [id, { text: words.map.closed, warn: false }] as const),
  ]);
}
