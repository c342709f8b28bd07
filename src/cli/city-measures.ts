// What the city and people bear in each scenario, for the table and the CSV of `doorstep compare`.
import { counted, decimal, percent } from '../base/format.ts';
import { EXTERNAL_KINDS } from '../economics/external-costs.ts';
import type { Comparison, Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import { textTable } from './text-table.ts';

interface CityMeasure {
  /** Path among the fields of a scenario in the JSON. */
  readonly path: string;
  readonly unit: string;
  /** In the table; those without stand in the CSV only. */
  readonly label?: string;
  readonly of: (summary: ScenarioSummary) => Estimate;
}

const KINDS = ['van', 'bike', 'feeder'] as const;
/** Couriers on foot are a fleet of bikes with carts. */
const CARRIED_BY = { van: 'van', bike: 'bike or cart', feeder: 'feeder' } as const;

/** Beside those that the comparison has as its own measures. */
export const CITY_MEASURES: readonly CityMeasure[] = [
  ...EXTERNAL_KINDS.map((kind) => ({
    path: `city.externalByKind.${kind}`,
    unit: 'EUR a delivered parcel',
    label: `external: ${kind}, € a parcel`,
    of: ({ city }: ScenarioSummary) => city.externalByKind[kind],
  })),
  {
    path: 'city.kerbMinutes',
    unit: 'min a day',
    label: 'vans and feeders at the kerb, min a day',
    of: ({ city }) => city.kerbMinutes,
  },
  {
    path: 'city.bikeKerbMinutes',
    unit: 'min a day',
    label: 'bikes standing, min a day',
    of: ({ city }) => city.bikeKerbMinutes,
  },
  {
    path: 'city.walkMinutes',
    unit: 'min a parcel fetched or brought',
    label: 'walk to a locker and back, min a parcel',
    of: ({ city }) => city.walkMinutes,
  },
  {
    path: 'city.allCouriers.paidHours',
    unit: 'h a day',
    label: 'couriers paid, h a day',
    of: ({ city }) => city.allCouriers.paidHours,
  },
  {
    path: 'city.allCouriers.hoursPerShift',
    unit: 'h a courier-day',
    label: 'paid, h a courier-day',
    of: ({ city }) => city.allCouriers.hoursPerShift,
  },
  ...KINDS.flatMap((kind) => [
    {
      path: `city.couriers.${kind}.paidHours`,
      unit: 'h a day',
      of: ({ city }: ScenarioSummary) => city.couriers[kind].paidHours,
    },
    {
      path: `city.couriers.${kind}.hoursPerShift`,
      unit: 'h a courier-day',
      of: ({ city }: ScenarioSummary) => city.couriers[kind].hoursPerShift,
    },
    {
      path: `city.couriers.${kind}.kilogramsPerShift`,
      unit: 'kg a courier-day',
      label: `carried by ${CARRIED_BY[kind]}, kg a courier-day`,
      of: ({ city }: ScenarioSummary) => city.couriers[kind].kilogramsPerShift,
    },
  ]),
  ...Array.from({ length: 10 }, (_, tenth) => ({
    path: `city.costTenths.${tenth}`,
    unit: 'share of the cost',
    of: ({ city }: ScenarioSummary) => city.costTenths[tenth] as Estimate,
  })),
];

/** Those of the table that the comparison has anyway. */
const OWN: readonly Required<CityMeasure>[] = [
  {
    path: '',
    unit: '',
    label: 'external cost, € a parcel',
    of: ({ externalPerParcel }) => externalPerParcel,
  },
];
const LAST: readonly Required<CityMeasure>[] = [
  { path: '', unit: '', label: 'couriers on foot, km a day', of: ({ walkedKm }) => walkedKm },
  { path: '', unit: '', label: 'feeders for goods in stock, km a day', of: ({ stockedKm }) => stockedKm },
  { path: '', unit: '', label: 'contractors as expected, km a day', of: ({ contractedKm }) => contractedKm },
  { path: '', unit: '', label: 'recipients by car, km a day', of: ({ recipientCarKm }) => recipientCarKm },
  { path: '', unit: '', label: 'last mile, % of the cost', of: ({ lastMileShare }) => hundredfold(lastMileShare) },
];

/** A row a measure, a column a scenario, what is nothing everywhere left out; beneath it the tenths of the cost. */
export function cityTables({ summaries, level }: Comparison): string {
  const measures = [...OWN, ...CITY_MEASURES, ...LAST].filter(
    ({ label, of }) => label !== undefined && summaries.some((summary) => of(summary).mean > 0),
  );
  const head = [`the city and people bear (${percent(level, 0)})`, ...summaries.map(({ name }) => name)];
  const rows = measures.map(({ label = '', of }) => [label, ...summaries.map((summary) => cellOf(of(summary)))]);
  const tenths = summaries.filter(({ city }) => (city.costTenths[9]?.n ?? 0) > 0);
  const tenthTable = [
    [
      '% of the cost by tenth of the parcels',
      'cheapest',
      ...Array.from({ length: 8 }, (_, at) => `${at + 2}.`),
      'dearest',
    ],
    ...tenths.map(({ name, city }) => [name, ...city.costTenths.map(({ mean }) => decimal(100 * mean, 1))]),
  ];
  return [textTable([head, ...rows]), ...(tenths.length === 0 ? [] : [textTable(tenthTable)])].join('\n');
}

/** Beside the tables. */
export const CITY_NOTE =
  'The external cost is borne by others and in no sum; its factors and their sources: --format json, externalFactors.';

function cellOf({ mean, low, high, n }: Estimate): string {
  if (n === 0) return 'none';
  if (mean === 0 && (high ?? 0) === 0) return '0';
  const digits = Math.abs(high ?? mean) < 1 ? 3 : Math.abs(high ?? mean) < 100 ? 1 : 0;
  if (low === null || high === null) return `${decimal(mean, digits)} (${counted(n, 'run')})`;
  return `${decimal(mean, digits)} (${decimal(Math.max(0, low), digits)} to ${decimal(high, digits)})`;
}

function hundredfold({ mean, low, high, n }: Estimate): Estimate {
  return {
    mean: 100 * mean,
    low: low === null ? null : 100 * low,
    high: high === null ? null : Math.min(100, 100 * high),
    n,
  };
}
