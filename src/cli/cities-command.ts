// `doorstep cities [STUDY]`: the street network of synthetic cities, or of a study, beside those of real ones.

import type { Box } from '../base/geometry.ts';
import type { City } from '../network/city.ts';
import { CORE, squareAround } from '../network/city-core.ts';
import { cutBox } from '../network/cut-box.ts';
import type { StreetFigures } from '../network/model-distance.ts';
import { networkStatistics } from '../network/network-statistics.ts';
import { projectionAt } from '../network/projection.ts';
import { REAL_CITIES, REAL_CITIES_SOURCE } from '../network/real-cities.ts';
import { styleStatistics } from '../network/style-statistics.ts';
import { argumentsOf, oneOf, option, type Sheet } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { studyFromFile } from './study-file.ts';
import { textTable } from './text-table.ts';

/** Seeds that no calibration used. */
const SEEDS = [301, 302, 303];

export const CITIES: Sheet = {
  files: ['[STUDY]'],
  does: "Measures the street networks of synthetic cities, or of a study's city, beside those of real ones.",
  options: {
    box: option(
      'WEST,SOUTH,EAST,NORTH',
      'what is measured of an imported STUDY, degrees',
      '4 km by 4 km around its middle',
    ),
    format: option('table|json', 'how the result is printed', 'table'),
  },
};

export function citiesCommand(args: readonly string[]): string {
  const { positionals, values } = argumentsOf(args, CITIES);
  const path = positionals[0];
  const asked = values.box === undefined ? null : String(values.box);
  if (path === undefined && asked !== null)
    throw badInput('--box', 'no study', 'a study on imported streets before it');
  const measured = path === undefined ? syntheticRows() : [studyRow(path, asked)];
  const rows = [...measured, ...REAL_CITIES.map(({ name, ...figures }) => ({ name, figures }))];
  if (oneOf(values, 'format', ['table', 'json']) === 'json') {
    return `${JSON.stringify({ source: REAL_CITIES_SOURCE, cities: rows.map(({ name, figures }) => ({ name, ...figures })) }, null, 2)}\n`;
  }
  const table = textTable([HEAD, ...rows.map(({ name, figures }) => [name, ...cells(figures)])]);
  return `${table}\nReal cities: ${REAL_CITIES_SOURCE}\n`;
}

const HEAD = [
  'city',
  'junctions/km2',
  'km/km2',
  'median m',
  'mean m',
  'circuity',
  'degree',
  'dead ends',
  '3-way',
  '4-way',
  'phi',
];

function cells(figures: StreetFigures): string[] {
  return [
    figures.junctionsPerKm2.toFixed(0),
    figures.streetKmPerKm2.toFixed(1),
    figures.medianSegment.toFixed(0),
    figures.meanSegment.toFixed(0),
    figures.circuity.toFixed(3),
    figures.meanDegree.toFixed(2),
    `${(figures.deadEnds * 100).toFixed(0)} %`,
    `${(figures.threeWay * 100).toFixed(0)} %`,
    `${(figures.fourWay * 100).toFixed(0)} %`,
    figures.orientationOrder.toFixed(2),
  ];
}

/** Small and large cities of each style. */
function syntheticRows(): { name: string; figures: StreetFigures }[] {
  return (['european', 'grid', 'town', 'small town'] as const).flatMap((style) =>
    [2, 3, 4].map((km) => ({
      name: `${style}, radius ${km} km (mean of ${SEEDS.length} seeds)`,
      figures: styleStatistics(style, 1_000 * km, SEEDS),
    })),
  );
}

function studyRow(path: string, asked: string | null): { name: string; figures: StreetFigures } {
  const { study, ground } = studyFromFile(path);
  const { streets, middle, box } = ground.city;
  const area = asked === null ? within(squareAround(middle, CORE), box) : onPlane(asked, ground.city);
  return { name: study.name, figures: networkStatistics(streets, area) };
}

/** A box in degrees on the plane of a city. */
function onPlane(text: string, { origin }: City): Box {
  const { west, south, east, north } = cutBox(text, '--box');
  if (origin === null) throw badInput('--box', 'synthetic streets', 'a study on imported streets');
  const { toPlane } = projectionAt(origin);
  const low = toPlane({ longitude: west, latitude: south });
  const high = toPlane({ longitude: east, latitude: north });
  return { left: low.x, bottom: low.y, right: high.x, top: high.y };
}

/** A small extract is measured where it has streets. */
function within(area: Box, city: Box): Box {
  return {
    left: Math.max(area.left, city.left),
    bottom: Math.max(area.bottom, city.bottom),
    right: Math.min(area.right, city.right),
    top: Math.min(area.top, city.top),
  };
}
