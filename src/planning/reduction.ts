// Does with one vehicle less: a vehicle's stops are spread over the others, and while some find no place, tours are ruined
// and recreated around them (fleet minimisation by absence counters, Christiaens and Vanden Berghe 2020). The same search finds
// places for stops that a bound on the vehicles left without one.
import { keepBest, loadBest } from './best.ts';
import { beginChange, dropTour, takeOff } from './changes.ts';
import { below } from './dice.ts';
import type { Instance } from './instance.ts';
import { recreate } from './recreate.ts';
import { priceBelow, rebuild, refresh, type Search, takeBack } from './search.ts';
import { isSound } from './soundness.ts';

/** How far the attempt at one vehicle less has come. */
export interface Reduction {
  /** Iterations left in all. */
  left: number;
  isUnderWay: boolean;
  /** Iterations left for finding places for stops that must have one. */
  seating: number;
  /** By stop: how often it found no place; a plan whose absent stops found places easily so far is the better one. */
  readonly refusals: Int32Array;
}

/** Absent stops retried in one iteration: chosen, a little more than a ruin removes on average. */
const RETRIED = 12;
/** Share of a vehicle's work that must fit into the others' free time for an attempt to be worth while: chosen below 1, since rearranging frees time. */
const HOPE = 0.9;

export function reductionOf(stops: number, iterations: number, seating: number): Reduction {
  return { left: iterations, isUnderWay: false, seating, refusals: new Int32Array(stops) };
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

/** One iteration of the attempts; a failed one puts back the plan from before it and ends them. */
export function reduce(search: Search, reduction: Reduction): void {
  reduction.left--;
  if (!reduction.isUnderWay) {
    const vehicle = search.absent.count === 0 ? leastVehicle(search) : -1;
    if (vehicle < 0) {
      reduction.left = 0;
      return;
    }
    search.spot.isReducing = true;
    reduction.isUnderWay = true;
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
  } else if (reduction.left <= 0) giveUp(search, reduction);
}

function giveUp(search: Search, reduction: Reduction): void {
  search.spot.isReducing = false;
  reduction.isUnderWay = false;
  reduction.left = 0;
  loadBest(search.instance, search.tours, search.best);
  refresh(search);
}

/** The vehicle with the least work among those that cost something a day, if the others have time and room for it; else -1. */
function leastVehicle({ instance, tours }: Search): number {
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
    const minimum = (instance.perSecond[fleet] as number) * (instance.minimumPaid[fleet] as number);
    if ((instance.dayCost[fleet] as number) + minimum <= 0) continue;
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
  const { stops } = instance;
  beginChange(changes);
  pulled.count = 0;
  const chain: number[] = [];
  for (let node = tours.first[vehicle] as number; node < 2 * stops; node = tours.next[node] as number) chain.push(node);
  for (const node of chain) {
    if (node >= stops) continue;
    takeOff(instance, tours, changes, node);
    pulled.stops[pulled.count++] = node;
  }
  for (const node of chain) if (node >= stops) dropTour(instance, tours, changes, node - stops);
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
