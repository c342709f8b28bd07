// When each parcel was handed over: at the door, to a neighbour, or into a locker; a pick-up by its sender.
import type { Seconds } from '../base/units.ts';
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { isHandedOver } from './handed-over.ts';
import type { Handovers } from './indicators.ts';

/** Many folds of one journal ask for them. By its facts so far, since a run under way is looked at, too. */
const known = new WeakMap<Journal, { readonly facts: number; readonly handed: Handovers }>();

/** -1 where a parcel was returned (also after waiting in a locker in vain), or where the run ended first. */
export function handovers(journal: Journal): Handovers {
  const had = known.get(journal);
  const { cast, facts } = journal;
  if (had?.facts === facts.length) return had.handed;
  const handed = new Array<Seconds>(cast.parcels.length).fill(-1);
  for (const fact of factsOf(facts, 'delivered', 'deposited', 'picked-up', 'dropped-off', 'returned', 'uncollected')) {
    if (isHandedOver(fact)) handed[fact.parcel] = fact.time;
    else handed[fact.parcel] = -1;
  }
  known.set(journal, { facts: facts.length, handed });
  return handed;
}
