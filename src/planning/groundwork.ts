// Fills in an instance piece by piece, so that a large one holds nobody up: leg costs, neighbours, visits alone.
import { firstDeparture } from './depot-stay.ts';
import { reach } from './drive.ts';
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import { fillLegs, type LegCosts } from './leg-cost.ts';
import { canCarry } from './load-profile.ts';
import { fillNeighbours } from './neighbours.ts';

/** How far it has come: `next` is a row of the leg costs or a stop, and then a fleet. */
export interface Groundwork {
  stage: 'legs' | 'neighbours' | 'alone' | 'done';
  /** Which of the different leg costs. */
  matrix: number;
  next: number;
}

/** Entries of a matrix filled in or looked through in one piece: about half a millisecond. */
const PIECE = 32_768;

export function beginGroundwork(): Groundwork {
  return { stage: 'legs', matrix: 0, next: 0 };
}

/** One piece of the work; true when all is done. */
export function layGround(instance: Instance, work: Groundwork): boolean {
  const { stops, size, fleets } = instance;
  const rows = Math.max(1, Math.floor(PIECE / Math.max(1, size)));
  const from = work.next;
  if (work.stage === 'legs') {
    const matrices = [...new Set(instance.legs)];
    const legs = matrices[work.matrix];
    work.next = Math.min(size, from + rows);
    if (legs !== undefined) fillLegs(legs, from, work.next);
    if (work.next < size && legs !== undefined) return false;
    work.next = 0;
    work.matrix++;
    if (work.matrix < matrices.length) return false;
    instance.isTimeless = isTimeless(instance);
    work.stage = 'neighbours';
  } else if (work.stage === 'neighbours') {
    work.next = Math.min(stops, from + Math.ceil(rows / 2));
    fillNeighbours(instance, stops, size, [...new Set(instance.legs)], from, work.next);
    if (work.next < stops) return false;
    measureBulk(instance);
    work.stage = 'alone';
    work.next = 0;
  } else if (work.stage === 'alone' && work.next < fleets) priceAlone(instance, work.next++);
  else work.stage = 'done';
  return work.stage === 'done';
}

/** Whether time means nothing: no price, no windows, one tour a vehicle, and a shift longer than all legs and services. */
function isTimeless(instance: Instance): boolean {
  const { stops, fleets, hasWindows, perSecond, maxTours, shiftFrom, shiftUntil, speeds } = instance;
  if (hasWindows) return false;
  const service = instance.service.reduce((sum, seconds) => sum + seconds, 0);
  for (let fleet = 0; fleet < fleets; fleet++) {
    const slowest = speeds.subarray(24 * fleet, 24 * fleet + 24).reduce((least, speed) => Math.min(least, speed));
    const longest = service + ((stops + 1) * ((instance.legs[fleet] as LegCosts).slowest + 1)) / slowest;
    if (perSecond[fleet] !== 0 || maxTours[fleet] !== 1 || (instance.home[fleet] as number) >= 0) return false;
    if (!(longest < (shiftUntil[fleet] as number) - (shiftFrom[fleet] as number))) return false;
  }
  return true;
}

function measureBulk(instance: Instance): void {
  const { stops, bulk } = instance;
  const dimensions: [Float64Array, Float64Array][] = [
    [instance.parcels, instance.parcelRoom],
    [instance.volume, instance.volumeRoom],
    [instance.weight, instance.weightRoom],
    [instance.fetchedParcels, instance.parcelRoom],
    [instance.fetchedVolume, instance.volumeRoom],
    [instance.fetchedWeight, instance.weightRoom],
  ];
  for (const [load, room] of dimensions) {
    const most = room.reduce((largest, value) => Math.max(largest, value), 0);
    if (most === 0) continue;
    for (let stop = 0; stop < stops; stop++) bulk[stop] = Math.max(bulk[stop] as number, (load[stop] as number) / most);
  }
}

/** What a visit alone would cost by a fleet, how far off it is, and which stops it can visit at all. */
function priceAlone(instance: Instance, f: number): void {
  const { stops, size, speeds } = instance;
  const depot = instance.depot[f] as number;
  const end = instance.end[f] as number;
  const { out, into } = instance.legs[f] as LegCosts;
  const isIdle = (instance.count[f] as number) < 1 || (instance.maxTours[f] as number) < 1;
  for (let stop = 0; stop < stops; stop++) {
    const legs = (out[depot * size + stop] as number) + (into[end * size + stop] as number);
    if (legs < (instance.remoteness[stop] as number)) instance.remoteness[stop] = legs;
    if (isIdle) continue;
    if ((instance.parcels[stop] as number) > (instance.parcelRoom[f] as number)) continue;
    if ((instance.volume[stop] as number) > (instance.volumeRoom[f] as number)) continue;
    if ((instance.weight[stop] as number) > (instance.weightRoom[f] as number)) continue;
    if (instance.hasPickUps && !canCarry(instance, f, [stop])) continue;
    const way = millimetresOf(instance, f, depot, stop) + millimetresOf(instance, f, stop, end);
    if (way > (instance.range[f] as number)) continue;
    const start = firstDeparture(instance, f, [stop]);
    const arrives = reach(speeds, f * 24, start, secondsOf(instance, f, depot, stop));
    const begins = Math.max(arrives, instance.from[stop] as number);
    if (begins > (instance.until[stop] as number)) continue;
    const service = instance.service[stop] as number;
    const returns = reach(speeds, f * 24, begins + service, secondsOf(instance, f, stop, end));
    if (returns > (instance.shiftUntil[f] as number)) continue;
    const perSecond = instance.perSecond[f] as number;
    const wait = begins - arrives;
    // Others begin their day later instead.
    const waits = instance.isOnDuty[f] === 1 ? wait : 0;
    const paid = returns - start - wait + waits;
    const rests = paid > (instance.breakAfter[f] as number) ? (instance.breakPaid[f] as number) : 0;
    const unworked = Math.max(0, (instance.minimumPaid[f] as number) - paid - rests);
    const round = legs + perSecond * service;
    instance.roundCost[f * stops + stop] = round;
    instance.soloCost[f * stops + stop] =
      (instance.dayCost[f] as number) + round + perSecond * (unworked + waits + rests);
    instance.servable[stop] = 1;
  }
}
