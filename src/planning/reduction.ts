// Does with one vehicle less: a vehicle's stops are spread over the others, and while some find no place, tours are ruined
// and recreated around them (fleet minimisation by absence counters, Christiaens and Vanden Berghe 2020). The same search finds
// places for stops that a bound on the vehicles left without one.
import { keepBest, loadBest } from './best.ts';
import { beginChange } from './changes.ts';
import { below } from './dice.ts';
import type { Instance } from './instance.ts';
import { recreate } from './recreate.ts';
import { takeVehicle } from './ruin.ts';
import { priceBelow, rebuild, refresh, type Search, takeBack } from './search.ts';
import { isSound } from './soundness.ts';

/** How far the attempt at one vehicle less has come. */
export interface Reduction {
  /** Iterations left of the search's. */
  left: number;
  /** Iterations left beyond the search's, for a vehicle that is dear. */
  extra: number;
  isUnderWay: boolean;
  /** Of the attempt under way: fewest stops without a place so far, iterations since they became fewer, and how many of these it may take beyond the search's own. */
  fewest: number;
  waited: number;
  patience: number;
  /** Iterations left for finding places for stops that must have one. */
  seating: number;
  /** By stop: how often it found no place; a plan whose absent stops found places easily so far is the better one. */
  readonly refusals: Int32Array;
}

/** Absent stops retried in one iteration: chosen, a little more than a ruin removes on average. */
const RETRIED = 12;
/**
 * Share of a vehicle's work that must fit into the others' free time for an attempt to be worth while: below 1, since
 * rearranging frees time. At 0.9, vans that are paid a whole shift are a tenth dearer after few iterations (`strength.test.ts`).
 */
const HOPE = 0.5;
/**
 * A search of few iterations has too few of its own for an attempt: iterations beyond them at most, and how many go by
 * without a place found for one more stop before it is given up, times the square of the share that the vehicle has in all
 * costs. In 72 kinds of towns (60 to 150 stops, none to half of them with windows, none to eight paid hours) quick plans are
 * 2.5 % dearer than thorough ones with them and 3.6 % without, for a tenth more time; with four times the patience it is 2.2 %,
 * but one replication of old-town takes up to four tenths longer and gains nothing.
 */
const EXTRA = 1_000;
const PATIENCE = 1_000;

export function reductionOf(stops: number, iterations: number, seating: number): Reduction {
  const none = { extra: 0, isUnderWay: false, fewest: 0, waited: 0, patience: 0 };
  return { ...none, left: iterations, seating, refusals: new Int32Array(stops) };
}

/** The search's own iterations for attempts, once it is known how long it takes, and those beyond. */
export function allow(reduction: Reduction, own: number): void {
  reduction.left = own;
  reduction.extra = Math.max(0, EXTRA - own);
}

/** The time for attempts is over, but for the end of one under way. */
export function hurry(reduction: Reduction): void {
  reduction.left = Math.min(reduction.left, 1);
  reduction.extra = 0;
}

/** One iteration of finding places for all stops; where none are found in the end, the better plan of the two stays. */
export function seat(search: Search, reduction: Reduction): void {
  reduction.seating--;
  spread(search, reduction);
  if (search.absent.count > 0 && reduction.seating > 0) return;
  reduction.seating = 0;
  refresh(search);
  if (search.cost < search.best.cost && isSound(search)) {
    keepBest(search.best, search.tours, search.cost);
    return;
  }
  loadBest(search.instance, search.tours, search.best);
  refresh(search);
}

/** True while there are attempts to be made. */
export function mayReduce({ left, extra }: Reduction): boolean {
  return left > 0 || extra > 0;
}

/**
 * One iteration of the attempts; a failed one puts back the plan from before it and ends them. True if it was one of the
 * search's own.
 */
export function reduce(search: Search, reduction: Reduction): boolean {
  const isOwn = reduction.left > 0;
  if (isOwn) reduction.left--;
  else reduction.extra--;
  if (!reduction.isUnderWay) {
    const vehicle = search.absent.count === 0 ? leastVehicle(search) : -1;
    if (vehicle < 0) {
      end(reduction);
      return isOwn;
    }
    search.spot.isReducing = true;
    reduction.isUnderWay = true;
    const share = savingOf(search.instance, search.tours.fleetOf[vehicle] as number) / search.cost;
    reduction.patience = PATIENCE * share * share;
    reduction.fewest = Number.MAX_SAFE_INTEGER;
    dissolve(search, vehicle);
  } else {
    spread(search, reduction);
  }
  if (search.absent.count === 0) {
    search.spot.isReducing = false;
    reduction.isUnderWay = false;
    refresh(search);
    if (search.cost < search.best.cost && isSound(search)) keepBest(search.best, search.tours, search.cost);
    else giveUp(search, reduction);
  } else {
    reduction.waited = search.absent.count < reduction.fewest ? 0 : reduction.waited + 1;
    reduction.fewest = Math.min(reduction.fewest, search.absent.count);
    const isHopeless = !isOwn && reduction.waited > reduction.patience;
    if (isHopeless || !mayReduce(reduction)) giveUp(search, reduction);
  }
  return isOwn;
}

