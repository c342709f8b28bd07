// The plan a search begins with: each stop by the fleet that suits it, savings tours packed on vehicles, the rest inserted.
import { beginChange } from './changes.ts';
import { type Instance, secondsOf } from './instance.ts';
import type { LegCosts } from './leg-cost.ts';
import { packTours } from './packing.ts';
import { recreate } from './recreate.ts';
import { savingsTours } from './savings.ts';
import type { Search } from './search.ts';

export function makeFirstPlan(search: Search): void {
  const { instance, tours, changes, pulled, absent, dice, spot } = search;
  const suits = Array.from({ length: instance.fleets }, (_, fleet) => suitability(instance, fleet));
  const isExhausted = suits.map(() => false);
  // Windows keep tours from being joined end to end. Where they are few, their stops come last, into time left for them.
  let waiting: number[] = [];
  const windowed: number[] = [];
  for (let stop = 0; stop < instance.stops; stop++) {
    if (instance.servable[stop] === 0) continue;
    if (instance.isWindowed[stop] === 1) windowed.push(stop);
    else waiting.push(stop);
  }
  const share = windowed.length / Math.max(1, windowed.length + waiting.length);
  if (!instance.hasFewWindows) waiting.push(...windowed.splice(0));
  // Each round either places every stop that has a fleet or finds another fleet used up.
  for (let round = 0; round < instance.fleets && waiting.length > 0; round++) {
    const members: number[][] = suits.map(() => []);
    const rest: number[] = [];
    for (const stop of waiting) {
      let best = -1;
      for (let fleet = 0; fleet < instance.fleets; fleet++) {
        const cost = (suits[fleet] as Float64Array)[stop] as number;
        if (isExhausted[fleet] || cost === Number.POSITIVE_INFINITY) continue;
        if (best < 0 || cost < ((suits[best] as Float64Array)[stop] as number)) best = fleet;
      }
      if (best < 0) rest.push(stop);
      else (members[best] as number[]).push(stop);
    }
    members.forEach((stops, fleet) => {
      if (stops.length === 0) return;
      const shiftFrom = instance.shiftFrom[fleet] as number;
      const shift = (instance.shiftUntil[fleet] as number) - shiftFrom;
      const until = shiftFrom + (instance.hasFewWindows ? 1 - share : 1) * shift;
      const left = packTours(instance, tours, fleet, savingsTours(instance, fleet, stops, until), until);
      if (left.length > 0) isExhausted[fleet] = true;
      rest.push(...left);
    });
    waiting = rest;
  }
  beginChange(changes);
  pulled.count = 0;
  for (const stop of [...waiting, ...windowed]) pulled.stops[pulled.count++] = stop;
  recreate(instance, tours, changes, pulled, absent, dice, spot);
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
    const way = (legs[depot * size + stop] as number) + (legs[stop * size + depot] as number);
    cost[stop] =
      (instance.dayCost[fleet] as number) / perVehicle +
      way / perTour +
      (legs[stop * size + near(stop)] as number) +
      (instance.perSecond[fleet] as number) * (instance.service[stop] as number);
  }
  return cost;
}
