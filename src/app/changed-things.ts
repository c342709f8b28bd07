// Which things of a scenario a version changed, by their names: three versions that say the same are no help to who wants one back.

/** More would not be read. */
const MOST = 3;

interface Thing {
  readonly id: string;
  readonly text: string;
  readonly name: string | null;
}

/** From the two texts of a scenario; without those that have no name of their own. */
export function changedThings(before: string, after: string): readonly string[] {
  const [had, has] = [thingsIn(before), thingsIn(after)];
  const isIn = (things: readonly Thing[], { id, text }: Thing): boolean =>
    things.some((other) => other.id === id && other.text === text);
  const changed = [...has.filter((thing) => !isIn(had, thing)), ...had.filter((thing) => !isIn(has, thing))];
  return [...new Set(changed.flatMap(({ name }) => name ?? []))].slice(0, MOST);
}

/** What stands in the lists of a scenario: its places and fleets, or the changes that make it. */
function thingsIn(text: string): readonly Thing[] {
  const scenario: unknown = JSON.parse(text);
  if (typeof scenario !== 'object' || scenario === null) return [];
  return Object.values(scenario)
    .filter((list): list is readonly unknown[] => Array.isArray(list))
    .flatMap((list) => list.flatMap((entry: unknown) => thingOf(entry) ?? []));
}

function thingOf(entry: unknown): Thing | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry) || typeof entry.id !== 'string') return null;
  return { id: entry.id, text: JSON.stringify(entry), name: nameOf(entry) };
}

/** Its own name, that of what a change adds, or the id of what it changes. */
function nameOf(entry: object): string | null {
  if ('name' in entry && typeof entry.name === 'string') return entry.name;
  if ('target' in entry && typeof entry.target === 'string') return entry.target;
  for (const inner of Object.values(entry)) {
    if (typeof inner === 'object' && inner !== null && 'name' in inner && typeof inner.name === 'string')
      return inner.name;
  }
  return null;
}
