// Which recipients have their parcel put into a locker: one decision for a locker or the door, then a choice of which by the walk.
import { gumbel } from '../base/luck.ts';
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
 * Whether a locker at all is one draw a recipient against the rule's share, wherever in reach it stands and however many
 * there are: more lockers in reach make no more users. Which one is a logit choice by one Gumbel draw a recipient and
 * locker id, its utility falling by one over the radius (assumption): one that is added only wins over some users and
 * moves nobody between the others. Businesses, windows, same-day orders and parcels too large for every bank in reach go
 * to the door.
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
  const liked = (order: Order, without: readonly number[]): number => {
    const recipient = recipientKey(order.address, order.household);
    let chosen = -1;
    let best = Number.NEGATIVE_INFINITY;
    for (const offer of offers.get(order.address) ?? []) {
      if (offer.takes[COMPARTMENT_OF[order.size]] !== true || without.includes(offer.facility)) continue;
      if (offer.carrier !== undefined && offer.carrier !== order.carrier) continue;
      const utility = gumbel(draws.locker(recipient, offer.key)) - offer.metres / rules.locker.radius;
      if (utility > best) {
        best = utility;
        chosen = offer.facility;
      }
    }
    return chosen;
  };
  return {
    choose(order) {
      if (!fetchesItself(order) || order.sameDay || order.window !== null) return -1;
      const u = draws.lockerUser(recipientKey(order.address, order.household));
      return u < rules.locker.chosen ? liked(order, []) : -1;
    },
    another: (order, full) => (fetchesItself(order) ? liked(order, full) : -1),
  };
}
