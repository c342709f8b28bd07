// Euros reckoned once more from the journal, by rule of thumb and not by the ledger's own code: nothing is booked twice or forgotten.
import { EURO } from '../../src/base/money.ts';
import { DAY } from '../../src/base/units.ts';
import type { Ledger } from '../../src/economics/ledger.ts';
import { numbersOfVehicles, type VehicleNumbers } from '../../src/economics/vehicle-numbers.ts';
import { contractorAttempts } from '../../src/simulation/contractor-attempts.ts';
import type { Journal, Vehicle } from '../../src/simulation/facts.ts';
import { factsOf } from '../../src/simulation/facts-by-kind.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import { searchMetres } from '../../src/simulation/undriven-ways.ts';
import { crewEuros } from './recomputed-crew.ts';
import { handlingEuros, lockerEuros, rentEuros } from './recomputed-places.ts';

/** Sentences about categories whose postings are not what the facts cost. */
export function brokenEuros(setting: Setting, journal: Journal, ledger: Ledger): string[] {
  const reckoned = [
    ['distance', distanceEuros(setting, journal)],
    ['contractor', contractorEuros(setting, journal)],
    ['crew', crewEuros(setting, journal)],
    ['handling', handlingEuros(setting, journal)],
    ['rent', rentEuros(setting, journal)],
    ['locker', lockerEuros(setting, journal)],
    ...(isDayPlain(setting) ? ([['vehicle day', dayEuros(setting, journal)]] as const) : []),
  ] as const;
  return reckoned.flatMap(([category, euros]) => {
    // Recipients pay for ways and time of their own; subsidies cancel over all who pay.
    const isPosted = (payer: string): boolean => !['distance', 'handling'].includes(category) || payer === 'carrier';
    const posted = ledger.postings.filter((one) => one.category === category && isPosted(one.payer));
    const booked = posted.reduce((sum, { amount }) => sum + amount, 0);
    // Each posting is rounded to a micro-euro.
    const isEqual = Math.abs(booked - euros * EURO) <= posted.length + journal.facts.length;
    return isEqual ? [] : [`${category}: ${booked / EURO} € are booked where facts say ${euros}`];
  });
}

/** Driven kilometres, and those in search of parking. */
function distanceEuros({ study, placement }: Setting, { cast, facts }: Journal): number {
  const numbers = numbersOfVehicles(cast, study, placement);
  return factsOf(facts, 'drove', 'parked').reduce((sum, fact) => {
    const metres =
      fact.kind === 'drove' ? fact.metres : searchMetres(study, cast.vehicles[fact.vehicle] as Vehicle, fact);
    return sum + (metres / 1_000) * (numbers[fact.vehicle] as VehicleNumbers).km;
  }, 0);
}

/** Partners who pay a part of the day, and subsidies for it, are reckoned nowhere here. */
function isDayPlain({ study, placement }: Setting): boolean {
  const isShared = placement.depots.some(({ sharing, partnerParcels }) => sharing === 'pooled' && partnerParcels > 0);
  return !isShared && !study.prices.subsidies.some(({ per }) => per === 'bike-day');
}

/** Of every vehicle that is owned or was used. */
function dayEuros({ study, placement }: Setting, { cast, facts }: Journal): number {
  const numbers = numbersOfVehicles(cast, study, placement);
  return factsOf(facts, 'vehicle-day').reduce((sum, { vehicle, used }) => {
    const isDue = used || (cast.vehicles[vehicle] as Vehicle).owned;
    return isDue ? sum + (numbers[vehicle] as VehicleNumbers).day : sum;
  }, 0);
}

/** What others are paid for: parcels and stops of contractors, returns to senders, goods put in stock, and parcels handed to another carrier. */
function contractorEuros({ study: { prices }, placement, depots }: Setting, journal: Journal): number {
  const { facts, cast } = journal;
  const given = factsOf(facts, 'contracted').map(({ contractor }) => placement.contractors[contractor]?.tariffParcel);
  const stops = new Map(
    contractorAttempts(journal, placement).map(({ contractor, parcel, time }) => {
      const { address } = cast.parcels[parcel] as Journal['cast']['parcels'][number];
      return [`${contractor.id}/${address}/${Math.floor(time / DAY)}`, contractor.tariffStop];
    }),
  );
  const stocked = factsOf(facts, 'sorted').filter(({ facility }) => depots.has(facility));
  const carrierOf = (facility: number) => cast.facilities[facility]?.carrier;
  const changed = factsOf(facts, 'handed-on').filter(({ from, facility }) => carrierOf(from) !== carrierOf(facility));
  return (
    [...given, ...stops.values()].reduce((sum: number, euros) => sum + (euros ?? 0), 0) +
    factsOf(facts, 'returned').length * prices.return +
    stocked.length * prices.stockSupply +
    changed.length * prices.handover
  );
}
