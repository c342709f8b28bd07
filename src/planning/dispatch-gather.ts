// Dispatch rule "gather": orders wait for each other as long as the tightest promise allows, then leave on one tour.
import { byUrgency, latestDeparture, newTour } from './dispatch-new-tour.ts';
import type { Decision, DispatchRule, Situation } from './dispatch-rule.ts';

/** A tour starts earlier where a vehicle is full: it does not have room, or time, for all that wait. */
export const GATHER: DispatchRule = {
  name: 'gather',
  decide(situation: Situation): Decision {
    const { now, loading, orders } = situation;
    const urgent = byUrgency(orders);
    const tour = newTour(situation, urgent);
    if (tour === null) return { kind: 'start', orders: urgent };
    const isFull = tour.orders.length < urgent.length;
    if (isFull || tour.late > 0) return { kind: 'start', orders: tour.orders };
    const until = latestDeparture(tour, tour.tour.leaves) - loading;
    return until > now ? { kind: 'wait', until } : { kind: 'start', orders: tour.orders };
  },
};
