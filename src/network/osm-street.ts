// What the tags of an OpenStreetMap way mean for vans, cargo bikes and people on foot.
// Rules: https://wiki.openstreetmap.org/wiki/Key:access, Key:oneway, Bicycle, OSM_tags_for_routing/Access_restrictions.

import { importPhrases } from './import-phrases.ts';
import { firstTag, isClosed, MOTOR } from './osm-access.ts';
import { bikeDirections, motorDirections } from './osm-directions.ts';
import type { Tags } from './osm-extract.ts';
import { type DeliveryHours, deliveryHours, isOpenAtHours, stopsVan } from './osm-limits.ts';
import { marksOf } from './osm-marks.ts';
import { BIKE_BACKWARD, BIKE_FORWARD, MOTOR_BACKWARD, MOTOR_FORWARD, type RoadClass, WALK } from './street-graph.ts';

/** A way that somebody may use; `access` counts along the way's nodes. */
export interface StreetUse {
  readonly roadClass: RoadClass;
  readonly access: number;
  readonly bridge: boolean;
  /** True where a van can stop at a door: no motorway, bridge or tunnel. */
  readonly doors: boolean;
  /** Bits COBBLED, UNPAVED, NO_THROUGH. */
  readonly marks: number;
}

/** The use of a way with a `highway` tag, or the reason why it is left out. */
export function streetUse(tags: Tags): StreetUse | string {
  const highway = tags.highway ?? '';
  const roadClass = CLASS_OF.get(highway);
  if (roadClass === undefined) return NOT_BUILT.has(highway) ? importPhrases().reasons.notBuilt : `highway=${highway}`;
  if (tags.area === 'yes') return importPhrases().reasons.area;
  if (highway === 'service' && BYWAYS.has(tags.service ?? '')) return `service=${tags.service}`;

  let access = 0;
  if (!isShutToMotors(highway, tags)) {
    const [forward, backward] = motorDirections(tags, isOpenToMotors(highway, tags));
    access |= (forward ? MOTOR_FORWARD : 0) | (backward ? MOTOR_BACKWARD : 0);
  }
  const [bikeForward, bikeBackward] = bikeDirections(tags);
  if (isOpenToBikes(highway, tags)) {
    access |= (bikeForward ? BIKE_FORWARD : 0) | (bikeBackward ? BIKE_BACKWARD : 0);
  }
  if (isOpenToWalkers(roadClass, tags)) access |= WALK;

  const isOpen = (access & ~WALK) !== 0;
  if (!isOpen && roadClass === 'path') return importPhrases().reasons.noBikes(highway);
  // Streets of an old town that only walkers may use still lead them to lockers.
  if (!isOpen && (roadClass !== 'pedestrian' || access === 0)) return importPhrases().reasons.closed;
  const bridge = isSet(tags.bridge);
  const isCovered = isSet(tags.tunnel) && tags.tunnel !== 'building_passage';
  const isUnderground = isCovered || Number(tags.layer ?? 0) < 0;
  const isFast = roadClass === 'motorway' || roadClass === 'trunk';
  const marks = marksOf(tags, hoursOf(tags) !== null);
  return { roadClass, access, bridge, doors: !isFast && !bridge && !isUnderground, marks };
}

/** Why nobody takes a ferry: a tour would have to keep to its timetable and pay its fare, and the map has neither. */
export function whyNoFerry(tags: Tags): string {
  const own = firstTag(tags, MOTOR);
  const { ferry, carFerry } = importPhrases().reasons;
  return own === undefined || isClosed(own) ? ferry : carFerry;
}

/** Whom a barrier stops, as the access bits it takes away. */
export function stoppedBy(tags: Tags): number {
  const motor = firstTag(tags, [...MOTOR, 'access']);
  const bike = firstTag(tags, ['bicycle', 'vehicle', 'access']);
  const foot = firstTag(tags, ['foot', 'access']);
  let bits = 0;
  const kind = tags.barrier ?? '';
  const isLocked = tags.locked === 'yes' || MOTOR_BARRIERS.has(kind) || FOOT_BARRIERS.has(kind);
  const stopsMotors = motor === undefined ? isLocked : isClosed(motor);
  if (stopsMotors || stopsVan(tags)) bits |= MOTOR_FORWARD | MOTOR_BACKWARD;
  const stopsBikes = bike === undefined ? FOOT_BARRIERS.has(kind) : bike !== 'dismount' && isClosed(bike);
  if (stopsBikes) bits |= BIKE_FORWARD | BIKE_BACKWARD;
  if (foot !== undefined && isClosed(foot)) bits |= WALK;
  return bits;
}

