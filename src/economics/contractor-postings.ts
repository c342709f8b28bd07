// What contractors and the hands between carriers are paid: a tariff a parcel and a stop, and a price for each hand-over.
import { fromEuros, type MicroEuros, split } from '../base/money.ts';
import type { Placement } from '../model/placement.ts';
import type { Prices } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { ContractorVisit } from './contractor-visits.ts';
import { byPlaceAndDay } from './fact-groups.ts';
import { type Book, postEach } from './posting.ts';

const BOUGHT = { category: 'contractor', payer: 'carrier', vehicle: null, tour: null } as const;

/**
 * The parcel's tariff once, when it is given away; the stop's for every address and day, in equal parts, and what falls on a
 * parcel that nobody took is the price of a failed attempt.
 */
export function postContractors(
  book: Book,
  { facts }: Journal,
  { contractors }: Placement,
  visits: readonly ContractorVisit[],
): void {
  const given = factsOf(facts, 'contracted');
  contractors.forEach(({ tariffParcel }, contractor) => {
    const price = fromEuros(tariffParcel);
    for (const { facility, day, parcels } of byPlaceAndDay(given.filter((fact) => fact.contractor === contractor))) {
      postEach(book, { ...BOUGHT, tier: 'door', facility, day }, parcels, () => price);
    }
  });
  for (const { contractor, facility, day, parcels, failed } of visits) {
    const parts = split(
      fromEuros(contractor.tariffStop),
      parcels.map(() => 1),
    );
    for (const isFailed of [false, true]) {
      const some = parcels.filter((_, row) => failed[row] === isFailed);
      const tier = isFailed ? 'failed attempt' : 'door';
      postEach(
        book,
        { ...BOUGHT, tier, facility, day },
        some,
        (parcel) => parts[parcels.indexOf(parcel)] as MicroEuros,
      );
    }
  }
}

/** Every time a parcel passes from one carrier to another. */
export function postHandovers(book: Book, { cast, facts }: Journal, prices: Prices): void {
  const carrierAt = (facility: number): number | undefined => cast.facilities[facility]?.carrier;
  const passed = factsOf(facts, 'handed-on').filter((fact) => carrierAt(fact.from) !== carrierAt(fact.facility));
  const price = fromEuros(prices.handover);
  for (const { facility, day, parcels } of byPlaceAndDay(passed)) {
    postEach(book, { ...BOUGHT, tier: 'feeder', facility, day }, parcels, () => price);
  }
}
