// Dispatch rule "gather": orders wait for each other as long as the tightest promise allows, and while no vehicle is there.
import { bestPlace } from './dispatch-best-place.ts';
import { byUrgency, lateOrders, latestDeparture, type NewTour, newTour, newTours } from './dispatch-new-tour.ts';
import type { Decision, DispatchRule, Situation } from './dispatch-rule.ts';

/**
 * A tour starts earlier where a vehicle is full: it does not have room, or time, for all that wait. A vehicle that is still
 * under way is not booked ahead: what comes in until it is back may leave on the same tour. What no vehicle would bring in
 * time becomes a stop of a tour under way that makes nobody late.
 */
export const GATHER: DispatchRule = {
  name: 'gather',
  decide(situation: Situation): Decision {
    const { now, loading, orders } = situation;
    const urgent = byUrgency(orders);
    const ready = situation.vehicles.filter(({ from }) => from <= now + loading);
    const tour = newTour(situation, urgent, ready);
    if (tour === null || tour.late > 0) {
      const tours = [...newTours(situation, urgent)];
      const saved = punctualStop(situation, tours, urgent);
      if (saved !== null) return saved;
      const [first] = tours;
      if (first === undefined) return { kind: 'start', orders: urgent };
      if (tour === null) return { kind: 'wait', until: first.tour.leaves - loading };
    }
    const isFull = tour.orders.length < urgent.length;
    if (isFull || tour.late > 0) return { kind: 'start', orders: tour.orders };
    const until = latestDeparture(tour, tour.tour.leaves) - loading;
    return until > now ? { kind: 'wait', until } : { kind: 'start', orders: tour.orders };
  },
};

/** The most urgent of those that the tours bring late or not at all which fits a tour under way without making anybody late. */
function punctualStop(situation: Situation, tours: readonly NewTour[], urgent: readonly number[]): Decision | null {
  const inTime = new Set(tours.flatMap((tour) => tour.orders));
  for (const row of tours.flatMap((tour) => lateOrders(situation, tour))) inTime.delete(row);
  for (const order of urgent) {
    const place = inTime.has(order) ? null : bestPlace(situation, order);
    if (place?.late !== 0) continue;
    return { kind: 'insert', order, tour: place.tour, at: place.at, viaFacility: place.viaFacility };
  }
  return null;
}
