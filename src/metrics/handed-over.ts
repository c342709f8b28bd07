// Which facts say that a parcel was handed over: to its recipient or a locker, or by its sender.
import type { Fact, FactOf } from '../simulation/facts.ts';

export type HandedOver = FactOf<'delivered' | 'deposited' | 'picked-up' | 'dropped-off'>;

/** Counts for the promise. */
export function isHandedOver(fact: Fact): fact is HandedOver {
  const { kind } = fact;
  return kind === 'delivered' || kind === 'deposited' || kind === 'picked-up' || kind === 'dropped-off';
}

/** What ends a parcel that was not handed over, or in vain: back at its sender, or never fetched from there. */
export function isUndelivered(fact: Fact): fact is FactOf<'returned' | 'uncollected'> {
  return fact.kind === 'returned' || fact.kind === 'uncollected';
}
