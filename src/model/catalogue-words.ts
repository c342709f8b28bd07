// What the page says of a default: in English as the catalogues have it, in another language by path.
import { phrases } from '../base/language.ts';
import type { ParameterPath } from './catalogue.ts';
import type { ChoicePath } from './choices-catalogue.ts';
import type { ClockPath } from './clocks-catalogue.ts';
import type { Choice, Parameter } from './parameter.ts';

/** What another language says of a default; what is usual only where it is a choice. */
export type Told = readonly [label: string, source: string, usual?: string];

/** A field that the catalogues know. */
export type ToldPath = ParameterPath | ClockPath | ChoicePath;

export interface CatalogueWords {
  readonly defaults: Readonly<Record<ToldPath, Told>>;
  /** By the English unit; units that read the same everywhere are left out. */
  readonly units: Readonly<Record<string, string>>;
}

/** Nothing in English. */
export const catalogueWords = phrases<{
  readonly defaults: Partial<CatalogueWords['defaults']>;
  readonly units: CatalogueWords['units'];
}>({ defaults: {}, units: {} });

export type AnyDefault = Parameter | Parameter<string> | Choice<unknown>;

/** The entry of a path in the language that is spoken; its values are the same in all. */
export function inLanguage<Entry extends AnyDefault>(path: ToldPath, entry: Entry): Entry {
  const told = catalogueWords().defaults[path];
  if (told === undefined) return entry;
  const [label, source, usual] = told;
  return { ...entry, label, source, unit: unitInLanguage(entry.unit), ...(usual === undefined ? {} : { usual }) };
}

function unitInLanguage(unit: string): string {
  return catalogueWords().units[unit] ?? unit;
}
