// Builds comparisons for the charts' examples from a line a scenario.
import { type CitySummary, summariseCity } from '../../src/experiment/city-summary.ts';
import type {
  AreaSummary,
  Comparison,
  Difference,
  Estimate,
  ScenarioSummary,
  VerdictWord,
} from '../../src/experiment/comparison.ts';
import { LATENESS_CAUSES, type LatenessCause, noCauses } from '../../src/metrics/cause.ts';
import { CATEGORIES, type Category, TIERS, type Tier } from '../../src/model/ledger-words.ts';

export interface ScenarioSketch {
  readonly name: string;
  /** Euros per parcel by tier; their sum is the mean cost. */
  readonly tiers?: Partial<Record<Tier, number>>;
  readonly onTime?: number;
  /** Half the width of the intervals: euros, and share. */
  readonly costSpread?: number;
  readonly onTimeSpread?: number;
  readonly runs?: number;
  /** Share of the late parcels in each bin of lateness, and returned; the rest of the parcels is spread by them. */
  readonly lateness?: readonly number[];
  /** Mean difference inside its catchments, euros; no catchments where left out. */
  readonly inside?: number;
  /** True for a scenario that returns every parcel. */
  readonly isIdle?: boolean;
}

const EARLY_BINS = [0.3, 0.22, 0.16, 0.1, 0.06, 0.08, 0.05, 0.02, 0, 0.01];
const FIRST_LOOK = 8;

export function aComparison(sketches: readonly ScenarioSketch[], wanted = 32): Comparison {
  const summaries = sketches.map((sketch, index) => aSummary(sketch, index, wanted));
  const baseline = summaries[0] as ScenarioSummary;
  const differences = sketches.slice(1).map((sketch, index) => {
    return aDifference(sketch, summaries[index + 1] as ScenarioSummary, baseline);
  });
  const known = summaries.filter((summary) => summary.costPerParcel.n > 0);
  const frontier = known
    .filter((one) => !known.some((other) => beats(other, one)))
    .sort((a, b) => a.costPerParcel.mean - b.costPerParcel.mean)
    .map((summary) => summary.id);
  const comparisons = differences.length;
  const best = { cost: bestOf(sketches, summaries, costOf), onTime: bestOf(sketches, summaries, latenessOf) };
  return { method: 'looks', level: 0.95, comparisons, measuredDays: 2, summaries, differences, frontier, best };
}

/** What is less is better, and half the width of its interval. */
type Figure = (summary: ScenarioSummary, sketch: ScenarioSketch) => readonly [value: number, spread: number];
const costOf: Figure = ({ costPerParcel }, { costSpread = 0.08 }) => [costPerParcel.mean, costSpread];
const latenessOf: Figure = ({ onTimeShare }, { onTimeSpread = 0.012 }) => [-onTimeShare.mean, onTimeSpread];

/** Two scenarios differ beyond doubt where they are more than half their intervals apart: the same days make pairs narrow. */
function bestOf(sketches: readonly ScenarioSketch[], all: readonly ScenarioSummary[], of: Figure): string | null {
  if (all.length < 2 || all.some(({ costPerParcel }) => costPerParcel.n < FIRST_LOOK)) return null;
  const figures = all.map((summary, row) => of(summary, sketches[row] as ScenarioSketch));
  const values = figures.map(([value]) => value);
  const first = Math.min(...values);
  const isBest = figures.every(([value, spread]) => value === first || value - first > 0.5 * spread);
  return isBest && values.filter((value) => value === first).length === 1
    ? (all[values.indexOf(first)]?.id ?? null)
    : null;
}

function beats(one: ScenarioSummary, other: ScenarioSummary): boolean {
  const cheaper = other.costPerParcel.mean - one.costPerParcel.mean;
  const sooner = one.onTimeShare.mean - other.onTimeShare.mean;
  return cheaper >= 0 && sooner >= 0 && cheaper + sooner > 0;
}

