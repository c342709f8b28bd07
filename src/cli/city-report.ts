// What the city and people bear in one replication, as `doorstep run` prints it: sums of the measured days.
import { toEuros } from '../base/money.ts';
import { MINUTE } from '../base/units.ts';
import type { NamedNeighbourhood } from '../experiment/neighbourhood-summary.ts';
import { neighbourhoodResult } from '../experiment/neighbourhoods.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { sumOfHours } from '../metrics/day-hours.ts';
import type { CourierWork } from '../metrics/people.ts';
import type { VehicleKind } from '../model/study.ts';
import type { MeasureRow } from './run-rows.ts';

export type CityReport = ReturnType<typeof cityReport>;

const KINDS = ['van', 'bike', 'feeder'] as const satisfies readonly VehicleKind[];

export function cityReport(result: ReplicationResult) {
  const { external, hours, people, paidHours } = result;
  return {
    lastMileShare: result.lastMileShare,
    costTenths: result.costDistribution?.deciles ?? null,
    external: {
      total: toEuros(external.total),
      perParcel: external.perParcel,
      byKind: inEuros(external.byKind),
      byVehicle: inEuros(external.byVehicle),
    },
    kerbMinutes: byKind((kind) => sumOfHours(hours.kerbMinutes[kind])),
    recipients: result.recipients,
    couriers: byKind((kind) => ({ ...people[kind], paidHours: paidHours[kind] })),
    byHour: {
      km: hours.km,
      ...(hours.walkedKm === undefined ? {} : { walkedKm: hours.walkedKm }),
      kerbMinutes: hours.kerbMinutes,
    },
    budgets: result.budgets,
  };
}

/** The same as rows; what goes by the hour is left to the JSON. */
export function cityReportRows({
  lastMileShare,
  costTenths,
  external,
  kerbMinutes,
  recipients,
  couriers,
  budgets,
}: CityReport): MeasureRow[] {
  const row = (measure: string, value: number | null, unit: string): MeasureRow => ({ measure, value, unit });
  const each = (path: string, values: Readonly<Record<string, number>>, unit: string): MeasureRow[] =>
    Object.entries(values).map(([key, value]) => row(`${path}.${key}`, value, unit));
  return [
    row('lastMileShare', lastMileShare, 'share of the cost'),
    ...(costTenths ?? []).map((share, tenth) => row(`costTenths.${tenth + 1}`, share, 'share of the cost')),
    row('external.total', external.total, 'EUR'),
    row('external.perParcel', external.perParcel, 'EUR a delivered parcel'),
    ...each('external.byKind', external.byKind, 'EUR'),
    ...each('external.byVehicle', external.byVehicle, 'EUR'),
    ...each('kerbMinutes', kerbMinutes, 'min, measured days'),
    row('recipients.walkKm', recipients.walkKm, 'km, measured parcels'),
    row('recipients.carKm', recipients.carKm, 'km, measured parcels'),
    row('recipients.co2Kg', recipients.co2Kg, 'kg of co2Kg, measured parcels'),
    row('recipients.minutes', recipients.minutes, 'min on foot, measured parcels'),
    ...KINDS.filter((kind) => couriers[kind].shifts > 0).flatMap((kind) =>
      Object.entries(couriers[kind]).map(([key, value]) =>
        row(`couriers.${kind}.${key}`, value, COURIER_UNITS[key as keyof typeof COURIER_UNITS]),
      ),
    ),
    ...budgets.flatMap(({ payer, budget, spent }) => [
      row(`budgets.${payer}.budget`, budget, 'EUR a day'),
      row(`budgets.${payer}.spent`, spent, 'EUR a measured day'),
    ]),
  ];
}

const COURIER_UNITS = {
  shifts: 'courier-days, measured days',
  hours: 'h worked, measured days',
  paidHours: 'h paid, measured days',
  drivingHours: 'h, measured days',
  parkingHours: 'h, measured days',
  waitingHours: 'h, measured days',
  servingHours: 'h, measured days',
  breakHours: 'h, measured days',
  stops: 'stops, measured days',
  kilograms: 'kg, measured days',
} as const satisfies Record<keyof CourierWork | 'paidHours', string>;

/** One a square of the city, from south-west to north-east. */
export function neighbourhoodReport(named: readonly NamedNeighbourhood[], { neighbourhoods }: ReplicationResult) {
  return named.map((neighbourhood, row) => {
    const { cost, external, lateSeconds, ...sums } = neighbourhoodResult(neighbourhoods, row);
    return {
      ...neighbourhood,
      ...sums,
      cost: toEuros(cost),
      external: toEuros(external),
      lateMinutes: lateSeconds / MINUTE,
    };
  });
}

function byKind<Value>(of: (kind: VehicleKind) => Value): Readonly<Record<VehicleKind, Value>> {
  return { van: of('van'), bike: of('bike'), feeder: of('feeder') };
}

function inEuros<Key extends string>(amounts: Readonly<Record<Key, number>>): Record<Key, number> {
  return Object.fromEntries(Object.entries<number>(amounts).map(([key, amount]) => [key, toEuros(amount)])) as Record<
    Key,
    number
  >;
}
