// The plan a search begins with: each stop by the fleet that suits it, savings tours packed on vehicles, the rest inserted.
import { beginChange } from './changes.ts';
import { type Instance, secondsOf } from './instance.ts';
import type { LegCosts } from './leg-cost.ts';
import { beginPacking, type Packing, packTours } from './packing.ts';
import { place, sortPulled } from './recreate.ts';
import { beginSavings, joinTours, type Savings } from './savings.ts';
import type { Search } from './search.ts';

/** How far the first plan has come: plain data, worked on in pieces. */
export interface FirstPlan {
  /** The fleet that takes every stop it can, whatever suits it; -1 for none. */
  readonly preferred: number;
  stage: 'choice' | 'savings' | 'packing' | 'insertion' | 'done';
  /** By fleet: what a visit to each stop would cost about, filled in fleet by fleet. */
  readonly suits: Float64Array[];
  readonly isExhausted: boolean[];
  /** Stops that the coming or running round is to place, those it could not, and those that come last. */
  waiting: number[];
  rest: number[];
  readonly windowed: number[];
  /** Of those among all. */
  share: number;
  /** By fleet: its stops in this round. */
  members: number[][];
  round: number;
  fleet: number;
  savings: Savings | null;
  packing: Packing | null;
  /** Of the stops put in one by one at the end. */
  inserted: number;
}

/** Stops put in one by one in one piece. */
const INSERTED = 8;

export function beginFirstPlan(preferred = -1): FirstPlan {
  const none = { suits: [], isExhausted: [], waiting: [], rest: [], windowed: [], members: [], savings: null };
  return { ...none, preferred, stage: 'choice', share: 0, round: 0, fleet: 0, packing: null, inserted: 0 };
}

/** One piece of the work; true when the plan is made. */
export function makeFirstPlan(search: Search, plan: FirstPlan): boolean {
  const { instance, tours, changes, pulled, absent, dice, spot } = search;
  if (plan.stage === 'choice') {
    if (plan.suits.length < instance.fleets) plan.suits.push(suitability(instance, plan.suits.length));
    else {
      if (plan.round === 0) sortByWindow(instance, plan);
      beginRound(search, plan);
    }
  } else if (plan.stage === 'savings') joinFleet(instance, plan);
  else if (plan.stage === 'packing') packFleet(search, plan);
  else if (plan.stage === 'insertion') {
    const until = Math.min(pulled.count, plan.inserted + INSERTED);
    spot.preferred = plan.preferred;
    place(instance, tours, changes, pulled, absent, dice, spot, instance.hasMinimum, plan.inserted, until);
    spot.preferred = -1;
    plan.inserted = until;
    if (until === pulled.count) plan.stage = 'done';
  }
  return plan.stage === 'done';
}

/** Windows keep tours from being joined end to end. Where they are few, their stops come last, into time left for them. */
function sortByWindow(instance: Instance, plan: FirstPlan): void {
  for (let stop = 0; stop < instance.stops; stop++) {
    if (instance.servable[stop] === 0) continue;
    if (instance.hasFewWindows && instance.isWindowed[stop] === 1) plan.windowed.push(stop);
    else plan.waiting.push(stop);
  }
  plan.share = plan.windowed.length / Math.max(1, plan.windowed.length + plan.waiting.length);
}

/** Each round either places every stop that has a fleet or finds another fleet used up; then the others are put in. */
function beginRound(search: Search, plan: FirstPlan): void {
  const { instance, changes, pulled, dice } = search;
  if (plan.round < instance.fleets && plan.waiting.length > 0) {
    plan.round++;
    plan.members = plan.suits.map(() => []);
    plan.rest = [];
    for (const stop of plan.waiting) {
      const fleet = bestFleet(plan, stop);
      (fleet < 0 ? plan.rest : (plan.members[fleet] as number[])).push(stop);
    }
    plan.fleet = -1;
    nextFleet(plan);
    return;
  }
  beginChange(changes);
  pulled.count = 0;
  for (const stop of [...plan.waiting, ...plan.windowed]) pulled.stops[pulled.count++] = stop;
  sortPulled(instance, pulled, dice);
  plan.stage = 'insertion';
}

