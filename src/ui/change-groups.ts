// Many changes of one kind stand together, so that the few of other kinds are not lost among them.
import { decimal } from '../base/format.ts';
import type { Change } from '../model/study.ts';
import { words } from './words.ts';

/** Changes of a kind up to which each is listed among the others. */
const MOST_LISTED = 12;

export interface ChangeGroup {
  readonly kind: Change['kind'];
  readonly changes: readonly Change[];
}

export interface SortedChanges {
  /** In the order of the file. */
  readonly listed: readonly Change[];
  /** In the order in which their first change comes. */
  readonly groups: readonly ChangeGroup[];
}

export function sortedChanges(changes: readonly Change[]): SortedChanges {
  const byKind = new Map<Change['kind'], Change[]>();
  for (const change of changes) {
    const same = byKind.get(change.kind);
    if (same === undefined) byKind.set(change.kind, [change]);
    else same.push(change);
  }
  const isMany = (kind: Change['kind']): boolean => (byKind.get(kind)?.length ?? 0) > MOST_LISTED;
  return {
    listed: changes.filter(({ kind }) => !isMany(kind)),
    groups: [...byKind].filter(([kind]) => isMany(kind)).map(([kind, many]) => ({ kind, changes: many })),
  };
}

/** "+ 60 depots", "− 13 fleets", "14 lockers set"; where some are off, how many. */
export function groupWords({ kind, changes }: ChangeGroup): string {
  const act = kind.slice(0, kind.indexOf('-')) as keyof typeof words.changes.many;
  const entity = kind.slice(kind.indexOf('-') + 1) as keyof typeof words.changes.plurals;
  const said = words.changes.many[act](`${decimal(changes.length)} ${words.changes.plurals[entity]}`);
  const off = changes.filter(({ on }) => !on).length;
  return off === 0 ? said : words.changes.someOff(said, decimal(off));
}
