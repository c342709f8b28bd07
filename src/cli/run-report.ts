// One replication as `doorstep run` prints it in JSON.
import { toEuros } from '../base/money.ts';
import { VERSION } from '../base/version.ts';
import type { ScenarioSizing } from '../experiment/fleet-sizing.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { co2KgOf } from '../experiment/scenario-summary.ts';
import type { Study } from '../model/study.ts';
import { cityReport } from './city-report.ts';
import { sizedFleets } from './sizing-runs.ts';

export type RunReport = ReturnType<typeof runReport>;

/**
 * The result as the command prints it: euros, kilometres, shares. The cost per parcel is null where none was delivered,
 * the share on time where none was ordered. `co2Kg` is that of the own vehicles and, as expected, of contractors and recipients, as in
 * the comparison; their kilometres stand apart. `fleets` are the sized ones.
 */
export function runReport(study: Study, result: ReplicationResult, sizings: readonly ScenarioSizing[] = []) {
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
      unmeasured: toEuros(cost.unmeasured),
      byCategory: inEuros(cost.byCategory),
      byTier: inEuros(cost.byTier),
      byPayer: inEuros(cost.byPayer),
    },
    lateness,
    distanceKm: indicators.distanceKm,
    ...(indicators.stockedKm === undefined ? {} : { stockedKm: indicators.stockedKm }),
    ...(indicators.walkedKm === undefined ? {} : { walkedKm: indicators.walkedKm }),
    co2Kg: co2KgOf(result),
    contracted: indicators.contracted ?? { parcels: 0, km: 0, motorKm: 0, co2Kg: 0 },
    carriers: (result.carriers ?? []).map((carrier) => ({
      ...carrier,
      cost: toEuros(carrier.cost),
      ownCost: toEuros(carrier.ownCost),
    })),
    depots: indicators.facilities
      .filter(({ kind }) => kind === 'depot')
      .map(({ id, parcelsPerDay }) => ({ id, parcelsPerDay })),
    fleets: sizedFleets(sizings, result.scenario),
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
