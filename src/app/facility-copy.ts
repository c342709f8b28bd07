// A copy of a hub, micro-depot or locker beside the one it is copied from, with the fleets that stand there.

import { isHypothetical } from '../model/depot-site.ts';
import { depotEntryOf, placementOf } from '../model/placement.ts';
import type { DepotEntry, DepotSpec, Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { beside } from './beside.ts';
import { LIMITS, TERMS } from './depot-place.ts';
import { addEntity, type Entities, editEntity, freshName } from './study-edit.ts';

export type CopiedKind = 'hub' | 'depot' | 'locker';

export interface Copied {
  readonly study: Study;
  readonly id: string;
  readonly name: string;
}

/** Null where the scenario has no such thing. A micro-depot on a site leaves the site to the other one, as if it was dragged off. */
export function withCopy(study: Study, scenario: string, kind: CopiedKind, id: string): Copied | null {
  const placement = placementOf(study, scenario);
  const list: readonly Entities[CopiedKind][] = placement?.[`${kind}s`] ?? [];
  const original = list.find((one) => one.id === id);
  if (placement === undefined || original === undefined) return null;
  const own = { id: freshName(study, kind, '').id, name: nextName(shownName(original), namesIn(study)) };
  const place = { position: beside(original.position, list) };
  const copy = kind === 'depot' ? freeOfSite(study, scenario, original as DepotSpec) : original;
  let next = addEntity(study, scenario, kind, { ...copy, ...movedAlong(copy, place), ...own } as Entities[typeof kind]);
  for (const fleet of placement.fleets.filter(({ at }) => at === id)) {
    const fresh = { id: freshName(next, `${fleet.kind}s`, '').id, name: nextName(shownName(fleet), namesIn(next)) };
    next = addEntity(next, scenario, 'fleet', {
      ...fleet,
      ...fresh,
      at: own.id,
      count: countAt(fleet.count, id, own.id),
    });
  }
  // Those of a kind of facility that are counted one by one.
  for (const { id: fleet, at, count } of placement.fleets) {
    const number = typeof count === 'object' && at !== id ? count[id] : undefined;
    if (number === undefined) continue;
    next = editEntity(next, scenario, 'fleet', fleet, { count: { ...(count as object), [own.id]: number } });
  }
  return { study: next, ...own };
}

/** As the file gives it; off its site with the room, rent and hours that it has there, as when it is dragged off. */
function freeOfSite(study: Study, scenario: string, depot: DepotSpec): DepotEntry {
  const entry = depotEntryOf(study, scenario, depot.id) ?? depot;
  if (isHypothetical(entry)) return entry;
  const terms = Object.fromEntries(TERMS.flatMap((key) => (depot[key] === undefined ? [] : [[key, depot[key]]])));
  const left = new Set<string>(['site', ...LIMITS]);
  return { ...Object.fromEntries(Object.entries(entry).filter(([key]) => !left.has(key))), ...terms } as DepotEntry;
}

/** One that moves about keeps the places of its week; any other stands at the new place. */
function movedAlong(entity: object, place: object): object {
  return 'mobile' in entity && entity.mobile !== undefined ? {} : place;
}

/** Numbers by facility name the copy instead. */
function countAt(count: Study['scenarios'][0]['fleets'][number]['count'], from: string, to: string): typeof count {
  return typeof count === 'object' ? { [to]: count[from] ?? 0 } : count;
}

/** "Mill 2", or the first number after it that nothing is called by. */
function nextName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, number = '1'] = /^(.*?)(?: (\d+))?$/.exec(name) ?? [];
  let next = Number(number) + 1;
  while (taken.has(`${stem} ${next}`)) next++;
  return `${stem} ${next}`;
}

function namesIn(study: Study): Set<string> {
  const names = new Set<string>();
  for (const { id } of study.scenarios) {
    const { hubs = [], depots = [], lockers = [], fleets = [] } = placementOf(study, id) ?? {};
    for (const { name } of [...hubs, ...depots, ...lockers, ...fleets]) names.add(name);
  }
  return names;
}
