// Which facts say that a parcel was handed over: to its recipient or a locker, or by its sender.
import type { Fact, FactOf } from '../simulation/facts.ts';

export type HandedOver = FactOf<'delivered' | 'deposited' | 'picked-up' | 'dropped-off'>;

const KINDS: ReadonlySet<Fact['kind']> = new Set<HandedOver['kind']>([
  'delivered',
  'deposited',
  'picked-up',
  'dropped-off',
]);

/** Counts for the promise. */
export function isHandedOver(fact: Fact): fact is HandedOver {
  return KINDS.has(fact.kind);
}

/** What ends a parcel that was not handed over, or in vain: back at its sender, or never fetched from there. */
export function isUndelivered(fact: Fact): fact is FactOf<'returned' | 'uncollected'> {
  return fact.kind === 'returned' || fact.kind === 'uncollected';
}
