// Random values of a zod schema: mostly what it takes, with a liking for the ends of each range.
import fc from 'fast-check';
import type { z } from 'zod';

/** What a caller knows better than the schema, by the path of a field ("rules.zones[]<length>.radius"); undefined leaves it to the schema. */
export type Override = (path: string) => fc.Arbitrary<unknown> | undefined;

/** Stands for a field that is left out of its object. */
const ABSENT = Symbol('absent');
/** A number that the schema does not bound is at most so large. */
const LARGEST = 1_000_000;
/** Into so many a range is cut, since fast-check's own fractions are nearly all too small to mean anything. */
const STEPS = 1_000_000;

/** How much there is of what may be missing. */
export interface Absence {
  /** How often a field is left out for each time that it is there, by why it may be. */
  readonly default: number;
  readonly optional: number;
  readonly prefault: number;
  /** Entries of a list that the schema does not bound. */
  readonly longest: number;
}

/** Files as people write them: most fields are left to their defaults. */
export const SPARSE: Absence = { default: 5, optional: 2, prefault: 1, longest: 3 };
/** Most fields are there, so that many rules meet in one study. */
export const DENSE: Absence = { default: 0.5, optional: 0.5, prefault: 0.1, longest: 6 };

/** Values that the schema takes by itself; rules between fields it does not know. Throws at a kind of schema it does not know. */
export function valuesOf(
  schema: z.core.$ZodType,
  override: Override,
  absence: Absence = SPARSE,
  path = '',
): fc.Arbitrary<unknown> {
  const known = override(path);
  if (known !== undefined) return known;
  const def = defOf(schema);
  const inner = def.innerType as z.core.$ZodType;
  switch (def.type) {
    case 'default':
      return perhapsAbsent(valuesOf(inner, override, absence, path), absence.default);
    case 'optional':
      return perhapsAbsent(valuesOf(inner, override, absence, path), absence.optional);
    case 'prefault':
      return perhapsAbsent(valuesOf(inner, override, absence, path), absence.prefault);
    case 'object':
      return objects(def.shape as Shape, override, absence, path);
    case 'array':
      return lists(def, override, absence, path);
    case 'tuple':
      return tuples(def, override, absence, path);
    case 'union':
      return fc.oneof(
        ...(def.options as z.core.$ZodType[]).map((one) => valuesOf(one, override, absence, path + named(def, one))),
      );
    case 'number':
      return numbers(def);
    case 'string':
      return texts(def);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Record<string, string>));
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]));
    default:
      throw new Error(`${path}: expected a kind of schema that is known, found ${def.type}`);
  }
}

export type Shape = Readonly<Record<string, z.core.$ZodType>>;
export type Definition = Readonly<Record<string, unknown>> & { readonly type: string };

export const defOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** The word that tells a branch of a union from the others, for its path. */
export function named({ discriminator }: Definition, branch: z.core.$ZodType): string {
  if (typeof discriminator !== 'string') return '';
  const field = (defOf(branch).shape as Shape)[discriminator];
  return field === undefined ? '' : `<${(defOf(field).values as unknown[])[0]}>`;
}

function perhapsAbsent(values: fc.Arbitrary<unknown>, absent: number): fc.Arbitrary<unknown> {
  const weights = { weight: Math.round(10 * absent), arbitrary: fc.constant(ABSENT) };
  return fc.oneof(weights, { weight: 10, arbitrary: values });
}

function objects(shape: Shape, override: Override, absence: Absence, path: string): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(
    ([key, field]) => [key, valuesOf(field, override, absence, join(path, key))] as const,
  );
  return fc
    .record(Object.fromEntries(fields))
    .map((whole) => Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ABSENT)));
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function lists(def: Definition, override: Override, absence: Absence, path: string): fc.Arbitrary<unknown> {
  const checks = checksOf(def);
  const exact = numberIn(checks, 'length_equals', 'length');
  const minLength = exact ?? numberIn(checks, 'min_length', 'minimum') ?? 0;
  const most = numberIn(checks, 'max_length', 'maximum') ?? Number.POSITIVE_INFINITY;
  const maxLength = exact ?? Math.max(minLength, Math.min(most, absence.longest));
  return fc.array(valuesOf(def.element as z.core.$ZodType, override, absence, `${path}[]`), { minLength, maxLength });
}

function tuples(def: Definition, override: Override, absence: Absence, path: string): fc.Arbitrary<unknown> {
  const items = (def.items as z.core.$ZodType[]).map((item) => valuesOf(item, override, absence, `${path}[0]`));
  const rest = fc.array(valuesOf(def.rest as z.core.$ZodType, override, absence, `${path}[]`), {
    maxLength: absence.longest,
  });
  return fc.tuple(fc.tuple(...items), rest).map(([first, more]) => [...first, ...more]);
}

/** The ends of the range, and what lies between them on an even and on a falling scale. */
function numbers(def: Definition): fc.Arbitrary<number> {
  const checks = checksOf(def);
  const isWhole = def.format === 'safeint' || checks.some(({ format }) => format === 'safeint');
  const low = numberIn(checks, 'greater_than', 'value') ?? -LARGEST;
  const high = numberIn(checks, 'less_than', 'value') ?? LARGEST;
  const isAbove = checks.some(({ check, inclusive }) => check === 'greater_than' && inclusive === false);
  const least = isAbove ? low + (isWhole ? 1 : 1e-9) : low;
  const rounded = (value: number): number => Math.min(high, isWhole ? Math.floor(value) : value);
  const between = fc.nat(STEPS).map((step) => rounded(least + (step / STEPS) * (high - least)));
  const near = fc.nat(200).map((step) => rounded(least + step / 10));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(least, high) },
    { weight: 1, arbitrary: between },
    { weight: 3, arbitrary: near },
  );
}

function texts(def: Definition): fc.Arbitrary<string> {
  const checks = checksOf(def);
  const pattern = checks.find(({ check, format }) => check === 'string_format' && format === 'regex')?.pattern;
  if (pattern instanceof RegExp) return fc.stringMatching(pattern, { size: 'small' });
  const minLength = numberIn(checks, 'min_length', 'minimum') ?? 0;
  return fc.string({ minLength, maxLength: Math.max(minLength, 8) });
}

function checksOf({ checks }: Definition): Definition[] {
  const all = (checks ?? []) as { readonly _zod: { readonly def: unknown } }[];
  return all.map((one) => one._zod.def as Definition);
}

function numberIn(checks: readonly Definition[], check: string, key: string): number | undefined {
  const found = checks.find((one) => one.check === check)?.[key];
  return typeof found === 'number' ? found : undefined;
}
