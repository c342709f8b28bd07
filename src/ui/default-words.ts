// What a form says of a default: its value and what is usual in words, and how both are known.

import { decimal, inSeries } from '../base/format.ts';
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import { inLanguage } from '../model/catalogue-words.ts';
import { CHOICES, type ChoicePath } from '../model/choices-catalogue.ts';
import { CLOCKS, type ClockPath } from '../model/clocks-catalogue.ts';
import type { Choice, Evidence, Parameter } from '../model/parameter.ts';
import { words } from './words.ts';

/** Paths of the study file whose values have a default. */
export type DefaultPath = ParameterPath | ClockPath | ChoicePath;

/** What a field is measured against. */
export interface Known {
  /** The default; null where every study sets the value itself. */
  readonly value: unknown;
  readonly usual: string;
  /** Null where nothing has to be known, since it is the planner's own choice. */
  readonly evidence: Evidence | null;
  readonly source: string;
  /** A value of this field, as it reads in a sentence. */
  readonly inWords: (value: unknown) => string;
}

const DEFAULTS: Readonly<Record<DefaultPath, Parameter | Parameter<string> | Choice<unknown>>> = {
  ...CATALOGUE,
  ...CLOCKS,
  ...CHOICES,
};

export const DEFAULT_PATHS = Object.keys(DEFAULTS) as readonly DefaultPath[];

export function isParameter(path: DefaultPath): path is ParameterPath {
  return path in CATALOGUE;
}
export function isClock(path: DefaultPath): path is ClockPath {
  return path in CLOCKS;
}

export function defaultAt(path: DefaultPath): Parameter | Parameter<string> | Choice<unknown> {
  return inLanguage(path, DEFAULTS[path]);
}

export function knownOf(path: DefaultPath): Known {
  const one = defaultAt(path);
  return {
    value: one.value,
    usual:
      'usual' in one ? one.usual : words.assumptions.usual(valueInWords(path, one.low), valueInWords(path, one.high)),
    evidence: one.evidence,
    source: one.source,
    inWords: (value) => valueInWords(path, value),
  };
}

/** A value as the form's reader would say it: "1 500", "Mon, Tue", "yes", "the nearest micro-depot". */
export function valueInWords(path: DefaultPath, value: unknown): string {
  if (typeof value === 'number') return plain(value);
  if (typeof value === 'boolean') return value ? words.assumptions.yes : words.assumptions.no;
  if (Array.isArray(value)) {
    const said = value.map((one) => valueInWords(path, rounded(one)));
    return value.every((one) => typeof one === 'number') ? inSeries(said) : said.join(', ');
  }
  const options: Readonly<Record<string, string>> = optionsOf(path);
  return options[String(value)] ?? String(value);
}

/** A number of a list, no longer than it can be read. */
export function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

/** How a field is filled in, not what its value is measured in. */
const MASKS: ReadonlySet<string> = new Set(['HH:MM', 'HH:MM, …', 'share', 'shares', 'factors', 'weights']);

/** A value in words with what it is measured in: "15 €/m²/month", but "22:00" and "0.3". */
export function measuredInWords(path: DefaultPath, value: unknown): string {
  const said = valueInWords(path, value);
  return MASKS.has(DEFAULTS[path].unit) ? said : withUnit(said, value, defaultAt(path).unit);
}

/** The words of a choice's options, by their value; empty where there are none. */
export function optionsOf(path: DefaultPath): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = words.options;
  return all[path] ?? {};
}

/** Thousands set apart, and no more decimals than the number has. */
export function plain(value: number): string {
  const [, fraction = ''] = String(value).split('.');
  return decimal(value, fraction.length);
}

/** "1 carrier", but "2 carriers": a unit that is a plural noun has its singular after one. */
export function withUnit(said: string, value: unknown, unit: string): string {
  const word = value === 1 ? (words.assumptions.singulars[unit] ?? unit) : unit;
  return word === '' ? said : `${said} ${word}`;
}
