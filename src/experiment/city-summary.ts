// What the city and its people bear in one scenario, over its replications: means with intervals.
import { toEuros } from '../base/money.ts';
import { EXTERNAL_KINDS, type ExternalKind } from '../economics/external-costs.ts';
import { type ByHour, sumOfHours } from '../metrics/day-hours.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Estimate } from './comparison.ts';
import { estimate, meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';

/** The couriers of one kind of vehicle; replications that use none have no courier-day. */
export interface CourierSummary {
  /** Hours paid a measured day, all couriers together. */
  readonly paidHours: Estimate;
  /** Hours paid, and kilograms taken to doors, lockers and micro-depots, a courier-day. */
  readonly hoursPerShift: Estimate;
  readonly kilogramsPerShift: Estimate;
}

export interface CitySummary {
  /** Euros per delivered parcel; they sum to the external cost in their means. */
  readonly externalByKind: Readonly<Record<ExternalKind, Estimate>>;
  /** Minutes a measured day that vans and feeders stand at the kerb, and that bikes do. */
  readonly kerbMinutes: Estimate;
  readonly bikeKerbMinutes: Estimate;
  /** Minutes that people walk for a parcel that they fetch from a locker or bring to one; replications without have none. */
  readonly walkMinutes: Estimate;
  readonly couriers: Readonly<Record<VehicleKind, CourierSummary>>;
  /** All couriers together, those of feeders too. */
  readonly allCouriers: CourierSummary;
  /** Ten shares of the cost, from the cheapest tenth of the parcels to the dearest. */
  readonly costTenths: readonly Estimate[];
  /** Share of the cost of the cheaper half of the parcels. */
  readonly cheaperHalf: Estimate;
  /** Means by hour of a measured day. */
  readonly kmByHour: ByHour;
  readonly kerbMinutesByHour: ByHour;
}

const KINDS = ['van', 'bike', 'feeder'] as const satisfies readonly VehicleKind[];

export function summariseCity(results: readonly ReplicationResult[], measuredDays: number, level: number): CitySummary {
  const by = (measure: (result: ReplicationResult) => number | null): Estimate =>
    estimate(
      results.flatMap((result) => measure(result) ?? []),
      level,
    );
  const standing = (kind: VehicleKind) => (result: ReplicationResult) =>
    sumOfHours(result.hours.kerbMinutes[kind]) / measuredDays;
  const couriers = (kinds: readonly VehicleKind[]): CourierSummary => {
    const paid = (result: ReplicationResult) => sum(kinds, (kind) => result.paidHours[kind]);
    const idle = ({ idleHours }: ReplicationResult) => sum(kinds, (kind) => idleHours[kind]);
    const shifts = (result: ReplicationResult) => sum(kinds, (kind) => result.people[kind].shifts);
    const carried = (result: ReplicationResult) => sum(kinds, (kind) => result.people[kind].kilograms);
    return {
      paidHours: by((result) => paid(result) / measuredDays),
      hoursPerShift: by((result) => ratio(paid(result) - idle(result), shifts(result))),
      kilogramsPerShift: by((result) => ratio(carried(result), shifts(result))),
    };
  };
  const meanDay = (of: (result: ReplicationResult) => ByHour): ByHour =>
    byKind((kind) => {
      return Array.from({ length: 24 }, (_, hour) =>
        meanOf(results.map((result) => (of(result)[kind][hour] ?? 0) / measuredDays)),
      );
    });
  return {
    externalByKind: Object.fromEntries(
      EXTERNAL_KINDS.map((kind) => [
        kind,
        by(({ external, indicators }) =>
          ratio(toEuros(external.byKind[kind]), indicators.parcels.measured - indicators.parcels.returned),
        ),
      ]),
    ) as Record<ExternalKind, Estimate>,
    kerbMinutes: by((result) => standing('van')(result) + standing('feeder')(result)),
    bikeKerbMinutes: by(standing('bike')),
    walkMinutes: by(({ recipients }) => ratio(recipients.minutes, recipients.trips)),
    couriers: byKind((kind) => couriers([kind])),
    allCouriers: couriers(KINDS),
    cheaperHalf: by(({ costDistribution }) =>
      costDistribution === null ? null : costDistribution.deciles.slice(0, 5).reduce((sum, share) => sum + share, 0),
    ),
    costTenths: Array.from({ length: 10 }, (_, tenth) =>
      by(({ costDistribution }) => costDistribution?.deciles[tenth] ?? null),
    ),
    kmByHour: meanDay(({ hours }) => hours.km),
    kerbMinutesByHour: meanDay(({ hours }) => hours.kerbMinutes),
  };
}

function ratio(amount: number, count: number): number | null {
  return count > 0 ? amount / count : null;
}

function sum(kinds: readonly VehicleKind[], of: (kind: VehicleKind) => number): number {
  return kinds.reduce((total, kind) => total + of(kind), 0);
}

function byKind<Value>(of: (kind: VehicleKind) => Value): Readonly<Record<VehicleKind, Value>> {
  return { van: of('van'), bike: of('bike'), feeder: of('feeder') };
}
