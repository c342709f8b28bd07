// One replication as `doorstep run` prints it in JSON.
import { toEuros } from '../base/money.ts';
import { VERSION } from '../base/version.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import { cityReport } from './city-report.ts';

export type RunReport = ReturnType<typeof runReport>;

/**
 * The result as the command prints it: euros, kilometres, shares. The cost per parcel is null where none was delivered,
 * the share on time where none was ordered.
 */
export function runReport(study: Study, result: ReplicationResult) {
  const { indicators, cost } = result;
  const { histogram: _, ...lateness } = indicators.lateness;
  return {
    study: study.name,
    scenario: result.scenario,
    seed: study.seed,
    version: VERSION,
    fingerprint: result.fingerprint,
    parcels: indicators.parcels,
    cost: {
      total: toEuros(cost.total),
      perParcel: cost.perParcel,
      byCategory: inEuros(cost.byCategory),
      byTier: inEuros(cost.byTier),
      byPayer: inEuros(cost.byPayer),
    },
    lateness,
    distanceKm: indicators.distanceKm,
    co2Kg: indicators.co2Kg,
    depots: indicators.facilities
      .filter(({ kind }) => kind === 'depot')
      .map(({ id, parcelsPerDay }) => ({ id, parcelsPerDay })),
    ...cityReport(result),
    warnings: result.warnings,
    events: result.events,
  };
}

function inEuros<Key extends string>(amounts: Readonly<Record<Key, number>>): Record<Key, number> {
  return Object.fromEntries(Object.entries<number>(amounts).map(([key, amount]) => [key, toEuros(amount)])) as Record<
    Key,
    number
  >;
}
