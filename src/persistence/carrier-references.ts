// What a schema cannot say of carriers and contractors: whoever is named is there, and every carrier has a hub.
import { carrierOfHub } from '../model/carrier.ts';
import { placementsOf } from '../model/placement.ts';
import type { Change, HubSpec, Study } from '../model/study.ts';
import type { Report } from './problem-list.ts';
import { referencePhrases } from './reference-phrases.ts';
import { lastHubChange, type SaidOf, saidLast, saidOfAll } from './said-of.ts';

export function checkCarriers(study: Study, report: Report): void {
  const { carriers, scenarios } = study;
  const said = referencePhrases();
  checkNames(study, report);
  placementsOf(study).forEach((placed, row) => {
    const all = saidOfAll(study, row);
    placed.contractors.forEach(({ takes, zone, from, until }, index) => {
      const own = all.contractors[index] as SaidOf;
      if (takes === 'zone' && zone === undefined)
        report(saidLast(own, ['zone'], ['takes']).path, said.nothing, said.places.centre);
      if (from < until) return;
      const { path, field } = saidLast(own, ['from', 'until']);
      if (field === 'from') report(path, from, said.times.beforeItEnds(until));
      else report(path, until, said.times.afterItBegins(from));
    });
    if (carriers.length < 2) return;
    carriers.forEach(({ id }, carrier) => {
      const isOwn = (hub: HubSpec): boolean => carrierOfHub(carriers, hub) === carrier;
      if (placed.hubs.some(isOwn)) return;
      const change = scenarios[0].hubs.some(isOwn) ? lastHubChange(study, row) : null;
      const expected = said.places.hubOfEach(String(carriers[0]?.id));
      report(change ?? 'scenarios[0].hubs', said.places.noneOf(id), expected);
    });
    placed.depots.forEach(({ sharing, carrier }, index) => {
      if (sharing !== 'own' || carrier !== undefined) return;
      const { path } = saidLast(all.depots[index] as SaidOf, ['carrier'], ['sharing']);
      report(path, said.nothing, said.ids.ownCarrier);
    });
  });
}

/** In the baseline, and in changes whether they are switched on or not. */
function checkNames(study: Study, report: Report): void {
  const known = new Set(study.carriers.map(({ id }) => id));
  const check = (path: string, entity: { readonly carrier?: string | undefined }): void => {
    if (entity.carrier !== undefined && !known.has(entity.carrier))
      report(`${path}.carrier`, entity.carrier, referencePhrases().ids.carrier);
  };
  const [baseline, ...variants] = study.scenarios;
  for (const list of ['hubs', 'depots', 'lockers', 'fleets', 'contractors'] as const) {
    baseline[list].forEach((entity, row) => {
      check(`scenarios[0].${list}[${row}]`, entity);
    });
  }
  variants.forEach(({ changes }, row) => {
    changes.forEach((change, index) => {
      const path = `scenarios[${row + 1}].changes[${index}]`;
      if ('set' in change) check(`${path}.set`, change.set as { readonly carrier?: string });
      else for (const [kind, entity] of added(change)) check(`${path}.${kind}`, entity);
    });
  });
}

function added(change: Change): [string, { readonly carrier?: string }][] {
  const kind = change.kind.slice(change.kind.indexOf('-') + 1);
  const entity = (change as unknown as Readonly<Record<string, object | undefined>>)[kind];
  return entity === undefined ? [] : [[kind, entity]];
}
