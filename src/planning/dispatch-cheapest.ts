// Dispatch rule "cheapest insertion": every order goes at once to where it costs least, as long as that keeps every promise.
import { bestPlace } from './dispatch-best-place.ts';
import { byUrgency, newTour } from './dispatch-new-tour.ts';
import type { Decision, DispatchRule, Situation } from './dispatch-rule.ts';

/**
 * The most urgent order becomes a stop where the extra wage and kilometres are least among the places that make nobody
 * late; where there is none it goes with a new tour; and where that would be late too, to where the least lateness is.
 */
export const CHEAPEST_INSERTION: DispatchRule = {
  name: 'cheapest insertion',
  decide(situation: Situation): Decision {
    const [order] = byUrgency(situation.orders) as [number];
    const best = bestPlace(situation, order);
    if (best === null) return { kind: 'start', orders: [order] };
    const fresh = best.late === 0 ? null : newTour(situation, [order]);
    if (fresh !== null && fresh.late <= best.late) return { kind: 'start', orders: [order] };
    const { tour, at, viaFacility } = best;
    return { kind: 'insert', order, tour, at, viaFacility };
  },
};
