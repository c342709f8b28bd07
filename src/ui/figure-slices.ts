// Which parcels are behind each figure of the table: those that make it up, or that it was spent, driven or worked for.
import type { FigureKey } from '../experiment/figures.ts';
import type { Slice, WayBy } from '../service/slice.ts';

const way = (by: WayBy): Slice => ({ kind: 'way', by });
const ALL: Slice = { kind: 'all' };
const LATE: Slice = { kind: 'late' };
const CREW: Slice = { kind: 'category', category: 'crew' };
const BOUGHT: Slice = { kind: 'category', category: 'contractor' };

export const FIGURE_SLICES: Readonly<Record<FigureKey, Slice>> = {
  cost: ALL,
  carrier: { kind: 'payer', payer: 'carrier' },
  city: { kind: 'payer', payer: 'city' },
  owner: { kind: 'payer', payer: 'owner' },
  recipient: { kind: 'payer', payer: 'recipient' },
  society: { kind: 'payer', payer: 'society' },
  external: way('motor'),
  vehicleCost: { kind: 'category', category: 'vehicle day' },
  distanceCost: { kind: 'category', category: 'distance' },
  crewCost: CREW,
  handling: { kind: 'category', category: 'handling' },
  rent: { kind: 'category', category: 'rent' },
  lockerCost: { kind: 'category', category: 'locker' },
  bought: BOUGHT,
  lastMile: ALL,
  onTime: LATE,
  sameDay: { kind: 'same-day late' },
  late: LATE,
  lateMinutes: LATE,
  undelivered: { kind: 'returned' },
  failed: { kind: 'failed' },
  vanKm: way('van'),
  feederKm: way('feeder'),
  // No parcel of the run rode on them.
  stockedKm: ALL,
  bikeKm: way('bike'),
  // Couriers on foot take the parcels of bikes.
  walkedKm: way('bike'),
  contractedKm: BOUGHT,
  motorKm: way('motor'),
  co2: way('motor'),
  kerb: way('motor'),
  bikeKerb: way('bike'),
  vans: way('van'),
  bikes: way('bike'),
  feeders: way('feeder'),
  vanLoad: way('van'),
  bikeLoad: way('bike'),
  depotParcels: { kind: 'facilities', of: 'depot' },
  lockerParcels: { kind: 'facilities', of: 'locker' },
  refused: { kind: 'refused' },
  walk: way('walk'),
  carKm: way('car'),
  paidHours: CREW,
  shift: CREW,
  kilograms: CREW,
};
