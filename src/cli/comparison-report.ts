// The comparison for programs: as JSON with the names of the page, and as CSV with a row an estimate.
import { VERSION } from '../base/version.ts';
import type { BreakEven } from '../experiment/break-even.ts';
import type { AreaSummary, Comparison, Difference, Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import type { NeighbourhoodSummary } from '../experiment/neighbourhood-summary.ts';
import { deliversNothing } from '../experiment/scenario-summary.ts';
import type { Sensitivity } from '../experiment/sensitivity.ts';
import type { Study } from '../model/study.ts';
import { CITY_MEASURES } from './city-measures.ts';
import { externalFactors } from './external-factors.ts';
import type { Doubts } from './sensitivity-table.ts';
import { csv } from './text-table.ts';

/** Every key is always present, `sensitivity` and `plannerNoise` where they were asked for; a mean of no values (the cost per parcel where none was delivered) is null. */
export function comparisonJson(
  study: Study,
  comparison: Comparison,
  replications: number,
  doubts?: Doubts,
  breakEvenOf: (scenario: string) => readonly BreakEven[] = () => [],
  neighbourhoodsOf: (scenario: string) => readonly NeighbourhoodSummary[] = () => [],
): string {
  const { summaries, differences, frontier, level, comparisons } = comparison;
  const head = { study: study.name, seed: study.seed, version: VERSION, replications };
  const scenarios = summaries.map((summary) => ({
    ...(deliversNothing(summary) ? withoutCosts(summary) : summary),
    breakEven: breakEvenOf(summary.id),
    neighbourhoods: neighbourhoodsOf(summary.id),
  }));
  const report = {
    ...head,
    level,
    comparisons,
    scenarios,
    differences,
    frontier,
    externalFactors: externalFactors(study),
    ...doubts,
  };
  return `${JSON.stringify(report, (_, value) => (isEmpty(value) ? { ...value, mean: null } : value), 2)}\n`;
}

/** `level` is that of the row's own interval: those of the differences are corrected for their number. */
export function comparisonCsv(
  { summaries, differences, level, comparisons }: Comparison,
  sensitivity: readonly Sensitivity[] = [],
): string {
  const corrected = 1 - (1 - level) / Math.max(1, comparisons);
  return csv([
    ['kind', 'scenario', 'baseline', 'place', 'measure', 'unit', 'mean', 'low', 'high', 'n', 'level'],
    ...summaries.flatMap((summary) => scenarioRows(summary).map((row) => [...row, level])),
    ...differences.flatMap((difference) => differenceRows(difference).map((row) => [...row, corrected])),
    ...sensitivity.flatMap((each) => sensitivityRows(each).map((row) => [...row, corrected])),
  ]);
}

type Cell = string | number | null;

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
    ...MEASURES.map((measure) => [...head, 'city', measure, UNITS[measure], ...cellsOf(summary[measure])]),
    ...OWN_MEASURES.map((measure) => [...head, 'city', measure, OWN_UNITS[measure], ...cellsOf(summary[measure])]),
    ...CITY_MEASURES.map(({ path, unit, of }) => [...head, 'city', path, unit, ...cellsOf(of(summary))]),
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
    ...cellsOf(area[measure]),
  ]);
}

function cellsOf({ mean, low, high, n }: Estimate): Cell[] {
  return [n === 0 ? null : mean, low, high, n];
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
