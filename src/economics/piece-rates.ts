// Couriers paid by the parcel: what a fleet pays for each parcel it comes to a door with or for, besides days, hours and kilometres.
import { fromEuros } from '../base/money.ts';
import { DAY } from '../base/units.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { type Book, postEach } from './posting.ts';
import type { VehicleNumbers } from './vehicle-numbers.ts';

/** One posting a stop; an attempt that fails is paid like one that does not, a pick-up like a delivery. */
export function postPieceRates(book: Book, { cast, facts }: Journal, numbers: readonly VehicleNumbers[]): void {
  const days: number[] = [];
  for (const fact of factsOf(facts, 'departed', 'served')) {
    if (fact.kind === 'departed') days[fact.tour] = Math.floor(fact.time / DAY);
    if (fact.kind !== 'served') continue;
    const { vehicle, tour, parcels } = fact;
    const price = fromEuros((numbers[vehicle] as VehicleNumbers).parcel);
    if (price === 0) continue;
    const { facility } = cast.vehicles[vehicle] as Vehicle;
    const place = { vehicle, facility, tour, day: days[tour] as number };
    postEach(book, { category: 'crew', tier: 'door', payer: 'carrier', ...place }, parcels, () => price);
  }
}
