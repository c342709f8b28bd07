// Old study formats are read for ever: each step lifts one format to the next.
import type { Problem } from '../base/problem.ts';
import { readingPhrases } from './reading-phrases.ts';

/** The format that is written today. */
export const FORMAT = 1;

type Lift = (study: Record<string, unknown>) => Record<string, unknown>;

/** Step i lifts format i + 1 to i + 2; none yet. */
const LIFTS: readonly Lift[] = [];

export type Migrated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** `source` names the whole file in problems. */
export function migrate(value: unknown, source = 'study'): Migrated {
  const said = readingPhrases();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = Array.isArray(value) ? said.found.list : JSON.stringify(value).slice(0, 60);
    return { ok: false, problem: { path: source, found, expected: said.text.studyObject } };
  }
  let study = value as Record<string, unknown>;
  const { format } = study;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > FORMAT) {
    const found = format === undefined ? said.found.nothing : JSON.stringify(format);
    const expected = said.text.formats(FORMAT, typeof format === 'number' && format > FORMAT);
    return { ok: false, problem: { path: 'format', found, expected } };
  }
  for (const lift of LIFTS.slice(format - 1)) study = lift(study);
  return { ok: true, value: study };
}
