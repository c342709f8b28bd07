// The figures by which street networks are compared: block length, density, winding, junctions and order of directions.
import type { Box } from '../base/geometry.ts';
import { atan2, length, ln } from '../base/maths.ts';
import { atOnce } from '../base/slices.ts';
import type { Metres, Share } from '../base/units.ts';
import { CUT_OFF, MOTOR_BACKWARD, MOTOR_FORWARD, ROAD_CLASSES, type StreetGraph, streetBox } from './street-graph.ts';

/**
 * Definitions of Boeing 2019, "Urban spatial order" (doi 10.1007/s41109-019-0189-1), for the undirected network of
 * drivable streets: a junction is a node of degree other than 2 (dead ends included), a segment the chain between two.
 */
export interface NetworkStatistics {
  readonly junctions: number;
  readonly segments: number;
  readonly squareKm: number;
  readonly junctionsPerKm2: number;
  readonly streetKmPerKm2: number;
  readonly medianSegment: Metres;
  readonly meanSegment: Metres;
  /** Length of all segments over the straight distances between their ends. */
  readonly circuity: number;
  /** Twice the segments over the junctions. */
  readonly meanDegree: number;
  readonly deadEnds: Share;
  readonly threeWay: Share;
  readonly fourWay: Share;
  /** 1: one grid; 0: every direction alike. */
  readonly orientationOrder: number;
}

interface Chain {
  readonly from: number;
  readonly to: number;
  readonly metres: Metres;
}

/** The undirected network as chains between nodes; nodes get new numbers where the box cuts a street. */
interface Chains {
  readonly x: number[];
  readonly y: number[];
  readonly chains: readonly Chain[];
}

/** Statistics of the largest connected part inside a box (all streets without one; then the area is that of their box). */
export function networkStatistics(graph: StreetGraph, area?: Box): NetworkStatistics {
  return atOnce(statisticsSteps(graph, area));
}

/** Segments between two pauses. */
const SLICE = 20_000;

/** The same in slices: yields after each. Segments marked in `gone` are left out. */
export function* statisticsSteps(
  graph: StreetGraph,
  area?: Box,
  gone?: Uint8Array,
): Generator<undefined, NetworkStatistics, undefined> {
  const box = area ?? (graph.segmentCount > 0 ? streetBox(graph) : { left: 0, bottom: 0, right: 0, top: 0 });
  const cut = yield* chainsInside(graph, box, gone);
  yield;
  const connected = largestConnected(cut);
  yield;
  const joined = joinChains(connected, cut.x.length);
  yield;
  const squareKm = ((box.right - box.left) * (box.top - box.bottom)) / 1e6;

  const degree = new Map<number, number>();
  for (const { from, to } of joined) {
    degree.set(from, (degree.get(from) ?? 0) + 1);
    degree.set(to, (degree.get(to) ?? 0) + 1);
  }
  const junctions = degree.size;
  const withDegree = (wanted: number): Share => {
    let count = 0;
    for (const value of degree.values()) if (value === wanted) count++;
    return count / Math.max(1, junctions);
  };
  const lengths = joined.map((chain) => chain.metres).sort((a, b) => a - b);
  const whole = lengths.reduce((sum, metres) => sum + metres, 0);
  let straight = 0;
  for (const { from, to } of joined) straight += apart(cut, from, to);
  const half = lengths.length >> 1;
  const median =
    lengths.length % 2 === 1 ? (lengths[half] ?? 0) : ((lengths[half - 1] ?? 0) + (lengths[half] ?? 0)) / 2;
  return {
    junctions,
    segments: joined.length,
    squareKm,
    junctionsPerKm2: junctions / squareKm,
    streetKmPerKm2: whole / 1000 / squareKm,
    medianSegment: median,
    meanSegment: whole / Math.max(1, joined.length),
    circuity: whole / straight,
    meanDegree: (2 * joined.length) / Math.max(1, junctions),
    deadEnds: withDegree(1),
    threeWay: withDegree(3),
    fourWay: withDegree(4),
    orientationOrder: orientationOrder(cut, joined),
  };
}

function apart(nodes: Chains, from: number, to: number): Metres {
  return length(
    (nodes.x[to] as number) - (nodes.x[from] as number),
    (nodes.y[to] as number) - (nodes.y[from] as number),
  );
}

