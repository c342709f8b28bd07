// Results inside an area as ratios of one replication, and their means over replications.
import { toEuros } from '../base/money.ts';
import type { AreaSummary } from './comparison.ts';
import { estimate, estimateShare, meanOf } from './interval.ts';
import type { AreaResult, ReplicationResult } from './replication-result.ts';

/** The part of a replication inside the area that a scenario's micro-depots span. */
export function areaOf(result: ReplicationResult, spannedBy: string): AreaResult | undefined {
  return result.areas.find((area) => area.scenario === spannedBy);
}

/** Euros per delivered parcel, or null where none was delivered there. */
export function areaCost(area: AreaResult | undefined): number | null {
  if (area === undefined || area.parcels <= area.returned) return null;
  return toEuros(area.cost) / (area.parcels - area.returned);
}

export function areaOnTime(area: AreaResult | undefined): number | null {
  return area === undefined || area.parcels === 0 ? null : area.onTime / area.parcels;
}

/** Kilometres by van and feeder per parcel. */
export function areaMotorKm(area: AreaResult | undefined): number | null {
  return area === undefined || area.parcels === 0 ? null : area.motorKm / area.parcels;
}

/** The entries before the first that does not hold. */
export function whileKnown<Entry>(entries: readonly Entry[], isKnown: (entry: Entry) => boolean): readonly Entry[] {
  const end = entries.findIndex((entry) => !isKnown(entry));
  return end < 0 ? entries : entries.slice(0, end);
}

/** Over the replications from 0 on that know the area without a gap; null where none does. */
export function summariseArea(
  spannedBy: string,
  results: readonly ReplicationResult[],
  measuredDays: number,
  level: number,
): AreaSummary | null {
  const known = whileKnown(results, (result) => areaOf(result, spannedBy) !== undefined);
  const areas = known.flatMap((result) => areaOf(result, spannedBy) ?? []);
  if (areas.length === 0) return null;
  const by = (measure: (area: AreaResult) => number | null) =>
    estimate(
      areas.flatMap((area) => measure(area) ?? []),
      level,
    );
  return {
    spannedBy,
    parcelsPerDay: meanOf(areas.map((area) => area.parcels / measuredDays)),
    costPerParcel: by(areaCost),
    onTimeShare: estimateShare(
      areas.flatMap((area) => areaOnTime(area) ?? []),
      level,
    ),
    motorKmPerParcel: by(areaMotorKm),
  };
}
