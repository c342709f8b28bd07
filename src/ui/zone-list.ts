// Access zones of a study, for the editor of lists: by emission, by delivery hours, by length.
import { studyList } from '../app/list-store.ts';
import { freshId } from '../app/study-edit.ts';
import type { Point } from '../base/geometry.ts';
import { defaultOf } from '../model/catalogue.ts';
import { CLOCKS } from '../model/clocks-catalogue.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import type { ZoneSpec } from '../model/study-zones.ts';
import { TYPE_KINDS } from '../model/vehicle.ts';
import { plain } from './default-words.ts';
import type { EntityList, FieldValues, Options } from './entity-list.ts';
import { words } from './words.ts';

const { zones } = words;
const KINDS = ['low-emission', 'pedestrian', 'length'] as const;
type Kind = (typeof KINDS)[number];

/** Metres of a new zone: a few streets. */
const FIRST_RADIUS = 300;

/** Delivery hours know no exception. */
const hasExceptions = ({ kind }: FieldValues) => kind !== 'pedestrian';
const isOf = (kind: Kind) => (entry: FieldValues) => entry.kind === kind;

export const ZONE_LIST: EntityList<ZoneSpec> = {
  name: 'zone',
  title: zones.title,
  store: studyList('rules.zones'),
  intro: zones.intro,
  none: zones.none,
  swatch: 'zone',
  titleOf: ({ name }) => name,
  noteOf: (zone) => zoneLimit(zone),
  fields: [
    { key: 'name', kind: 'text', label: words.entities.name },
    {
      key: 'kind',
      kind: 'choice',
      label: zones.kind,
      usual: zones.kindUsual,
      options: () => KINDS.map((kind) => [kind, zones.kinds[kind]] as const),
      // Another kind has other limits, which begin at their defaults.
      along: { co2: undefined, from: undefined, until: undefined, longest: undefined, except: undefined },
    },
    { key: 'co2', kind: 'number', path: 'zone.co2', isShown: isOf('low-emission') },
    { key: 'from', kind: 'clock', path: 'zone.from', isShown: isOf('pedestrian') },
    { key: 'until', kind: 'clock', path: 'zone.until', isShown: isOf('pedestrian') },
    { key: 'longest', kind: 'number', path: 'zone.longest', isShown: isOf('length') },
    {
      key: 'except',
      kind: 'several',
      label: zones.except,
      usual: zones.exceptUsual,
      options: fleetsAndTypes,
      isShown: hasExceptions,
    },
    { key: 'radius', kind: 'number', label: zones.radius, unit: 'm', usual: zones.radiusUsual },
    { key: 'fromDay', kind: 'number', label: zones.fromDay, usual: zones.fromDayUsual },
    { key: 'untilDay', kind: 'number', label: zones.untilDay, leftOut: zones.noEnd, usual: zones.untilDayUsual },
    { key: 'centre', kind: 'position' },
  ],
  additions: KINDS.map((kind) => ({
    label: zones.add[kind],
    entry: (study: Study, middle: Point) => newZone(study, kind, middle),
  })),
};

/** What a zone forbids, in a few words. */
export function zoneLimit(zone: ZoneSpec): string {
  const limit = limitOf(zone);
  return zone.fromDay === 0 ? limit : zones.later(limit, zone.fromDay);
}

function limitOf(zone: ZoneSpec): string {
  switch (zone.kind) {
    case 'low-emission':
      return zones.limits[zone.kind](plain(zone.co2));
    case 'pedestrian':
      return zones.limits[zone.kind](zone.from, zone.until);
    case 'length':
      return zones.limits[zone.kind](plain(zone.longest));
  }
}

/** Every fleet that some scenario has, and the types of vehicle that emit or are long. */
function fleetsAndTypes(study: Study): Options {
  const fleets = placementsOf(study).flatMap((placement) => placement.fleets.filter(({ kind }) => kind !== 'bike'));
  const types = (Object.keys(TYPE_KINDS) as VehicleType[]).filter((type) => !TYPE_KINDS[type].includes('bike'));
  return [
    ...new Map(fleets.map(({ id, name }) => [id, name] as const)),
    ...types.map((type) => [type, zones.everyOf(words.fleet.types[type])] as const),
  ];
}

function newZone(study: Study, kind: Kind, centre: Point): ZoneSpec {
  const id = freshId(new Set(study.rules.zones.map((zone) => zone.id)), 'zone');
  const name = `${zones.stems[kind]} ${id.slice('zone-'.length)}`;
  const head = { id, name, centre, radius: FIRST_RADIUS, fromDay: 0 };
  switch (kind) {
    case 'low-emission':
      return { ...head, kind, co2: defaultOf('zone.co2'), except: [] };
    case 'pedestrian':
      return { ...head, kind, from: CLOCKS['zone.from'].value, until: CLOCKS['zone.until'].value };
    case 'length':
      return { ...head, kind, longest: defaultOf('zone.longest'), except: [] };
  }
}
