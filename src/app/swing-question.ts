// Which parcels are behind a bar of the tornado: the draw on show once more, at both ends of the assumption and in both
// scenarios.
import { studyEnds } from '../experiment/sensitivity-stages.ts';
import type { DrawAnswer, DrawQuestion } from './draw-question.ts';
import { type SwingParcels, swingParcels } from './swing-rows.ts';

/** Runs that the question takes. */
export const SWING_RUNS = 4;

/** Asked by the id of the assumption. */
export type SwingQuestion = DrawQuestion<SwingParcels>;

export const swingAnswer: DrawAnswer<SwingParcels> = {
  pairs: (study, asked) =>
    studyEnds(study)
      .filter(({ assumption }) => assumption.id === asked)
      .map((one) => ({ key: one.end, study: one.study })),
  find(shown, costs) {
    const [low, high] = [costs.get('low'), costs.get('high')];
    return low === undefined || high === undefined ? null : swingParcels(shown, { low, high });
  },
};
