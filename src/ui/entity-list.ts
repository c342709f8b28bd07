// What an editor of a list is told: where the list lies, and the fields of its entries. One file of this kind a list is all it takes.
import type { ListStore } from '../app/list-store.ts';
import type { Point } from '../base/geometry.ts';
import type { Study } from '../model/study.ts';
import type { GroupName } from './assumption-groups.ts';
import type { DefaultPath } from './default-words.ts';

export type FieldValues = Readonly<Record<string, unknown>>;
/** The value in the file, and what the reader sees. */
export type Options = readonly (readonly [value: string, label: string])[];

export interface EntityField {
  /** Of the entry, or with a dot of a part of it: "zone.radius". */
  readonly key: string;
  /** "several" are some of the options, as checkboxes. */
  readonly kind: 'number' | 'clock' | 'choice' | 'several' | 'text' | 'position';
  /** Where the catalogue has its default, range, unit, label and source. */
  readonly path?: DefaultPath;
  /** Where they are not the catalogue's. */
  readonly label?: string;
  readonly unit?: string;
  /** Worth knowing of it: in place of the usual range where there is no path, and before it where there is one. */
  readonly usual?: string;
  /** Of a position: its thing can be dragged on the map, too. */
  readonly isDraggable?: boolean;
  /** It may be left out; the word says what holds then. */
  readonly leftOut?: string;
  readonly options?: (study: Study) => Options;
  /** False where the entry has no such field. */
  readonly isShown?: (entry: FieldValues, study: Study) => boolean;
  /** Fields that change along with it. */
  readonly along?: FieldValues | ((next: unknown, middle: Point) => FieldValues);
}

export interface EntityList<Entry extends object> {
  /** Names the folds of its entries; the same as long as it is about the same list. */
  readonly name: string;
  readonly title: string;
  readonly store: ListStore<Entry>;
  readonly intro?: string;
  /** Said where the list is empty. */
  readonly none: string;
  /** The sign of its entries, as on the map. */
  readonly swatch?: string;
  titleOf(entry: Entry, study: Study): string;
  noteOf?(entry: Entry, study: Study): string;
  readonly fields: readonly EntityField[];
  /** One button each. A new entry stands in the middle of the city. */
  readonly additions: readonly {
    readonly label: string;
    /** Where not every study may have one more. */
    readonly isShown?: (study: Study) => boolean;
    entry(study: Study, middle: Point): Entry;
  }[];
  /** Shown among these assumptions, not in a fold of its own. */
  readonly group?: GroupName;
}

/** What an entry holds at a field's key; undefined where it is left out. */
export function heldAt(entry: FieldValues, key: string): unknown {
  const [head = '', part] = key.split('.');
  return part === undefined ? entry[head] : (entry[head] as FieldValues | undefined)?.[part];
}

/** The change that gives a field another value; a part is changed with the rest of what it is a part of. */
export function changeTo(entry: FieldValues, key: string, value: unknown): FieldValues {
  const [head = '', part] = key.split('.');
  return { [head]: part === undefined ? value : { ...(entry[head] as FieldValues | undefined), [part]: value } };
}

/** True if every word of the search stands in the title, the intro or the label of a field. */
export function isListFound(list: EntityList<object>, search: string): boolean {
  const labels = list.fields.map(({ label = '' }) => label);
  const text = [list.title, list.intro ?? '', ...labels].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
