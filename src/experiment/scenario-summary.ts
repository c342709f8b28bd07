// One scenario over its replications: means with intervals of its own, for charts and tables.

import { toEuros } from '../base/money.ts';
import { CATEGORIES, TIERS } from '../economics/cost-summary.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import type { VehicleKind } from '../model/study.ts';
import { summariseArea } from './area-summary.ts';
import type { Estimate, FacilitySummary, LatenessSummary, ScenarioSummary } from './comparison.ts';
import { estimate, meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';

type Measure = (result: ReplicationResult) => number;

/** `results` in replication order. With none, every mean is 0. */
export function summariseScenario(
  id: string,
  name: string,
  results: readonly ReplicationResult[],
  measuredDays: number,
  level: number,
): ScenarioSummary {
  const mean = (measure: Measure): number => meanOf(results.map(measure));
  const by = (measure: Measure): Estimate => estimate(results.map(measure), level);
  const km = (kind: VehicleKind) => by(({ indicators }) => indicators.distanceKm[kind] / measuredDays);
  const perKind = (key: 'vehiclesPerDay' | 'parcelsPerTour', kind: VehicleKind) =>
    mean(({ indicators }) => indicators[key][kind]);
  const byKind = (key: 'vehiclesPerDay' | 'parcelsPerTour') => ({
    van: perKind(key, 'van'),
    bike: perKind(key, 'bike'),
    feeder: perKind(key, 'feeder'),
  });
  return {
    id,
    name,
    replications: results.length,
    costPerParcel: by(({ cost }) => cost.perParcel),
    onTimeShare: by(({ indicators }) => indicators.lateness.onTimeShare),
    costByTier: recordOf(TIERS, (tier) => mean((result) => perDelivered(result, result.cost.byTier[tier]))),
    costByCategory: recordOf(CATEGORIES, (category) =>
      mean((result) => perDelivered(result, result.cost.byCategory[category])),
    ),
    lateness: summariseLateness(results, measuredDays),
    vanKm: km('van'),
    bikeKm: km('bike'),
    feederKm: km('feeder'),
    motorKm: by(({ indicators }) => (indicators.distanceKm.van + indicators.distanceKm.feeder) / measuredDays),
    co2Kg: by(({ indicators }) => indicators.co2Kg / measuredDays),
    vehiclesPerDay: byKind('vehiclesPerDay'),
    parcelsPerTour: byKind('parcelsPerTour'),
    parcelsPerDay: mean(({ indicators }) => indicators.parcels.measured / measuredDays),
    failedAttempts: mean(({ indicators }) => indicators.failedAttempts),
    facilities: summariseFacilities(results),
    area: summariseArea(id, results, measuredDays, level),
    warnings: [...new Set(results.flatMap((result) => result.warnings))],
  };
}

/** Euros per delivered parcel of one replication; 0 where none was delivered. */
function perDelivered({ indicators }: ReplicationResult, amount: number): number {
  const delivered = indicators.parcels.measured - indicators.parcels.returned;
  return delivered > 0 ? toEuros(amount) / delivered : 0;
}

function summariseLateness(results: readonly ReplicationResult[], measuredDays: number): LatenessSummary {
  const rows = results.map(({ indicators }) => ({ ...indicators.lateness, measured: indicators.parcels.measured }));
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  const minutes = rows.reduce((sum, row) => sum + row.late * row.meanMinutes, 0);
  const share = (count: number, measured: number): number => (measured === 0 ? 0 : count / measured);
  return {
    latePerDay: meanOf(rows.map((row) => row.late / measuredDays)),
    undeliveredPerDay: meanOf(rows.map((row) => row.undelivered / measuredDays)),
    meanMinutes: late === 0 ? 0 : minutes / late,
    p95Minutes: meanOf(rows.filter((row) => row.late > 0).map((row) => row.p95Minutes)),
    histogram: LATENESS_BINS.map((_, bin) => meanOf(rows.map((row) => share(row.histogram[bin] ?? 0, row.measured)))),
    undeliveredShare: meanOf(rows.map((row) => share(row.undelivered, row.measured))),
  };
}

/** Facilities are the same in every replication of a scenario. */
function summariseFacilities(results: readonly ReplicationResult[]): FacilitySummary[] {
  const [first] = results;
  return (first?.indicators.facilities ?? []).map(({ id, kind }, row) => {
    const mean = (key: 'parcelsPerDay' | 'refusedPerDay' | 'fill'): number =>
      meanOf(results.map(({ indicators }) => indicators.facilities[row]?.[key] ?? 0));
    return { id, kind, parcelsPerDay: mean('parcelsPerDay'), refusedPerDay: mean('refusedPerDay'), fill: mean('fill') };
  });
}

function recordOf<Key extends string>(keys: readonly Key[], measure: (key: Key) => number): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, measure(key)])) as Record<Key, number>;
}
