// The metres that each parcel caused, by what moved: vehicles as the ledger lays their kilometres, recipients' cars and feet as expected.
import type { Study, VehicleKind } from '../model/study.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { pickedFromStock, stockMetres } from '../simulation/undriven-ways.ts';
import type { RecipientTrips } from './recipient-trips.ts';
import type { TourWork } from './tour-work.ts';

/** Metres by parcel of the run. */
export interface ParcelMetres extends Readonly<Record<VehicleKind, Float64Array>> {
  /** Recipients on their way to a locker and back. */
  readonly car: Float64Array;
  readonly walk: Float64Array;
}

/** Those of a kind of vehicle sum to all metres it drove (but for rounding); the goods in stock came by feeder. */
export function metresOfParcels(
  journal: Journal,
  study: Study,
  works: readonly TourWork[],
  { car, walk }: RecipientTrips,
): ParcelMetres {
  const { cast } = journal;
  const zeros = (): Float64Array => new Float64Array(cast.parcels.length);
  const metres = { van: zeros(), bike: zeros(), feeder: zeros(), car, walk };
  for (const work of works) {
    const table = metres[(cast.vehicles[work.vehicle] as Vehicle).kind];
    const ways = metresOfTour(work);
    work.parcels.forEach((parcel, slot) => {
      table[parcel] = (table[parcel] as number) + (ways[slot] as number);
    });
  }
  for (const { parcel } of pickedFromStock(journal)) {
    metres.feeder[parcel] = (metres.feeder[parcel] as number) + stockMetres(study);
  }
  return metres;
}

/** Metres of one tour, all tiers together, in the order of its parcels. */
export function metresOfTour({ parcels, metres }: TourWork): Float64Array {
  const sums = new Float64Array(parcels.length);
  metres.forEach((way, cell) => {
    const slot = cell % parcels.length;
    sums[slot] = (sums[slot] as number) + way;
  });
  return sums;
}

/** Of vans and feeders. */
export function motorMetres({ van, feeder }: ParcelMetres): Float64Array {
  return van.map((metres, parcel) => metres + (feeder[parcel] as number));
}
