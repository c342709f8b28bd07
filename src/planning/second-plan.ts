// Another plan to begin with, where the savings plan is likely to be a poor one: every stop is put where it costs least then.
import { clearTours, keepBest, loadBest } from './best.ts';
import { beginChange } from './changes.ts';
import { place, sortPulled } from './recreate.ts';
import { refresh, type Search } from './search.ts';
import { isSound } from './soundness.ts';

/**
 * Stops up to which it is tried. The few iterations of a small search seldom leave the tours that savings have joined, and
 * with them a vehicle too many or a stop left out; in larger problems insertion alone is a fifth dearer and never wins.
 */
const MOST_STOPS = 60;
/** Stops put in one by one in one piece. */
const INSERTED = 8;

/** How far it has come: plain data, worked on in pieces. */
export interface SecondPlan {
  inserted: number;
}

/** Takes everything off the road to begin anew; null where the first plan is good enough to begin with. */
export function beginSecondPlan(search: Search): SecondPlan | null {
  const { instance, tours, changes, pulled, dice } = search;
  if (instance.stops > MOST_STOPS || instance.stops < 2 || instance.isTimeless) return null;
  clearTours(instance, tours);
  refresh(search);
  beginChange(changes);
  pulled.count = 0;
  for (let stop = 0; stop < instance.stops; stop++)
    if (instance.servable[stop] === 1) pulled.stops[pulled.count++] = stop;
  sortPulled(instance, pulled, dice);
  return { inserted: 0 };
}

/** One piece of the work; true when the cheaper plan of the two is on the road. */
export function makeSecondPlan(search: Search, work: SecondPlan): boolean {
  const { instance, tours, changes, pulled, absent, dice, spot, best } = search;
  const until = Math.min(pulled.count, work.inserted + INSERTED);
  place(instance, tours, changes, pulled, absent, dice, spot, instance.hasMinimum, work.inserted, until);
  work.inserted = until;
  if (until < pulled.count) return false;
  refresh(search);
  if (search.cost < best.cost && isSound(search)) keepBest(best, tours, search.cost);
  else {
    loadBest(instance, tours, best);
    refresh(search);
  }
  return true;
}
