// Fills in for the wrong fields of a study, so that the rest of it can be checked all the same. Nobody runs such a study.
import type { z } from 'zod';
import { type Study, studySchema } from '../model/study.ts';

/** Begins every id and text that is filled in. */
export const STAND_IN = 'filled-in-';
/** A field that was filled in may show the next wrong one inside. */
const ROUNDS = 4;

export interface Mended {
  readonly study: Study;
  /** Paths of what was filled in or taken out. */
  readonly filled: readonly (readonly PropertyKey[])[];
}

/** The study with stand-ins for what the issues name, or null where that does not make it whole. */
export function mended(value: unknown, issues: readonly z.core.$ZodIssue[]): Mended | null {
  let copy: unknown;
  try {
    copy = structuredClone(value);
  } catch {
    return null;
  }
  const filled: (readonly PropertyKey[])[] = [];
  let wrong = issues;
  for (let round = 0; round < ROUNDS; round++) {
    for (const issue of wrong) {
      const spots = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      for (const spot of spots) {
        filled.push(spot);
        const stands = put(copy, spot, issue.code === 'unrecognized_keys' ? undefined : standIn(issue, filled.length));
        if (!stands) return null;
      }
    }
    const result = studySchema.safeParse(copy);
    if (result.success) return { study: result.data, filled };
    wrong = result.error.issues;
  }
  return null;
}

/** A value that the schema takes where the issue stands; undefined leaves the field to its default. */
function standIn(issue: z.core.$ZodIssue, number: number): unknown {
  if (issue.path.at(-1) === 'id') return `${STAND_IN}${number}`;
  switch (issue.code) {
    case 'invalid_type':
      return BY_TYPE[issue.expected]?.(number);
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? Number(issue.minimum) : undefined;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int' ? Number(issue.maximum) : undefined;
    case 'invalid_value':
      return issue.values[0];
    default:
      return undefined;
  }
}

const BY_TYPE: Readonly<Record<string, (number: number) => unknown>> = {
  string: (number) => `${STAND_IN}${number}`,
  number: () => 1,
  int: () => 1,
  boolean: () => true,
  array: () => [],
  object: () => ({}),
};

/** Puts a value at a path, or takes out what is there; false where the path leads nowhere. */
function put(root: unknown, path: readonly PropertyKey[], value: unknown): boolean {
  const last = path.at(-1);
  let here = root;
  for (const step of path.slice(0, -1)) {
    if (typeof here !== 'object' || here === null) return false;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  if (last === undefined || typeof here !== 'object' || here === null) return false;
  if (value !== undefined) (here as Record<PropertyKey, unknown>)[last] = value;
  // Taking an entry out of a list would move the paths of those behind it.
  else if (Array.isArray(here)) return false;
  else delete (here as Record<PropertyKey, unknown>)[last];
  return true;
}
