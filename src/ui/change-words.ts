// What each change of a variant is called: "+ Market hall", "− Vans", "Cargo bikes: count".
import { addedIn, type EntityKind } from '../app/study-edit.ts';
import type { Change, Study, Variant } from '../model/study.ts';
import { words } from './words-en.ts';

/** In words, whether it is on or off; what it is about may be the baseline's, or brought by another change. */
export function changeWords(study: Study, variant: Variant, change: Change): string {
  if (change.kind === 'set-offer') return words.changes.set(words.scenario.offer, fieldWords(change.set));
  const kind = kindOf(change);
  const added = addedIn(change, kind);
  if (added !== undefined) return words.changes.added(added.name);
  const target = 'target' in change ? change.target : '';
  const name = nameOf(study, variant, kind, target);
  return 'set' in change ? words.changes.set(name, fieldWords(change.set)) : words.changes.removed(name);
}

function kindOf({ kind }: Change): EntityKind {
  return kind.slice(kind.indexOf('-') + 1) as EntityKind;
}

function nameOf(study: Study, variant: Variant, kind: EntityKind, id: string): string {
  const list: readonly { readonly id: string; readonly name: string }[] = study.scenarios[0][`${kind}s`];
  const brought = variant.changes.flatMap((change) => addedIn(change, kind) ?? []);
  return [...list, ...brought].find((entity) => entity.id === id)?.name ?? id;
}

/** The fields that a change sets; of one that is yes or no, which of both. */
function fieldWords(set: object): string {
  return Object.entries(set)
    .map(([field, value]) => {
      if (field === 'open') return value === true ? words.changes.open : words.changes.shut;
      return words.changes.fields[field as keyof typeof words.changes.fields] ?? spaced(field);
    })
    .join(', ');
}

/** The file's own word for a field, as one reads it: "fit out" of "fitOut". */
function spaced(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
