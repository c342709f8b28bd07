// Makes the scenarios of a random file ones that can run: whoever is named is there, and every carrier has a hub.
import { firstOfEach, listIn, type Table } from './table.ts';

const LISTS = ['hubs', 'depots', 'lockers', 'fleets', 'bays', 'contractors'] as const;

const USUAL_FLEETS: readonly Table[] = [
  { id: 'f1', name: 'Vans', kind: 'van', at: 'hubs' },
  { id: 'f2', name: 'Feeders', kind: 'feeder', at: 'hubs' },
  { id: 'f3', name: 'Bikes', kind: 'bike', at: 'depots' },
];

export function tidyScenarios(study: Table): void {
  const [baseline, ...variants] = study.scenarios as [Table, ...Table[]];
  const carriers = listIn(study, 'carriers').map(({ id }) => id);
  const sites = new Set(listIn(study, 'sites').map(({ id }) => id));
  for (const list of LISTS) if (baseline[list] !== undefined) baseline[list] = firstOfEach(listIn(baseline, list));
  baseline.fleets ??= structuredClone(USUAL_FLEETS);
  if (carriers.length > 1) baseline.hubs = hubOfEach(carriers, listIn(baseline, 'hubs'));
  const facilities = new Set(
    ['hubs', 'depots', 'lockers'].flatMap((list) => listIn(baseline, list).map(({ id }) => id)),
  );
  for (const list of LISTS)
    for (const entity of listIn(baseline, list))
      tidyEntity(list, entity, { carriers, sites, facilities, isWhole: true });
  for (const [row, variant] of variants.entries()) {
    variant.id = `v${row}`;
    if (variant.changes === undefined) continue;
    const there = new Map<string, Set<unknown>>(
      LISTS.map((list) => [list, new Set(listIn(baseline, list).map(({ id }) => id))]),
    );
    variant.changes = listIn(variant, 'changes').filter((change, index) => {
      change.id = `c${index}`;
      const [verb, kind] = String(change.kind).split('-') as [string, string];
      const ids = there.get(`${kind}s`);
      if (ids === undefined) return true;
      const entity = (change[kind] ?? change.set ?? {}) as Table;
      tidyEntity(`${kind}s`, entity, { carriers, sites, facilities, isWhole: verb === 'add' });
      if (verb === 'add') {
        if (ids.has(entity.id)) entity.id = `${entity.id}-${index}`;
        ids.add(entity.id);
        return true;
      }
      if (!ids.has(change.target)) [change.target] = ids;
      if (verb === 'remove') ids.delete(change.target);
      return change.target !== undefined;
    });
  }
}

/** What others of a study there are to be named. */
interface Named {
  readonly carriers: readonly unknown[];
  readonly sites: ReadonlySet<unknown>;
  readonly facilities: ReadonlySet<unknown>;
  /** False for a change of one that is there. */
  readonly isWhole: boolean;
}

function tidyEntity(list: string, entity: Table, { carriers, sites, facilities, isWhole }: Named): void {
  if (!carriers.includes(entity.carrier)) delete entity.carrier;
  if (carriers.length > 1 && entity.sharing === 'own' && entity.carrier === undefined) delete entity.sharing;
  if (list === 'depots') {
    if (!sites.has(entity.site)) delete entity.site;
    if (isWhole && entity.site === undefined && entity.mobile === undefined) entity.position ??= { x: 100, y: 100 };
    const mobile = entity.mobile as Table | undefined;
    if (mobile !== undefined) mobile.places = firstOfEach(listIn(mobile, 'places'), 'day');
  }
  if (entity.takes === 'zone' && entity.zone === undefined) entity.zone = { centre: { x: 0, y: 0 }, radius: 200 };
  if (list !== 'fleets') return;
  const isHome = entity.at === 'hubs' || entity.at === 'depots' || facilities.has(entity.at);
  if (entity.at !== undefined && !isHome) entity.at = 'hubs';
}

/** The hubs that the file has, one to each carrier, and new ones for the rest. */
function hubOfEach(carriers: readonly unknown[], hubs: readonly Table[]): Table[] {
  const own = carriers.map((carrier, row) => {
    const hub = hubs[row] ?? { id: `of-${carrier}`, name: 'Hub', position: { x: 100 * row, y: 0 } };
    return { ...hub, carrier };
  });
  return [...own, ...hubs.slice(carriers.length)];
}