function aSummary(sketch: ScenarioSketch, index: number, wanted: number): ScenarioSummary {
  const { name, tiers = {}, onTime = 0.92, costSpread = 0.08, onTimeSpread = 0.012, runs = wanted } = sketch;
  const isIdle = sketch.isIdle === true;
  const ran = runs > 0 && !isIdle;
  const costByTier = Object.fromEntries(TIERS.map((tier) => [tier, ran ? (tiers[tier] ?? 0) : 0])) as Record<
    Tier,
    number
  >;
  const cost = TIERS.reduce((sum, tier) => sum + costByTier[tier], 0);
  const weights = sketch.lateness ?? EARLY_BINS;
  const weight = weights.reduce((sum, part) => sum + part, 0);
  const shares = weights.map((part) => (weight === 0 || !ran ? 0 : (part / weight) * (1 - onTime)));
  const minutesByCause = { ...noCauses(), 'nobody home': ran ? 300 : 0, traffic: ran ? 120 : 0 };
  return {
    id: `s${index}`,
    name,
    replications: runs,
    costPerParcel: anEstimate(cost, costSpread, isIdle ? 0 : runs, 2),
    onTimeShare: isIdle ? anEstimate(0, 0, runs, 2) : anEstimate(onTime, onTimeSpread, runs, 2),
    costByTier,
    costByCategory: Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>,
    costByPayer: { carrier: cost, city: 0, owner: 0, recipient: 0, society: 0 },
    paidPerParcel: paidBy(anEstimate(cost, costSpread, isIdle ? 0 : runs, 2), anEstimate(0, 0, isIdle ? 0 : runs, 2)),
    spentPerParcel: spentOn((tier) => anEstimate(costByTier[tier], costSpread / 3, isIdle ? 0 : runs, 2)),
    externalPerParcel: anEstimate(0.3, 0.01, isIdle ? 0 : runs, 2),
    lastMileShare: anEstimate(1, 0, isIdle ? 0 : runs, 2),
    dearestTenthShare: anEstimate(0.2, 0.01, isIdle ? 0 : runs, 2),
    lockerShare: anEstimate(0, 0, isIdle ? 0 : runs, 2),
    recipientWalkKm: anEstimate(0, 0, runs, 2),
    recipientCarKm: anEstimate(0, 0, runs, 2),
    city: aCity(index, isIdle ? 0 : runs),
    lateness: {
      latePerDay: 0,
      undeliveredPerDay: 0,
      meanMinutes: 90,
      p95Minutes: 400,
      histogram: shares.slice(0, 9),
      undeliveredShare: isIdle ? 1 : (shares[9] ?? 0),
      minutesByCause,
      binShares: shares.slice(0, 9).map((share) => anEstimate(share, share / 5, runs, 2)),
      returnedShare: anEstimate(isIdle ? 1 : (shares[9] ?? 0), 0, runs, 2),
      causeMinutes: minutesOf((cause) => anEstimate(minutesByCause[cause], 10, runs, 2)),
    },
    vanKm: anEstimate(0, 0, runs, 2),
    bikeKm: anEstimate(0, 0, runs, 2),
    feederKm: anEstimate(0, 0, runs, 2),
    stockedKm: anEstimate(0, 0, runs, 2),
    walkedKm: anEstimate(0, 0, runs, 2),
    contractedKm: anEstimate(0, 0, runs, 2),
    motorKm: anEstimate(0, 0, runs, 2),
    co2Kg: anEstimate(0, 0, runs, 2),
    vehiclesPerDay: { van: 0, bike: 0, feeder: 0 },
    parcelsPerTour: { van: 0, bike: 0, feeder: 0 },
    parcelsPerDay: 1500,
    failedAttempts: 0.08,
    facilities: [],
    area: sketch.inside === undefined ? null : anArea(`s${index}`, cost, runs),
    warnings: [],
  };
}

