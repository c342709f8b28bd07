// The comparison for programs: as JSON with the names of the page, and as CSV with a row an estimate.
import { VERSION } from '../base/version.ts';
import type { BreakEven } from '../experiment/break-even.ts';
import type { CarriersIn } from '../experiment/carrier-comparison.ts';
import type { AreaSummary, Comparison, Difference, Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import type { ScenarioSizing } from '../experiment/fleet-sizing.ts';
import type { NeighbourhoodSummary } from '../experiment/neighbourhood-summary.ts';
import { deliversNothing } from '../experiment/scenario-summary.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import type { Study } from '../model/study.ts';
import { carrierRows } from './carrier-rows.ts';
import { CITY_MEASURES } from './city-measures.ts';
import { type Cell, cellsOf, within } from './estimate-cells.ts';
import { externalFactors } from './external-factors.ts';
import type { FigureEstimates } from './figure-estimates.ts';
import type { Doubts } from './sensitivity-table.ts';
import { sizedFleets } from './sizing-runs.ts';
import { csv } from './text-table.ts';

/** What is reported beside the comparison itself; functions of a scenario's id. */
export interface ComparisonExtras {
  readonly doubts: Doubts | undefined;
  readonly breakEvenOf: (scenario: string) => readonly BreakEven[];
  readonly sizings: readonly ScenarioSizing[];
  readonly neighbourhoodsOf: (scenario: string) => readonly NeighbourhoodSummary[];
  readonly intervalsOf: (scenario: string) => FigureEstimates;
}

/** Every key is always present, `sensitivity` and `plannerNoise` where they were asked for; a mean of no values (the cost per parcel where none was delivered) is null. */
export function comparisonJson(
  study: Study,
  comparison: Comparison,
  replications: number,
  { doubts, breakEvenOf, sizings, neighbourhoodsOf, intervalsOf }: ComparisonExtras,
): string {
  const { summaries, differences, frontier, level, comparisons } = comparison;
  const head = { study: study.name, seed: study.seed, version: VERSION, replications };
  const scenarios = summaries.map((summary) => ({
    ...(deliversNothing(summary) ? withoutCosts(summary) : summary),
    carriers: carriersIn(comparison.carriers?.summaries, summary.id),
    breakEven: breakEvenOf(summary.id),
    fleets: sizedFleets(sizings, summary.id),
    neighbourhoods: neighbourhoodsOf(summary.id),
    intervals: intervalsOf(summary.id),
  }));
  const report = {
    ...head,
    level,
    comparisons,
    scenarios,
    differences: differences.map((difference) => ({
      ...difference,
      carriers: carriersIn(comparison.carriers?.differences, difference.scenario),
    })),
    pooling: comparison.carriers?.pooling ?? [],
    frontier,
    externalFactors: externalFactors(study),
    ...doubts,
  };
  return `${JSON.stringify(report, (_, value) => (isEmpty(value) ? { ...value, mean: null } : value), 2)}\n`;
}

/** `level` is that of the row's own interval: those of the differences are corrected for their number. */
export function comparisonCsv(
  { summaries, differences, level, comparisons, carriers }: Comparison,
  sensitivity: readonly Sensitivity[] = [],
  sizings: readonly ScenarioSizing[] = [],
): string {
  const corrected = 1 - (1 - level) / Math.max(1, comparisons);
  return csv([
    ['kind', 'scenario', 'baseline', 'place', 'measure', 'unit', 'mean', 'low', 'high', 'n', 'level'],
    ...summaries.flatMap((summary) =>
      [...scenarioRows(summary), ...fleetRows(summary, sizings)].map((row) => [...row, level]),
    ),
    ...differences.flatMap((difference) => differenceRows(difference).map((row) => [...row, corrected])),
    ...carrierRows(carriers, level, comparisons),
    ...sensitivity.flatMap((each) => sensitivityRows(each).map((row) => [...row, corrected])),
  ]);
}

const UNITS = {
  costPerParcel: 'EUR a delivered parcel',
  externalPerParcel: 'EUR a delivered parcel',
  onTimeShare: 'share of measured parcels',
  vanKm: 'km a day',
  bikeKm: 'km a day',
  motorKm: 'km a day',
  co2Kg: 'kg a day',
} as const;
const MEASURES = Object.keys(UNITS) as (keyof typeof UNITS)[];

/** Known of each scenario by itself. */
const OWN_UNITS = {
  lastMileShare: 'share of the cost',
  dearestTenthShare: 'share of the cost',
  lockerShare: 'share of the parcels of a day',
  feederKm: 'km a day',
  stockedKm: 'km a day',
  walkedKm: 'km a day',
  contractedKm: 'km a day',
  recipientWalkKm: 'km a day',
  recipientCarKm: 'km a day',
} as const;
const OWN_MEASURES = Object.keys(OWN_UNITS) as (keyof typeof OWN_UNITS)[];

const AREA_UNITS = {
  costPerParcel: 'EUR a delivered parcel',
  onTimeShare: 'share of measured parcels',
  motorKmPerParcel: 'km a parcel',
} as const;
const AREA_MEASURES = Object.keys(AREA_UNITS) as (keyof typeof AREA_UNITS)[];

function scenarioRows(summary: ScenarioSummary): Cell[][] {
  const head = ['scenario', summary.id, ''];
  return [
    ...MEASURES.map((measure) => [
      ...head,
      'city',
      measure,
      UNITS[measure],
      ...within(UNITS[measure], summary[measure]),
    ]),
    ...OWN_MEASURES.map((measure) => [
      ...head,
      'city',
      measure,
      OWN_UNITS[measure],
      ...within(OWN_UNITS[measure], summary[measure]),
    ]),
    ...CITY_MEASURES.map(({ path, unit, of }) => [...head, 'city', path, unit, ...within(unit, of(summary))]),
    ...areaRows(head, summary.area),
    ...summary.facilities.map(({ id, kind, parcelsPerDay }) => [
      ...head,
      `${kind} ${id}`,
      'parcelsPerDay',
      'parcels a day',
      ...cellsOf(parcelsPerDay),
    ]),
  ];
}

/** The numbers of sized fleets. */
function fleetRows({ id }: ScenarioSummary, sizings: readonly ScenarioSizing[]): Cell[][] {
  return sizedFleets(sizings, id).map(({ fleet, at, count, onTimeShare }) => {
    const place = `fleet ${fleet} at ${at}`;
    return ['scenario', id, '', place, 'vehicles', 'vehicles', count, null, null, onTimeShare.n];
  });
}

function differenceRows(difference: Difference): Cell[][] {
  const head = ['difference', difference.scenario, difference.baseline];
  return [
    ...MEASURES.map((measure) => [...head, 'city', measure, UNITS[measure], ...cellsOf(difference[measure])]),
    ...areaRows(head, difference.area),
  ];
}

function areaRows(head: readonly Cell[], area: Pick<AreaSummary, keyof typeof AREA_UNITS> | null): Cell[][] {
  if (area === null) return [];
  return AREA_MEASURES.map((measure) => [
    ...head,
    'catchments',
    measure,
    AREA_UNITS[measure],
    ...(head[0] === 'scenario' ? within(AREA_UNITS[measure], area[measure]) : cellsOf(area[measure])),
  ]);
}

function carriersIn(all: readonly CarriersIn[] | undefined, id: string): CarriersIn['carriers'] {
  return all?.find(({ scenario }) => scenario === id)?.carriers ?? [];
}

function withoutCosts(summary: ScenarioSummary) {
  const none = (amounts: object) => Object.fromEntries(Object.keys(amounts).map((key) => [key, null]));
  return {
    ...summary,
    costByTier: none(summary.costByTier),
    costByCategory: none(summary.costByCategory),
    costByPayer: none(summary.costByPayer),
  };
}

function isEmpty(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'mean' in value && 'n' in value && value.n === 0;
}

/** The difference in cost with an assumption at an end of its range; the measure names both. */
function sensitivityRows({ scenario, baseline, swings }: Sensitivity): Cell[][] {
  return swings.flatMap(({ id, low, high }) =>
    (['low', 'high'] as const).map((end) => {
      const { mean, low: from, high: until, n } = end === 'low' ? low : high;
      return ['sensitivity', scenario, baseline, '', `${id} ${end}`, UNITS.costPerParcel, mean, from, until, n];
    }),
  );
}
