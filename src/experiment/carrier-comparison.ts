// Several carriers compared: what each scenario costs each of them, and who gains how much where micro-depots are pooled.
import { toEuros } from '../base/money.ts';
import { type Placement, placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { PAYERS, type Payer } from '../model/study-prices.ts';
import type { CarrierResult } from './carrier-results.ts';
import type { Estimate } from './comparison.ts';
import { estimate } from './interval.ts';
import { estimateOf, LEVEL, type Measure, type PairRules, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';

/** Euros per delivered parcel and share on time of one carrier's parcels: a mean, or a difference to the baseline. */
export interface CarrierEstimate {
  readonly id: string;
  readonly name: string;
  /** What the carrier bears itself, subsidies counted; and what all payers bear together. */
  readonly ownCostPerParcel: Estimate;
  readonly costPerParcel: Estimate;
  readonly onTimeShare: Estimate;
}

export interface CarriersIn {
  readonly scenario: string;
  readonly carriers: readonly CarrierEstimate[];
}

/** What pooling saves against the scenario without it, above 0 where it does. */
export interface PoolingGain {
  readonly scenario: string;
  readonly against: string;
  /** True where nothing else differs between the two: else the gain is that of all that does. */
  readonly isPoolingAlone: boolean;
  /** Gains that can be shown, of all pools: their intervals share 5 % of error. */
  readonly comparisons: number;
  /** Of all payers together: euros per delivered parcel of all carriers, and euros a measured day. */
  readonly perParcel: Estimate;
  readonly perDay: Estimate;
  /**
   * To whom it falls: each carrier by what it bears itself, and what the other payers bear of the parcels of all carriers.
   * The means of the days add up, as far as looks leave them alone (see `Looked`).
   */
  readonly carriers: readonly { readonly id: string; readonly name: string; readonly perDay: Estimate }[];
  readonly payers: readonly { readonly payer: OtherPayer; readonly perDay: Estimate }[];
}

export type OtherPayer = Exclude<Payer, 'carrier'>;

const OTHER_PAYERS = PAYERS.filter((payer): payer is OtherPayer => payer !== 'carrier');

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
  readonly poolings: readonly Pick<PoolingGain, 'scenario' | 'against' | 'isPoolingAlone'>[];
}

export function carrierPlan(study: Study): CarrierPlan | undefined {
  if (study.carriers.length < 2) return undefined;
  return { carriers: study.carriers.map(({ id, name }) => ({ id, name })), poolings: poolingsOf(study) };
}

/** Against the first scenario that has the same micro-depots open and none of them pooled, else against the baseline. */
function poolingsOf(study: Study): CarrierPlan['poolings'] {
  const placements = placementsOf(study);
  const [baseline] = placements;
  return placements.filter(isPooled).flatMap((pooled) => {
    const like = placements.find((other) => !isPooled(other) && openIn(other).join() === openIn(pooled).join());
    const against = like ?? baseline;
    if (against === undefined || against === pooled) return [];
    return [
      {
        scenario: pooled.id,
        against: against.id,
        isPoolingAlone: apartFromPooling(against) === apartFromPooling(pooled),
      },
    ];
  });
}

function isPooled({ depots }: Placement): boolean {
  return depots.some(({ open, sharing }) => open && sharing === 'pooled');
}

/** Ids of the micro-depots that are open. */
function openIn({ depots }: Placement): string[] {
  return depots.flatMap(({ id, open }) => (open ? [id] : [])).sort();
}

/** All that a scenario places, as text, but who shares its micro-depots and with whom. */
function apartFromPooling({ id: _, name: __, depots, ...rest }: Placement): string {
  const plain = depots.map(({ sharing, partners, partnerParcels, ...depot }) => depot);
  return JSON.stringify({ ...rest, depots: plain.sort((a, b) => (a.id < b.id ? -1 : 1)) });
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
  const others = othersPaying([...runs.values()].flat());
  // Of every pool: a parcel, a day, and the day of each carrier and other payer, so far seen or not: a level that moved with
  // what comes in would not hold for the looks before.
  const comparisons = poolings.length * (2 + carriers.length + OTHER_PAYERS.length);
  return {
    summaries: [...runs].map(([scenario, results]) => ({
      scenario,
      carriers: each((row) => ({
        ownCostPerParcel: estimate(
          results.flatMap((one) => of(one, row)?.ownPerParcel ?? []),
          LEVEL,
        ),
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
          ownCostPerParcel: estimateOf(pairs, (one) => of(one, row)?.ownPerParcel ?? null, apart),
          costPerParcel: estimateOf(pairs, (one) => of(one, row)?.perParcel ?? null, apart),
          onTimeShare: estimateOf(pairs, (one) => of(one, row)?.onTimeShare ?? null, apart),
        })),
      };
    }),
    pooling: poolings.map(({ scenario, against, isPoolingAlone }) => {
      // The other way round, so that a saving is a gain.
      const pairs = pair(runs.get(against) ?? [], runs.get(scenario) ?? []);
      const by = (measure: Measure): Estimate => estimateOf(pairs, measure, { ...rules, comparisons });
      const perDay = (micro: number): number => toEuros(micro) / rules.measuredDays;
      return {
        scenario,
        against,
        isPoolingAlone,
        comparisons,
        perParcel: by(({ cost }) => cost.perParcel),
        perDay: by(({ cost }) => perDay(cost.total)),
        carriers: carriers.map(({ id, name }, row) => {
          const gain = by((one) => perDay(of(one, row)?.ownCost ?? 0));
          return { id, name, perDay: gain };
        }),
        payers: others.map((payer) => ({ payer, perDay: by(({ cost }) => perDay(cost.byPayer[payer])) })),
      };
    }),
  };
}

/** Whether anybody beside the carriers bears, or gives, anything that a table of euros and tenths of cents would show. */
export function othersPayToo({ summaries }: CarrierComparison): boolean {
  return summaries.some(({ carriers }) =>
    carriers.some(
      ({ ownCostPerParcel, costPerParcel }) => Math.abs(ownCostPerParcel.mean - costPerParcel.mean) >= 0.0005,
    ),
  );
}

/** Payers beside the carriers that bear or get anything in any run. */
function othersPaying(results: readonly ReplicationResult[]): OtherPayer[] {
  return OTHER_PAYERS.filter((payer) => results.some(({ cost }) => cost.byPayer[payer] !== 0));
}

function of({ carriers }: ReplicationResult, row: number): CarrierResult | undefined {
  return carriers?.[row];
}
