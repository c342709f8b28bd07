// What a run has handed over by a moment of its day, counted without a walk over all parcels at every frame.
import { DAY, type Seconds } from '../base/units.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';

export interface SoFar {
  readonly handedOver: number;
  readonly late: number;
}

/** Answers for any moment: the hand-overs since its midnight, and those of them after their promise. */
export function countDays({ count, handed, promise }: Pick<ParcelsView, 'count' | 'handed' | 'promise'>) {
  const over: number[] = [];
  const late: number[] = [];
  for (let p = 0; p < count; p++) {
    const time = handed[p] as number;
    if (time === Number.POSITIVE_INFINITY) continue;
    over.push(time);
    if (time > (promise[p] as number)) late.push(time);
  }
  const times = { over: Float64Array.from(over).sort(), late: Float64Array.from(late).sort() };
  return (time: Seconds): SoFar => {
    const midnight = Math.floor(time / DAY) * DAY;
    const since = (sorted: Float64Array) => upTo(sorted, time) - upTo(sorted, midnight - 1);
    return { handedOver: since(times.over), late: since(times.late) };
  };
}

/** How many of rising times are at most this one. */
function upTo(times: Float64Array, time: Seconds): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
