// The paths of a schema down to each word that a field may hold ("rules.depot.overnight=kept"), and those that a value goes along.
import type { z } from 'zod';
import { type Definition, defOf, named, type Shape } from './schema-values.ts';

/** All that a value of the schema may have in it. */
export function pathsOf(schema: z.core.$ZodType): Set<string> {
  const paths = new Set<string>();
  walk(schema, EVERYTHING, '', paths);
  return paths;
}

/** Those of them that this value has. */
export function pathsIn(schema: z.core.$ZodType, value: unknown): Set<string> {
  const paths = new Set<string>();
  walk(schema, value, '', paths);
  return paths;
}

/** Stands for every value at once. */
const EVERYTHING = Symbol('everything');

function walk(schema: z.core.$ZodType, value: unknown, path: string, paths: Set<string>): void {
  if (value === undefined) return;
  if (path !== '') paths.add(path);
  const def = defOf(schema);
  for (const word of wordsOf(def)) if (value === EVERYTHING || value === word) paths.add(`${path}=${word}`);
  for (const [inner, its, end] of partsOf(def, value)) walk(inner, its, path === '' ? end.slice(1) : path + end, paths);
}

/** What a field holds of which there are only a few. */
function wordsOf({ type, entries, values }: Definition): readonly unknown[] {
  if (type === 'boolean') return [true, false];
  return type === 'enum' ? Object.values(entries as object) : ((values ?? []) as unknown[]);
}

type Part = readonly [schema: z.core.$ZodType, value: unknown, end: string];

/** What a value is made of, each with what its path has more. */
function partsOf(def: Definition, value: unknown): readonly Part[] {
  const whole = value === EVERYTHING;
  switch (def.type) {
    case 'default':
    case 'optional':
    case 'prefault':
      return [[def.innerType as z.core.$ZodType, value, '']];
    case 'object':
      return Object.entries(def.shape as Shape).map(([key, field]) => [field, within(value, key), `.${key}`]);
    case 'array':
      return (whole ? [value] : (value as unknown[])).map((one) => [def.element as z.core.$ZodType, one, '[]']);
    case 'tuple': {
      const [first] = def.items as [z.core.$ZodType];
      const rest = def.rest as z.core.$ZodType;
      const all = whole ? [value, value] : (value as unknown[]);
      return all.map((one, row) => (row === 0 ? [first, one, '[0]'] : [rest, one, '[]']));
    }
    case 'union': {
      const branches = (def.options as z.core.$ZodType[]).filter((branch) => takes(def, branch, value));
      return branches.map((branch) => [branch, value, named(def, branch) || `<${defOf(branch).type}>`]);
    }
    default:
      return [];
  }
}

function within(value: unknown, key: string): unknown {
  return value === EVERYTHING ? value : (value as Readonly<Record<string, unknown>>)[key];
}

/** Whether a value is of a union's branch: told by its word, or else by its sort. */
function takes({ discriminator }: Definition, branch: z.core.$ZodType, value: unknown): boolean {
  if (value === EVERYTHING) return true;
  const def = defOf(branch);
  if (typeof discriminator === 'string') {
    const field = (def.shape as Shape)[discriminator];
    return field !== undefined && (defOf(field).values as unknown[])[0] === within(value, discriminator);
  }
  if (def.type === 'literal') return (def.values as unknown[]).includes(value);
  return typeof value === (def.type === 'record' ? 'object' : def.type);
}
