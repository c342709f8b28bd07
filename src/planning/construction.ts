// Makes a search ready piece by piece: the instance's costs and neighbours first, then a first plan, one for each of several
// fleets, and another for few stops.
import { clearTours, keepBest, loadBest } from './best.ts';
import { beginFirstPlan, type FirstPlan, makeFirstPlan } from './first-plan.ts';
import { beginGroundwork, type Groundwork, layGround } from './groundwork.ts';
import { type OwnPenalties, raisePenalties } from './optional-stops.ts';
import { refresh, type Search } from './search.ts';
import { beginSecondPlan, makeSecondPlan, type SecondPlan } from './second-plan.ts';
import { beginSingleFleets, makeSingleFleets, type SingleFleets } from './single-fleets.ts';
import { isSound, makeSound } from './soundness.ts';
import { beginTightPacking, packTightly, type TightPacking } from './tight-packing.ts';
import { appendTour } from './tour-link.ts';
import { openVehicle } from './tours.ts';

/** Plain data; each piece of work takes about a millisecond at most. */
export interface Construction {
  readonly groundwork: Groundwork;
  readonly firstPlan: FirstPlan;
  /** True if another plan may be tried to begin with: not where finding places for all stops comes first. */
  readonly maySecond: boolean;
  /** Under way where there are several fleets to choose from. */
  singles: SingleFleets | null;
  /** Under way where it is tried. */
  second: SecondPlan | null;
  /** Under way where the first plan leaves stops out. */
  packing: TightPacking | null;
  /** From the groundwork on, as long as penalties are raised. */
  ownPenalties: OwnPenalties;
  isDone: boolean;
}

export function beginConstruction(maySecond: boolean): Construction {
  return {
    groundwork: beginGroundwork(),
    firstPlan: beginFirstPlan(),
    maySecond,
    singles: null,
    second: null,
    packing: null,
    ownPenalties: null,
    isDone: false,
  };
}

/** One piece of the work. */
export function construct(search: Search, work: Construction): void {
  if (work.groundwork.stage !== 'done') {
    // What can be visited is known now, and nothing is yet.
    if (!layGround(search.instance, work.groundwork)) return;
    work.ownPenalties = raisePenalties(search.instance);
    refresh(search);
  } else if (work.firstPlan.stage !== 'done') {
    if (!makeFirstPlan(search, work.firstPlan)) return;
    refresh(search);
    makeSound(search);
    keepBest(search.best, search.tours, search.cost);
    if (work.maySecond) work.singles = beginSingleFleets(search.instance);
    if (work.singles === null) goOn(search, work);
  } else if (work.singles !== null) {
    if (!makeSingleFleets(search, work.singles)) return;
    work.singles = null;
    goOn(search, work);
  } else if (work.second !== null) {
    if (!makeSecondPlan(search, work.second)) return;
    work.second = null;
    work.isDone = true;
  } else if (work.packing !== null && packTightly(search.instance, search.dice, work.packing)) {
    if (work.packing.stage === 'found') fillUp(search, work.packing.bins);
    work.packing = null;
    work.isDone = true;
  }
}

/** What is tried beyond first plans. */
function goOn(search: Search, work: Construction): void {
  if (search.absent.count > 0) work.packing = beginTightPacking(search.instance);
  if (work.packing === null && work.maySecond) work.second = beginSecondPlan(search);
  work.isDone = work.packing === null && work.second === null;
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
