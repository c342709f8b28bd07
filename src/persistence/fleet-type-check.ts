// What a schema cannot say of a fleet: its type of vehicle goes with its kind.
import type { FleetSpec } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import { TYPE_KINDS } from '../model/vehicle.ts';
import type { Report } from './problem-list.ts';
import { referencePhrases } from './reference-phrases.ts';
import { type SaidOf, saidLast } from './said-of.ts';

/** Located where the file last says the type, or the kind that does not go with it. */
export function checkFleetType({ kind, type }: FleetSpec, own: SaidOf, report: Report): void {
  if (type === undefined || TYPE_KINDS[type].includes(kind)) return;
  const { path, field } = saidLast(own, ['type', 'kind']);
  const said = referencePhrases().types;
  const types = (Object.keys(TYPE_KINDS) as VehicleType[]).filter((one) => TYPE_KINDS[one].includes(kind));
  if (field === 'kind') report(path, kind, said.kind(quoted(TYPE_KINDS[type])));
  else report(path, type, said.type(kind, quoted(types)));
}

function quoted(words: readonly string[]): string[] {
  return words.map((word) => `"${word}"`);
}
