// Parcels or people of a user's file, laid on the addresses of the city.
import { shownPath } from '../base/problem.ts';
import { FARTHEST } from '../model/placement.ts';
import { leftOut } from '../network/import-report.ts';
import { demandPhrases } from './demand-phrases.ts';

/** What a file of stops or zones says, laid on the addresses. */
export interface LaidDemand {
  /** Expected parcels, or people, by address. */
  readonly weights: Float64Array;
  readonly unit: 'parcels' | 'people';
  /** Of all of the file, also of what could not be laid on an address. */
  readonly sum: number;
  /** What was read and what was left out, in whole sentences. */
  readonly report: readonly string[];
}

/** Which of so many stops lie too far from any address: the rows of a file. */
export function farWords(rows: readonly string[], all: number): string {
  const few = rows.slice(0, 3).map((where, row) => shownPath(row === 0 ? where : where.replace(/^.*, /, '')));
  return leftOut(demandPhrases().farStops(rows.length, all, FARTHEST, few, rows.length - few.length));
}
