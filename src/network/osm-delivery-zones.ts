// The delivery hours of an OpenStreetMap extract's streets, as circles in which they hold.
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres, Seconds } from '../base/units.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { DRIVEN_HOURS } from './driven-hours.ts';
import type { OsmExtract } from './osm-extract.ts';
import type { DeliveryHours } from './osm-limits.ts';
import { knownParts, pointsOf } from './osm-lines.ts';
import { hoursOf, streetUse } from './osm-street.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD } from './street-graph.ts';

export interface DeliveryZone extends DeliveryHours {
  readonly centre: Point;
  readonly radius: Metres;
}

/** Metres of a street's middle up to which a circle reaches, from a street's middle to its doors, and between samples. */
const LARGEST = 100;
const TO_DOORS = 20;
const STEP = 25;
/** More circles than these are no list that anybody looks through: the smallest are left out. */
const MOST = 60;

/** How much of the hours at which vans drive a zone must leave them: one that bars vans for good is a closed street, not a zone. */
const LEAST: Seconds = 3_600;

/** Roads where a sign with hours is about deliveries, not about traffic that goes through. */
const CALM = new Set(['pedestrian', 'living_street', 'residential', 'service', 'unclassified']);

/** x and y are the extract's nodes in whole decimetres. */
export function deliveryZonesOf(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
): { zones: readonly DeliveryZone[]; streets: number; leftOut: number } {
  const groups = new Map<string, { hours: DeliveryHours; spots: Point[] }>();
  let streets = 0;
  extract.wayTags.forEach((tags, way) => {
    const hours = CALM.has(tags.highway ?? '') ? hoursOf(tags) : null;
    if (hours === null) return;
    const use = streetUse(tags);
    if (typeof use === 'string' || (use.access & (MOTOR_FORWARD | MOTOR_BACKWARD)) === 0) return;
    const line = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    const spots = knownParts(line).flatMap((part) => samplesOf(pointsOf(part, x, y)));
    if (spots.length === 0) return;
    streets++;
    const key = `${hours.from} ${hours.until}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { hours, spots });
    else group.spots.push(...spots);
  });
  const circles = [...groups.values()].flatMap(({ hours, spots }) =>
    circlesAround(spots).map((circle) => ({ ...circle, ...hours })),
  );
  const bySize = circles
    .map((circle, row) => ({ circle, row }))
    .sort((a, b) => b.circle.weight - a.circle.weight || a.row - b.row);
  const kept: typeof bySize = [];
  for (const candidate of bySize) {
    const { circle } = candidate;
    const isUseful = shared(circle, DRIVEN_HOURS) >= LEAST && kept.every((other) => agree(circle, other.circle));
    if (isUseful && kept.length < MOST) kept.push(candidate);
  }
  const zones = kept
    .sort((a, b) => a.row - b.row)
    .map(({ circle: { centre, radius, from, until } }) => ({ centre, radius, from, until }));
  return { zones, streets, leftOut: circles.length - zones.length };
}

/** False for circles that overlap and leave no hour to deliver where they do. */
function agree(a: DeliveryZone, b: DeliveryZone): boolean {
  const away = length(a.centre.x - b.centre.x, a.centre.y - b.centre.y);
  return away > a.radius + b.radius || shared(a, b) >= LEAST;
}

function shared(a: DeliveryHours, b: DeliveryHours): Seconds {
  return Math.min(a.until, b.until) - Math.max(a.from, b.from);
}

/** Spots along a line, in metres. */
function samplesOf(line: readonly Point[]): Point[] {
  const spots: Point[] = [];
  line.forEach((point, at) => {
    const last = line[at - 1] ?? point;
    const steps = Math.max(1, Math.ceil(length(point.x - last.x, point.y - last.y) / (STEP * DECIMETRES)));
    for (let step = at === 0 ? steps : 1; step <= steps; step++) {
      const share = step / steps;
      spots.push({
        x: (last.x + (point.x - last.x) * share) / DECIMETRES,
        y: (last.y + (point.y - last.y) * share) / DECIMETRES,
      });
    }
  });
  return spots;
}

/** Circles that hold all spots, none much larger than LARGEST: halved along the longer side until they are not. */
function circlesAround(spots: readonly Point[]): { centre: Point; radius: Metres; weight: number }[] {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const centre = { x: (left + right) / 2, y: (bottom + top) / 2 };
  const reach = spots.reduce((most, { x, y }) => Math.max(most, length(x - centre.x, y - centre.y)), 0);
  if (reach > LARGEST) {
    const isFirst = right - left >= top - bottom ? ({ x }: Point) => x < centre.x : ({ y }: Point) => y < centre.y;
    return [...circlesAround(spots.filter(isFirst)), ...circlesAround(spots.filter((spot) => !isFirst(spot)))];
  }
  const whole = { x: Math.round(centre.x) + 0, y: Math.round(centre.y) + 0 };
  return [{ centre: whole, radius: Math.ceil(reach) + TO_DOORS, weight: spots.length }];
}
