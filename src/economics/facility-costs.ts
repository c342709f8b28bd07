// What micro-depots and lockers cost: handling by the parcel, rent and locker banks by the operating day.
import { fromEuros, type MicroEuros } from '../base/money.ts';
import type { Placement } from '../model/placement.ts';
import type { DepotSpec, Prices } from '../model/study.ts';
import type { Facility, FactOf, Journal } from '../simulation/facts.ts';
import { byPlaceAndDay } from './fact-groups.ts';
import type { HandledParcels } from './handled-parcels.ts';
import { yearlyCost } from './investment.ts';
import { type Book, post, postEach } from './posting.ts';

/** Minutes times wage for each parcel that a feeder brings to a micro-depot. */
export function postHandling(book: Book, { cast, facts }: Journal, prices: Prices): void {
  const brought = facts.filter(
    (fact): fact is FactOf<'arrived'> =>
      fact.kind === 'arrived' && fact.why === 'feeder' && cast.facilities[fact.facility]?.kind === 'depot',
  );
  const priceOf = (parcel: number): MicroEuros => {
    const size = cast.parcels[parcel]?.size ?? 'S';
    return fromEuros((prices.handlingMinutes[size] / 60) * prices.handlingHour);
  };
  for (const { facility, day, parcels } of byPlaceAndDay(brought)) {
    const head = {
      category: 'handling',
      tier: 'depot',
      payer: 'carrier',
      vehicle: null,
      facility,
      tour: null,
      day,
    } as const;
    postEach(book, head, parcels, priceOf);
  }
}

/** Rent and fit-out of every open micro-depot and the share of every locker bank, each operating day, used or not. */
export function postStanding(
  book: Book,
  { cast, facts }: Journal,
  prices: Prices,
  placement: Placement,
  handled: HandledParcels,
): void {
  const rows = new Map(cast.facilities.map((facility) => [`${facility.kind} ${facility.id}`, facility]));
  const rented = placement.depots
    .filter((depot) => depot.open)
    .map((depot) => ({ facility: rowOf(rows, 'depot', depot.id), amount: dayOfDepot(depot, prices) }));
  const banks = placement.lockers.map((locker) => rowOf(rows, 'locker', locker.id));
  const bankDay = lockerDay(prices);
  for (const fact of facts) {
    if (fact.kind !== 'day-closed') continue;
    const { day } = fact;
    const head = { payer: 'carrier', vehicle: null, tour: null, day } as const;
    for (const { facility, amount } of rented) {
      post(book, { ...head, category: 'rent', tier: 'depot', facility }, amount, handled.at(facility, day));
    }
    for (const facility of banks) {
      post(book, { ...head, category: 'locker', tier: 'door', facility }, bankDay, handled.at(facility, day));
    }
  }
}

/** What an open micro-depot costs on an operating day, used or not: rent and fit-out. */
export function dayOfDepot(depot: DepotSpec, prices: Prices): MicroEuros {
  return dayRent(depot, prices) + dayFitOut(depot, prices);
}

/** Rent of an operating day: the depot's own, else the study's. */
export function dayRent(depot: DepotSpec, prices: Prices): MicroEuros {
  return fromEuros((depot.area * (depot.rent ?? prices.rent) * 12) / prices.operatingDays);
}

/** Fit-out by the operating day, repaid over its life: the depot's own, else the study's. */
export function dayFitOut({ area, fitOut }: DepotSpec, { depot, interest, operatingDays }: Prices): MicroEuros {
  return fromEuros(yearlyCost(area * (fitOut ?? depot.fitOut), interest, depot.lifeYears) / operatingDays);
}

/** A bank's capital repaid over its life, its upkeep and its site, by the operating day. */
export function lockerDay({ locker, interest, operatingDays }: Prices): MicroEuros {
  const { capital, lifeYears, upkeep, site } = locker;
  return fromEuros((yearlyCost(capital, interest, lifeYears) + capital * upkeep + site) / operatingDays);
}

function rowOf(rows: ReadonlyMap<string, Facility>, kind: 'depot' | 'locker', id: string): number {
  const facility = rows.get(`${kind} ${id}`);
  if (facility === undefined) throw new Error(`expected the journal to know the ${kind} ${id} of the scenario`);
  return facility.index;
}
