// The facts that some parcels' lives are told from: their own, and those of the tours that carried them.
import type { VehicleKind } from '../model/study.ts';
import type { FactOf, Journal } from '../simulation/facts.ts';
import type { HandedOver } from './handed-over.ts';

/** What happens to one parcel up to its hand-over, and how it went aboard the tours that carry it or are to fetch it. */
export type ParcelFact = FactOf<
  | 'sorted'
  | 'due'
  | 'assigned'
  | 'left-over'
  | 'contracted'
  | 'departed'
  | 'loaded'
  | 'taken-over'
  | 'attempt-failed'
  | 'arrived'
  | 'refused'
  | 'turned-away'
  | HandedOver['kind']
>;

/** What a tour does from its departure to its last stop. */
export type TourFact = FactOf<
  'drove' | 'waited' | 'parked' | 'loaded' | 'taken-over' | 'served' | 'dropped' | 'rested'
>;

export interface TourRecord {
  readonly kind: VehicleKind;
  readonly departed: FactOf<'departed'>;
  /** How it was changed under way, in order. */
  readonly replans: FactOf<'replanned'>[];
  readonly facts: TourFact[];
}

export interface Records {
  readonly parcels: ReadonlyMap<number, readonly ParcelFact[]>;
  readonly tours: ReadonlyMap<number, TourRecord>;
}

/** One pass over the journal for these parcels (rows of the cast). */
export function recordsOf({ cast, facts }: Journal, wanted: readonly number[]): Records {
  const parcels = new Map<number, ParcelFact[]>(wanted.map((parcel) => [parcel, []]));
  const tours = new Map<number, TourRecord>();
  /** Of tours that do not carry a wanted parcel, or not yet. */
  const others = new Map<number, TourRecord>();
  for (const fact of facts) {
    switch (fact.kind) {
      case 'departed': {
        const carried = [...fact.parcels, ...(fact.pickUps ?? [])].filter((parcel) => parcels.has(parcel));
        for (const parcel of carried) parcels.get(parcel)?.push(fact);
        const kind = cast.vehicles[fact.vehicle]?.kind as VehicleKind;
        const record = { kind, departed: fact, replans: [], facts: [] };
        (carried.length > 0 ? tours : others).set(fact.tour, record);
        break;
      }
      case 'replanned':
        (tours.get(fact.tour) ?? others.get(fact.tour))?.replans.push(fact);
        break;
      case 'loaded':
      case 'taken-over': {
        const carried = fact.parcels.filter((parcel) => parcels.has(parcel));
        for (const parcel of carried) parcels.get(parcel)?.push(fact);
        const other = others.get(fact.tour);
        if (carried.length > 0 && other !== undefined) tours.set(fact.tour, other);
        tours.get(fact.tour)?.facts.push(fact);
        break;
      }
      case 'drove':
        if (fact.role !== 'back') tours.get(fact.tour)?.facts.push(fact);
        break;
      case 'waited':
      case 'parked':
      case 'served':
      case 'dropped':
      case 'rested':
        tours.get(fact.tour)?.facts.push(fact);
        break;
      case 'sorted':
      case 'due':
      case 'assigned':
      case 'left-over':
      case 'contracted':
      case 'attempt-failed':
      case 'arrived':
      case 'refused':
      case 'turned-away':
      case 'delivered':
      case 'deposited':
      case 'picked-up':
      case 'dropped-off':
        parcels.get(fact.parcel)?.push(fact);
        break;
      default:
    }
  }
  return { parcels, tours };
}
