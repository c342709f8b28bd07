// First plans in which one fleet takes all that it can: a vehicle of another kind for many stops is no step of the search.
import { clearTours, keepBest, loadBest } from './best.ts';
import { beginFirstPlan, type FirstPlan, makeFirstPlan } from './first-plan.ts';
import type { Instance } from './instance.ts';
import { refresh, type Search } from './search.ts';
import { isSound } from './soundness.ts';

/** How far they have come: plain data, worked on in pieces. */
export interface SingleFleets {
  /** Fleets still to be tried. */
  readonly fleets: number[];
  plan: FirstPlan | null;
}

/**
 * Null where there is no choice between fleets of several vehicles. What suits each stop best by itself need not suit them
 * all: one large van at its minimum hours serves 40 stops for less than two small ones do.
 */
export function beginSingleFleets(instance: Instance): SingleFleets | null {
  const fleets: number[] = [];
  for (let fleet = 0; fleet < instance.fleets; fleet++) if ((instance.count[fleet] as number) > 1) fleets.push(fleet);
  return fleets.length > 1 ? { fleets, plan: null } : null;
}

/** One piece of the work; true when the cheapest of the plans is on the road. */
export function makeSingleFleets(search: Search, work: SingleFleets): boolean {
  const { instance, tours, best } = search;
  if (work.plan === null) {
    const fleet = work.fleets.shift();
    if (fleet === undefined) {
      loadBest(instance, tours, best);
      refresh(search);
      return true;
    }
    clearTours(instance, tours);
    refresh(search);
    work.plan = beginFirstPlan(fleet);
  } else if (makeFirstPlan(search, work.plan)) {
    work.plan = null;
    refresh(search);
    if (search.cost < best.cost && isSound(search)) keepBest(best, tours, search.cost);
  }
  return false;
}
