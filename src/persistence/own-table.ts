// A user's own table, whatever kind of file it came from: one record a row or feature, with where it stands in the file.
import { InputError, type Problem } from '../base/problem.ts';
import { tablePhrases } from './table-phrases.ts';

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
  /** The geometry of a feature: numbers as they stand in the file. Both null where it has none that can be read. */
  readonly spot: readonly [number, number] | null;
  readonly rings: readonly (readonly (readonly [number, number])[])[] | null;
}

export interface OwnTable {
  readonly name: string;
  readonly isGeoJson: boolean;
  /** As they are called in the file. */
  readonly columns: readonly string[];
  readonly records: readonly OwnRecord[];
  /** What is wrong with the file as far as it was read; whoever reads on adds what it finds, so that all is told at once. */
  readonly faults: readonly Problem[];
}

/** "Parcels per day", "parcels_per_day" and "parcelsPerDay" are one column. */
export function keyOf(column: string): string {
  return column.toLowerCase().replace(/[\s_-]+/g, '');
}

const MOST_PROBLEMS = 50;

/** Throws them in the order of the file, if there are any. A wrong file has the same fault in every row: the first ones tell. */
export function refuseFaults(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const ordered = [...problems].sort((a, b) => rowOf(a) - rowOf(b));
  const more = ordered.length - MOST_PROBLEMS;
  if (more <= 0) throw new InputError(ordered);
  const said = tablePhrases().file;
  throw new InputError([
    ...ordered.slice(0, MOST_PROBLEMS),
    { path: 'and', found: said.moreWrong(more), expected: said.none },
  ]);
}

/** The line or feature that a problem is about; 0 for the file as a whole. */
function rowOf({ path }: Problem): number {
  return Number(/, (?:line|feature) (\d+)/.exec(path)?.[1] ?? 0);
}

/** The name without the folders of somebody's machine, for what is kept in a study. */
export function bareName(name: string): string {
  return name.replace(/^.*[/\\]/, '').slice(0, 500);
}
