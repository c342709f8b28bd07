// What the fields of a user's own table say: numbers with points or commas, and where things stand.

import type { Point } from '../base/geometry.ts';
import type { Problem } from '../base/problem.ts';
import type { City } from '../network/city.ts';
import { projectionAt } from '../network/projection.ts';
import type { OwnTable } from './own-table.ts';
import { shown } from './study-reader.ts';
import { tablePhrases } from './table-phrases.ts';

/** "1,500" may set thousands apart or decimals. */
const UNCLEAR = /^[-+]?[1-9]\d{0,2},\d{3}$/;

/**
 * A number as text or as itself; null where it is none, or could be two. "2,5" is read as most of Europe writes it; in
 * tables with semicolons so is "1,500" (see own-file.ts).
 */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (UNCLEAR.test(text)) return null;
  return /^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : null;
}

/** What stands in a field for a number, for the reader of a message; says so where it could be two. */
export function shownNumber(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (!UNCLEAR.test(text)) return shown(value);
  return tablePhrases().value.either(shown(value), `${Number(text.replace(',', '.'))}`, text.replace(',', ''));
}

const LONGITUDE = ['lon', 'lng', 'long', 'longitude'];
const LATITUDE = ['lat', 'latitude'];

/** Columns that say where a row stands. */
export const POSITION_KEYS: readonly string[] = [...LONGITUDE, ...LATITUDE, 'x', 'y'];

export interface OwnPositions {
  /** Metres of the city's plane, one a record; null for areas, and where there is a fault. */
  readonly points: readonly (Point | null)[];
  /** Every record whose position is missing or no position, or that no column says where rows stand. */
  readonly faults: readonly Problem[];
  /** The same with the two numbers the other way round, to tell a slip; null where that means nothing. */
  readonly swapped: ((row: number) => Point | null) | null;
  readonly toPlane: (a: number, b: number) => Point;
}

type Spot = readonly [number, number];

export function positionsOf(table: OwnTable, { origin }: Pick<City, 'origin'>): OwnPositions {
  const projection = origin === null ? null : projectionAt(origin);
  const isOnGlobe = projection !== null;
  const inDegrees = (a: number, b: number): Point =>
    projection === null ? { x: a, y: b } : projection.toPlane({ longitude: a, latitude: b });
  const said = tablePhrases().value;
  const faults: Problem[] = [];
  const nowhere = (found: string, expected: string): OwnPositions => {
    faults.push({ path: table.name, found, expected });
    return { points: table.records.map(() => null), swapped: null, toPlane: inDegrees, faults };
  };
  const isFine = (spots: readonly Spot[], where: string): boolean => {
    const fault = isOnGlobe ? offGlobe(spots, where) : null;
    if (fault !== null) faults.push(fault);
    return fault === null;
  };
  if (table.isGeoJson) {
    const spots = table.records.map(({ spot, rings, where }) =>
      isFine(spot === null ? (rings ?? []).flat() : [spot], where) ? spot : null,
    );
    return placed(spots, inDegrees, isOnGlobe, faults);
  }
  const has = (keys: readonly string[]): string | undefined =>
    keys.find((key) => table.records.some(({ values }) => values.has(key)));
  const [east, north] = [has(LONGITUDE), has(LATITUDE)];
  if (east !== undefined && north !== undefined) {
    if (!isOnGlobe) return nowhere(said.columns(east, north), said.inMetres);
    const spots = numbersOf(table, east, north, faults).map((spot, row) =>
      spot !== null && isFine([spot], table.records[row]?.where ?? table.name) ? spot : null,
    );
    return placed(spots, inDegrees, true, faults);
  }
  if (has(['x']) === undefined || has(['y']) === undefined) {
    const found = table.columns.length === 0 ? said.noColumns : table.columns.join(', ');
    return nowhere(found, said.positions);
  }
  return placed(numbersOf(table, 'x', 'y', faults), (a, b) => ({ x: a, y: b }), false, faults);
}

/** The first corner of a record that is no longitude and latitude, as a problem. */
function offGlobe(spots: readonly Spot[], where: string): Problem | null {
  const wrong = spots.find(([a, b]) => Math.abs(a) > 180 || Math.abs(b) > 90);
  if (wrong === undefined) return null;
  const [a, b] = wrong;
  const said = tablePhrases().value;
  const isSwapped = Math.abs(b) <= 180 && Math.abs(a) <= 90;
  return { path: where, found: said.offGlobe(a, b, isSwapped), expected: said.degrees };
}

function placed(
  spots: readonly (Spot | null)[],
  toPlane: (a: number, b: number) => Point,
  isOnGlobe: boolean,
  faults: readonly Problem[],
): OwnPositions {
  return {
    points: spots.map((spot) => (spot === null ? null : toPlane(spot[0], spot[1]))),
    swapped: isOnGlobe
      ? (row) => {
          const spot = spots[row];
          return spot === null || spot === undefined || Math.abs(spot[0]) > 90 ? null : toPlane(spot[1], spot[0]);
        }
      : null,
    toPlane,
    faults,
  };
}

/** Two numbers of each record; null where one is none, which is added to the faults. */
function numbersOf(table: OwnTable, first: string, second: string, faults: Problem[]): (Spot | null)[] {
  return table.records.map(({ values, where }) => {
    const [a, b] = [first, second].map((key) => {
      const number = numberOf(values.get(key));
      if (number === null)
        faults.push({
          path: `${where}, ${key}`,
          found: shownNumber(values.get(key)),
          expected: tablePhrases().value.number,
        });
      return number;
    }) as [number | null, number | null];
    return a === null || b === null ? null : [a, b];
  });
}
