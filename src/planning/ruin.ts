// Takes strings of neighbouring stops off neighbouring tours: adjacent string removal (Christiaens and Vanden Berghe 2020,
// doi 10.1287/trsc.2019.0914); or whole vehicles off the road.
import { type Changes, dropTour, takeOff } from './changes.ts';
import { below, type Dice, share } from './dice.ts';
import type { Instance } from './instance.ts';
import type { Tours } from './tours.ts';

/** Stops removed on average, longest string, chance of a string with a gap, chance that the gap grows: the paper's values. */
const REMOVED = 10;
const LONGEST = 10;
const GAPPED = 0.5;
const GAP_STAYS = 0.01;

/** The stops to place again, and which tours were ruined in which round. */
export interface Pulled {
  readonly stops: Int32Array;
  count: number;
  /** By tour. */
  readonly ruinedIn: Int32Array;
}

export function nothingPulled(stops: number): Pulled {
  return { stops: new Int32Array(stops), count: 0, ruinedIn: new Int32Array(stops).fill(-1) };
}

/** Removes strings around the stop `seed`; `mean` is the number of stops of an average tour. */
export function ruin(
  instance: Instance,
  tours: Tours,
  changes: Changes,
  pulled: Pulled,
  dice: Dice,
  mean: number,
  seed: number,
): void {
  const { neighbours, width } = instance;
  pulled.count = 0;
  const longest = Math.min(LONGEST, mean);
  const most = (4 * REMOVED) / (1 + longest) - 1;
  let strings = Math.floor(share(dice) * most + 1);
  for (let k = -1; k < width && strings > 0; k++) {
    const stop = k < 0 ? seed : (neighbours[seed * width + k] as number);
    const tour = tours.tourOf[stop] as number;
    if (tour < 0 || pulled.ruinedIn[tour] === changes.round) continue;
    pulled.ruinedIn[tour] = changes.round;
    strings--;
    const size = tours.stopsOn[tour] as number;
    const length = Math.floor(share(dice) * Math.min(size, longest) + 1);
    takeString(instance, tours, changes, pulled, dice, stop, length, size);
  }
  closeEmptied(instance, tours, changes, pulled);
}

function takeString(
  instance: Instance,
  tours: Tours,
  changes: Changes,
  pulled: Pulled,
  dice: Dice,
  stop: number,
  length: number,
  size: number,
): void {
  const { stops } = instance;
  let gap = 0;
  if (length > 1 && length < size && share(dice) < GAPPED) {
    gap = 1;
    while (length + gap < size && share(dice) < GAP_STAYS) gap++;
  }
  const span = length + gap;
  // How far the string may reach before and behind the stop without leaving the tour.
  let back = 0;
  let at = stop;
  while (back < span - 1 && (tours.prev[at] as number) < stops) {
    at = tours.prev[at] as number;
    back++;
  }
  let ahead = 0;
  let front = stop;
  while (ahead < span - 1 && (tours.next[front] as number) < stops) {
    front = tours.next[front] as number;
    ahead++;
  }
  const fewest = span - 1 - ahead;
  const before = fewest + below(dice, back - fewest + 1);
  at = stop;
  for (let step = 0; step < before; step++) at = tours.prev[at] as number;
  // The gap may lie anywhere inside the span.
  const gapAt = gap > 0 ? 1 + below(dice, length - 1) : span;
  for (let step = 0; step < span; step++) {
    const following = tours.next[at] as number;
    if (step < gapAt || step >= gapAt + gap) {
      takeOff(instance, tours, changes, at);
      pulled.stops[pulled.count++] = at;
    }
    at = following;
  }
}

/** Takes a vehicle off the road; its stops are pulled in the order in which it visits them. */
export function takeVehicle(instance: Instance, tours: Tours, changes: Changes, pulled: Pulled, vehicle: number): void {
  const { stops } = instance;
  const chain: number[] = [];
  for (let node = tours.first[vehicle] as number; node < 2 * stops; node = tours.next[node] as number) chain.push(node);
  for (const node of chain) {
    if (node >= stops) continue;
    takeOff(instance, tours, changes, node);
    pulled.stops[pulled.count++] = node;
  }
  for (const node of chain) if (node >= stops) dropTour(instance, tours, changes, node - stops);
}

/** Closes tours without stops. */
function closeEmptied(instance: Instance, tours: Tours, changes: Changes, pulled: Pulled): void {
  const steps = changes.length;
  for (let step = 0; step < steps; step += 4) {
    // Only a stop that was the last to leave has the departure before it still pointing at a departure or return.
    const before = changes.log[step + 2] as number;
    if (before < instance.stops) continue;
    const tour = before - instance.stops;
    if ((tours.stopsOn[tour] as number) === 0 && pulled.ruinedIn[tour] === changes.round) {
      pulled.ruinedIn[tour] = -1;
      dropTour(instance, tours, changes, tour);
    }
  }
}
