// A search's working plan, and the one move that improves it: ruin, recreate, and price what was touched.
import { type Absent, noneAbsent, setAbsent } from './absent.ts';
import { type Best, noneBest } from './best.ts';
import { beginChange, type Changes, noChanges, undo } from './changes.ts';
import { setStays } from './depot-stay.ts';
import { below, type Dice, diceOf } from './dice.ts';
import { type Instance, instanceOf } from './instance.ts';
import type { RoutingProblem } from './problem.ts';
import { recreate } from './recreate.ts';
import { nothingPulled, type Pulled, ruin } from './ruin.ts';
import { emptySpot, type Spot } from './spot.ts';
import { driveHome, isFeasible, priceOf, timeAll } from './timetable.ts';
import { emptyTours, type Tours } from './tours.ts';

/** Plain data: it can be cloned, sent and resumed. */
export interface Search {
  readonly instance: Instance;
  readonly tours: Tours;
  readonly absent: Absent;
  readonly changes: Changes;
  readonly pulled: Pulled;
  readonly spot: Spot;
  readonly best: Best;
  readonly dice: Dice;
  /** Of the current tours with penalties; whole micro-euros. */
  cost: number;
}

/** An empty plan. */
export function emptySearch(problem: RoutingProblem): Search {
  const instance = instanceOf(problem);
  const n = instance.stops;
  return {
    instance,
    tours: emptyTours(instance),
    absent: noneAbsent(n),
    changes: noChanges(n),
    pulled: nothingPulled(n),
    spot: emptySpot(),
    best: noneBest(n),
    dice: diceOf(problem.seed),
    cost: 0,
  };
}

/** Brings all times and costs up to date, and lists as absent what is on no tour. */
export function refresh(search: Search): void {
  const { instance, tours, absent } = search;
  for (let stop = 0; stop < instance.stops; stop++) {
    const isAbsent = instance.servable[stop] === 1 && (tours.tourOf[stop] as number) < 0;
    setAbsent(absent, stop, isAbsent, instance.penalty[stop] as number);
  }
  search.cost = absent.penalty;
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    timeAll(instance, tours, vehicle);
    tours.cost[vehicle] = priceOf(instance, tours, vehicle);
    search.cost += tours.cost[vehicle] as number;
  }
}

/** Takes strings off around the seed and puts them back with up to `retried` of the absent stops. */
export function rebuild(search: Search, seed: number, retried: number): void {
  const { instance, tours, absent, changes, pulled, dice } = search;
  beginChange(changes);
  const open = instance.stops - tours.freeTourCount;
  const mean = open === 0 ? 1 : (instance.stops - absent.count) / open;
  ruin(instance, tours, changes, pulled, dice, mean, seed);
  const many = Math.min(retried, absent.count);
  const skip = many < absent.count ? below(dice, absent.count) : 0;
  for (let index = 0; index < many; index++)
    pulled.stops[pulled.count++] = absent.list[(skip + index) % absent.count] as number;
  recreate(instance, tours, changes, pulled, absent, dice, search.spot);
}

/**
 * Cost of the changed plan if it is feasible and below the limit, else Infinity. Vehicles without windows are guessed at
 * first; only a plan that would be taken has their returns driven exactly.
 */
export function priceBelow(search: Search, penaltyBefore: number, limit: number): number {
  const rest = search.cost - search.changes.costBefore - penaltyBefore + search.absent.penalty;
  if (!(rest + priceTouched(search, false) < limit)) return Number.POSITIVE_INFINITY;
  const cost = rest + priceTouched(search, true);
  return cost < limit ? cost : Number.POSITIVE_INFINITY;
}

function priceTouched({ instance, tours, changes }: Search, exactly: boolean): number {
  let sum = 0;
  for (let index = 0; index < changes.touchedCount; index++) {
    const vehicle = changes.touched[index] as number;
    if ((tours.openAt[vehicle] as number) < 0) continue;
    const isTimed = (tours.windowed[vehicle] as number) > 0;
    if (instance.hasBatteries) setStays(instance, tours, vehicle);
    if (isTimed) timeAll(instance, tours, vehicle);
    else if (exactly) tours.guess[vehicle] = driveHome(instance, tours, vehicle);
    if ((exactly || isTimed) && !isFeasible(instance, tours, vehicle)) return Number.POSITIVE_INFINITY;
    tours.cost[vehicle] = priceOf(instance, tours, vehicle);
    sum += tours.cost[vehicle] as number;
  }
  return sum;
}

/** Leaves the plan as it was before `rebuild`. */
export function takeBack(search: Search): void {
  const { instance, tours, absent, changes, pulled } = search;
  undo(instance, tours, changes);
  for (let index = 0; index < pulled.count; index++) {
    const stop = pulled.stops[index] as number;
    setAbsent(absent, stop, (tours.tourOf[stop] as number) < 0, instance.penalty[stop] as number);
  }
}
