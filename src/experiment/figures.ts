// The figures of a replication: how each is found, and whether less or more of it is better.
import { toEuros } from '../base/money.ts';
import { sumOfHours } from '../metrics/day-hours.ts';
import type { Category } from '../model/ledger-words.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Payer } from '../model/study-prices.ts';
import { contractedKmOf, motorKmOf } from './driven-km.ts';
import type { ReplicationResult } from './replication-result.ts';
import { co2KgOf, delivered } from './scenario-summary.ts';

/** How a figure is found in a replication, given the measured days; and whether less or more of it is better, or neither. */
export interface Figure {
  readonly better: 'less' | 'more' | null;
  readonly of: (result: ReplicationResult, days: number) => number | null;
  /** True if contractors are not in it: it has no best where they deliver, since who gives away parcels has less of it. */
  readonly ownOnly?: true;
}

const paidBy = (payer: Payer): Figure => ({
  better: 'less',
  of: (result) => (delivered(result) > 0 ? toEuros(result.cost.byPayer[payer]) / delivered(result) : null),
});
const spentOn = (category: Category): Figure => ({
  better: null,
  of: ({ cost }, days) => toEuros(cost.byCategory[category]) / days,
});
const kmOf = (kind: VehicleKind, better: Figure['better']): Figure => ({
  better,
  ownOnly: true,
  of: ({ indicators }, days) => indicators.distanceKm[kind] / days,
});
const vehiclesOf = (kind: VehicleKind): Figure => ({
  better: null,
  of: ({ indicators }) => indicators.vehiclesPerDay[kind],
});
const perTour = (kind: VehicleKind): Figure => ({
  better: null,
  of: ({ indicators }) => (indicators.parcelsPerTour[kind] > 0 ? indicators.parcelsPerTour[kind] : null),
});
const kerbOf = (kinds: readonly VehicleKind[], better: Figure['better']): Figure => ({
  better,
  ownOnly: true,
  of: ({ hours }, days) => kinds.reduce((sum, kind) => sum + sumOfHours(hours.kerbMinutes[kind]), 0) / days,
});
const throughput = (
  kind: 'depot' | 'locker',
  key: 'parcelsPerDay' | 'refusedPerDay',
  better: Figure['better'],
): Figure => ({
  better,
  of({ indicators }) {
    const places = indicators.facilities.filter((place) => place.kind === kind);
    return places.length === 0 ? null : places.reduce((sum, place) => sum + place[key], 0);
  },
});
const crewOf = (of: (result: ReplicationResult, kinds: readonly VehicleKind[]) => number | null): Figure => ({
  better: null,
  of: (result) => of(result, ['van', 'bike', 'feeder']),
});
const total = (kinds: readonly VehicleKind[], of: (kind: VehicleKind) => number): number =>
  kinds.reduce((sum, kind) => sum + of(kind), 0);

/** In the order of the table. Money in euros, distances in kilometres, shares from 0 to 1; "a day" is a measured operating day. */
export const FIGURES = {
  cost: { better: 'less', of: ({ cost }) => cost.perParcel },
  carrier: paidBy('carrier'),
  city: paidBy('city'),
  owner: paidBy('owner'),
  recipient: paidBy('recipient'),
  society: paidBy('society'),
  external: { better: 'less', of: ({ external }) => external.perParcel },
  vehicleCost: spentOn('vehicle day'),
  distanceCost: spentOn('distance'),
  crewCost: spentOn('crew'),
  handling: spentOn('handling'),
  rent: spentOn('rent'),
  lockerCost: spentOn('locker'),
  bought: spentOn('contractor'),
  lastMile: { better: null, of: ({ lastMileShare }) => lastMileShare },
  onTime: { better: 'more', of: ({ indicators }) => indicators.lateness.onTimeShare },
  sameDay: { better: 'more', of: ({ indicators }) => indicators.lateness.sameDayOnTimeShare },
  late: { better: 'less', of: ({ indicators }, days) => indicators.lateness.late / days },
  lateMinutes: {
    better: 'less',
    of: ({ indicators: { lateness } }) => (lateness.late > 0 ? lateness.meanMinutes : null),
  },
  undelivered: { better: 'less', of: ({ indicators }, days) => indicators.lateness.undelivered / days },
  failed: { better: 'less', of: ({ indicators }) => indicators.failedAttempts },
  vanKm: kmOf('van', 'less'),
  feederKm: kmOf('feeder', null),
  stockedKm: { better: null, of: ({ indicators }, days) => (indicators.stockedKm ?? 0) / days },
  bikeKm: kmOf('bike', null),
  walkedKm: { better: null, of: ({ indicators }, days) => (indicators.walkedKm ?? 0) / days },
  contractedKm: { better: null, of: (result, days) => contractedKmOf(result) / days },
  motorKm: { better: 'less', of: (result, days) => motorKmOf(result) / days },
  co2: { better: 'less', of: (result, days) => co2KgOf(result) / days },
  kerb: kerbOf(['van', 'feeder'], 'less'),
  bikeKerb: kerbOf(['bike'], null),
  vans: vehiclesOf('van'),
  bikes: vehiclesOf('bike'),
  feeders: vehiclesOf('feeder'),
  vanLoad: perTour('van'),
  bikeLoad: perTour('bike'),
  depotParcels: throughput('depot', 'parcelsPerDay', null),
  lockerParcels: throughput('locker', 'parcelsPerDay', null),
  refused: throughput('locker', 'refusedPerDay', 'less'),
  walk: {
    better: 'less',
    of: ({ recipients }) => (recipients.trips > 0 ? recipients.minutes / recipients.trips : null),
  },
  carKm: { better: 'less', of: ({ recipients }, days) => recipients.carKm / days },
  paidHours: {
    better: null,
    of: ({ paidHours }, days) => (paidHours.van + paidHours.bike + paidHours.feeder) / days,
  },
  shift: crewOf(({ paidHours, idleHours, people }, kinds) => {
    const shifts = total(kinds, (kind) => people[kind].shifts);
    const worked = total(kinds, (kind) => paidHours[kind] - idleHours[kind]);
    return shifts > 0 ? worked / shifts : null;
  }),
  kilograms: crewOf(({ people }, kinds) => {
    const shifts = total(kinds, (kind) => people[kind].shifts);
    return shifts > 0 ? total(kinds, (kind) => people[kind].kilograms) / shifts : null;
  }),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as readonly FigureKey[];