function spentOn(each: (tier: Tier) => Estimate): Record<Tier, Estimate> {
  return Object.fromEntries(TIERS.map((tier) => [tier, each(tier)])) as Record<Tier, Estimate>;
}

function minutesOf(each: (cause: LatenessCause) => Estimate): Record<LatenessCause, Estimate> {
  return Object.fromEntries(LATENESS_CAUSES.map((cause) => [cause, each(cause)])) as Record<LatenessCause, Estimate>;
}

/** All by the carrier. */
function paidBy(cost: Estimate, nothing: Estimate): ScenarioSummary['paidPerParcel'] {
  return { carrier: cost, city: nothing, owner: nothing, recipient: nothing, society: nothing };
}

/** Little but the tenths of the cost: later scenarios have slightly dearer dear parcels. */
function aCity(index: number, runs: number): CitySummary {
  const none = summariseCity([], 2, 0.95);
  const shares = [3, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 12, 14.5, 22.5].map(
    (share, tenth) => (share + index * [-0.3, -0.2, -0.1, -0.1, -0.1, 0, 0, 0, 0.1, 0.7][tenth]!) / 100,
  );
  return {
    ...none,
    cheaperHalf: anEstimate(
      shares.slice(0, 5).reduce((sum, share) => sum + share, 0),
      0.006,
      runs,
      2,
    ),
    costTenths: shares.map((share, tenth) => anEstimate(share, tenth === 9 ? 0.012 : 0.004, runs, 2)),
  };
}

function aDifference(sketch: ScenarioSketch, one: ScenarioSummary, baseline: ScenarioSummary): Difference {
  const pairs = Math.min(one.replications, baseline.replications);
  const spread = (sketch.costSpread ?? 0.08) * 0.8;
  const costs = Math.min(one.costPerParcel.n, baseline.costPerParcel.n);
  const cost = anEstimate(one.costPerParcel.mean - baseline.costPerParcel.mean, spread, costs, FIRST_LOOK);
  const onTime = anEstimate(
    one.onTimeShare.mean - baseline.onTimeShare.mean,
    (sketch.onTimeSpread ?? 0.012) * 0.8,
    pairs,
    FIRST_LOOK,
  );
  const nothing = anEstimate(0, 0, pairs, FIRST_LOOK);
  return {
    scenario: one.id,
    baseline: baseline.id,
    pairs,
    costPerParcel: cost,
    costByPayer: { carrier: cost, city: nothing, owner: nothing, recipient: nothing, society: nothing },
    costByTier: spentOn((tier) =>
      anEstimate(one.costByTier[tier] - baseline.costByTier[tier], spread / 3, costs, FIRST_LOOK),
    ),
    externalPerParcel: nothing,
    onTimeShare: onTime,
    vanKm: nothing,
    bikeKm: nothing,
    motorKm: nothing,
    co2Kg: nothing,
    area:
      sketch.inside === undefined
        ? null
        : {
            there: anArea(one.id, baseline.costPerParcel.mean, pairs),
            costPerParcel: anEstimate(sketch.inside, spread * 1.3, pairs, FIRST_LOOK),
            onTimeShare: onTime,
            motorKmPerParcel: nothing,
          },
    verdict: { words: wordsOf(cost), look: pairs < FIRST_LOOK ? 0 : 1, nextLook: pairs < FIRST_LOOK ? FIRST_LOOK : 16 },
  };
}

function wordsOf({ low, high }: Estimate): VerdictWord {
  if (low === null || high === null) return 'too early';
  return low > 0 ? 'dearer' : high < 0 ? 'cheaper' : 'not clear yet';
}

function anArea(spannedBy: string, cost: number, runs: number): AreaSummary {
  return {
    spannedBy,
    parcelsPerDay: 480,
    costPerParcel: anEstimate(cost * 0.9, 0.06, runs, 2),
    onTimeShare: anEstimate(0.94, 0.01, runs, 2),
    motorKmPerParcel: anEstimate(0.3, 0.02, runs, 2),
  };
}

