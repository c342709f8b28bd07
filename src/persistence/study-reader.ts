// Reads a study from text: every problem is reported with its path, what was found and what was expected.
import type { z } from 'zod';
import type { Problem } from '../base/problem.ts';
import { fieldPhrases } from '../model/field-phrases.ts';
import { withOperatingYear } from '../model/operating-year.ts';
import { type Study, studySchema } from '../model/study.ts';
import { doubledFields } from './doubled-fields.ts';
import { parseJson } from './json-text.ts';
import { migrate } from './migrations.ts';
import { readingPhrases, type Side } from './reading-phrases.ts';
import { mended, STAND_IN } from './study-mending.ts';
import { referenceProblems } from './study-references.ts';

export type Reading =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The study a text stands for, in any format that was ever written, or all its problems. Nothing is half-read. */
export function readStudy(text: string, source?: string): Reading {
  const parsed = parseJson(text, source);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const migrated = migrate(parsed.value, source);
  if (!migrated.ok) return { ok: false, problems: [migrated.problem] };
  const reading = checkStudy(migrated.value);
  const doubled = doubledFields(text, pathText);
  if (doubled.length === 0) return reading;
  return { ok: false, problems: [...doubled, ...(reading.ok ? [] : reading.problems)] };
}

/** The same checks for a study that is data already, for instance one that a form has changed. */
export function checkStudy(value: unknown): Reading {
  const result = studySchema.safeParse(withOperatingYear(value));
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => issueProblems(issue, value));
    return { ok: false, problems: [...problems, ...hiddenProblems(value, result.error.issues)] };
  }
  const problems = referenceProblems(result.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, study: result.data };
}

/** What is wrong with references as far as that can be told beside the wrong fields: those are filled in, and not blamed. */
function hiddenProblems(value: unknown, issues: readonly z.core.$ZodIssue[]): Problem[] {
  const whole = mended(value, issues);
  if (whole === null) return [];
  const filled = whole.filled.map(pathText);
  const isBlamed = ({ path }: Problem): boolean => filled.some((spot) => isWithin(path, spot) || isWithin(spot, path));
  return referenceProblems(whole.study).filter((problem) => !isBlamed(problem) && !problem.found.includes(STAND_IN));
}

/** True for the path itself and for what it leads into. */
function isWithin(path: string, outer: string): boolean {
  return path.startsWith(outer) && /^$|^[.[]/.test(path.slice(outer.length));
}

/** One schema issue as problems, with what stands at its path. */
export function issueProblems(issue: z.core.$ZodIssue, value: unknown): Problem[] {
  const said = readingPhrases();
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      found: said.found.unknownField,
      expected: said.field.known,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const found = shown(at(value, issue.path));
    const options = issue.errors.flatMap((branch) => branch.map(expectation));
    const complete = options.find((option) => option.endsWith(fieldPhrases().orSized));
    const expected = complete ?? (options.length > 0 ? said.field.anyOf([...new Set(options)]) : issue.message);
    return [{ path: pathText(issue.path), found, expected }];
  }
  return [{ path: pathText(issue.path), found: shown(at(value, issue.path)), expected: expectation(issue) }];
}

const TYPES = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  tuple: 'list',
} as const;

/** What was expected, in words. */
function expectation(issue: z.core.$ZodIssue): string {
  const said = readingPhrases().field;
  const hasOwnWords = !/^(Too |Invalid |Unrecognized )/.test(issue.message);
  if (hasOwnWords) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected in TYPES ? said[TYPES[issue.expected as keyof typeof TYPES]] : String(issue.expected);
    case 'too_small':
      if (issue.exact === true && issue.origin === 'array') return said.listOf('exactly', Number(issue.minimum));
      return bound(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'at least');
    case 'too_big':
      if (issue.exact === true && issue.origin === 'array') return said.listOf('exactly', Number(issue.maximum));
      return bound(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'at most');
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : said.kind;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  return readingPhrases().field.oneOf(values.map((value) => JSON.stringify(value)));
}

function bound(origin: string, limit: number | bigint, side: Side): string {
  const said = readingPhrases().field;
  if (origin === 'string') return said.textOf(side, Number(limit));
  if (origin === 'array') return said.listOf(side, Number(limit));
  return said.numberOf(side, String(limit), origin === 'int');
}

/** "scenarios[0].lockers[2].compartments.S", `demand["a.b"]`; the whole file is "study". */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[\w$-]+$/.test(String(step))) text += `[${JSON.stringify(String(step))}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text === '' ? 'study' : text;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** A value as a reader of the message sees it, short. */
export function shown(value: unknown): string {
  const said = readingPhrases().found;
  if (value === undefined) return said.nothing;
  if (Array.isArray(value)) return said.listOf(value.length);
  if (typeof value === 'object' && value !== null) return said.object;
  // What JSON may hold and a number may not, as 1e400, is read as infinite.
  if (typeof value === 'number' && !Number.isFinite(value)) return said.beyond;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
