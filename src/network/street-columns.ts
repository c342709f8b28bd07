// The street graph as columns of a streets block.

import { damagePhrases } from './damage-phrases.ts';
import { DECIMETRES, readCount, readDeltas, readUpTo, refuseValue, whole, writeDeltas } from './decimetre-columns.ts';
import { buildStreetGraph, ROAD_CLASSES, type RoadClass, type SegmentDraft, type StreetGraph } from './street-graph.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

/** Added to the road class of a bridge. */
const BRIDGE = 16;

/** Columns: nodes, then what segments join and are, then the points between their ends. */
export function writeStreets(graph: StreetGraph, out: VarintWriter): void {
  out.varint(graph.nodeCount);
  out.varint(graph.segmentCount);
  writeDeltas(graph.x, out);
  writeDeltas(graph.y, out);
  let before = 0;
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    const from = graph.from[segment] as number;
    out.zigzag(from - before);
    out.zigzag((graph.to[segment] as number) - from);
    before = from;
  }
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    out.varint((graph.roadClass[segment] as number) + BRIDGE * (graph.bridge[segment] as number));
  }
  for (const access of graph.access) out.varint(access);
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    out.varint((graph.shapeStart[segment + 1] as number) - (graph.shapeStart[segment] as number) - 2);
  }
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    let x = whole(graph.x[graph.from[segment] as number] as number);
    let y = whole(graph.y[graph.from[segment] as number] as number);
    for (let p = (graph.shapeStart[segment] as number) + 1; p < (graph.shapeStart[segment + 1] as number) - 1; p++) {
      const nextX = whole(graph.shapeX[p] as number);
      const nextY = whole(graph.shapeY[p] as number);
      out.zigzag(nextX - x);
      out.zigzag(nextY - y);
      x = nextX;
      y = nextY;
    }
  }
}

export function readStreets(reader: VarintReader): StreetGraph {
  const nodeCount = readCount(reader, 'junctions');
  const segmentCount = readCount(reader, 'streets');
  const x = readDeltas(nodeCount, reader);
  const y = readDeltas(nodeCount, reader);
  const from = new Int32Array(segmentCount);
  const to = new Int32Array(segmentCount);
  const node = (value: number): number => {
    if (!(value >= 0 && value < nodeCount)) refuseValue(reader, value, 'a junction', nodeCount - 1);
    return value;
  };
  for (let segment = 0, before = 0; segment < segmentCount; segment++) {
    before = from[segment] = node(before + reader.zigzag());
    to[segment] = node(before + reader.zigzag());
  }
  const looks = Array.from({ length: segmentCount }, () => {
    const look = readUpTo(reader, 2 * BRIDGE - 1, 'a road class');
    if (look % BRIDGE >= ROAD_CLASSES.length)
      reader.fail(damagePhrases().block.roadClass(ROAD_CLASSES.length), `${look}`);
    return look;
  });
  const access = Uint8Array.from({ length: segmentCount }, () => readUpTo(reader, 31, 'access bits'));
  const points = Array.from({ length: segmentCount }, () => readCount(reader, 'points'));
  const drafts = points.map((count, segment): SegmentDraft => {
    let px = Math.round((x[from[segment] as number] as number) * DECIMETRES);
    let py = Math.round((y[from[segment] as number] as number) * DECIMETRES);
    const between: number[] = [];
    for (let k = 0; k < count; k++) {
      px += reader.zigzag();
      py += reader.zigzag();
      between.push(px / DECIMETRES, py / DECIMETRES);
    }
    return {
      from: from[segment] as number,
      to: to[segment] as number,
      roadClass: ROAD_CLASSES[(looks[segment] as number) % BRIDGE] as RoadClass,
      access: access[segment] as number,
      bridge: (looks[segment] as number) >= BRIDGE,
      between,
    };
  });
  return buildStreetGraph(x, y, drafts);
}
