// The place found for a stop.

/** Where a stop would go and what it would add to the plan's cost. */
export interface Spot {
  kind: 'none' | 'tour' | 'new-tour' | 'new-vehicle';
  /** Micro-euros; for `none` the penalty. */
  cost: number;
  /** For `tour` the node before it; for `new-tour` the departure or last return that the tour goes before. */
  node: number;
  /** For `new-vehicle`. */
  fleet: number;
  /** The fleet that alone sends new vehicles as long as it has any; -1 for none. */
  preferred: number;
  /** True while the fleet is being reduced: the stop goes on a vehicle on the road whatever that costs, or nowhere. */
  isReducing: boolean;
  /** True while some vehicle on the road works less than it is paid for at least, so that more of its time is free. */
  isSparing: boolean;
  /** Places looked at beyond those beside neighbours, counted up: what made a search slow. */
  looks: number;
}

export function emptySpot(): Spot {
  return { kind: 'none', cost: 0, node: -1, fleet: -1, preferred: -1, isReducing: false, isSparing: false, looks: 0 };
}
