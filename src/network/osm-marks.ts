// What the tags of an OpenStreetMap way say of its surface and of ways through it, as marks of a street
// (https://wiki.openstreetmap.org/wiki/Key:surface, Key:smoothness, Tag:access=destination).
import { firstTag, isClosed, isForBusiness, MOTOR } from './osm-access.ts';
import type { Tags } from './osm-extract.ts';
import { COBBLED, NO_THROUGH, UNPAVED } from './street-graph.ts';

const COBBLES = new Set('sett cobblestone unhewn_cobblestone pebblestone'.split(' '));
const LOOSE = new Set('unpaved gravel fine_gravel ground dirt earth grass grass_paver mud sand woodchips'.split(' '));
const SMOOTH = new Set('excellent good intermediate'.split(' '));
const WORST = new Set('very_bad horrible very_horrible impassable'.split(' '));

/** Streets on which an hour or a sign for those with business keeps others off; on larger roads it says something else. */
const CALM = new Set('pedestrian living_street residential service unclassified'.split(' '));

export function marksOf(tags: Tags, hasHours: boolean): number {
  const isCalm = CALM.has(tags.highway ?? '');
  return surfaceOf(tags) | (isCalm && (hasHours || isForBusinessOnly(tags)) ? NO_THROUGH : 0);
}

/** How smooth a street is tells more than what it is made of. */
function surfaceOf({ surface = '', smoothness = '' }: Tags): number {
  if (SMOOTH.has(smoothness)) return 0;
  if (LOOSE.has(surface) || WORST.has(smoothness)) return UNPAVED;
  return COBBLES.has(surface) || smoothness === 'bad' ? COBBLED : 0;
}

/** True where the sign lets vans in for deliveries, or closes the street to all others. */
function isForBusinessOnly(tags: Tags): boolean {
  const own = firstTag(tags, [...MOTOR, 'access']);
  if (own === undefined || isClosed(own)) return false;
  if (isForBusiness(own)) return true;
  // "delivery=yes" on a street that is closed to motors.
  const others = firstTag(tags, ['motor_vehicle', 'vehicle', 'access']);
  return tags.delivery !== undefined && others !== undefined && (isClosed(others) || isForBusiness(others));
}
