// Makes a search ready piece by piece: the instance's costs and neighbours first, then a first plan.
import { keepBest } from './best.ts';
import { beginFirstPlan, type FirstPlan, makeFirstPlan } from './first-plan.ts';
import { beginGroundwork, type Groundwork, layGround } from './groundwork.ts';
import { refresh, type Search } from './search.ts';

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
    keepBest(search.best, search.tours, search.cost);
    work.isDone = true;
  }
}
