// Gives a study of an imported city the low-emission zones that its map shows.
import { defaultOf } from '../model/catalogue.ts';
import type { Study } from '../model/study.ts';
import type { EmissionZone } from '../network/osm-emission-zones.ts';
import { viewPhrases } from './view-phrases.ts';

/**
 * The study with a low-emission zone for each circle, behind those that it has. The map tells where, not whom: most such
 * zones let diesels of a recent standard in, so the limit is what the diesel vehicles of the catalogue emit, and the zones
 * bind once it is lowered. Each can be changed and deleted like any other.
 */
export function withEmissionZones(study: Study, zones: readonly EmissionZone[]): Study {
  const co2 = Math.max(defaultOf('prices.van.co2'), defaultOf('prices.feeder.co2'));
  const added = zones.map(({ centre, radius }, row): Study['rules']['zones'][number] => ({
    id: `low-emission-${row + 1}`,
    name: viewPhrases().emissionZone(row + 1),
    kind: 'low-emission',
    centre,
    radius,
    fromDay: 0,
    co2,
    except: [],
  }));
  return { ...study, rules: { ...study.rules, zones: [...study.rules.zones, ...added] } };
}
