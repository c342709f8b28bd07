// Makes a search ready piece by piece: the instance's costs and neighbours first, then a first plan.
import { clearTours, keepBest } from './best.ts';
import { beginFirstPlan, type FirstPlan, makeFirstPlan } from './first-plan.ts';
import { beginGroundwork, type Groundwork, layGround } from './groundwork.ts';
import { refresh, type Search } from './search.ts';
import { packTightly } from './tight-packing.ts';
import { appendTour } from './tour-link.ts';
import { openVehicle } from './tours.ts';

/** Plain data; each piece of work takes about a millisecond at most. */
export interface Construction {
  readonly groundwork: Groundwork;
  readonly firstPlan: FirstPlan;
  isDone: boolean;
}

export function beginConstruction(): Construction {
  return { groundwork: beginGroundwork(), firstPlan: beginFirstPlan(), isDone: false };
}

/** One piece of the work. */
export function construct(search: Search, work: Construction): void {
  if (work.groundwork.stage !== 'done') {
    // What can be visited is known now, and nothing is yet.
    if (layGround(search.instance, work.groundwork)) refresh(search);
  } else if (makeFirstPlan(search, work.firstPlan)) {
    refresh(search);
    if (search.absent.count > 0) fillUp(search);
    keepBest(search.best, search.tours, search.cost);
    work.isDone = true;
  }
}

/** Another plan where a bound on the vehicles left stops out and filling the vehicles tightly leaves none. */
function fillUp(search: Search): void {
  const { instance, tours } = search;
  const bins = packTightly(instance, search.dice);
  if (bins === null) return;
  clearTours(instance, tours);
  for (const stops of bins) appendTour(instance, tours, openVehicle(instance, tours, 0), stops);
  refresh(search);
}
