// Compares scenarios that met the same luck: replication r of one with replication r of the other.

import { type MicroEuros, toEuros } from '../base/money.ts';
import { TIERS, type Tier } from '../model/ledger-words.ts';
import { PAYERS, type Payer } from '../model/study-prices.ts';
import { areaCost, areaMotorKm, areaOf, areaOnTime, summariseArea, whileKnown } from './area-summary.ts';
import { type CarrierPlan, compareCarriers } from './carrier-comparison.ts';
import type { AreaDifference, Comparison, Difference, Estimate, Method, ScenarioSummary } from './comparison.ts';
import { motorKmOf } from './driven-km.ts';
import { efficientFrontier } from './efficient-frontier.ts';
import type { FigureKey } from './figures.ts';
import { createKeptParts } from './kept-parts.ts';
import { keyFigure } from './key-figures.ts';
import { differencesIn, estimateOf, LEVEL, type Measure, type Pair, type PairRules, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';
import { sameScenarios } from './same-scenarios.ts';
import { co2KgOf, delivered, deliversNothing, summariseScenario } from './scenario-summary.ts';
import { judgeDifferences } from './verdict.ts';

/** What is compared, in the order of the study: the first is the baseline. */
export interface ComparisonPlan {
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly measuredDays: number;
  readonly method: Method;
  /** Where there are several carriers. */
  readonly carriers?: CarrierPlan | undefined;
}

/**
 * The comparison of all results there are: any number per scenario, in any order. Only replications 0, 1, ... without a
 * gap count, so that the order in which runs happen to finish says nothing. Whoever compares again and again gives what is
 * `kept` from the time before: scenarios without new runs are not summed up anew.
 */
export function compare(
  plan: ComparisonPlan,
  results: Iterable<ReplicationResult>,
  kept = createKeptParts(),
): Comparison {
  const { scenarios, measuredDays, method } = plan;
  const inOrder = runsInOrder(scenarios, results);
  const summaries = scenarios.map(({ id, name }, row) => {
    const runs = inOrder[row] ?? [];
    return kept.of(`of ${id}`, [name, measuredDays, ...runs], () =>
      summariseScenario(id, name, runs, measuredDays, LEVEL),
    );
  });
  const comparisons = Math.max(1, scenarios.length - 1);
  const differences = scenarios.slice(1).map(({ id }, row) => {
    const baseline = scenarios[0]?.id ?? '';
    const pairs = pair(inOrder[row + 1] ?? [], inOrder[0] ?? []);
    const things = [baseline, method, comparisons, measuredDays, ...pairs.flatMap(({ here, there }) => [here, there])];
    return kept.of(`less ${id}`, things, () =>
      differenceOf(id, baseline, pairs, { method, comparisons, measuredDays }),
    );
  });
  const same = sameScenarios(scenarios, inOrder);
  const apart = scenarios.filter(({ id }) => !same.has(id));
  const runsApart = inOrder.filter((_, row) => !same.has(scenarios[row]?.id ?? ''));
  const bestBy = (key: FigureKey): string | null =>
    apart[keyFigure(key, runsApart, measuredDays, method)?.best ?? -1]?.id ?? null;
  const ofCarriers = plan.carriers;
  return {
    method,
    level: LEVEL,
    comparisons: scenarios.length - 1,
    measuredDays,
    summaries,
    differences,
    frontier: frontierOf(summaries),
    same,
    best: { cost: bestBy('cost'), onTime: bestBy('onTime') },
    ...(ofCarriers === undefined
      ? {}
      : {
          carriers: compareCarriers(ofCarriers, new Map(scenarios.map(({ id }, row) => [id, inOrder[row] ?? []])), {
            method,
            comparisons,
            measuredDays,
          }),
        }),
  };
}

function differenceOf(scenario: string, baseline: string, pairs: readonly Pair[], rules: PairRules): Difference {
  const { measuredDays } = rules;
  const by = (measure: Measure): Estimate => estimateOf(pairs, measure, rules);
  const costs = differencesIn(pairs, ({ cost }) => cost.perParcel);
  const { verdict } = judgeDifferences(costs, rules.method, rules.comparisons, 1 - LEVEL);
  return {
    scenario,
    baseline,
    pairs: pairs.length,
    costPerParcel: by(({ cost }) => cost.perParcel),
    costByPayer: Object.fromEntries(
      PAYERS.map((payer) => [payer, by((result) => perDelivered(result, result.cost.byPayer[payer]))]),
    ) as Record<Payer, Estimate>,
    costByTier: Object.fromEntries(
      TIERS.map((tier) => [tier, by((result) => perDelivered(result, result.cost.byTier[tier]))]),
    ) as Record<Tier, Estimate>,
    externalPerParcel: by(({ external }) => external.perParcel),
    onTimeShare: by(({ indicators }) => indicators.lateness.onTimeShare),
    vanKm: by(({ indicators }) => indicators.distanceKm.van / measuredDays),
    bikeKm: by(({ indicators }) => indicators.distanceKm.bike / measuredDays),
    motorKm: by((result) => motorKmOf(result) / measuredDays),
    co2Kg: by((result) => co2KgOf(result) / measuredDays),
    area: areaDifference(scenario, pairs, rules),
    verdict,
  };
}

/**
 * Over the replications from 0 on until one lacks the area (its results wait to be run again), so that a look never uses
 * them in another order. Pairs without a delivered parcel on both sides say nothing about the area's cost and are left out.
 */
function areaDifference(scenario: string, pairs: readonly Pair[], rules: PairRules): AreaDifference | null {
  const known = whileKnown(pairs, ({ here, there }) => hasArea(here, scenario) && hasArea(there, scenario));
  const there = known.map((pair) => pair.there);
  const summary = summariseArea(scenario, there, rules.measuredDays, LEVEL);
  if (summary === null) return null;
  const by = (measure: Measure): Estimate => estimateOf(known, measure, rules);
  return {
    there: summary,
    costPerParcel: by((result) => areaCost(areaOf(result, scenario))),
    onTimeShare: by((result) => areaOnTime(areaOf(result, scenario))),
    motorKmPerParcel: by((result) => areaMotorKm(areaOf(result, scenario))),
  };
}

/** Euros per delivered parcel that a part of the cost comes to. */
function perDelivered(result: ReplicationResult, part: MicroEuros): number | null {
  const parcels = delivered(result);
  return parcels > 0 ? toEuros(part) / parcels : null;
}

function hasArea(result: ReplicationResult, scenario: string): boolean {
  return areaOf(result, scenario) !== undefined;
}

/** Of each scenario the replications 0, 1, ... until one is missing, whatever order they come in. */
export function runsInOrder(
  scenarios: readonly { readonly id: string }[],
  results: Iterable<ReplicationResult>,
): ReplicationResult[][] {
  const runs = new Map(scenarios.map(({ id }) => [id, [] as ReplicationResult[]]));
  for (const result of results) {
    const row = runs.get(result.scenario);
    if (row !== undefined) row[result.replication] = result;
  }
  return scenarios.map(({ id }) => withoutGap(runs.get(id) ?? []));
}

function withoutGap(row: readonly ReplicationResult[]): ReplicationResult[] {
  const kept: ReplicationResult[] = [];
  for (let replication = 0; row[replication] !== undefined; replication++) {
    kept.push(row[replication] as ReplicationResult);
  }
  return kept;
}

function frontierOf(summaries: readonly ScenarioSummary[]): string[] {
  const known = summaries.filter((summary) => summary.replications > 0 && !deliversNothing(summary));
  return efficientFrontier(
    known.map(({ id, costPerParcel, onTimeShare }) => ({ id, cost: costPerParcel.mean, onTime: onTimeShare.mean })),
  );
}
