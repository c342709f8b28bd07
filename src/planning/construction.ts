// Makes a search ready piece by piece: the instance's costs and neighbours first, then a first plan.
import { clearTours, keepBest, loadBest } from './best.ts';
import { beginFirstPlan, type FirstPlan, makeFirstPlan } from './first-plan.ts';
import { beginGroundwork, type Groundwork, layGround } from './groundwork.ts';
import { refresh, type Search } from './search.ts';
import { beginTightPacking, packTightly, type TightPacking } from './tight-packing.ts';
import { isFeasible } from './timetable.ts';
import { appendTour } from './tour-link.ts';
import { openVehicle } from './tours.ts';

/** Plain data; each piece of work takes about a millisecond at most. */
export interface Construction {
  readonly groundwork: Groundwork;
  readonly firstPlan: FirstPlan;
  /** Under way where the first plan leaves stops out. */
  packing: TightPacking | null;
  isDone: boolean;
}

export function beginConstruction(): Construction {
  return { groundwork: beginGroundwork(), firstPlan: beginFirstPlan(), packing: null, isDone: false };
}

/** One piece of the work. */
export function construct(search: Search, work: Construction): void {
  if (work.groundwork.stage !== 'done') {
    // What can be visited is known now, and nothing is yet.
    if (layGround(search.instance, work.groundwork)) refresh(search);
  } else if (work.firstPlan.stage !== 'done') {
    if (!makeFirstPlan(search, work.firstPlan)) return;
    refresh(search);
    keepBest(search.best, search.tours, search.cost);
    if (search.absent.count > 0) work.packing = beginTightPacking(search.instance);
    work.isDone = work.packing === null;
  } else if (work.packing !== null && packTightly(search.instance, search.dice, work.packing)) {
    if (work.packing.stage === 'found') fillUp(search, work.packing.bins);
    work.packing = null;
    work.isDone = true;
  }
}

/** Another plan that fills the vehicles tightly and leaves nobody out: kept if it holds and is cheaper. */
function fillUp(search: Search, bins: readonly (readonly number[])[]): void {
  const { instance, tours, best } = search;
  clearTours(instance, tours);
  for (const stops of bins) appendTour(instance, tours, openVehicle(instance, tours, 0), stops);
  refresh(search);
  if (search.cost < best.cost && isSound(search)) {
    keepBest(best, tours, search.cost);
    return;
  }
  loadBest(instance, tours, best);
  refresh(search);
}

/** Only how much fits was looked at when the vehicles were filled. */
function isSound({ instance, tours }: Search): boolean {
  for (let index = 0; index < tours.openCount; index++)
    if (!isFeasible(instance, tours, tours.open[index] as number)) return false;
  return true;
}
