// Parcels or people of a user's file, laid on the addresses of the city.
import { counted } from '../base/format.ts';
import { FARTHEST } from '../model/placement.ts';

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

/** "12 of 300 stops (stops.csv, line 4; line 9 and 10 more) lie more than 400 m from any address". */
export function farWords(rows: readonly string[], all: number, what: string): string {
  const few = rows.slice(0, 3).map((where, row) => (row === 0 ? where : where.replace(/^.*, /, '')));
  const more = rows.length > few.length ? ` and ${rows.length - few.length} more` : '';
  return `left out: ${rows.length} of ${counted(all, what)} more than ${FARTHEST} m from any address (${few.join('; ')}${more})`;
}
