// What the fields of a user's own table say: numbers with points or commas, and where things stand.

import type { Point } from '../base/geometry.ts';
import { InputError, type Problem } from '../base/problem.ts';
import type { City } from '../network/city.ts';
import { projectionAt } from '../network/projection.ts';
import { fewOf, type OwnTable } from './own-table.ts';
import { shown } from './study-reader.ts';

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
  return `${shown(value)} (${Number(text.replace(',', '.'))} or ${text.replace(',', '')}? Write it without the comma)`;
}

const LONGITUDE = ['lon', 'lng', 'long', 'longitude'];
const LATITUDE = ['lat', 'latitude'];

/** Columns that say where a row stands. */
export const POSITION_KEYS: readonly string[] = [...LONGITUDE, ...LATITUDE, 'x', 'y'];

export interface OwnPositions {
  /** Metres of the city's plane, one a record that has a spot; null for areas. */
  readonly points: readonly (Point | null)[];
  /** The same with the two numbers the other way round, to tell a slip; null where that means nothing. */
  readonly swapped: ((row: number) => Point | null) | null;
  readonly toPlane: (a: number, b: number) => Point;
}

/** Throws an InputError with every record whose position is missing or no position. */
export function positionsOf(table: OwnTable, { origin }: Pick<City, 'origin'>): OwnPositions {
  const projection = origin === null ? null : projectionAt(origin);
  const inDegrees = (a: number, b: number): Point =>
    projection === null ? { x: a, y: b } : projection.toPlane({ longitude: a, latitude: b });
  if (table.isGeoJson) {
    const spots = table.records.map(({ spot, rings, where }) => {
      for (const [a, b] of spot === null ? (rings ?? []).flat() : [spot]) checkSpot(a, b, where);
      return spot;
    });
    return placed(spots, inDegrees, projection !== null);
  }
  const has = (keys: readonly string[]): string | undefined =>
    keys.find((key) => table.records.some(({ values }) => values.has(key)));
  const [east, north] = [has(LONGITUDE), has(LATITUDE)];
  if (east !== undefined && north !== undefined) {
    if (projection === null) {
      throw new InputError([
        {
          path: table.name,
          found: `the columns ${east} and ${north}`,
          expected: 'x and y in metres, as the city is synthetic',
        },
      ]);
    }
    const spots = numbersOf(table, east, north, (a, b, where) => checkSpot(a, b, where));
    return placed(spots, inDegrees, true);
  }
  if (has(['x']) === undefined || has(['y']) === undefined) {
    const found = table.columns.length === 0 ? 'none' : table.columns.join(', ');
    throw new InputError([{ path: table.name, found, expected: 'the columns lon and lat, or x and y' }]);
  }
  return placed(
    numbersOf(table, 'x', 'y', () => undefined),
    (a, b) => ({ x: a, y: b }),
    false,
  );

  function checkSpot(a: number, b: number, where: string): void {
    if (projection === null || (Math.abs(a) <= 180 && Math.abs(b) <= 90)) return;
    const hint = Math.abs(b) <= 180 && Math.abs(a) <= 90 ? ' (longitude and latitude swapped?)' : '';
    throw new InputError([{ path: where, found: `${a}, ${b}${hint}`, expected: 'longitude and latitude in degrees' }]);
  }
}

function placed(
  spots: readonly (readonly [number, number] | null)[],
  toPlane: (a: number, b: number) => Point,
  isOnGlobe: boolean,
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
  };
}

function numbersOf(
  table: OwnTable,
  first: string,
  second: string,
  check: (a: number, b: number, where: string) => void,
): (readonly [number, number])[] {
  const problems: Problem[] = [];
  const spots = table.records.map(({ values, where }): readonly [number, number] => {
    const [a, b] = [first, second].map((key) => {
      const number = numberOf(values.get(key));
      if (number === null)
        problems.push({ path: `${where}, ${key}`, found: shownNumber(values.get(key)), expected: 'a number' });
      return number ?? 0;
    }) as [number, number];
    if (problems.length === 0) check(a, b, where);
    return [a, b];
  });
  if (problems.length > 0) throw new InputError(fewOf(problems));
  return spots;
}
