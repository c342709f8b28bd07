// The sea of an OpenStreetMap extract, which has no outline of its own: only its shore is drawn.
import type { Box, Point, Ring } from '../base/geometry.ts';
import { signedArea } from './area-ring.ts';
import { ringsAlongEdges } from './edge-rings.ts';
import { isShore, type OsmExtract } from './osm-extract.ts';
import { knownParts, pointsOf } from './osm-lines.ts';
import { joinWays } from './osm-rings.ts';

/** Decimetres that the sea goes on beyond the view, so that it does not end where the streets do. */
const BEYOND = 30_000;

/**
 * The sea inside the view and its islands, in decimetres. Land lies to the left of a shore, so the sea lies to the left
 * of the shore walked backwards. Where only islands are known, all around them is sea.
 */
export function seaOf(extract: OsmExtract, x: Int32Array, y: Int32Array, view: Box): { outer: Ring[]; inner: Ring[] } {
  const shores: number[][] = [];
  extract.wayTags.forEach((tags, way) => {
    if (!isShore(tags)) return;
    const line = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    for (const part of knownParts(line)) shores.push([...part].reverse());
  });
  const lines = joinWays(shores, true).map((line) => pointsOf(Int32Array.from(line), x, y));
  const rings = ringsAlongEdges(lines, view, true);
  const outer = rings.filter((ring) => signedArea(ring) > 0);
  const inner = rings.filter((ring) => signedArea(ring) < 0);
  const { left, right, bottom, top } = view;
  if (outer.length === 0 && inner.length > 0) {
    outer.push([
      { x: left, y: bottom },
      { x: right, y: bottom },
      { x: right, y: top },
      { x: left, y: top },
    ]);
  }
  const pushed = (value: number, low: number, high: number): number =>
    value <= low ? low - BEYOND : value >= high ? high + BEYOND : value;
  const onward = (point: Point): Point => ({ x: pushed(point.x, left, right), y: pushed(point.y, bottom, top) });
  return { outer: outer.map((ring) => ring.map(onward)), inner };
}
