// Marks and signs of streets as columns of a streets block: few streets have any.

import type { ReadValue } from './damage-phrases.ts';
import { readCount, readUpTo, refuseValue } from './decimetre-columns.ts';
import { ROAD_SIGNS, type RoadSigns } from './road-signs.ts';
import { COBBLED, CUT_OFF, NO_THROUGH, type StreetGraph, UNPAVED } from './street-graph.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

export function hasMarksOrSigns({ marks, signArc }: StreetGraph): boolean {
  return signArc.length > 0 || marks.some((bits) => bits !== 0);
}

/** The marked segments, each as its distance from the last one, with their bits; then the signs by arc and kind. */
export function writeMarksAndSigns({ marks, signArc, signKind }: StreetGraph, out: VarintWriter): void {
  const marked = [...marks.keys()].filter((segment) => marks[segment] !== 0);
  out.varint(marked.length);
  marked.forEach((segment, k) => {
    out.varint(segment - (marked[k - 1] ?? 0));
    out.varint(marks[segment] as number);
  });
  out.varint(signArc.length);
  signArc.forEach((arc, k) => {
    out.varint(arc - (signArc[k - 1] ?? 0));
    out.varint(signKind[k] as number);
  });
}

export function readMarksAndSigns(
  reader: VarintReader,
  { segmentCount }: StreetGraph,
): Pick<StreetGraph, 'marks' | keyof RoadSigns> {
  const marks = new Uint8Array(segmentCount);
  const below = (value: number, limit: number, what: ReadValue): number => {
    if (value >= limit) refuseValue(reader, value, what, limit - 1);
    return value;
  };
  for (let k = readCount(reader, 'marked streets'), segment = 0; k > 0; k--) {
    segment = below(segment + reader.varint(), segmentCount, 'a street');
    marks[segment] = readUpTo(reader, COBBLED | UNPAVED | NO_THROUGH | CUT_OFF, 'marks of a street');
  }
  const count = readCount(reader, 'road signs');
  const signArc = new Int32Array(count);
  const signKind = new Uint8Array(count);
  for (let k = 0, arc = 0; k < count; k++) {
    signArc[k] = arc = below(arc + reader.varint(), 2 * segmentCount, 'a direction of a street');
    signKind[k] = readUpTo(reader, ROAD_SIGNS.length - 1, 'a kind of road sign');
  }
  return { marks, signArc, signKind };
}
