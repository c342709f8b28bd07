// Lines of an OpenStreetMap extract, as indices of nodes, turned into points.
import type { Point } from '../base/geometry.ts';

/** The stretches of a line whose nodes are there. */
export function knownParts(line: Int32Array): Int32Array[] {
  const parts: Int32Array[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && line[at] !== -1) continue;
    if (at - start > 1) parts.push(line.subarray(start, at));
    start = at + 1;
  }
  return parts;
}

export function pointsOf(line: Int32Array, x: Int32Array, y: Int32Array): Point[] {
  return Array.from(line, (node) => ({ x: x[node] as number, y: y[node] as number }));
}
