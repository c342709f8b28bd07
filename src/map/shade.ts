// What shades the map by amounts: squares and streets, each with its step on a ramp of the palette.
import type { Metres } from '../base/units.ts';

/** How much of the ground shaded squares cover; the legend shows the same. */
export const AREA_ALPHA = 0.62;

export interface AreaShade {
  readonly ramp: 'demand' | 'cost' | 'late';
  readonly squares: readonly ShadedSquare[];
}

export interface ShadedSquare {
  /** Its south-western corner. */
  readonly x: Metres;
  readonly y: Metres;
  readonly side: Metres;
  /** As the tables call it. */
  readonly name: string;
  /** 0 to 4, or null where too little is known of it. */
  readonly step: number | null;
}

/** Rows by rising segment; streets that are missing have nothing. On `change` the middle step is no difference. */
export interface StreetShade {
  readonly ramp: 'kerb' | 'motor' | 'change' | 'trench';
  readonly segment: Int32Array;
  /** 0 to 4. */
  readonly step: Uint8Array;
  /** Of a trench tree, its leaves. */
  readonly drops?: DropLines;
}

/** One row a home that is connected: from the street in front to its door, metres. */
export interface DropLines {
  readonly streetX: Float32Array;
  readonly streetY: Float32Array;
  readonly doorX: Float32Array;
  readonly doorY: Float32Array;
}

/** A street or a square that is pointed out. */
export type GroundMark =
  | { readonly kind: 'street'; readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
  | { readonly kind: 'square'; readonly x: Metres; readonly y: Metres; readonly side: Metres };
