// Where the main roads of a city run out: the sites for hubs.
import { ROAD_CLASSES, type StreetGraph } from './street-graph.ts';

/** Nodes at which a main road (secondary or better) ends with no other street, in rising order. */
export function arterialEnds(streets: StreetGraph): number[] {
  const degree = new Int32Array(streets.nodeCount);
  const isMain = new Uint8Array(streets.nodeCount);
  const slowest = ROAD_CLASSES.indexOf('secondary');
  for (let segment = 0; segment < streets.segmentCount; segment++) {
    // Shown only.
    if (streets.access[segment] === 0) continue;
    for (const end of [streets.from[segment] as number, streets.to[segment] as number]) {
      degree[end] = (degree[end] as number) + 1;
      if ((streets.roadClass[segment] as number) <= slowest) isMain[end] = 1;
    }
  }
  return Array.from(degree.keys()).filter((node) => degree[node] === 1 && isMain[node] === 1);
}