/** Drivable streets from motorway to living street, cut at the points of their geometry that lie outside the box. */
function* chainsInside(graph: StreetGraph, box: Box, gone?: Uint8Array): Generator<undefined, Chains, undefined> {
  const slowest = ROAD_CLASSES.indexOf('living_street');
  const x = Array.from(graph.x);
  const y = Array.from(graph.y);
  const chains: Chain[] = [];
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (segment % SLICE === SLICE - 1) yield;
    if (gone?.[segment] === 1 || (graph.roadClass[segment] as number) > slowest) continue;
    const isDriven = ((graph.access[segment] as number) & (MOTOR_FORWARD | MOTOR_BACKWARD)) !== 0;
    if (!isDriven && ((graph.marks[segment] as number) & CUT_OFF) === 0) continue;
    const first = graph.shapeStart[segment] as number;
    const last = (graph.shapeStart[segment + 1] as number) - 1;
    const nodeAt = (p: number): number => {
      if (p === first) return graph.from[segment] as number;
      if (p === last) return graph.to[segment] as number;
      y.push(graph.shapeY[p] as number);
      return x.push(graph.shapeX[p] as number) - 1;
    };
    let start = -1;
    let metres = 0;
    for (let p = first; p <= last; p++) {
      const [px, py] = [graph.shapeX[p] as number, graph.shapeY[p] as number];
      const isInside = px >= box.left && px <= box.right && py >= box.bottom && py <= box.top;
      if (isInside && start === -1) {
        start = p;
        metres = 0;
      } else if (isInside) {
        metres += length(px - (graph.shapeX[p - 1] as number), py - (graph.shapeY[p - 1] as number));
      }
      if (start === -1 || (isInside && p < last)) continue;
      const end = isInside ? p : p - 1;
      if (end > start) chains.push({ from: nodeAt(start), to: nodeAt(end), metres });
      start = -1;
    }
  }
  return { x, y, chains };
}

/** The chains of the part with the most nodes. */
function largestConnected({ x, chains }: Chains): Chain[] {
  const root = Int32Array.from({ length: x.length }, (_, node) => node);
  const find = (node: number): number => {
    let here = node;
    while (root[here] !== here) {
      root[here] = root[root[here] as number] as number;
      here = root[here] as number;
    }
    return here;
  };
  for (const { from, to } of chains) root[Math.max(find(from), find(to))] = Math.min(find(from), find(to));
  const sizes = new Int32Array(x.length);
  for (let node = 0; node < x.length; node++) {
    const part = find(node);
    sizes[part] = (sizes[part] as number) + 1;
  }
  let best = 0;
  for (let node = 0; node < x.length; node++) if ((sizes[node] as number) > (sizes[best] as number)) best = node;
  return chains.filter((chain) => find(chain.from) === best);
}

/** Joins chains that meet at a node where nothing else does. A ring of streets without a junction is dropped. */
function joinChains(chains: readonly Chain[], nodeCount: number): Chain[] {
  const arms: number[][] = Array.from({ length: nodeCount }, () => []);
  chains.forEach(({ from, to }, k) => {
    arms[from]?.push(k);
    arms[to]?.push(k);
  });
  const isBend = (node: number): boolean => arms[node]?.length === 2;
  const done = new Uint8Array(chains.length);
  const joined: Chain[] = [];
  for (let start = 0; start < nodeCount; start++) {
    if (isBend(start)) continue;
    for (const first of arms[start] ?? []) {
      if (done[first] === 1) continue;
      let metres = 0;
      let here = start;
      for (let arm: number | undefined = first; arm !== undefined; ) {
        const chain = chains[arm] as Chain;
        done[arm] = 1;
        metres += chain.metres;
        here = chain.from === here ? chain.to : chain.from;
        arm = isBend(here) ? arms[here]?.find((other) => done[other] === 0) : undefined;
      }
      joined.push({ from: start, to: here, metres });
    }
  }
  return joined;
}

/** Phi = 1 - ((H - ln 4) / (ln 36 - ln 4))^2, H the entropy of bearings of straight lines between ends, both ways, in 36 bins. */
function orientationOrder(nodes: Chains, chains: readonly Chain[]): number {
  const bins = new Float64Array(36);
  let count = 0;
  for (const { from, to } of chains) {
    if (from === to) continue;
    const angle = atan2(
      (nodes.y[to] as number) - (nodes.y[from] as number),
      (nodes.x[to] as number) - (nodes.x[from] as number),
    );
    // Bins are centred on the compass points: the first holds -5 to 5 degrees.
    const bin = Math.floor((angle / (2 * Math.PI)) * 36 + 0.5 + 36) % 36;
    for (const way of [bin, (bin + 18) % 36]) bins[way] = (bins[way] as number) + 1;
    count += 2;
  }
  let entropy = 0;
  for (const bin of bins) if (bin > 0) entropy -= (bin / count) * ln(bin / count);
  const disorder = (entropy - ln(4)) / (ln(36) - ln(4));
  return 1 - disorder * disorder;
}