const CLASS_OF: ReadonlyMap<string, RoadClass> = new Map([
  ['motorway', 'motorway'],
  ['motorway_link', 'motorway'],
  ['trunk', 'trunk'],
  ['trunk_link', 'trunk'],
  ['primary', 'primary'],
  ['primary_link', 'primary'],
  ['secondary', 'secondary'],
  ['secondary_link', 'secondary'],
  ['tertiary', 'tertiary'],
  ['tertiary_link', 'tertiary'],
  ['unclassified', 'tertiary'],
  ['residential', 'residential'],
  ['road', 'residential'],
  ['living_street', 'living_street'],
  ['service', 'service'],
  ['pedestrian', 'pedestrian'],
  ['cycleway', 'path'],
  ['footway', 'path'],
  ['path', 'path'],
  ['track', 'path'],
  ['bridleway', 'path'],
]);
const NOT_BUILT = new Set(['construction', 'proposed', 'planned']);
/** Service ways that lead nowhere but to one door or parking space. */
const BYWAYS = new Set(['driveway', 'parking_aisle', 'drive-through', 'emergency_access']);

const MOTOR_BARRIERS = new Set(
  'bollard bollards block cycle_barrier motorcycle_barrier jersey_barrier planter chain rope log debris bus_trap sump_buster'.split(
    ' ',
  ),
);
/** Barriers that only people on foot get through. */
const FOOT_BARRIERS = new Set('stile kissing_gate turnstile full-height_turnstile horse_stile'.split(' '));

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== 'no';
}

function isShutToMotors(highway: string, tags: Tags): boolean {
  return CLASS_OF.get(highway) === 'path' || stopsVan(tags);
}

function isOpenToMotors(highway: string, tags: Tags): boolean {
  if (isShutToMotors(highway, tags)) return false;
  // Where vans may come at some hours the street is open, and the hours are a matter of stopping there.
  return isAlwaysOpen(highway, tags) || hoursOf(tags) !== null;
}

/** When vans may stop on a street that is not open to them always. */
export function hoursOf(tags: Tags): DeliveryHours | null {
  return deliveryHours(tags, isAlwaysOpen(tags.highway ?? '', tags));
}

function isAlwaysOpen(highway: string, tags: Tags): boolean {
  const particular = firstTag(tags, MOTOR);
  // A pedestrian street lets vans in only where it says so, for instance for delivery.
  if (CLASS_OF.get(highway) === 'pedestrian') return particular !== undefined && !isClosed(particular);
  return !isClosed(particular ?? tags.access ?? 'yes');
}

function isOpenToBikes(highway: string, tags: Tags): boolean {
  const roadClass = CLASS_OF.get(highway);
  if (roadClass === 'motorway' || roadClass === 'trunk' || tags.motorroad === 'yes') return false;
  const { bicycle } = tags;
  // The bike's own path beside the street is often not mapped, and the doors are on the street.
  if (bicycle === 'use_sidepath') return true;
  if (bicycle !== undefined) return !isClosed(bicycle);
  const key = tags.vehicle === undefined ? 'access' : 'vehicle';
  // What all may use at some hours bikes may, whose deliveries no hours limit.
  if (isClosed(tags[key] ?? 'yes') && !isOpenAtHours(tags[`${key}:conditional`])) return false;
  if (highway === 'cycleway') return true;
  if (highway === 'track') return tags.tracktype === 'grade1';
  if (roadClass === 'path') return false;
  if (roadClass === 'pedestrian') return isOpenToMotors(highway, tags);
  return true;
}

function isOpenToWalkers(roadClass: RoadClass, tags: Tags): boolean {
  if (roadClass === 'motorway' || roadClass === 'trunk' || tags.motorroad === 'yes') return false;
  if (tags.foot === 'use_sidepath') return true;
  return !isClosed(tags.foot ?? tags.access ?? 'yes');
}
