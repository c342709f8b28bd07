// What hubs, micro-depots and lockers cost: handling by the parcel, rent and locker banks by the operating day.
import { fromEuros, type MicroEuros } from '../base/money.ts';
import { DAY, type Seconds } from '../base/units.ts';
import { ownShare } from '../model/depot-site.ts';
import type { Placement } from '../model/placement.ts';
import type { DepotSpec, Prices, Study } from '../model/study.ts';
import { cellOf, cellsUnder } from '../simulation/carrier-places.ts';
import { standsOn } from '../simulation/depot-hours.ts';
import type { Facility, Fact, FactOf, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { pickedFromStock } from '../simulation/undriven-ways.ts';
import { byPlaceAndDay } from './fact-groups.ts';
import type { HandledParcels } from './handled-parcels.ts';
import { yearlyCost } from './investment.ts';
import { type Book, post, postEach } from './posting.ts';

/** Minutes times wage for each parcel handled at a micro-depot. */
export function postHandling(book: Book, journal: Journal, prices: Prices): void {
  const { cast } = journal;
  const priceOf = (parcel: number): MicroEuros => {
    const size = cast.parcels[parcel]?.size ?? 'S';
    return fromEuros((prices.handlingMinutes[size] / 60) * prices.handlingHour);
  };
  for (const { facility, day, parcels } of byPlaceAndDay(handledAtDepots(journal))) {
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

/**
 * Each parcel that a feeder brings to a micro-depot, that is picked from its stock, and each pick-up that is brought there;
 * as often as that happens to it.
 */
export function handledAtDepots({ cast, facts }: Journal): FactOf<'sorted' | 'arrived'>[] {
  return factsOf(facts, 'sorted', 'arrived').filter(
    (fact) =>
      (fact.kind === 'sorted' || fact.why === 'feeder' || fact.why === 'picked up') &&
      cast.facilities[fact.facility]?.kind === 'depot',
  );
}

/**
 * Every hub's day, rent and fit-out of every open micro-depot while its lease runs (or the day of one that moves about, where it stands
 * somewhere) and the share of every locker bank, each operating day, used or not.
 */
export function postStanding(
  book: Book,
  journal: Journal,
  study: Study,
  placement: Placement,
  handled: HandledParcels,
): void {
  const { cast, facts } = journal;
  const { prices } = study;
  const through = throughByDay(journal);
  const rows = new Map(cast.facilities.map((facility) => [`${facility.kind} ${facility.id}`, facility]));
  const rented = placement.depots
    .filter((depot) => depot.open)
    .flatMap((depot) => {
      // Under a roof of several carriers each one's cell bears its part.
      const cells = cellsUnder(cast.facilities, rowOf(rows, 'depot', depot.id));
      return cells.map(({ index }) => ({ facility: index, depot: cellOf(depot, cells.length) }));
    });
  const banks = placement.lockers.map((locker) => rowOf(rows, 'locker', locker.id));
  const bankDay = lockerDay(prices);
  const hubs = placement.hubs.map(({ id, dayCost }) => ({
    facility: rowOf(rows, 'hub', id),
    amount: fromEuros(dayCost),
  }));
  for (const { day } of factsOf(facts, 'day-closed')) {
    const head = { payer: 'carrier', vehicle: null, tour: null, day } as const;
    for (const { facility, amount } of hubs) {
      post(book, { ...head, category: 'rent', tier: 'trunk', facility }, amount, handled.at(facility, day));
    }
    for (const { facility, depot } of rented) {
      if (!standsOn(study, cast.operatingDays, depot, day)) continue;
      const amount = dayOfDepot(depot, prices, through(facility, day));
      post(book, { ...head, category: 'rent', tier: 'depot', facility }, amount, handled.at(facility, day));
    }
    for (const facility of banks) {
      post(book, { ...head, category: 'locker', tier: 'door', facility }, bankDay, handled.at(facility, day));
    }
  }
}

/**
 * What an open micro-depot costs this carrier, of whom so many parcels come through it, on an operating day, used or not:
 * rent and fit-out, or the day of one that moves about. Others who share it pay the rest, and are not in the ledger.
 */
export function dayOfDepot(depot: DepotSpec, prices: Prices, parcels = 0): MicroEuros {
  return dayRent(depot, prices, parcels) + dayFitOut(depot, prices, parcels);
}

/** Rent of an operating day: the depot's own, else the study's. */
export function dayRent(depot: DepotSpec, prices: Prices, parcels = 0): MicroEuros {
  const whole = depot.mobile?.dayCost ?? (depot.area * (depot.rent ?? prices.rent) * 12) / prices.operatingDays;
  return fromEuros(whole * ownShare(depot, parcels));
}

/** Fit-out by the operating day, repaid over its life: the depot's own, else the study's. */
export function dayFitOut(spec: DepotSpec, { depot, interest, operatingDays }: Prices, parcels = 0): MicroEuros {
  if (spec.mobile !== undefined) return 0;
  const sum = spec.area * (spec.fitOut ?? depot.fitOut);
  return fromEuros((yearlyCost(sum, interest, depot.lifeYears) / operatingDays) * ownShare(spec, parcels));
}

/** Parcels that feeders brought to a facility on a day. */
export function broughtByDay(facts: readonly Fact[]): (facility: number, day: number) => number {
  return countByDay(factsOf(facts, 'dropped'), ({ parcels }) => parcels.length);
}

/** Parcels that came through a micro-depot on a day: brought there, or picked from what lies in stock. */
function throughByDay(journal: Journal): (facility: number, day: number) => number {
  const brought = broughtByDay(journal.facts);
  const picked = countByDay(pickedFromStock(journal), () => 1);
  return (facility, day) => brought(facility, day) + picked(facility, day);
}

function countByDay<One extends { readonly facility: number; readonly time: Seconds }>(
  facts: readonly One[],
  parcelsOf: (fact: One) => number,
): (facility: number, day: number) => number {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const key = `${fact.facility}/${Math.floor(fact.time / DAY)}`;
    counts.set(key, (counts.get(key) ?? 0) + parcelsOf(fact));
  }
  return (facility, day) => counts.get(`${facility}/${day}`) ?? 0;
}

/** A bank's capital repaid over its life, its upkeep and its site, by the operating day. */
export function lockerDay({ locker, interest, operatingDays }: Prices): MicroEuros {
  const { capital, lifeYears, upkeep, site } = locker;
  return fromEuros((yearlyCost(capital, interest, lifeYears) + capital * upkeep + site) / operatingDays);
}

function rowOf(rows: ReadonlyMap<string, Facility>, kind: 'hub' | 'depot' | 'locker', id: string): number {
  const facility = rows.get(`${kind} ${id}`);
  if (facility === undefined) throw new Error(`expected the journal to know the ${kind} ${id} of the scenario`);
  return facility.index;
}
