// Dispatch rule "gather": orders wait for each other as long as the tightest promise allows, and while no vehicle is there.
import { bestPlace } from './dispatch-best-place.ts';
import { byUrgency, latestDeparture, type NewTour, newTour } from './dispatch-new-tour.ts';
import type { Decision, DispatchRule, Situation } from './dispatch-rule.ts';

/**
 * A tour starts earlier where a vehicle is full: it does not have room, or time, for all that wait. A vehicle that is still
 * under way is not booked ahead: what comes in until it is back may leave on the same tour. What such a tour would be late
 * for becomes a stop of a tour under way that makes nobody late.
 */
export const GATHER: DispatchRule = {
  name: 'gather',
  decide(situation: Situation): Decision {
    const { now, loading, orders } = situation;
    const urgent = byUrgency(orders);
    const ready = situation.vehicles.filter(({ from }) => from <= now + loading);
    const tour = newTour(situation, urgent, ready);
    const next = tour ?? firstBack(situation, urgent);
    // Who finds no room on a vehicle that stands ready goes with the next one, or comes here again.
    const isInTime = next?.late === 0 && (tour !== null || next.orders.length === urgent.length);
    const saved = isInTime ? null : punctualStop(situation, urgent);
    if (saved !== null) return saved;
    if (next === null) return { kind: 'start', orders: urgent };
    if (tour === null) return { kind: 'wait', until: next.tour.leaves - loading };
    const isFull = tour.orders.length < urgent.length;
    if (isFull || tour.late > 0) return { kind: 'start', orders: tour.orders };
    const until = latestDeparture(tour, tour.tour.leaves) - loading;
    return until > now ? { kind: 'wait', until } : { kind: 'start', orders: tour.orders };
  },
};

/** A tour of the first vehicle to come back that could take any; null where there is none. */
function firstBack(situation: Situation, urgent: readonly number[]): NewTour | null {
  const later = situation.vehicles.filter(({ from }) => from > situation.now + situation.loading);
  for (const vehicle of later.sort((a, b) => a.from - b.from)) {
    const tour = newTour(situation, urgent, [vehicle]);
    if (tour !== null) return tour;
  }
  return null;
}

/** The most urgent that fits a tour under way without making anybody late. */
function punctualStop(situation: Situation, urgent: readonly number[]): Decision | null {
  for (const order of urgent) {
    const place = bestPlace(situation, order);
    if (place?.late === 0)
      return { kind: 'insert', order, tour: place.tour, at: place.at, viaFacility: place.viaFacility };
  }
  return null;
}
