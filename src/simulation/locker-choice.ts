// Which recipients have their parcel put into a locker: a logit choice between the door and every locker within reach.
import { gumbel } from '../base/luck.ts';
import { ln } from '../base/maths.ts';
import { COMPARTMENT_OF, COMPARTMENTS } from '../model/parcel.ts';
import type { LockerSpec, Rules } from '../model/study.ts';
import type { Order } from './demand.ts';
import { type Draws, idKey, recipientKey } from './draws.ts';
import type { Facility } from './facts.ts';
import type { Ground } from './ground.ts';
import { addressesNear } from './near-addresses.ts';

interface Offer {
  /** Row of the locker in the cast. */
  readonly facility: number;
  readonly key: number;
  /** Whether it has a compartment that may take a parcel that needs S, M or L. */
  readonly takes: readonly boolean[];
  readonly metres: number;
  /** Row of the only carrier that may use it, if it is not open to all. */
  readonly carrier: number | undefined;
}

export interface LockerChoice {
  /** Row of the locker that the recipient of an order chooses, or -1 for the door. */
  choose(order: Order): number;
  /** The locker in reach that the recipient likes best of those that are not full, or -1 for the door; a window is over by then. */
  another(order: Order, full: readonly number[]): number;
}

/** Households fetch parcels that they missed; businesses have them brought again, in their hours. */
export function fetchesItself({ business }: Pick<Order, 'business'>): boolean {
  return !business;
}

/**
 * The choice by one Gumbel draw a recipient and locker id (and one for the door), so that a locker that is added only
 * wins over some recipients and moves nobody between the others. Utility of a locker: ln(c / (1 - c)) with c the rule's
 * share, falling by one over the radius and zero at half of it (assumption): a locker half a radius away is chosen by c.
 * Businesses, windows, same-day orders and parcels too large for the bank go to the door.
 */
export function lockerChoice(
  ground: Ground,
  rules: Rules,
  lockers: readonly { readonly spec: LockerSpec; readonly facility: Facility }[],
  draws: Draws,
): LockerChoice {
  const offers = new Map<number, Offer[]>();
  for (const { spec, facility } of lockers) {
    const near = addressesNear(ground, facility.place, rules.locker.radius);
    const counts = COMPARTMENTS.map((size) => spec.compartments[size]);
    const takes = counts.map((_, needed) =>
      counts.some((count, size) => count > 0 && (rules.locker.upsizing ? size >= needed : size === needed)),
    );
    for (const [row, address] of near.addresses.entries()) {
      const way = near.metres[row] as number;
      if (way > rules.locker.radius) continue;
      const offer = { facility: facility.index, key: idKey(spec.id), takes, metres: way, carrier: facility.carrier };
      const others = offers.get(address);
      if (others === undefined) offers.set(address, [offer]);
      else others.push(offer);
    }
  }
  const { chosen: share } = rules.locker;
  // Where nobody chooses a locker, failed parcels may still go there: between lockers the appeal makes no difference.
  const appeal = share > 0 ? ln(share / (1 - share)) : 0;
  const bestAbove = (order: Order, least: number, without: readonly number[]): number => {
    const recipient = recipientKey(order.address, order.household);
    let chosen = -1;
    let best = least;
    for (const offer of offers.get(order.address) ?? []) {
      if (offer.takes[COMPARTMENT_OF[order.size]] !== true || without.includes(offer.facility)) continue;
      if (offer.carrier !== undefined && offer.carrier !== order.carrier) continue;
      const utility = appeal + 0.5 - offer.metres / rules.locker.radius + gumbel(draws.locker(recipient, offer.key));
      if (utility > best) {
        best = utility;
        chosen = offer.facility;
      }
    }
    return chosen;
  };
  return {
    choose(order) {
      if (share === 0 || !offers.has(order.address)) return -1;
      if (!fetchesItself(order) || order.sameDay || order.window !== null) return -1;
      return bestAbove(order, gumbel(draws.door(recipientKey(order.address, order.household))), []);
    },
    another: (order, full) => (fetchesItself(order) ? bestAbove(order, Number.NEGATIVE_INFINITY, full) : -1),
  };
}
