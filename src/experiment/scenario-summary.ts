// One scenario over its replications: means with intervals of its own, for charts and tables.
import { type MicroEuros, toEuros } from '../base/money.ts';
import { MINUTE } from '../base/units.ts';
import { LATENESS_CAUSES, type LatenessCause } from '../metrics/cause.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { CATEGORIES, TIERS } from '../model/ledger-words.ts';
import type { VehicleKind } from '../model/study.ts';
import { PAYERS } from '../model/study-prices.ts';
import { summariseArea } from './area-summary.ts';
import { summariseWarnings } from './backlog-warnings.ts';
import { summariseCity } from './city-summary.ts';
import type { Estimate, FacilitySummary, LatenessSummary, ScenarioSummary } from './comparison.ts';
import { contractedKmOf, motorKmOf } from './driven-km.ts';
import { estimate, estimateShare, meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';

/** `results` in replication order. With none, every mean is 0. */
export function summariseScenario(
  id: string,
  name: string,
  results: readonly ReplicationResult[],
  measuredDays: number,
  level: number,
): ScenarioSummary {
  const mean = (measure: (result: ReplicationResult) => number): number => meanOf(results.map(measure));
  const by = (measure: (result: ReplicationResult) => number | null): Estimate =>
    estimate(
      results.flatMap((result) => measure(result) ?? []),
      level,
    );
  const delivering = results.filter(({ cost }) => cost.perParcel !== null);
  const eachDelivered = (amount: (result: ReplicationResult) => MicroEuros): number[] =>
    delivering.map((result) => toEuros(amount(result)) / delivered(result));
  const perDelivered = (amount: (result: ReplicationResult) => MicroEuros): number => meanOf(eachDelivered(amount));
  const ofDelivered = (amount: (result: ReplicationResult) => MicroEuros): Estimate =>
    estimate(eachDelivered(amount), level);
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
    onTimeShare: estimateShare(
      results.flatMap(({ indicators }) => indicators.lateness.onTimeShare ?? []),
      level,
    ),
    costByTier: recordOf(TIERS, (tier) => perDelivered(({ cost }) => cost.byTier[tier])),
    costByCategory: recordOf(CATEGORIES, (category) => perDelivered(({ cost }) => cost.byCategory[category])),
    costByPayer: recordOf(PAYERS, (payer) => perDelivered(({ cost }) => cost.byPayer[payer])),
    paidPerParcel: recordOf(PAYERS, (payer) => ofDelivered(({ cost }) => cost.byPayer[payer])),
    spentPerParcel: recordOf(TIERS, (tier) => ofDelivered(({ cost }) => cost.byTier[tier])),
    externalPerParcel: by(({ external }) => external.perParcel),
    lastMileShare: by(({ lastMileShare }) => lastMileShare),
    dearestTenthShare: by(({ costDistribution }) => costDistribution?.deciles[9] ?? null),
    lockerShare: by(lockerShare),
    recipientWalkKm: by(({ recipients }) => recipients.walkKm / measuredDays),
    recipientCarKm: by(({ recipients }) => recipients.carKm / measuredDays),
    city: summariseCity(results, measuredDays, level),
    lateness: summariseLateness(results, measuredDays, level),
    vanKm: km('van'),
    bikeKm: km('bike'),
    feederKm: km('feeder'),
    stockedKm: by(({ indicators }) => (indicators.stockedKm ?? 0) / measuredDays),
    walkedKm: by(({ indicators }) => (indicators.walkedKm ?? 0) / measuredDays),
    contractedKm: by((result) => contractedKmOf(result) / measuredDays),
    motorKm: by((result) => motorKmOf(result) / measuredDays),
    co2Kg: by((result) => co2KgOf(result) / measuredDays),
    vehiclesPerDay: byKind('vehiclesPerDay'),
    parcelsPerTour: byKind('parcelsPerTour'),
    parcelsPerDay: mean(({ indicators }) => indicators.parcels.measured / measuredDays),
    failedAttempts: by(({ indicators }) => indicators.failedAttempts).mean,
    facilities: summariseFacilities(results, level),
    area: summariseArea(id, results, measuredDays, level),
    warnings: summariseWarnings(results, level),
  };
}

