// Finds the streets that vans, or bikes, cannot come to from the main part of a city, or not leave for it, under the rules of their ways.
import { bothWays, type Driver } from './driver.ts';
import { drivingStateSteps } from './driving-states.ts';
import { groupByNode } from './node-rows.ts';
import type { Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';
import { NO_THROUGH } from './street-graph.ts';
import { strongPartSteps } from './strong-parts.ts';

/**
 * Rows of the streets open to a driver that are cut off. Who stops on a street starts anew from it: what they drove
 * before binds them no longer. Where `keepsOut`, nobody passes through the streets marked NO_THROUGH. Yields between slices.
 */
export function* cutOffStreets(
  nodeCount: number,
  streets: readonly Piece[],
  bans: readonly Ban[],
  driver: Driver,
  keepsOut: boolean,
): Generator<undefined, number[], undefined> {
  const isOpen = (arc: number): boolean =>
    ((streets[arc >> 1] as Piece).access & ((arc & 1) === 0 ? driver.forward : driver.backward)) !== 0;
  const tailOf = (arc: number): number => (streets[arc >> 1] as Piece)[(arc & 1) === 0 ? 'from' : 'to'];
  const headOf = (arc: number): number => tailOf(arc ^ 1);
  const open = Int32Array.from({ length: 2 * streets.length }, (_, arc) => arc).filter(isOpen);
  const { first, items } = groupByNode(nodeCount, open, (arc) => tailOf(arc));
  yield;
  const { copyOf, arcs, tails, heads, plain, leadsTo } = yield* drivingStateSteps(
    {
      nodeCount,
      arcCount: 2 * streets.length,
      isOpen,
      isKept: (arc) => keepsOut && ((streets[arc >> 1] as Piece).marks & NO_THROUGH) !== 0,
      tailOf,
      headOf,
      leaving: (node) => items.subarray(first[node], first[node + 1]),
    },
    bans,
  );
  yield;
  const count = nodeCount + copyOf.length;
  const main = mainPart(yield* strongPartSteps(count, tails, heads), heads.slice(0, plain));
  yield;
  const comesTo = flooded(main, tails, heads);
  yield;
  const getsBack = flooded(main, heads, tails);
  yield;
  const isLeft = new Uint8Array(streets.length);
  const isReached = new Uint8Array(streets.length);
  arcs.forEach((arc, link) => {
    // The first links leave plain junctions, once for each arc.
    if (link < plain && getsBack[leadsTo.get(arc) ?? headOf(arc)] === 1) isLeft[arc >> 1] = 1;
    if (comesTo[tails[link] as number] === 1) isReached[arc >> 1] = 1;
  });
  return [...streets.keys()].filter(
    (k) => ((streets[k] as Piece).access & bothWays(driver)) !== 0 && (isLeft[k] === 0 || isReached[k] === 0),
  );
}

/** 1 for each node of the part that most links lead into. */
function mainPart(parts: Int32Array, heads: readonly number[]): Uint8Array {
  const sizes = new Int32Array(parts.length);
  let main = 0;
  for (const head of heads) {
    const part = parts[head] as number;
    sizes[part]!++;
    if ((sizes[part] as number) > (sizes[main] as number)) main = part;
  }
  return Uint8Array.from(parts, (part) => (part === main ? 1 : 0));
}

/** 1 for each node that links lead to from the seeds, and for those. */
function flooded(seeds: Uint8Array, tails: readonly number[], heads: readonly number[]): Uint8Array {
  const { first, items } = groupByNode(seeds.length, heads, (_, link) => tails[link] as number);
  const seen = seeds.slice();
  const open = [...seeds.keys()].filter((node) => seeds[node] === 1);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const head of items.subarray(first[node], first[node + 1])) {
      if (seen[head] === 1) continue;
      seen[head] = 1;
      open.push(head);
    }
  }
  return seen;
}
