// What vehicles cost: their days, their crews and their kilometres, laid on the parcels that caused them.
import { fromEuros, type MicroEuros, split } from '../base/money.ts';
import { type Category, TIERS, type Tier } from '../model/ledger-words.ts';
import type { FactOf, Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { HandledParcels } from './handled-parcels.ts';
import { type IdleTiers, idleTiers } from './idle-tiers.ts';
import type { PaidHours } from './paid-hours.ts';
import { type Book, post } from './posting.ts';
import { type TourWork, tierRow } from './tour-work.ts';
import type { VehicleNumbers } from './vehicle-numbers.ts';

/**
 * Each vehicle's day (its price and its paid hours) goes to its tours and their tiers by the seconds spent there, so that
 * loading, idle time and minimum hours spread in proportion; inside a tier to the parcels by the seconds they caused.
 * An owned vehicle that stood idle is paid by the parcels of its facility that day, in the tiers of its fleet's work. Of a vehicle's price of the day the
 * carrier pays its own part, where others share it.
 */
export function postVehicleDays(
  book: Book,
  journal: Journal,
  numbers: readonly VehicleNumbers[],
  works: readonly TourWork[],
  handled: HandledParcels,
  hoursOf: PaidHours,
  ownPartOf: (vehicle: number, day: number) => number = () => 1,
): void {
  const { vehicles } = journal.cast;
  const toursOf = new Map<number, TourWork[]>();
  for (const work of works) {
    const key = work.day * vehicles.length + work.vehicle;
    toursOf.set(key, [...(toursOf.get(key) ?? []), work]);
  }
  const idleOf = idleTiers(vehicles, works);
  for (const fact of factsOf(journal.facts, 'vehicle-day')) {
    const vehicle = vehicles[fact.vehicle] as Vehicle;
    if (!fact.used && !vehicle.owned) continue;
    const { day: price, hour, minimumHours } = numbers[fact.vehicle] as VehicleNumbers;
    const hours = hoursOf(fact, minimumHours);
    const tours = fact.used ? (toursOf.get(fact.day * vehicles.length + vehicle.index) ?? []) : [];
    const pieces = piecesOf(tours);
    const dayPrice = fromEuros(price * ownPartOf(fact.vehicle, fact.day));
    postDay(book, vehicle, fact, 'vehicle day', dayPrice, pieces, handled, idleOf);
    postDay(book, vehicle, fact, 'crew', fromEuros(hour * hours), pieces, handled, idleOf);
  }
}

/** Kilometres, one posting a tour and tier. */
export function postDistances(book: Book, numbers: readonly VehicleNumbers[], works: readonly TourWork[]): void {
  for (const work of works) {
    const { km } = numbers[work.vehicle] as VehicleNumbers;
    const metres = TIERS.map((_, tier) => sumOfTier(work, work.metres, tier));
    const amount = fromEuros((km * metres.reduce((sum, ofTier) => sum + ofTier, 0)) / 1_000);
    const { vehicle, facility, tour, day } = work;
    split(amount, metres).forEach((part, tier) => {
      if (part === 0) return;
      const of = { category: 'distance', tier: TIERS[tier] as Tier, vehicle, facility, tour, day } as const;
      post(book, { ...CARRIER, ...of }, part, work.parcels, tierRow(work, work.metres, tier));
    });
  }
}

const CARRIER = { payer: 'carrier' } as const;

/** The seconds of one tour in one tier. */
interface Piece {
  readonly work: TourWork;
  readonly tier: number;
  readonly seconds: number;
}

function piecesOf(tours: readonly TourWork[]): Piece[] {
  const pieces: Piece[] = [];
  for (const work of tours) {
    for (let tier = 0; tier < TIERS.length; tier++) {
      const seconds = sumOfTier(work, work.seconds, tier);
      if (seconds > 0) pieces.push({ work, tier, seconds });
    }
  }
  return pieces;
}

function postDay(
  book: Book,
  vehicle: Vehicle,
  { day }: FactOf<'vehicle-day'>,
  category: Category,
  amount: MicroEuros,
  pieces: readonly Piece[],
  handled: HandledParcels,
  idleOf: IdleTiers,
): void {
  const head = { ...CARRIER, category, vehicle: vehicle.index, facility: vehicle.facility, day };
  if (pieces.length === 0) {
    const bearers = handled.at(vehicle.facility, day);
    split(amount, idleOf(vehicle, day)).forEach((part, tier) => {
      post(book, { ...head, tier: TIERS[tier] as Tier, tour: null }, part, bearers);
    });
    return;
  }
  const parts = split(
    amount,
    pieces.map((piece) => piece.seconds),
  );
  pieces.forEach(({ work, tier }, row) => {
    const place = { tier: TIERS[tier] as Tier, tour: work.tour };
    post(book, { ...head, ...place }, parts[row] as number, work.parcels, tierRow(work, work.seconds, tier));
  });
}

/** Of `tierRow`, which is not made for it: most tours have no work in most tiers. */
function sumOfTier({ parcels }: TourWork, table: Float64Array, tier: number): number {
  const end = (tier + 1) * parcels.length;
  let sum = 0;
  for (let cell = tier * parcels.length; cell < end; cell++) sum += table[cell] as number;
  return sum;
}