function anEstimate(mean: number, spread: number, n: number, least: number): Estimate {
  if (n === 0) return { mean: 0, low: null, high: null, n };
  return n < least ? { mean, low: null, high: null, n } : { mean, low: mean - spread, high: mean + spread, n };
}

/** The study of the drawing that the page is to look like. */
export const FIVE: readonly ScenarioSketch[] = [
  {
    name: 'Vans only',
    tiers: { stem: 0.52, 'between stops': 0.74, parking: 0.49, door: 0.72, 'failed attempt': 0.37 },
    onTime: 0.902,
  },
  {
    name: '2 central depots',
    tiers: {
      feeder: 0.18,
      depot: 0.37,
      stem: 0.27,
      'between stops': 0.7,
      parking: 0.2,
      door: 0.79,
      'failed attempt': 0.37,
    },
    onTime: 0.918,
    inside: -0.21,
  },
  {
    name: '6 spread depots',
    tiers: {
      feeder: 0.31,
      depot: 0.48,
      stem: 0.17,
      'between stops': 0.66,
      parking: 0.13,
      door: 0.97,
      'failed attempt': 0.33,
    },
    onTime: 0.931,
    inside: 0.05,
    lateness: [0.2, 0.15, 0.1, 0.1, 0.1, 0.1, 0.2, 0.03, 0.01, 0.01],
  },
  {
    name: 'Lockers',
    tiers: {
      feeder: 0.15,
      depot: 0.17,
      stem: 0.45,
      'between stops': 0.61,
      parking: 0.25,
      door: 0.7,
      'failed attempt': 0.25,
    },
    onTime: 0.944,
    lateness: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.25, 0.1, 0.03, 0.02],
  },
  {
    name: 'Depots + lockers',
    tiers: {
      feeder: 0.29,
      depot: 0.43,
      stem: 0.14,
      'between stops': 0.57,
      parking: 0.13,
      door: 0.72,
      'failed attempt': 0.24,
    },
    onTime: 0.959,
    onTimeSpread: 0.008,
    inside: -0.44,
  },
];

/** The five while their runs come in: fewer and fewer, the last without any, one without an interval of a difference. */
export const FILLING: readonly ScenarioSketch[] = FIVE.map((sketch, index) => ({
  ...sketch,
  runs: [14, 12, 5, 1, 0][index] as number,
  costSpread: 0.15,
}));

export const ONE: readonly ScenarioSketch[] = FIVE.slice(0, 1);

export const NONE: readonly ScenarioSketch[] = FIVE.map((sketch) => ({ ...sketch, runs: 0 }));

/** Ten scenarios that lie close together, some with names that no column has room for. */
export const TEN: readonly ScenarioSketch[] = Array.from({ length: 10 }, (_, index) => ({
  name:
    index % 3 === 1
      ? `Micro-depots at every second tram stop, variant ${index} with lockers beside them`
      : `Variant ${index}`,
  tiers: {
    trunk: 0.2,
    feeder: 0.2,
    depot: 0.3 + ((index * 7) % 10) * 0.02,
    stem: 0.3,
    'between stops': 0.6,
    parking: 0.2,
    door: 0.7,
    'failed attempt': 0.3,
    return: 0.05,
  },
  onTime: 0.93 + ((index * 3) % 10) * 0.002,
  inside: ((index % 4) - 2) * 0.09,
}));

/** One of them has no vehicles. */
export const IDLE: readonly ScenarioSketch[] = FIVE.slice(0, 4).map((sketch, index) => ({
  ...sketch,
  isIdle: index === 3,
}));

/** No luck in it at all: nothing is late and every run costs the same. */
export const STILL: readonly ScenarioSketch[] = FIVE.slice(0, 3).map((sketch) => ({
  ...sketch,
  onTime: 1,
  costSpread: 0,
  onTimeSpread: 0,
}));
