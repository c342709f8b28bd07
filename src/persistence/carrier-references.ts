// What a schema cannot say of carriers and contractors: whoever is named is there, and every carrier has a hub.
import { carrierOfHub } from '../model/carrier.ts';
import { placementsOf } from '../model/placement.ts';
import type { Change, Study } from '../model/study.ts';
import { referencePhrases } from './reference-phrases.ts';

type Report = (path: string, found: string, expected: string) => void;

export function checkCarriers(study: Study, report: Report): void {
  const { carriers } = study;
  const said = referencePhrases();
  checkNames(study, report);
  const placements = placementsOf(study);
  study.scenarios.forEach((scenario, row) => {
    const path = `scenarios[${row}]`;
    const placed = placements[row];
    if (placed === undefined || placed.id !== scenario.id) return;
    for (const { id, takes, zone, from, until } of placed.contractors) {
      const at = `${path} contractor ${id}`;
      if (takes === 'zone' && zone === undefined) report(`${at} zone`, said.nothing, said.places.centre);
      if (from >= until) report(`${at} from`, from, said.times.beforeItEnds(until));
    }
    if (carriers.length < 2) return;
    carriers.forEach(({ id }, carrier) => {
      const hasHub = placed.hubs.some((hub) => carrierOfHub(carriers, hub) === carrier);
      if (!hasHub) report(`${path} hubs`, said.places.noneOf(id), said.places.hubOfEach(String(carriers[0]?.id)));
    });
    for (const { id, sharing, carrier } of placed.depots) {
      if (sharing === 'own' && carrier === undefined)
        report(`${path} micro-depot ${id} carrier`, said.nothing, said.ids.ownCarrier);
    }
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
