// The city's streets cut into pieces of one class and one part of town, each small enough to be drawn in a moment.
import type { Box } from '../base/geometry.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { CityView } from '../service/protocol.ts';

export interface StreetChunk {
  /** Index into ROAD_CLASSES. */
  readonly roadClass: number;
  readonly bridge: boolean;
  readonly box: Box;
  /** Segments of the city, in rising order. */
  readonly segments: Int32Array;
}

/** About as many segments as one chunk holds. */
const CHUNK = 300;

/** Cuts a city into chunks, in order of class, then bridge, then place: a counting sort over a square grid. */
export function* cutStreets(city: CityView): Generator<void, StreetChunk[], undefined> {
  const count = city.roadClass.length;
  const { box } = city;
  const side = Math.max(1, Math.min(48, Math.ceil(Math.sqrt(count / (4 * CHUNK)))));
  const keys = side * side * 2 * ROAD_CLASSES.length;
  const keyOf = new Int32Array(count);
  const first = new Int32Array(keys + 1);
  for (let s = 0; s < count; s++) {
    const p = ((city.shapeStart[s] as number) + (city.shapeStart[s + 1] as number)) >> 1;
    const column = cellOf(city.x[p] as number, box.left, box.right, side);
    const row = cellOf(city.y[p] as number, box.bottom, box.top, side);
    const kind = (city.roadClass[s] as number) * 2 + (city.bridge[s] === 1 ? 1 : 0);
    const key = (kind * side + row) * side + column;
    keyOf[s] = key;
    first[key + 1]!++;
    if (s % 20_000 === 19_999) yield;
  }
  for (let key = 0; key < keys; key++) first[key + 1]! += first[key] as number;
  const sorted = new Int32Array(count);
  const next = first.slice();
  for (let s = 0; s < count; s++) sorted[next[keyOf[s] as number]!++] = s;
  yield;
  const chunks: StreetChunk[] = [];
  for (let key = 0; key < keys; key++) {
    const end = first[key + 1] as number;
    for (let at = first[key] as number; at < end; at += CHUNK) {
      const segments = sorted.subarray(at, Math.min(at + CHUNK, end));
      const kind = Math.floor(key / (side * side));
      chunks.push({ roadClass: kind >> 1, bridge: (kind & 1) === 1, box: boxOf(city, segments), segments });
    }
    if (key % 256 === 255) yield;
  }
  return chunks;
}

function cellOf(at: number, from: number, to: number, side: number): number {
  return Math.max(0, Math.min(side - 1, Math.floor(((at - from) / Math.max(to - from, 1)) * side)));
}

function boxOf(city: CityView, segments: Int32Array): Box {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (const s of segments) {
    for (let p = city.shapeStart[s] as number; p < (city.shapeStart[s + 1] as number); p++) {
      left = Math.min(left, city.x[p] as number);
      right = Math.max(right, city.x[p] as number);
      bottom = Math.min(bottom, city.y[p] as number);
      top = Math.max(top, city.y[p] as number);
    }
  }
  return { left, bottom, right, top };
}
