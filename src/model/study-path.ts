// Values of a study by their path, such as "prices.van.hour", as the catalogue names them.
import type { Study } from './study.ts';

/** The value at a path; undefined where there is none. */
export function valueAt(study: Study, path: string): unknown {
  let value: unknown = study;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** The study with another value at a path. What the path passes through must be there. */
export function withValueAt(study: Study, path: string, value: unknown): Study {
  return replaceIn(study, path.split('.'), value) as Study;
}

function replaceIn(part: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const before = part as Record<string, unknown>;
  return { ...before, [key]: replaceIn(before[key], rest, value) };
}
