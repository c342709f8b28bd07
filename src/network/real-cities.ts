// What the street networks of real cities measure, to set beside a synthetic or an imported one.
import type { CityStyle } from './city-plan.ts';
import type { NetworkStatistics } from './network-statistics.ts';

/** A measured city; `box` in degrees: west, south, east, north. */
export interface RealCity extends Omit<NetworkStatistics, 'segments'> {
  readonly name: string;
  readonly box: readonly [number, number, number, number];
}

/** Whose data the figures are computed from; to be shown with them. */
export const REAL_CITIES_SOURCE =
  'Computed from OpenStreetMap extracts (© OpenStreetMap contributors, ODbL): drivable streets, largest connected part inside a box; definitions as in Boeing 2019, doi 10.1007/s41109-019-0189-1';

type Row = readonly [
  name: string,
  junctions: number,
  squareKm: number,
  junctionsPerKm2: number,
  streetKmPerKm2: number,
  medianSegment: number,
  meanSegment: number,
  circuity: number,
  meanDegree: number,
  deadEnds: number,
  threeWay: number,
  fourWay: number,
  orientationOrder: number,
  box: readonly [number, number, number, number],
];

/** Columns as in Row; lengths in metres, shares in per cent. */
const ROWS: readonly Row[] = [
  [
    'Portland (grid, US)',
    2864,
    27.7,
    103,
    17.5,
    79,
    101,
    1.026,
    3.35,
    9,
    40,
    50,
    0.69,
    [-122.7, 45.505, -122.62, 45.545],
  ],
  ['Columbus (US)', 1729, 26.5, 65, 14.3, 106, 140, 1.032, 3.12, 11, 55, 33, 0.69, [-83.03, 39.945, -82.96, 39.985]],
  [
    'Heidelberg (town and old town)',
    1193,
    22.5,
    53,
    8.1,
    75,
    103,
    1.06,
    2.97,
    14,
    64,
    21,
    0.17,
    [8.64, 49.385, 8.71, 49.425],
  ],
  ['Oslo, east', 1232, 12.1, 102, 13.1, 71, 91, 1.064, 2.81, 20, 61, 19, 0.04, [10.735, 59.905, 10.8, 59.935]],
  ['Helsinki, centre', 160, 1.8, 91, 11.4, 69, 89, 1.094, 2.8, 26, 43, 31, 0.4, [24.935, 60.164, 24.954, 60.179]],
  ['Monaco', 619, 9.4, 66, 10.3, 59, 116, 1.221, 2.69, 18, 77, 5, 0.05, [7.405, 43.722, 7.44, 43.752]],
  ['Krems (small town)', 253, 12.3, 21, 3.8, 88, 135, 1.055, 2.73, 21, 66, 12, 0.11, [15.58, 48.4, 15.64, 48.425]],
];

export const REAL_CITIES: readonly RealCity[] = ROWS.map((row) => ({
  name: row[0],
  junctions: row[1],
  squareKm: row[2],
  junctionsPerKm2: row[3],
  streetKmPerKm2: row[4],
  medianSegment: row[5],
  meanSegment: row[6],
  circuity: row[7],
  meanDegree: row[8],
  deadEnds: row[9] / 100,
  threeWay: row[10] / 100,
  fourWay: row[11] / 100,
  orientationOrder: row[12],
  box: row[13],
}));

const MODELS: Readonly<Record<CityStyle, string>> = {
  european: 'Oslo, east',
  grid: 'Portland (grid, US)',
  town: 'Heidelberg (town and old town)',
  'small town': 'Krems (small town)',
};

/** The city that a synthetic style takes as its model. */
export function modelCity(style: CityStyle): RealCity {
  return REAL_CITIES.find(({ name }) => name === MODELS[style]) as RealCity;
}
