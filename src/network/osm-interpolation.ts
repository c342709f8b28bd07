// House numbers that a map gives as a line from one to another: doors evenly between the two.
// (https://wiki.openstreetmap.org/wiki/Addresses#Using_interpolation)
import { distance, type Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { importPhrases } from './import-phrases.ts';
import { isNumberLine, type OsmExtract, type Tags } from './osm-extract.ts';
import { pointsOf } from './osm-lines.ts';
import type { Drop } from './osm-pieces.ts';

/** Where a house number stands, in decimetres, and its tags. */
export interface NumberedSpot {
  readonly spot: Point;
  readonly tags: Tags;
}

/** Metres between two doors at least: who says that there are more has mistyped a number (assumption). */
const LEAST_APART = 2;
/** Decimetres within which a number that the map has is the same door. */
const SAME_DOOR = 1_000;
/** Lines looked at between two pauses. */
const SLICE = 200;

/** How numbers follow each other on a line: so far apart, and even (0) or odd (1) where it says so. */
interface Counting {
  readonly step: number;
  readonly parity: 0 | 1 | null;
}

/** Numbers that no door of the map has; lines that tell of none are dropped. x and y are the extract's nodes. Yields between slices. */
export function* numbersBetween(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
  drop: Drop,
): Generator<undefined, NumberedSpot[], undefined> {
  const found: NumberedSpot[] = [];
  const lines = extract.wayTags.flatMap((tags, way) => (isNumberLine(tags) ? way : []));
  if (lines.length === 0) return found;
  yield;
  const numbered = numberedNodes(extract);
  yield;
  const isMapped = mappedDoors(extract, x, y);
  for (const [index, way] of lines.entries()) {
    if (index % SLICE === 0) yield;
    const line = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    const spots = spotsAlong(extract.wayTags[way] as Tags, line, numbered, x, y);
    if (typeof spots === 'string') drop('ways', spots);
    else for (const one of spots) if (!isMapped(one)) found.push(one);
  }
  return found;
}

/** Numbers between those of a line, or why it tells of none. */
function spotsAlong(
  tags: Tags,
  line: Int32Array,
  numbered: ReadonlyMap<number, Tags>,
  x: Int32Array,
  y: Int32Array,
): NumberedSpot[] | string {
  const { unknownCounting, unnumberedEnd, brokenNumbers, crampedNumbers } = importPhrases().reasons;
  const counting = countingOf(tags['addr:interpolation'] as string);
  if (counting === null) return unknownCounting;
  if (line.includes(-1)) return brokenNumbers;
  const ends = Array.from(line.keys()).filter((at) => numbered.has(line[at] as number));
  if (ends.length < 2 || ends[0] !== 0 || ends[ends.length - 1] !== line.length - 1) return unnumberedEnd;
  const spots: NumberedSpot[] = [];
  for (let row = 1; row < ends.length; row++) {
    const part = line.subarray(ends[row - 1], (ends[row] as number) + 1);
    const first = numbered.get(part[0] as number) as Tags;
    const from = numberOf(first) as number;
    const to = numberOf(numbered.get(part[part.length - 1] as number) as Tags) as number;
    const numbers = Math.abs(to - from);
    if (numbers <= counting.step) continue;
    const points = pointsOf(part, x, y);
    const apart = wayAlong(points) / numbers;
    if (apart * counting.step < LEAST_APART * DECIMETRES) return crampedNumbers(LEAST_APART);
    const street = tags['addr:street'] ?? first['addr:street'];
    for (const number of numbersOf(from, to, counting)) {
      const own = { 'addr:housenumber': String(number), ...(street === undefined ? {} : { 'addr:street': street }) };
      spots.push({ spot: pointAlong(points, apart * Math.abs(number - from)), tags: own });
    }
  }
  return spots;
}

/** `even`, `odd`, `all` or every so many; null for anything else, as letters. */
function countingOf(text: string): Counting | null {
  if (text === 'even') return { step: 2, parity: 0 };
  if (text === 'odd') return { step: 2, parity: 1 };
  if (text === 'all') return { step: 1, parity: null };
  return /^[1-9]\d?$/.test(text) ? { step: Number(text), parity: null } : null;
}

/** Those strictly between, from the first on; even or odd ones though the two are not. */
function numbersOf(from: number, to: number, { step, parity }: Counting): number[] {
  const way = from < to ? 1 : -1;
  const numbers: number[] = [];
  const first = parity === null || from % 2 === parity ? step : 1;
  for (let number = from + way * first; way * number < way * to; number += way * step) numbers.push(number);
  return numbers;
}

/** The nodes with a number that can be counted from. */
function numberedNodes({ taggedNode, nodeTags }: OsmExtract): ReadonlyMap<number, Tags> {
  const numbered = new Map<number, Tags>();
  for (const [row, tags] of nodeTags.entries()) {
    if (numberOf(tags) !== null) numbered.set(taggedNode[row] as number, tags);
  }
  return numbered;
}

/** The number without its letter; null where there is none, or more than one. */
function numberOf(tags: Tags): number | null {
  const found = /^\s*(\d{1,5})\s*[a-z]?\s*$/i.exec(tags['addr:housenumber'] ?? '');
  return found === null ? null : Number(found[1]);
}

/** Tells whether a node or a building close by has the number already: in the same street, or nobody says in which. */
function mappedDoors(extract: OsmExtract, x: Int32Array, y: Int32Array): (one: NumberedSpot) => boolean {
  const doors = new Map<string, { readonly node: number; readonly street: string | undefined }[]>();
  const add = (node: number | undefined, tags: Tags): void => {
    const number = tags['addr:housenumber'];
    if (number === undefined || node === undefined || node === -1) return;
    const door = { node, street: tags['addr:street'] };
    const others = doors.get(number);
    if (others === undefined) doors.set(number, [door]);
    else others.push(door);
  };
  for (const [row, tags] of extract.nodeTags.entries()) add(extract.taggedNode[row], tags);
  for (const [way, tags] of extract.wayTags.entries()) add(extract.wayNode[extract.wayStart[way] as number], tags);
  for (const { tags, outer } of extract.areas) add(outer[0]?.[0], tags);
  return ({ spot, tags }) => {
    const street = tags['addr:street'];
    return (doors.get(tags['addr:housenumber'] as string) ?? []).some((door) => {
      if (street !== undefined && door.street !== undefined && door.street !== street) return false;
      return length((x[door.node] as number) - spot.x, (y[door.node] as number) - spot.y) <= SAME_DOOR;
    });
  };
}

function wayAlong(points: readonly Point[]): number {
  let sum = 0;
  for (let at = 1; at < points.length; at++) sum += distance(points[at - 1] as Point, points[at] as Point);
  return sum;
}

/** So far along a line. */
function pointAlong(points: readonly Point[], way: number): Point {
  let left = way;
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1] as Point, points[at] as Point];
    const span = distance(a, b);
    if (left < span) return { x: a.x + ((b.x - a.x) * left) / span, y: a.y + ((b.y - a.y) * left) / span };
    left -= span;
  }
  return points[points.length - 1] as Point;
}
