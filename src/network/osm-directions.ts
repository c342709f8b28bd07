// In which directions of an OpenStreetMap way one may go, by its one-way signs and by access that speaks of one direction
// (https://wiki.openstreetmap.org/wiki/Key:oneway, Forward_%26_backward,_left_%26_right).
import { drivenValue } from './driven-hours.ts';
import { firstTag, isClosed, MOTOR } from './osm-access.ts';
import type { Tags } from './osm-extract.ts';

/** Along the line of the way, and against it. */
export type Directions = readonly [forward: boolean, backward: boolean];

/** Where motors may go on a way that is open to them or not where nothing is said of directions. */
export function motorDirections(tags: Tags, isOpen: boolean): Directions {
  const [forward, backward] = oneWayFor(tags, firstTag(tags, ONE_WAY));
  const isOpenTo = (direction: 'forward' | 'backward'): boolean => {
    const own = firstTag(tags, keysOf([...MOTOR, 'access'], direction));
    if (own === undefined) return isOpen;
    return !isClosed(own) && (isOpen || firstTag(tags, keysOf(MOTOR, direction)) !== undefined);
  };
  return [forward && isOpenTo('forward'), backward && isOpenTo('backward')];
}

/** As other traffic, unless contraflow is tagged. */
export function bikeDirections(tags: Tags): Directions {
  const contraflow = contraflowOf(tags);
  const [forward, backward] = contraflow ?? oneWayFor(tags, firstTag(tags, ['oneway:vehicle', 'oneway']));
  const isOpenTo = (direction: 'forward' | 'backward', isOpen: boolean): boolean => {
    const own = tags[`bicycle:${direction}`];
    // The bike's own path beside the street is often not mapped.
    if (own !== undefined && own !== 'use_sidepath') return !isClosed(own);
    // What keeps vehicles out does not mean bikes where they are said to ride in that direction.
    const others = contraflow === null ? firstTag(tags, keysOf(['vehicle', 'access'], direction)) : undefined;
    return isOpen && (others === undefined || !isClosed(others));
  };
  return [isOpenTo('forward', forward), isOpenTo('backward', backward)];
}

/** One-way signs that bind vans, the more particular first. */
const ONE_WAY = ['oneway:goods', 'oneway:motorcar', 'oneway:motor_vehicle', 'oneway:vehicle', 'oneway'];

/** The keys that tell of one direction, of signs and of access. */
export const DIRECTION_KEYS: readonly string[] = [
  ...ONE_WAY,
  'oneway:conditional',
  'oneway:bicycle',
  ...[...MOTOR, 'access', 'bicycle'].flatMap((key) => [`${key}:forward`, `${key}:backward`]),
];

const FORWARD = new Set(['yes', 'true', '1', 'reversible']);
const BACKWARD = new Set(['-1', 'reverse']);

function keysOf(keys: readonly string[], direction: 'forward' | 'backward'): string[] {
  return keys.map((key) => `${key}:${direction}`);
}

/** Whether one may go forward and backward under a value of `oneway`; some streets imply it. */
function oneWayFor(tags: Tags, oneway: string | undefined): Directions {
  const isRing = tags.junction === 'roundabout' || tags.junction === 'circular';
  // Slip roads are nearly always one-way and tagged so; of an untagged one many readers assume it, and none forbids it.
  const isMotorway = tags.highway === 'motorway' || tags.highway === 'motorway_link';
  const always = oneway ?? (isRing || isMotorway ? 'yes' : 'no');
  // A street that is one-way at hours of deliveries is taken to be so at all.
  const isTwoWay = !FORWARD.has(always) && !BACKWARD.has(always);
  const value = isTwoWay ? (drivenValue(tags['oneway:conditional'] ?? '') ?? always) : always;
  return [!BACKWARD.has(value), !FORWARD.has(value)];
}

/** Where bikes may ride on a street that says so of them; null where it says nothing. */
function contraflowOf(tags: Tags): Directions | null {
  const own = tags['oneway:bicycle'];
  if (own !== undefined) return [!BACKWARD.has(own), !FORWARD.has(own)];
  const sides = [tags.cycleway, tags['cycleway:left'], tags['cycleway:right'], tags['cycleway:both']];
  if (sides.some((side) => side?.startsWith('opposite'))) return [true, true];
  const lanes = [tags['cycleway:left:oneway'], tags['cycleway:right:oneway']];
  return lanes.some((lane) => lane === 'no' || lane === '-1') ? [true, true] : null;
}
