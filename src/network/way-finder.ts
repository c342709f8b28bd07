// What travel asks of whoever finds ways: figures from a place to many, one way, and the reach of a place.
import type { Joints } from './place-joints.ts';
import type { PathRow } from './shortest-path.ts';
import type { WaysAhead } from './travel.ts';

/** A choice among the ways from one place to another, in ticks. */
export interface Choice {
  readonly time: number;
  readonly metres: number;
  /** Slots of the joints; -1 where the way goes straight along one street. */
  readonly leave: number;
  readonly arrive: number;
  /** Links between the junctions, in driving order. */
  readonly links: readonly number[];
}

/** Of equal ways: straight along, then leaving ahead, then arriving at the end, then the shortest. */
export interface WayFinder {
  /** Seconds and metres from place i to all places from `first` on, written from `at` on; infinite where there is none. */
  fillRow(joints: Joints, i: number, first: number, seconds: Float64Array, metres: Float64Array, at: number): void;
  /** The same from every place to every place. */
  fillAll(joints: Joints, seconds: Float64Array, metres: Float64Array): void;
  /** The way from place 0 to place 1; its time is infinite where there is none. */
  choose(joints: Joints): Choice;
  /** Ticks from place 0 to every node of the network, copies too: time at [v], length at [nodeCount + v], or UNREACHED. */
  reach(joints: Joints): PathRow;
  readonly ahead: WaysAhead | null;
}
