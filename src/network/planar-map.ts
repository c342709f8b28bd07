// Streets as a planar map while a city is being laid out: junctions, straight edges and the blocks between them.
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import type { RoadClass } from './street-graph.ts';

/** One street as it was laid, shared by all its edges. `none` bounds blocks without being a street. */
export interface Street {
  readonly id: number;
  readonly kind: RoadClass | 'none';
  /** Where it leads, from the end laid first to the other; not of length 1. */
  readonly dx: Metres;
  readonly dy: Metres;
}
export type Ground = 'land' | 'water' | 'park' | 'outside';

/** A block: the nodes around it, counter-clockwise, bends and junctions alike. */
export interface Block {
  ring: number[];
  ground: Ground;
}

/**
 * Nodes, edges and blocks that grow while blocks are cut. A node with two edges is a bend. Every edge inside the map has a
 * block on its left in both directions; an edge hung into a block (a dead end) is in no ring.
 */
export interface PlanarMap {
  readonly x: number[];
  readonly y: number[];
  /** Edges at each node. */
  readonly degree: number[];
  readonly edges: Map<number, Street>;
  readonly blocks: Block[];
  /** Block on the left of a directed edge. */
  readonly left: Map<number, number>;
}

/** More nodes than any plan has; a key is one number below 2^53. */
const KEY = 0x20_0000;

/** Key of a directed edge. */
export function directed(a: number, b: number): number {
  return a * KEY + b;
}

/** Key of an edge, whichever way it is named. */
export function edgeKey(a: number, b: number): number {
  return a < b ? a * KEY + b : b * KEY + a;
}

export function edgeEnds(key: number): [number, number] {
  return [Math.floor(key / KEY), key % KEY];
}

export function pointOf(map: PlanarMap, node: number): Point {
  return { x: map.x[node] as number, y: map.y[node] as number };
}

export function addNode(map: PlanarMap, x: Metres, y: Metres): number {
  map.x.push(x);
  map.y.push(y);
  map.degree.push(0);
  return map.x.length - 1;
}

/** Adds an edge without asking where it lies. */
export function addEdge(map: PlanarMap, a: number, b: number, street: Street): void {
  map.edges.set(edgeKey(a, b), street);
  for (const end of [a, b]) map.degree[end] = (map.degree[end] as number) + 1;
}

export function streetOf(map: PlanarMap, a: number, b: number): Street {
  const street = map.edges.get(edgeKey(a, b));
  if (street === undefined) throw new Error(`streetOf: expected an edge from node ${a} to ${b}, found none`);
  return street;
}

export function edgeLength(map: PlanarMap, a: number, b: number): Metres {
  return length((map.x[b] as number) - (map.x[a] as number), (map.y[b] as number) - (map.y[a] as number));
}

/** Puts a node into the edge from a to b, and into the blocks on both sides of it. */
export function insertNode(map: PlanarMap, a: number, b: number, x: Metres, y: Metres): number {
  const street = streetOf(map, a, b);
  const node = addNode(map, x, y);
  map.edges.delete(edgeKey(a, b));
  map.edges.set(edgeKey(a, node), street);
  map.edges.set(edgeKey(node, b), street);
  map.degree[node] = 2;
  for (const [tail, head] of [
    [a, b],
    [b, a],
  ] as const) {
    const block = map.left.get(directed(tail, head));
    if (block === undefined) continue;
    map.left.delete(directed(tail, head));
    map.left.set(directed(tail, node), block);
    map.left.set(directed(node, head), block);
    const { ring } = map.blocks[block] as Block;
    for (let k = 0; k < ring.length; k++) {
      if (ring[k] === tail && ring[(k + 1) % ring.length] === head) {
        ring.splice(k + 1, 0, node);
        break;
      }
    }
  }
  return node;
}

/**
 * Cuts a block along a new street from node p to node q of its ring by way of bends. The block keeps the side on the left
 * of the street's way from p to q; the other side is returned.
 */
export function cutBlock(
  map: PlanarMap,
  block: number,
  p: number,
  q: number,
  bends: readonly Point[],
  kind: Street['kind'],
): number {
  const whole = map.blocks[block] as Block;
  const { ring } = whole;
  const from = ring.indexOf(p);
  const to = ring.indexOf(q);
  if (from === -1 || to === -1) throw new Error(`cutBlock: expected nodes of block ${block}, found ${p} and ${q}`);
  const way = [p, ...bends.map((bend) => addNode(map, bend.x, bend.y)), q];
  layStreet(map, way, kind);
  const inner = way.slice(1, -1);
  const other = map.blocks.length;
  // Left of p -> q: along the street to q, then on round the ring from q back to p.
  whole.ring = [...between(ring, to, from), ...inner];
  map.blocks.push({ ring: [...between(ring, from, to), ...inner.reverse()], ground: whole.ground });
  claim(map, block);
  claim(map, other);
  return other;
}

/** Lays a street over nodes in order; its edges are in no ring yet. */
export function layStreet(map: PlanarMap, way: readonly number[], kind: Street['kind']): Street {
  const [first, last] = [pointOf(map, way[0] as number), pointOf(map, way[way.length - 1] as number)];
  const street = { id: map.edges.size, kind, dx: last.x - first.x, dy: last.y - first.y };
  for (let k = 1; k < way.length; k++) addEdge(map, way[k - 1] as number, way[k] as number, street);
  return street;
}

/** Takes an edge away; the rings beside it keep its nodes. */
export function removeEdge(map: PlanarMap, a: number, b: number): void {
  if (!map.edges.delete(edgeKey(a, b))) return;
  map.degree[a] = (map.degree[a] as number) - 1;
  map.degree[b] = (map.degree[b] as number) - 1;
}

/** The nodes of a ring from one index round to another, both included. */
function between(ring: readonly number[], from: number, to: number): number[] {
  const nodes: number[] = [];
  for (let k = from; ; k = (k + 1) % ring.length) {
    nodes.push(ring[k] as number);
    if (k === to) return nodes;
  }
}

/** Writes down that a block lies left of the edges of its ring. */
export function claim(map: PlanarMap, block: number): void {
  const { ring } = map.blocks[block] as Block;
  for (let k = 0; k < ring.length; k++) {
    map.left.set(directed(ring[k] as number, ring[(k + 1) % ring.length] as number), block);
  }
}
