// Dispatch rule "gather": orders wait for each other as long as the tightest promise allows, and while no vehicle is there.
import { byUrgency, latestDeparture, newTour } from './dispatch-new-tour.ts';
import type { Decision, DispatchRule, Situation } from './dispatch-rule.ts';

/**
 * A tour starts earlier where a vehicle is full: it does not have room, or time, for all that wait. A vehicle that is still
 * under way is not booked ahead: what comes in until it is back may leave on the same tour.
 */
export const GATHER: DispatchRule = {
  name: 'gather',
  decide(situation: Situation): Decision {
    const { now, loading, orders } = situation;
    const urgent = byUrgency(orders);
    const ready = situation.vehicles.filter(({ from }) => from <= now + loading);
    const tour = newTour(situation, urgent, ready);
    if (tour === null) {
      const later = situation.vehicles.filter(({ from }) => from > now + loading).sort((a, b) => a.from - b.from);
      const first = later.find((vehicle) => newTour(situation, urgent, [vehicle]) !== null);
      return first === undefined ? { kind: 'start', orders: urgent } : { kind: 'wait', until: first.from - loading };
    }
    const isFull = tour.orders.length < urgent.length;
    if (isFull || tour.late > 0) return { kind: 'start', orders: tour.orders };
    const until = latestDeparture(tour, tour.tour.leaves) - loading;
    return until > now ? { kind: 'wait', until } : { kind: 'start', orders: tour.orders };
  },
};
