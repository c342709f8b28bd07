// What slows who passes along a street, besides the street itself: signals, signs and humps, one list for each arc.
import type { Seconds } from '../base/units.ts';

/** Names follow OpenStreetMap's; the index is stored. `calming` is a hump, a table or a cushion across the street. */
export const ROAD_SIGNS = ['signals', 'stop', 'give_way', 'calming'] as const;
export type RoadSign = (typeof ROAD_SIGNS)[number];

/** Seconds that passing one costs; see TravelProfile. */
export type SignDelays = Readonly<Record<RoadSign, Seconds>>;

/** Signs as the graph keeps them, in rising order of arc: sign k of kind `signKind[k]` stands in the way of arc `signArc[k]`. */
export interface RoadSigns {
  readonly signArc: Int32Array;
  readonly signKind: Uint8Array;
}

/** Puts signs, each an arc and a kind, into the columns. */
export function roadSigns(signs: readonly (readonly [arc: number, kind: number])[]): RoadSigns {
  const sorted = [...signs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    signArc: Int32Array.from(sorted, ([arc]) => arc),
    signKind: Uint8Array.from(sorted, ([, kind]) => kind),
  };
}

/** Ticks that each arc's signs cost together, to be paid by who drives it to its end. */
export function delayByArc(
  arcs: number,
  { signArc, signKind }: RoadSigns,
  delays: SignDelays | undefined,
  ticks: number,
): Int32Array {
  const delay = new Int32Array(arcs);
  if (delays === undefined) return delay;
  const cost = ROAD_SIGNS.map((sign) => Math.round(delays[sign] * ticks));
  signArc.forEach((arc, k) => {
    delay[arc]! += cost[signKind[k] as number] as number;
  });
  return delay;
}
