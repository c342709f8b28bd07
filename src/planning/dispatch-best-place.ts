// The best place of an order among all tours that can still be changed.
import { bestInsertion, type Insertion } from './dispatch-insertion.ts';
import type { Situation } from './dispatch-rule.ts';

export interface TourPlace extends Insertion {
  /** Row of the tour in the situation. */
  readonly tour: number;
}

/** Of an order (its row): least late, then cheapest, then soonest on its tour; of equal ones on the first tour. Null where no tour has the room and the time. */
export function bestPlace(situation: Situation, order: number): TourPlace | null {
  let best: TourPlace | null = null;
  situation.tours.forEach((candidate, tour) => {
    const found = bestInsertion(situation, candidate, order, best);
    if (found !== null) best = { ...found, tour };
  });
  return best;
}
