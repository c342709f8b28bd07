// Dispatch rule "half-hourly": whatever waits leaves on one tour at every full and half hour, as a shuttle would.
import { MINUTE } from '../../src/base/units.ts';
import { byUrgency, newTour } from '../../src/planning/dispatch-new-tour.ts';
import type { Decision, DispatchRule, Situation } from '../../src/planning/dispatch-rule.ts';

const STEP = 30 * MINUTE;

export const HALF_HOURLY: DispatchRule = {
  name: 'half-hourly',
  decide(situation: Situation): Decision {
    const { now, loading, orders } = situation;
    const ready = now + loading;
    const departure = Math.ceil(ready / STEP) * STEP;
    if (departure > ready) return { kind: 'wait', until: departure - loading };
    const urgent = byUrgency(orders);
    const tour = newTour(situation, urgent);
    // Where nothing can go, the planner is asked all the same: it says why.
    return { kind: 'start', orders: tour === null ? urgent : tour.orders };
  },
};
