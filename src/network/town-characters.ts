// How the two styles of town differ: how much of them is built on and how, calibrated to the figures of their models.
import type { Metres, Share } from '../base/units.ts';
import type { CutRule } from './block-cut.ts';

export interface TownCharacter {
  /** The old town is no wider than this, however large the town. */
  readonly widestOldTown: Metres;
  /** Share of the core that it covers at most, so that there is land left for quarters in a very small town. */
  readonly oldTown: Share;
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
  /** Streets on the banks of the river: whole, or the nearer one only, this many times as far from the middle as the old town reaches. */
  readonly banks: 'both' | number;
  /** Square metres of a block in a quarter for each dead end, and the most of them; dead ends of a block of the old town, and of country. */
  readonly deadEnds: {
    readonly old: number;
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
  oldTown: 1,
  roads: 5,
  settled: 0.265,
  grain: 2_130,
  suburbs: { pull: 13, reach: 300 },
  blocks: { old: 7_500, quarter: 9_600, country: 3_400_000 },
  rule: { snap: 27.5, gap: 12.5, width: 24, bend: 0.6 },
  bow: 0.8,
  crossings: 0.97,
  yards: 0.23,
  alongValley: 0.5,
  banks: 'both',
  deadEnds: { old: 0.12, area: 85_000, most: 1.6, country: 0.2, longest: 150 },
  crescents: { most: 0.3, area: 55_000 },
  parks: 900,
  thinning: { quarter: 0.036, country: 0.18 },
  sway: [
    { size: 39, wave: 600 },
    { size: 10, wave: 220 },
  ],
};

/** After Krems: a fourteenth of its box has quarters on it, the rest is vineyards, fields and the river. */
const SMALL_TOWN: TownCharacter = {
  widestOldTown: 260,
  oldTown: 0.031,
  roads: 3,
  settled: 0.072,
  grain: 2_190,
  suburbs: { pull: 5.4, reach: 420 },
  blocks: { old: 8_000, quarter: 9_900, country: 9_100_000 },
  rule: { snap: 19, gap: 8, width: 24, bend: 0.6 },
  bow: 0.94,
  crossings: 0.42,
  yards: 0.11,
  alongValley: 0,
  banks: 'both',
  deadEnds: { old: 0.12, area: 36_000, most: 2, country: 0.45, longest: 130 },
  crescents: { most: 0.3, area: 55_000 },
  parks: 600,
  thinning: { quarter: 0.055, country: 0.02 },
  sway: [
    { size: 57, wave: 600 },
    { size: 15, wave: 220 },
  ],
};

/** Metres of radius below which a small town is hardly more than its old town and the roads out of it. */
export const HAMLET: Metres = 1_200;

/**
 * In a very small one the streets along a river, and those that end where the town does, would be half of all: it has
 * streets on the bank at the old town only, and no further dead ends.
 */
export function smallTownOf(radius: Metres): TownCharacter {
  if (radius >= HAMLET) return SMALL_TOWN;
  const { settled, deadEnds, thinning, sway } = SMALL_TOWN;
  return {
    ...SMALL_TOWN,
    settled: 1.1 * settled,
    banks: 2,
    deadEnds: { ...deadEnds, old: 0, most: 0, country: 0 },
    thinning: { ...thinning, quarter: 0 },
    sway: sway.map(({ size, wave }) => ({ size: 0.6 * size, wave })),
  };
}
