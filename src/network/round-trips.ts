// Which places one can go to from a place and come back from: most towns are in one piece, unless somebody is kept out of parts.
import { type Joints, straightAlong } from './place-joints.ts';
import type { RoadNetwork } from './shortest-path.ts';

/** Of place 0 of the joints: 1 for every place that one can go to from there and come back from. */
export function roundTrips(network: RoadNetwork, joints: Joints): Uint8Array {
  const { firstOut, outHead, outTail, firstIn, inLink } = network;
  const arriving = (place: number): number[] =>
    slotsOf(place, joints.arrive).flatMap((slot) => [
      joints.node[slot] as number,
      ...(joints.alsoFrom.get(slot) ?? []),
    ]);
  const leaving = (place: number): number[] =>
    slotsOf(place, joints.leave).map((slot) => joints.leaveNode[slot] as number);
  const reached = spread(network.nodeCount, leaving(0), function* (node) {
    for (let out = firstOut[node] as number; out < (firstOut[node + 1] as number); out++) yield outHead[out] as number;
  });
  const returning = spread(network.nodeCount, arriving(0), function* (node) {
    for (let entry = firstIn[node] as number; entry < (firstIn[node + 1] as number); entry++)
      yield outTail[inLink[entry] as number] as number;
  });
  return Uint8Array.from({ length: joints.count }, (_, place) => {
    const goes =
      arriving(place).some((node) => reached[node] === 1) || Number.isFinite(straightAlong(joints, 0, place));
    if (!goes) return 0;
    const returns = leaving(place).some((node) => returning[node] === 1);
    return returns || Number.isFinite(straightAlong(joints, place, 0)) ? 1 : 0;
  });
}

function slotsOf(place: number, ticks: Float64Array): number[] {
  return [2 * place, 2 * place + 1].filter((slot) => Number.isFinite(ticks[slot]));
}

/** 1 for every node to which steps lead from some of the starts. */
function spread(nodeCount: number, starts: readonly number[], next: (node: number) => Iterable<number>): Uint8Array {
  const marked = new Uint8Array(nodeCount);
  const waiting: number[] = [];
  const mark = (node: number): void => {
    if (marked[node] === 1) return;
    marked[node] = 1;
    waiting.push(node);
  };
  for (const node of starts) mark(node);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) for (const other of next(node)) mark(other);
  return marked;
}
