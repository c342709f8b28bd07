// Which parcels are behind a bar of the paired differences: the draw on show in its scenario and in the baseline.
import type { DrawAnswer, DrawQuestion } from './draw-question.ts';
import { type PairParcels, pairRowsOf } from './pair-rows.ts';

/** Runs that the question takes. */
export const PAIR_RUNS = 2;

export type PairQuestion = DrawQuestion<PairParcels>;

export const pairAnswer: DrawAnswer<PairParcels> = {
  pairs: (study, asked) => [{ key: asked, study }],
  find(shown, costs) {
    const [pair] = costs.values();
    return pair === undefined ? null : pairRowsOf(shown, pair);
  },
};
