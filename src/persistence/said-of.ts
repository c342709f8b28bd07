// Where a file says what a scenario places: the baseline's entry of each hub, micro-depot, fleet, and the changes that came after.
import type { Change, Study } from '../model/study.ts';

const LISTS = ['hubs', 'depots', 'lockers', 'fleets', 'bays', 'contractors'] as const;
type List = (typeof LISTS)[number];

/** One part of the file that says something of a thing. */
interface Part {
  /** "scenarios[0].depots[1]", "scenarios[2].changes[0].set" */
  readonly path: string;
  readonly fields: object;
  /** In which order it is applied: 0 for the baseline, then the changes. */
  readonly turn: number;
}

/** All that the file says of one thing of a scenario, in the order in which it is applied. */
export interface SaidOf {
  readonly id: string;
  readonly parts: readonly [Part, ...Part[]];
}

/** In the order of the placement. */
export type SaidOfAll = Readonly<Record<List, readonly SaidOf[]>>;

/** What the file says of everything that the scenario in a row of the study places. */
export function saidOfAll({ scenarios: [baseline, ...variants] }: Study, row: number): SaidOfAll {
  const said = Object.fromEntries(
    LISTS.map((list) => [
      list,
      baseline[list].map((fields, index): SaidOf => {
        return { id: fields.id, parts: [{ path: `scenarios[0].${list}[${index}]`, fields, turn: 0 }] };
      }),
    ]),
  ) as Record<List, SaidOf[]>;
  variants[row - 1]?.changes.forEach((change, index) => {
    if (change.on) apply(said, change, `scenarios[${row}].changes[${index}]`, index + 1);
  });
  return said;
}

/** As a placement applies it. */
function apply(said: Record<List, SaidOf[]>, change: Change, path: string, turn: number): void {
  if (change.kind === 'set-offer') return;
  const kind = change.kind.slice(change.kind.indexOf('-') + 1);
  const list = `${kind}s` as List;
  if ('set' in change) {
    const part = { path: `${path}.set`, fields: change.set, turn };
    said[list] = said[list].map((one) => (one.id === change.target ? { ...one, parts: [...one.parts, part] } : one));
  } else if ('target' in change) said[list] = said[list].filter(({ id }) => id !== change.target);
  else {
    const fields = (change as unknown as Readonly<Record<string, { readonly id: string }>>)[kind] as { id: string };
    said[list].push({ id: fields.id, parts: [{ path: `${path}.${kind}`, fields, turn }] });
  }
}

export interface Spot<Field extends string> {
  readonly path: string;
  readonly field: Field;
  readonly turn: number;
}

/**
 * Where one of the fields was said last, or what it is measured against: of fields that contradict each other, the last one
 * said is at fault. Where nobody said any, the first field of the entry, which it may leave to its default.
 */
export function saidLast<Field extends string>(
  { parts }: SaidOf,
  fields: readonly [Field, ...Field[]],
  against: readonly string[] = [],
): Spot<Field> {
  const deciding = parts.filter((part) => [...fields, ...against].some((key) => key in part.fields));
  const { path, turn, fields: own } = deciding.at(-1) ?? parts[0];
  const field = fields.find((key) => key in own) ?? fields[0];
  return { path: `${path}.${field}`, field, turn };
}

/** Where a thing gets its id. */
export function idOf({ parts: [first] }: SaidOf): Spot<'id'> {
  return { path: `${first.path}.id`, field: 'id', turn: first.turn };
}

/** The last change of a scenario that takes a hub away or alters one; null where none does. */
export function lastHubChange(study: Study, row: number): string | null {
  const [, ...variants] = study.scenarios;
  const changes = variants[row - 1]?.changes ?? [];
  for (let index = changes.length - 1; index >= 0; index--) {
    const change = changes[index];
    const path = `scenarios[${row}].changes[${index}]`;
    if (change?.on !== true) continue;
    if (change.kind === 'remove-hub') return `${path}.target`;
    if (change.kind === 'set-hub' && change.set.carrier !== undefined) return `${path}.set.carrier`;
  }
  return null;
}
