// A random file's objects, of which nothing is known but that they have fields.

export type Table = Record<string | number, unknown>;

export const listIn = (table: Table, key: string): Table[] => (table[key] as Table[] | undefined) ?? [];

/** The first of those that have the same name. */
export function firstOfEach(entries: readonly Table[], key = 'id'): Table[] {
  const seen = new Set<unknown>();
  return entries.filter((entry) => !seen.has(entry[key]) && seen.add(entry[key]));
}
