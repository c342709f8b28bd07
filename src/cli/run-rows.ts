// One replication as rows of measure, value and unit, for the table and the CSV of `doorstep run`.

import { areaCost, areaMotorKm, areaOf, areaOnTime } from '../experiment/area-summary.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { cityReportRows } from './city-report.ts';
import type { RunReport } from './run-report.ts';
import { howSized } from './sizing-runs.ts';

export interface MeasureRow {
  readonly measure: string;
  /** Null where there is no such thing, as the cost per parcel where none was delivered. */
  readonly value: string | number | null;
  /** Empty for what is no quantity. */
  readonly unit: string;
}

/** Of contractors, and what else is bought so: ways back to senders, goods brought into stock, payments by the parcel. */
const SERVICES = 'EUR, services bought by the parcel';

/** The report's fields as "cost.byTier.door", and what it leaves to the comparison: the results inside the catchments. */
export function measureRows(report: RunReport, result: ReplicationResult): MeasureRow[] {
  const { parcels, cost, lateness, distanceKm, depots, fleets, warnings, contracted, carriers } = report;
  const noneLate = lateness.late === 0;
  return [
    ...(['study', 'scenario', 'seed'] as const).map((key) => row(key, report[key])),
    row('replication', result.replication),
    row('version', report.version),
    row('fingerprint', report.fingerprint),
    ...each('parcels', parcels, 'parcels'),
    row('cost.total', cost.total, 'EUR'),
    row('cost.perParcel', cost.perParcel, 'EUR a delivered parcel'),
    row('cost.unmeasured', cost.unmeasured, 'EUR, of parcels and days that are not measured'),
    ...each('cost.byCategory', cost.byCategory, 'EUR').map((line) =>
      line.measure === 'cost.byCategory.contractor' ? { ...line, unit: SERVICES } : line,
    ),
    ...each('cost.byTier', cost.byTier, 'EUR'),
    ...each('cost.byPayer', cost.byPayer, 'EUR'),
    row('lateness.onTimeShare', lateness.onTimeShare, 'share of measured parcels'),
    ...(lateness.sameDayOnTimeShare === null
      ? []
      : [row('lateness.sameDayOnTimeShare', lateness.sameDayOnTimeShare, 'share of measured same-day parcels')]),
    row('lateness.late', lateness.late, 'parcels'),
    row('lateness.meanMinutes', noneLate ? null : lateness.meanMinutes, 'min, late parcels'),
    row('lateness.p95Minutes', noneLate ? null : lateness.p95Minutes, 'min, late parcels'),
    row('lateness.undelivered', lateness.undelivered, 'parcels'),
    row('lateness.totalSeconds', lateness.totalSeconds, 's'),
    ...each('lateness.byCause', lateness.byCause, 's'),
    ...each('distanceKm', distanceKm, 'km, measured days'),
    ...(report.stockedKm === undefined
      ? []
      : [row('stockedKm', report.stockedKm, 'km of feeders that fill stocks, assumed, measured days')]),
    ...(report.walkedKm === undefined ? [] : [row('walkedKm', report.walkedKm, 'km on foot, measured days')]),
    row('co2Kg', report.co2Kg, `kg, measured days${alsoOf(report)}`),
    ...(contracted.parcels > 0
      ? [
          row('contracted.parcels', contracted.parcels, 'parcels taken to doors, measured days'),
          row('contracted.km', contracted.km, 'km, expected'),
          row('contracted.motorKm', contracted.motorKm, 'km, expected, not by bike'),
          row('contracted.co2Kg', contracted.co2Kg, 'kg of co2Kg, expected'),
        ]
      : []),
    ...carriers.flatMap(({ id, ...of }) => [
      row(`carriers.${id}.parcels`, of.parcels, 'parcels'),
      row(`carriers.${id}.delivered`, of.delivered, 'parcels'),
      row(`carriers.${id}.cost`, of.cost, 'EUR of all payers'),
      row(`carriers.${id}.ownCost`, of.ownCost, 'EUR that it pays itself'),
      row(`carriers.${id}.perParcel`, of.perParcel, 'EUR a delivered parcel, of all payers'),
      row(`carriers.${id}.ownPerParcel`, of.ownPerParcel, 'EUR a delivered parcel, that it pays itself'),
      row(`carriers.${id}.onTimeShare`, of.onTimeShare, 'share of measured parcels'),
    ]),
    ...depots.map(({ id, parcelsPerDay }) => row(`depots.${id}.parcelsPerDay`, parcelsPerDay, 'parcels a day')),
    ...fleets.map(({ fleet, at, ...sized }) =>
      row(`fleets.${fleet}.${at}`, sized.count, `vehicles, ${howSized(sized)}`),
    ),
    ...insideRows(result),
    ...cityReportRows(report),
    ...warnings.map((warning, place) => row(`warnings.${place}`, warning)),
    row('events', report.events, 'events'),
  ];
}

/** What the addresses in reach of the scenario's own micro-depots got. */
function insideRows(result: ReplicationResult): MeasureRow[] {
  const area = areaOf(result, result.scenario);
  if (area === undefined) return [];
  return [
    row('inside catchments.parcels', area.parcels, 'parcels'),
    row('inside catchments.costPerParcel', areaCost(area), 'EUR a delivered parcel'),
    row('inside catchments.onTimeShare', areaOnTime(area), 'share of measured parcels'),
    row('inside catchments.motorKmPerParcel', areaMotorKm(area), 'km a parcel'),
  ];
}

function each(path: string, values: object, unit: string): MeasureRow[] {
  return Object.entries<number>(values as Readonly<Record<string, number>>).map(([key, value]) =>
    row(`${path}.${key}`, value, unit),
  );
}

function row(measure: string, value: string | number | null, unit = ''): MeasureRow {
  return { measure, value, unit };
}

/** Whose driving is in the CO2 beside that of the own vehicles. */
function alsoOf({ contracted, recipients }: RunReport): string {
  const others = [...(contracted.parcels > 0 ? ['contractors'] : []), ...(recipients.carKm > 0 ? ['recipients'] : [])];
  return others.length === 0 ? '' : `, with ${others.join(' and ')}`;
}
