// Cuts off what sticks far out of an extract: extracts hold ways whole, and some run on for many kilometres.
import { type CutOut, insideOf } from './cut-out.ts';
import type { OsmExtract } from './osm-extract.ts';

/** Share of all street nodes that may lie beyond each edge of the core, and how far the frame stands off the core. */
const BEYOND = 0.01;
const MARGIN_SHARE = 0.1;
/** Decimetres. */
const LEAST_MARGIN = 5_000;
/** Decimetres from the middle node beyond which nothing is part of the city: a few stray nodes are more than a hundredth of a hamlet. */
const FARTHEST = 3_000_000;

/**
 * The extract without the nodes of ways that lie outside what is cut out, or outside a frame around its streets; x and y
 * in decimetres, `cut` counts the street nodes. The bounds that files state are no help: many state none, and some the whole globe. Yields between slices.
 */
export function* clipToFrame(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
): Generator<undefined, { extract: OsmExtract; cut: number }, undefined> {
  const isStreetNode = new Uint8Array(extract.nodeId.length);
  extract.wayTags.forEach((tags, way) => {
    if (tags.highway === undefined) return;
    for (let at = extract.wayStart[way] as number; at < (extract.wayStart[way + 1] as number); at++) {
      const node = extract.wayNode[at] as number;
      if (node !== -1) isStreetNode[node] = 1;
    }
  });
  yield;
  const isOutside = extract.cut === null ? yield* outsideFrame(isStreetNode, x, y) : outsideCut(extract, extract.cut);
  yield;
  let cut = 0;
  const wayNode = extract.wayNode.map((node) => {
    if (node === -1 || !isOutside(node)) return node;
    cut += isStreetNode[node] as number;
    return -1;
  });
  return { extract: { ...extract, wayNode }, cut };
}

/** A cut-out is exact: who gives one wants nothing beyond. */
function outsideCut({ latitude, longitude }: OsmExtract, cut: CutOut): (node: number) => boolean {
  const isInside = insideOf(cut);
  return (node) => !isInside(latitude[node] as number, longitude[node] as number);
}

function* outsideFrame(
  isStreetNode: Uint8Array,
  x: Int32Array,
  y: Int32Array,
): Generator<undefined, (node: number) => boolean, undefined> {
  const [left, right] = frameOf(x.filter((_, node) => isStreetNode[node] === 1));
  yield;
  const [bottom, top] = frameOf(y.filter((_, node) => isStreetNode[node] === 1));
  return (node) => {
    const px = x[node] as number;
    const py = y[node] as number;
    return Math.max(Math.abs(px), Math.abs(py)) > FARTHEST || px < left || px > right || py < bottom || py > top;
  };
}

/** Decimetres that fit into whole numbers of 32 bits though a node lies on another continent. */
export function withinReach(decimetres: number): number {
  return Math.max(-2 * FARTHEST, Math.min(2 * FARTHEST, decimetres));
}

/** From where to where the frame reaches along one axis. */
function frameOf(values: Int32Array): readonly [number, number] {
  const sorted = values.slice().sort();
  const last = sorted.length - 1;
  const low = sorted[Math.floor(last * BEYOND)] ?? 0;
  const high = sorted[Math.ceil(last * (1 - BEYOND))] ?? 0;
  const margin = Math.max(LEAST_MARGIN, (high - low) * MARGIN_SHARE);
  return [low - margin, high + margin];
}
