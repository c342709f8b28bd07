// Gives a study of an imported city the delivery hours that its map shows.
import { clock } from '../base/format.ts';
import { DAY } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import type { ZoneSpec } from '../model/study-zones.ts';
import type { DeliveryZone } from '../network/osm-delivery-zones.ts';
import { viewPhrases } from './view-phrases.ts';

/** The study with a pedestrian zone for each circle, behind those that it has. */
export function withDeliveryZones(study: Study, zones: readonly DeliveryZone[]): Study {
  return { ...study, rules: { ...study.rules, zones: [...study.rules.zones, ...zones.map(zoneOf)] } };
}

function zoneOf({ centre, radius, from, until }: DeliveryZone, row: number): ZoneSpec {
  const hours = { from: clock(from), until: until === DAY ? '24:00' : clock(until) };
  return {
    id: `delivery-hours-${row + 1}`,
    name: viewPhrases().deliveryHours(row + 1),
    kind: 'pedestrian',
    centre,
    radius,
    fromDay: 0,
    ...hours,
  };
}
