// What makes one study out of another: the fields that differ, entries of lists by their ids, as plain data that is small as text.
import { linkPhrases } from './link-phrases.ts';

/** A new value; fields that differ, come or go; or entries of a list that differ, come (at its end) or go. */
export type Difference =
  | { readonly set: unknown }
  | { readonly fields: Readonly<Record<string, Difference>>; readonly gone?: readonly string[] }
  | {
      readonly entries: Readonly<Record<string, Difference>>;
      readonly gone?: readonly string[];
      readonly more?: readonly unknown[];
    };

type Fields = Readonly<Record<string, unknown>>;
type Entry = Fields & { readonly id: string };

/** Levels of a study below which there is nothing; deeper data is none of a study's. */
const DEEPEST = 40;

/** Null where both are the same. The order of an object's fields is no difference. */
export function differenceOf(before: unknown, after: unknown): Difference | null {
  if (Object.is(before, after)) return null;
  if (isFields(before) && isFields(after)) return fieldsDiffer(before, after);
  if (Array.isArray(before) && Array.isArray(after)) {
    if (sameText(before, after)) return null;
    return entriesDiffer(before, after) ?? { set: after };
  }
  return { set: after };
}

function fieldsDiffer(before: Fields, after: Fields): Difference | null {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const fields: [string, Difference][] = [];
  for (const [key, value] of Object.entries(after)) {
    const difference = Object.hasOwn(before, key) ? differenceOf(before[key], value) : { set: value };
    if (difference !== null) fields.push([key, difference]);
  }
  if (fields.length === 0 && gone.length === 0) return null;
  return { fields: Object.fromEntries(fields), ...(gone.length === 0 ? {} : { gone }) };
}

/** Null where the entries have no ids of their own, or stand in another order: then the list is set as a whole. */
function entriesDiffer(before: readonly unknown[], after: readonly unknown[]): Difference | null {
  if (!haveIds(before) || !haveIds(after)) return null;
  const had = new Map(before.map((entry) => [entry.id, entry]));
  const has = new Set(after.map((entry) => entry.id));
  const stay = before.filter((entry) => has.has(entry.id));
  if (stay.some((entry, row) => after[row]?.id !== entry.id)) return null;
  const gone = before.filter((entry) => !has.has(entry.id)).map((entry) => entry.id);
  const entries: [string, Difference][] = [];
  for (const entry of after.slice(0, stay.length)) {
    const difference = differenceOf(had.get(entry.id), entry);
    if (difference !== null) entries.push([entry.id, difference]);
  }
  const more = after.slice(stay.length);
  return {
    entries: Object.fromEntries(entries),
    ...(gone.length === 0 ? {} : { gone }),
    ...(more.length === 0 ? {} : { more }),
  };
}

export type Applied =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly path: string; readonly found: string; readonly expected: string };

/** What the difference makes of `before`; where it does not fit, says at which path. Nothing is changed in place. */
export function applyDifference(before: unknown, difference: unknown): Applied {
  try {
    return { ok: true, value: applied(before, difference, 'change', 0) };
  } catch (reason) {
    if (reason instanceof Misfit) return { ok: false, ...reason.spot };
    throw reason;
  }
}

class Misfit extends Error {
  constructor(readonly spot: { readonly path: string; readonly found: string; readonly expected: string }) {
    super(spot.path);
  }
}

function applied(before: unknown, difference: unknown, path: string, depth: number): unknown {
  const said = linkPhrases();
  if (depth > DEEPEST) throw new Misfit({ path, found: said.more, expected: said.levels(DEEPEST) });
  if (!isFields(difference)) throw new Misfit({ path, found: nounOf(difference), expected: said.difference });
  if (Object.hasOwn(difference, 'set')) return difference.set;
  if (isFields(difference.fields)) return withFields(before, difference, path, depth);
  if (isFields(difference.entries)) return withEntries(before, difference, path, depth);
  throw new Misfit({ path, found: said.neither, expected: said.change });
}

function withFields(before: unknown, difference: Fields, path: string, depth: number): unknown {
  if (!isFields(before)) throw new Misfit({ path, found: nounOf(before), expected: linkPhrases().object });
  const gone = namesIn(difference.gone, path);
  const changes = difference.fields as Fields;
  const kept = Object.entries(before).filter(([key]) => !gone.has(key));
  const changed = kept.map(([key, value]) => [
    key,
    Object.hasOwn(changes, key) ? applied(value, changes[key], `${path}.${key}`, depth + 1) : value,
  ]);
  const added = Object.entries(changes)
    .filter(([key]) => !Object.hasOwn(before, key))
    .map(([key, change]) => [key, applied(undefined, change, `${path}.${key}`, depth + 1)]);
  return Object.fromEntries([...changed, ...added]);
}

function withEntries(before: unknown, difference: Fields, path: string, depth: number): unknown {
  const said = linkPhrases();
  if (!Array.isArray(before) || !haveIds(before)) {
    throw new Misfit({ path, found: nounOf(before), expected: said.things });
  }
  const gone = namesIn(difference.gone, path);
  const changes = difference.entries as Fields;
  const ids = new Set(before.map((entry) => entry.id));
  for (const id of [...Object.keys(changes), ...gone]) {
    if (!ids.has(id)) throw new Misfit({ path: `${path}[${id}]`, found: said.nothing, expected: said.entry });
  }
  const more = difference.more ?? [];
  if (!Array.isArray(more)) throw new Misfit({ path, found: nounOf(more), expected: said.list });
  const kept = before.filter((entry) => !gone.has(entry.id));
  const changed = kept.map((entry) =>
    Object.hasOwn(changes, entry.id) ? applied(entry, changes[entry.id], `${path}[${entry.id}]`, depth + 1) : entry,
  );
  return [...changed, ...more];
}

function namesIn(value: unknown, path: string): ReadonlySet<string> {
  if (value === undefined) return new Set();
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return new Set(value);
  throw new Misfit({ path, found: nounOf(value), expected: linkPhrases().names });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function haveIds(list: readonly unknown[]): list is readonly Entry[] {
  const ids = list.map((entry) => (isFields(entry) ? entry.id : undefined));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function nounOf(value: unknown): string {
  const said = linkPhrases();
  if (value === undefined) return said.nothing;
  return Array.isArray(value) ? said.list : isFields(value) ? said.anObject : JSON.stringify(value).slice(0, 60);
}
