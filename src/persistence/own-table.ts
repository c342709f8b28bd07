// A user's own table, whatever kind of file it came from: one record a row or feature, with where it stands in the file.
import type { Problem } from '../base/problem.ts';

/** A file as it was chosen. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A row or feature. */
export interface OwnRecord {
  /** "stops.csv, line 7", "zones.geojson, feature 3" */
  readonly where: string;
  /** By column, in small letters and without spaces and underscores; text of CSV, or what a property holds. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The geometry of a feature: numbers as they stand in the file. */
  readonly spot: readonly [number, number] | null;
  readonly rings: readonly (readonly (readonly [number, number])[])[] | null;
}

export interface OwnTable {
  readonly name: string;
  readonly isGeoJson: boolean;
  /** As they are called in the file. */
  readonly columns: readonly string[];
  readonly records: readonly OwnRecord[];
}

/** "Parcels per day", "parcels_per_day" and "parcelsPerDay" are one column. */
export function keyOf(column: string): string {
  return column.toLowerCase().replace(/[\s_-]+/g, '');
}

const MOST_PROBLEMS = 50;

/** A wrong file has the same fault in every row: the first ones tell. */
export function fewOf(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  const more = problems.length - MOST_PROBLEMS;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { path: 'and', found: `${more} more rows that are wrong`, expected: 'none' },
  ];
}

/** The name without the folders of somebody's machine, for what is kept in a study. */
export function bareName(name: string): string {
  return name.replace(/^.*[/\\]/, '').slice(0, 500);
}