function end(reduction: Reduction): void {
  reduction.left = 0;
  reduction.extra = 0;
}

function giveUp(search: Search, reduction: Reduction): void {
  search.spot.isReducing = false;
  reduction.isUnderWay = false;
  end(reduction);
  loadBest(search.instance, search.tours, search.best);
  refresh(search);
}

/** The vehicle with the least work among those that cost something a day, if the others have time and room for it; else -1. */
function leastVehicle({ instance, tours }: Search): number {
  if (tours.openCount < 2) return -1;
  let least = -1;
  let leastWork = 0;
  let freeTime = 0;
  let freeRoom = 0;
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    const fleet = tours.fleetOf[vehicle] as number;
    const work = workOf({ instance, tours }, vehicle);
    freeTime += (instance.shiftUntil[fleet] as number) - (instance.shiftFrom[fleet] as number) - work.all;
    freeRoom += roomOf(instance, fleet) - work.parcels;
    if (savingOf(instance, fleet) <= 0) continue;
    if (least >= 0 && work.inside >= leastWork) continue;
    least = vehicle;
    leastWork = work.inside;
  }
  if (least < 0) return -1;
  const fleet = tours.fleetOf[least] as number;
  const { all, inside, parcels } = workOf({ instance, tours }, least);
  freeTime -= (instance.shiftUntil[fleet] as number) - (instance.shiftFrom[fleet] as number) - all;
  freeRoom -= roomOf(instance, fleet) - parcels;
  return freeTime >= HOPE * inside && freeRoom >= parcels ? least : -1;
}

/** What a vehicle of a fleet costs a day whatever it does. */
function savingOf({ dayCost, perSecond, minimumPaid }: Instance, fleet: number): number {
  return (dayCost[fleet] as number) + (perSecond[fleet] as number) * (minimumPaid[fleet] as number);
}

/** Parcels that a vehicle of a fleet has room for in a day; a number also where there is no limit, so that it can be subtracted. */
function roomOf({ parcelRoom, maxTours }: Instance, fleet: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, (parcelRoom[fleet] as number) * (maxTours[fleet] as number));
}

/** Seconds of driving, service and reloading of a day, those of them without the ways from and to the depot, and parcels. */
function workOf({ instance, tours }: Pick<Search, 'instance' | 'tours'>, vehicle: number) {
  const { stops } = instance;
  const mean = instance.meanSpeed[tours.fleetOf[vehicle] as number] as number;
  const first = tours.first[vehicle] as number;
  let all = 0;
  let inside = 0;
  let parcels = 0;
  for (let node = first; node < 2 * stops; node = tours.next[node] as number) {
    const drive = (tours.work[node] as number) / mean;
    const stay = node === first ? 0 : (tours.service[node] as number);
    all += drive + stay;
    if (node >= stops) continue;
    parcels += instance.parcels[node] as number;
    inside += stay + ((tours.next[node] as number) < stops ? drive : 0);
  }
  return { all, inside, parcels };
}

/** Takes the vehicle off the road and puts its stops on the others as far as they go. */
function dissolve(search: Search, vehicle: number): void {
  const { instance, tours, changes, pulled } = search;
  beginChange(changes);
  pulled.count = 0;
  takeVehicle(instance, tours, changes, pulled, vehicle);
  recreate(instance, tours, changes, pulled, search.absent, search.dice, search.spot);
  refresh(search);
}

/** Ruins and recreates around an absent stop; the new plan stays if fewer stops, or more willing ones, are absent. */
function spread(search: Search, reduction: Reduction): void {
  const { absent, dice, instance } = search;
  const before = pressureOf(search, reduction);
  const penaltyBefore = absent.penalty;
  const seed = below(dice, 2) === 0 ? below(dice, instance.stops) : (absent.list[below(dice, absent.count)] as number);
  rebuild(search, seed, RETRIED);
  const after = pressureOf(search, reduction);
  for (let index = 0; index < absent.count; index++) {
    const stop = absent.list[index] as number;
    reduction.refusals[stop] = (reduction.refusals[stop] as number) + 1;
  }
  const cost =
    after <= before
      ? priceBelow(search, penaltyBefore, after < before ? Number.MAX_VALUE : search.cost)
      : Number.POSITIVE_INFINITY;
  if (cost < Number.POSITIVE_INFINITY) search.cost = cost;
  else takeBack(search);
}

function pressureOf({ absent }: Search, reduction: Reduction): number {
  let pressure = 0;
  for (let index = 0; index < absent.count; index++)
    pressure += 1 + (reduction.refusals[absent.list[index] as number] as number);
  return pressure;
}
