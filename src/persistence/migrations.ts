// Old study formats are read for ever: each step lifts one format to the next.
import type { Problem } from '../base/problem.ts';

/** The format that is written today. */
export const FORMAT = 1;

/** The formats that are read, as a problem says them. */
const FORMATS = FORMAT > 1 ? `a format from 1 to ${FORMAT}` : '1';

type Lift = (study: Record<string, unknown>) => Record<string, unknown>;

/** Step i lifts format i + 1 to i + 2; none yet. */
const LIFTS: readonly Lift[] = [];

export type Migrated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** `source` names the whole file in problems. */
export function migrate(value: unknown, source = 'study'): Migrated {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = Array.isArray(value) ? 'a list' : JSON.stringify(value).slice(0, 60);
    return { ok: false, problem: { path: source, found, expected: 'a study as a JSON object' } };
  }
  let study = value as Record<string, unknown>;
  const { format } = study;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > FORMAT) {
    const found = format === undefined ? 'nothing' : JSON.stringify(format);
    const newer = typeof format === 'number' && format > FORMAT ? ' (the file is newer than this program)' : '';
    return { ok: false, problem: { path: 'format', found, expected: FORMATS + newer } };
  }
  for (const lift of LIFTS.slice(format - 1)) study = lift(study);
  return { ok: true, value: study };
}
