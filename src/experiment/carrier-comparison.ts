// Several carriers compared: what each scenario costs each of them, and who gains how much where micro-depots are pooled.
import { toEuros } from '../base/money.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { CarrierResult } from './carrier-results.ts';
import type { Estimate } from './comparison.ts';
import { estimate } from './interval.ts';
import { estimateOf, LEVEL, type Measure, type PairRules, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';

/** Euros per delivered parcel and share on time of one carrier's parcels: a mean, or a difference to the baseline. */
export interface CarrierEstimate {
  readonly id: string;
  readonly name: string;
  readonly costPerParcel: Estimate;
  readonly onTimeShare: Estimate;
}

export interface CarriersIn {
  readonly scenario: string;
  readonly carriers: readonly CarrierEstimate[];
}

/** What pooling saves against the scenario without it, above 0 where it does. Intervals share 5 % of error over the gains shown. */
export interface PoolingGain {
  readonly scenario: string;
  readonly against: string;
  /** Euros per delivered parcel of all carriers together, and euros a measured day. */
  readonly perParcel: Estimate;
  readonly perDay: Estimate;
  /** To whom it falls; the means of the days add up, except by as much as looks move each of them. */
  readonly carriers: readonly { readonly id: string; readonly name: string; readonly perDay: Estimate }[];
}

export interface CarrierComparison {
  /** In the order of the study. */
  readonly summaries: readonly CarriersIn[];
  /** Less the baseline; intervals are corrected for the number of scenarios and of carriers. */
  readonly differences: readonly CarriersIn[];
  readonly pooling: readonly PoolingGain[];
}

/** What of a study the comparison of its carriers needs; undefined where it has fewer than two. */
export interface CarrierPlan {
  readonly carriers: readonly { readonly id: string; readonly name: string }[];
  /** Scenarios with pooled micro-depots, and what each is held against. */
  readonly poolings: readonly { readonly scenario: string; readonly against: string }[];
}

export function carrierPlan(study: Study): CarrierPlan | undefined {
  if (study.carriers.length < 2) return undefined;
  return { carriers: study.carriers.map(({ id, name }) => ({ id, name })), poolings: poolingsOf(study) };
}

/** Against the first scenario that has the same micro-depots open and none of them pooled, else against the baseline. */
function poolingsOf(study: Study): CarrierPlan['poolings'] {
  const open = placementsOf(study).map(({ id, depots }) => ({ id, depots: depots.filter((depot) => depot.open) }));
  const idsOf = ({ depots }: (typeof open)[number]): string =>
    depots
      .map(({ id }) => id)
      .sort()
      .join();
  const isPooled = ({ depots }: (typeof open)[number]): boolean => depots.some(({ sharing }) => sharing === 'pooled');
  return open.filter(isPooled).flatMap((pooled) => {
    const same = open.find((other) => !isPooled(other) && idsOf(other) === idsOf(pooled));
    const against = same?.id ?? study.scenarios[0].id;
    return against === pooled.id ? [] : [{ scenario: pooled.id, against }];
  });
}

/** `runs`: each scenario's results in replication order, the baseline's first. */
export function compareCarriers(
  { carriers, poolings }: CarrierPlan,
  runs: ReadonlyMap<string, readonly ReplicationResult[]>,
  rules: PairRules,
): CarrierComparison {
  const each = (value: (row: number) => Omit<CarrierEstimate, 'id' | 'name'>): CarrierEstimate[] =>
    carriers.map(({ id, name }, row) => ({ id, name, ...value(row) }));
  const [[baseline] = [''], ...variants] = [...runs];
  const apart = { ...rules, comparisons: rules.comparisons * carriers.length };
  // Of every pool: a parcel, a day, and each carrier's day.
  const gains = poolings.length * (2 + carriers.length);
  return {
    summaries: [...runs].map(([scenario, results]) => ({
      scenario,
      carriers: each((row) => ({
        costPerParcel: estimate(
          results.flatMap((one) => of(one, row)?.perParcel ?? []),
          LEVEL,
        ),
        onTimeShare: estimate(
          results.flatMap((one) => of(one, row)?.onTimeShare ?? []),
          LEVEL,
        ),
      })),
    })),
    differences: variants.map(([scenario, results]) => {
      const pairs = pair(results, runs.get(baseline) ?? []);
      return {
        scenario,
        carriers: each((row) => ({
          costPerParcel: estimateOf(pairs, (one) => of(one, row)?.perParcel ?? null, apart),
          onTimeShare: estimateOf(pairs, (one) => of(one, row)?.onTimeShare ?? null, apart),
        })),
      };
    }),
    pooling: poolings.map(({ scenario, against }) => {
      // The other way round, so that a saving is a gain.
      const pairs = pair(runs.get(against) ?? [], runs.get(scenario) ?? []);
      const by = (measure: Measure): Estimate => estimateOf(pairs, measure, { ...rules, comparisons: gains });
      const perDay = (micro: number): number => toEuros(micro) / rules.measuredDays;
      return {
        scenario,
        against,
        perParcel: by(({ cost }) => cost.perParcel),
        perDay: by(({ cost }) => perDay(cost.total)),
        carriers: carriers.map(({ id, name }, row) => {
          const gain = by((one) => perDay(of(one, row)?.cost ?? 0));
          return { id, name, perDay: gain };
        }),
      };
    }),
  };
}

function of({ carriers }: ReplicationResult, row: number): CarrierResult | undefined {
  return carriers?.[row];
}
