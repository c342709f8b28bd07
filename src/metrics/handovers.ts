// When each parcel was handed over: at the door, to a neighbour, or into a locker; a pick-up by its sender.
import type { Seconds } from '../base/units.ts';
import type { Journal } from '../simulation/facts.ts';
import { isHandedOver, isUndelivered } from './handed-over.ts';
import type { Handovers } from './indicators.ts';

/** -1 where a parcel was returned (also after waiting in a locker in vain), or where the run ended first. */
export function handovers({ cast, facts }: Journal): Handovers {
  const handed = new Array<Seconds>(cast.parcels.length).fill(-1);
  for (const fact of facts) {
    if (isHandedOver(fact)) handed[fact.parcel] = fact.time;
    else if (isUndelivered(fact)) handed[fact.parcel] = -1;
  }
  return handed;
}
