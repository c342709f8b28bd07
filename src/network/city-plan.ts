// What a style of city lays down before its blocks are cut: main lines, river, parks, and how each quarter is to be filled.
import type { Point, Ring } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import type { BlockPattern } from './block-subdivision.ts';
import type { CrescentRule } from './crescents.ts';
import type { DeadEndRule } from './dead-ends.ts';
import type { PlanLine } from './line-arrangement.ts';
import type { Street } from './planar-map.ts';
import type { River } from './river.ts';

/** A town and a small town have open country between their quarters. */
export type CityStyle = 'european' | 'grid' | 'town' | 'small town';

/** What a synthetic city is made from; part of a study. */
export interface SyntheticCitySettings {
  readonly style: CityStyle;
  /** Whole number from 0; the same settings give the same city. */
  readonly seed: number;
  /** Of the built-up area. */
  readonly radius: Metres;
  /** Of the dense old town or downtown. */
  readonly centreRadius: Metres;
  readonly addresses: number;
  /** How far from the middle the main roads run; where less than 1.3 times the radius, that far. */
  readonly outskirts: Metres;
  readonly river: boolean;
  readonly parks: number;
}

export interface ParkPlan {
  readonly at: Point;
  /** Square metres; the block at the spot becomes a park once it is no larger. */
  readonly area: number;
}

export interface CityPlan {
  readonly lines: readonly PlanLine[];
  readonly isLeftOut: (line: number, middle: Point) => boolean;
  /** Main junctions nearer to each other than this are drawn together. */
  readonly shortest: Metres;
  readonly river: River | null;
  /** Blocks with their middle outside are not built on. */
  readonly bounds: Ring;
  /** Open country within the bounds, where nobody lives; nowhere without it. */
  readonly isOpen?: (point: Point) => boolean;
  /** Lesser streets this near the middle are often closed to vans or calmed; as far as the settings' centre reaches without it. */
  readonly calmed?: Metres;
  readonly patternAt: (middle: Point) => BlockPattern;
  readonly parks: readonly ParkPlan[];
  readonly deadEnds: DeadEndRule;
  readonly crescents: CrescentRule;
  /** Share of residential and tertiary streets taken away again, by the middle of the street. */
  readonly thinning: (middle: Point, kind: Street['kind']) => number;
  /** Sideways swing of the ground plan, metres, and the length of its waves. */
  readonly sway: readonly { readonly size: Metres; readonly wave: Metres }[];
  /** 1 or -1: one-way along or against the street's direction (see Street); 0: both ways. `draw` is the street's luck. */
  readonly oneWay: (street: Street, middle: Point, draw: number) => number;
}