function bestFleet({ suits, isExhausted, preferred }: FirstPlan, stop: number): number {
  const isTaken = preferred >= 0 && !isExhausted[preferred];
  if (isTaken && suits[preferred]?.[stop] !== Number.POSITIVE_INFINITY) return preferred;
  let best = -1;
  for (let fleet = 0; fleet < suits.length; fleet++) {
    const cost = (suits[fleet] as Float64Array)[stop] as number;
    if (isExhausted[fleet] || cost === Number.POSITIVE_INFINITY) continue;
    if (best < 0 || cost < ((suits[best] as Float64Array)[stop] as number)) best = fleet;
  }
  return best;
}

/** Goes on to the next fleet with stops, or ends the round. */
function nextFleet(plan: FirstPlan): void {
  plan.savings = null;
  plan.packing = null;
  do plan.fleet++;
  while (plan.members[plan.fleet]?.length === 0);
  if (plan.fleet < plan.members.length) plan.stage = 'savings';
  else {
    plan.waiting = plan.rest;
    plan.stage = 'choice';
  }
}

function joinFleet(instance: Instance, plan: FirstPlan): void {
  const { fleet } = plan;
  const until = dueBack(instance, plan);
  plan.savings ??= beginSavings(instance, fleet, plan.members[fleet] as number[], until);
  if (!joinTours(instance, plan.savings)) return;
  plan.packing = beginPacking(instance, fleet, [...plan.savings.tours.values()], until);
  plan.stage = 'packing';
}

function packFleet({ instance, tours }: Search, plan: FirstPlan): void {
  const packing = plan.packing as Packing;
  if (!packTours(instance, tours, packing)) return;
  if (packing.left.length > 0) plan.isExhausted[plan.fleet] = true;
  plan.rest.push(...packing.left);
  nextFleet(plan);
}

/** When savings tours must be back, so that there is time left for the windows that come last. */
function dueBack(instance: Instance, { fleet, share }: FirstPlan): number {
  const shiftFrom = instance.shiftFrom[fleet] as number;
  return shiftFrom + (1 - share) * ((instance.shiftUntil[fleet] as number) - shiftFrom);
}

/** What a visit by this fleet would cost about: its share of a full day, of the way out, a leg and the service. */
function suitability(instance: Instance, fleet: number): Float64Array {
  const { stops, width, neighbours, size } = instance;
  const { out: legs } = instance.legs[fleet] as LegCosts;
  const depot = instance.depot[fleet] as number;
  const solo = instance.soloCost.subarray(fleet * stops, (fleet + 1) * stops);
  const cost = new Float64Array(stops).fill(Number.POSITIVE_INFINITY);
  // A leg as it will be driven: to the third neighbour.
  const near = (stop: number): number =>
    width === 0 ? depot : (neighbours[stop * width + Math.min(2, width - 1)] as number);
  let count = 0;
  let parcels = 0;
  let volume = 0;
  let weight = 0;
  let time = 0;
  for (let stop = 0; stop < stops; stop++) {
    if (solo[stop] === Number.POSITIVE_INFINITY) continue;
    count++;
    parcels += instance.parcels[stop] as number;
    volume += instance.volume[stop] as number;
    weight += instance.weight[stop] as number;
    time += (instance.service[stop] as number) + secondsOf(instance, fleet, stop, near(stop));
  }
  if (count === 0) return cost;
  const shift = (instance.shiftUntil[fleet] as number) - (instance.shiftFrom[fleet] as number);
  const perDay = Math.max(1, (shift * count) / Math.max(1, time));
  const perLoad = Math.max(
    1,
    Math.min(
      (instance.parcelRoom[fleet] as number) / Math.max(1, parcels / count),
      (instance.volumeRoom[fleet] as number) / Math.max(1, volume / count),
      (instance.weightRoom[fleet] as number) / Math.max(1, weight / count),
    ),
  );
  const perTour = Math.min(perLoad, perDay);
  const perVehicle = Math.min(perDay, perLoad * (instance.maxTours[fleet] as number));
  for (let stop = 0; stop < stops; stop++) {
    if (solo[stop] === Number.POSITIVE_INFINITY) continue;
    const way = (legs[depot * size + stop] as number) + (legs[stop * size + (instance.end[fleet] as number)] as number);
    cost[stop] =
      (instance.dayCost[fleet] as number) / perVehicle +
      way / perTour +
      (legs[stop * size + near(stop)] as number) +
      (instance.perSecond[fleet] as number) * (instance.service[stop] as number);
  }
  return cost;
}