/** True where runs are there and not one of them delivered a parcel: then there is no cost per parcel. */
export function deliversNothing({ replications, costPerParcel }: ScenarioSummary): boolean {
  return replications > 0 && costPerParcel.n === 0;
}

/**
 * Of the own vehicles and, as expected, of contractors and of recipients who drive to lockers and counters, so that neither
 * buying in nor lockers make an emission vanish. All but the recipients', whose trips are those of the measured parcels, by measured days.
 */
export function co2KgOf({ indicators, recipients }: Pick<ReplicationResult, 'indicators' | 'recipients'>): number {
  return indicators.co2Kg + (indicators.contracted?.co2Kg ?? 0) + recipients.co2Kg;
}

function lockerShare({ indicators: { inLockers, parcels } }: ReplicationResult): number | null {
  return parcels.measured === 0 ? null : inLockers / parcels.measured;
}

/** Measured parcels that were not returned. */
export function delivered({ indicators }: ReplicationResult): number {
  return indicators.parcels.measured - indicators.parcels.returned;
}

function summariseLateness(
  results: readonly ReplicationResult[],
  measuredDays: number,
  level: number,
): LatenessSummary {
  const rows = results.map(({ indicators }) => ({ ...indicators.lateness, measured: indicators.parcels.measured }));
  const late = rows.reduce((sum, row) => sum + row.late, 0);
  const minutes = rows.reduce((sum, row) => sum + row.late * row.meanMinutes, 0);
  // Of the same draws as the share on time, so that all shares add up to one.
  const ordered = rows.filter(({ measured }) => measured > 0);
  const inBin = (bin: number): number[] => ordered.map((row) => (row.histogram[bin] ?? 0) / row.measured);
  const returned = ordered.map((row) => row.undelivered / row.measured);
  const minutesOf = (cause: LatenessCause): number[] => rows.map((row) => row.byCause[cause] / MINUTE / measuredDays);
  return {
    latePerDay: meanOf(rows.map((row) => row.late / measuredDays)),
    undeliveredPerDay: meanOf(rows.map((row) => row.undelivered / measuredDays)),
    meanMinutes: late === 0 ? 0 : minutes / late,
    p95Minutes: meanOf(rows.filter((row) => row.late > 0).map((row) => row.p95Minutes)),
    histogram: LATENESS_BINS.map((_, bin) => meanOf(inBin(bin))),
    undeliveredShare: meanOf(returned),
    minutesByCause: recordOf(LATENESS_CAUSES, (cause) => meanOf(minutesOf(cause))),
    binShares: LATENESS_BINS.map((_, bin) => estimateShare(inBin(bin), level)),
    returnedShare: estimateShare(returned, level),
    causeMinutes: recordOf(LATENESS_CAUSES, (cause) => estimate(minutesOf(cause), level)),
  };
}

/** Facilities are the same in every replication of a scenario. */
function summariseFacilities(results: readonly ReplicationResult[], level: number): FacilitySummary[] {
  const [first] = results;
  return (first?.indicators.facilities ?? []).map(({ id, kind }, row) => {
    const values = (key: 'parcelsPerDay' | 'refusedPerDay' | 'fill'): number[] =>
      results.map(({ indicators }) => indicators.facilities[row]?.[key] ?? 0);
    const parcelsPerDay = estimate(values('parcelsPerDay'), level);
    return { id, kind, parcelsPerDay, refusedPerDay: meanOf(values('refusedPerDay')), fill: meanOf(values('fill')) };
  });
}

function recordOf<Key extends string, Value>(keys: readonly Key[], measure: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, measure(key)])) as Record<Key, Value>;
}
