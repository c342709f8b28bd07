// Lists of the study that a reader edits entry by entry: where each lies, and how entries are added, changed and taken out.

import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { valueAt, withValueAt } from '../model/study-path.ts';
import { withoutFields } from './field-removal.ts';
import { addEntity, type Entities, type EntityKind, editEntity, removeEntity } from './study-edit.ts';

/** Fields of an entry; undefined leaves one out. */
export type FieldChange = Readonly<Record<string, unknown>>;

export interface ListStore<Entry> {
  read(study: Study): readonly Entry[];
  /** Names an entry as long as it is there: its id, or its row. */
  keyOf(entry: Entry, row: number): string;
  add(study: Study, entry: Entry): Study;
  change(study: Study, key: string, change: FieldChange): Study;
  remove(study: Study, key: string): Study;
}

/** A list that all scenarios share, at a path of the study such as "rules.zones". */
export function studyList<Entry extends object>(path: string): ListStore<Entry> {
  return listAt(
    (study) => (valueAt(study, path) ?? []) as readonly Entry[],
    (study, list) => withValueAt(study, path, list),
  );
}

/** A list that lies anywhere, read and written as a whole. */
export function listAt<Entry extends object>(
  read: (study: Study) => readonly Entry[],
  write: (study: Study, list: readonly Entry[]) => Study,
): ListStore<Entry> {
  const keyOf = (entry: Entry, row: number) => ('id' in entry ? String(entry.id) : String(row));
  return {
    read,
    keyOf,
    add: (study, entry) => write(study, [...read(study), entry]),
    change: (study, key, change) =>
      write(
        study,
        read(study).map((entry, row) => (keyOf(entry, row) === key ? { ...entry, ...change } : entry)),
      ),
    remove: (study, key) =>
      write(
        study,
        read(study).filter((entry, row) => keyOf(entry, row) !== key),
      ),
  };
}

/** What one scenario places, as its changes leave it. */
export function scenarioList<Kind extends EntityKind>(kind: Kind, scenario: string): ListStore<Entities[Kind]> {
  type Entry = Entities[Kind];
  return {
    read: (study) => (placementOf(study, scenario)?.[`${kind}s`] ?? []) as readonly unknown[] as readonly Entry[],
    keyOf: ({ id }) => id,
    add: (study, entry) => addEntity(study, scenario, kind, entry),
    change(study, key, change) {
      const gone = Object.keys(change).filter((field) => change[field] === undefined);
      const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const freed = gone.length === 0 ? study : withoutFields(study, scenario, kind, key, gone);
      return Object.keys(said).length === 0 ? freed : editEntity(freed, scenario, kind, key, said as Partial<Entry>);
    },
    remove: (study, key) => removeEntity(study, scenario, kind, key),
  };
}
