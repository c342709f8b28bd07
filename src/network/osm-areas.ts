// The water and the parks of an OpenStreetMap extract, to orient the eye.
import type { Box, Point, Ring } from '../base/geometry.ts';
import { joinHoles, signedArea } from './area-ring.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { ringsAlongEdges } from './edge-rings.ts';
import { importPhrases } from './import-phrases.ts';
import { clipRing } from './line-clip.ts';
import { simplify } from './line-simplification.ts';
import { isGreen, isWater, type OsmExtract, type Tags } from './osm-extract.ts';
import { knownParts, pointsOf } from './osm-lines.ts';
import type { Drop } from './osm-pieces.ts';
import { seaOf } from './osm-sea.ts';

/** m2 below which an area is no landmark, and how many of each kind are kept, the largest first. */
const LEAST = 1_500;
const MOST = 400;
/** Square decimetres below which an island or a clearing is not drawn. */
const LEAST_HOLE = 50_000;
/** Decimetres that an outline may stray. */
const TOLERANCE = 15;
/** Decimetres beyond the streets that ground is kept. */
const MARGIN = 3_000;

/**
 * Closed ways, multipolygons and the sea, cut some way beyond the streets. An area with holes is one ring that visits them
 * by a slit. x and y are the whole extract's nodes in whole decimetres, the box is in metres.
 */
export function areasOf(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
  box: Box,
  drop: Drop,
): { water: Ring[]; parks: Ring[] } {
  const view = viewAround(box);
  const water: Outline[] = [];
  const parks: Outline[] = [];
  const keep = (list: Outline[], parts: readonly Ring[], holes: readonly Ring[]): boolean => {
    const big = parts.filter((ring) => Math.abs(signedArea(ring)) >= LEAST * DECIMETRES * DECIMETRES);
    const cut = holes.filter((ring) => Math.abs(signedArea(ring)) >= LEAST_HOLE);
    for (const ring of joinHoles(big.map(outlineOf), cut.map(outlineOf))) {
      if (ring.length > 2) list.push({ area: Math.abs(signedArea(ring)), row: list.length, ring });
    }
    return big.length > 0;
  };
  const sea = seaOf(extract, x, y, view);
  keep(water, sea.outer, sea.inner);

  const take = (tags: Tags, outer: readonly Int32Array[], inner: readonly Int32Array[]): void => {
    if (!(isWater(tags) || isGreen(tags))) return;
    const parts = ringsInView(outer, x, y, view);
    if (outer.length === 0) drop('areas', importPhrases().reasons.openRing);
    else if (parts.length === 0) drop('areas', importPhrases().reasons.outside);
    else if (!keep(isWater(tags) ? water : parks, parts, ringsInView(inner, x, y, view)))
      drop('areas', importPhrases().reasons.small(LEAST));
  };
  extract.wayTags.forEach((tags, way) => {
    if (tags.highway !== undefined || tags.building !== undefined) return;
    const line = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    const isClosed = line.length > 3 && line[0] === line[line.length - 1];
    take(tags, isClosed ? [line] : [], []);
  });
  for (const { tags, outer, inner } of extract.areas) {
    if (tags.building === undefined) take(tags, outer, inner);
  }
  const largest = (list: Outline[]): Ring[] => {
    if (list.length > MOST) drop('areas', importPhrases().reasons.smaller(MOST), list.length - MOST);
    list.sort((a, b) => b.area - a.area || a.row - b.row);
    return list.slice(0, MOST).map(({ ring }) => ring.map((p) => ({ x: p.x / DECIMETRES, y: p.y / DECIMETRES })));
  };
  return { water: largest(water), parks: largest(parks) };
}

/** What is kept of the ground around the streets, in decimetres. */
export function viewAround(box: Box): Box {
  return {
    left: Math.floor(box.left * DECIMETRES) - MARGIN,
    bottom: Math.floor(box.bottom * DECIMETRES) - MARGIN,
    right: Math.ceil(box.right * DECIMETRES) + MARGIN,
    top: Math.ceil(box.top * DECIMETRES) + MARGIN,
  };
}

interface Outline {
  readonly area: number;
  readonly row: number;
  readonly ring: Ring;
}

/** Rings inside the view, in decimetres: closed lines cut at its edges, open ones closed along them. */
export function ringsInView(lines: readonly Int32Array[], x: Int32Array, y: Int32Array, view: Box): Ring[] {
  const rings: Ring[] = [];
  const open: Point[][] = [];
  for (const line of lines) {
    const isClosed = line.length >= 4 && line[0] === line[line.length - 1] && !line.includes(-1);
    if (isClosed) rings.push(clipRing(pointsOf(line.subarray(1), x, y), view));
    else open.push(...knownParts(line).map((part) => pointsOf(part, x, y)));
  }
  return [...rings, ...ringsAlongEdges(open, view, false)].filter((ring) => ring.length > 2);
}

/** The ring without points that hardly bend it. */
function outlineOf(ring: Ring): Ring {
  const points = ring.flatMap((point) => [point.x, point.y]);
  // The first point is appended, so that the line closes, and taken off again.
  const line = simplify([...points, points[0] as number, points[1] as number], TOLERANCE).slice(0, -2);
  return Array.from({ length: line.length / 2 }, (_, k) => ({
    x: line[2 * k] as number,
    y: line[2 * k + 1] as number,
  }));
}
