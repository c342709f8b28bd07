// How the two styles of town differ: how much of them is built on and how, calibrated to the figures of their models.
import type { Metres, Share } from '../base/units.ts';
import type { CutRule } from './block-cut.ts';

export interface TownCharacter {
  /** The old town is no wider than this, however large the town. */
  readonly widestOldTown: Metres;
  /** Main roads into the country. */
  readonly roads: number;
  /** Share of the land within the bounds that has quarters on it; the rest is fields, forest and hills. */
  readonly settled: Share;
  /** Length of the waves in which quarters and open country follow each other. */
  readonly grain: Metres;
  /** The old town draws quarters to itself: by how much in its middle (waves reach 2 to 3), and half as much how far away. */
  readonly suburbs: { readonly pull: number; readonly reach: Metres };
  /** Square metres of the usual block: in the old town, in quarters, in the country. */
  readonly blocks: { readonly old: number; readonly quarter: number; readonly country: number };
  readonly rule: CutRule;
  readonly bow: number;
  readonly crossings: Share;
  readonly yards: Share;
  /** Share of blocks that are cut along the valley rather than along their own sides. */
  readonly alongValley: Share;
  /** Square metres of a block in a quarter for each dead end, and the most of them; dead ends of a block of country. */
  readonly deadEnds: {
    readonly area: number;
    readonly most: number;
    readonly country: number;
    readonly longest: Metres;
  };
  readonly crescents: { readonly most: Share; readonly area: number };
  /** Parks are as large as in a city of this radius. */
  readonly parks: Metres;
  readonly thinning: { readonly quarter: Share; readonly country: Share };
  readonly sway: readonly { readonly size: Metres; readonly wave: Metres }[];
}

/** After Heidelberg: most of its box is forest and fields. */
export const TOWN: TownCharacter = {
  widestOldTown: 420,
  roads: 5,
  settled: 0.27,
  grain: 2_130,
  suburbs: { pull: 13.1, reach: 304 },
  blocks: { old: 7_500, quarter: 9_680, country: 3_450_000 },
  rule: { snap: 27.6, gap: 12.8, width: 24, bend: 0.6 },
  bow: 0.812,
  crossings: 0.975,
  yards: 0.229,
  alongValley: 0.509,
  deadEnds: { area: 79_900, most: 1.6, country: 0.216, longest: 156 },
  crescents: { most: 0.3, area: 55_000 },
  parks: 900,
  thinning: { quarter: 0.0358, country: 0.183 },
  sway: [
    { size: 38.8, wave: 600 },
    { size: 10.3, wave: 220 },
  ],
};

/** After Krems: a tenth of its box has quarters on it, the rest is vineyards, fields and the river. */
export const SMALL_TOWN: TownCharacter = {
  widestOldTown: 260,
  roads: 4,
  settled: 0.08,
  grain: 2_190,
  suburbs: { pull: 5.35, reach: 420 },
  blocks: { old: 8_000, quarter: 10_300, country: 9_140_000 },
  rule: { snap: 18.9, gap: 8, width: 24, bend: 0.6 },
  bow: 0.938,
  crossings: 0.52,
  yards: 0.109,
  alongValley: 0.0647,
  deadEnds: { area: 48_800, most: 2, country: 0.236, longest: 173 },
  crescents: { most: 0.3, area: 55_000 },
  parks: 600,
  thinning: { quarter: 0.0546, country: 0.0353 },
  sway: [
    { size: 57.4, wave: 600 },
    { size: 15.3, wave: 220 },
  ],
};
