// Sections of words by name, as a language file has them, and how its words come in the place of the English ones.
import type { Phrases } from '../base/language.ts';

/** English words of many subjects; a language file has its own under the same names. */
export interface Sections {
  readonly [name: string]: Sections | Phrases<unknown>;
}

/** What a language says in place of those sections. */
export type Said<Of> = {
  readonly [Name in keyof Of]: Of[Name] extends () => infer Words ? Words : Said<Of[Name]>;
};

export function translate<Of extends Sections>(sections: Of, said: Said<Of>): void {
  for (const [name, section] of Object.entries(sections)) {
    const words: unknown = said[name];
    if (typeof section === 'function') section.translate(words);
    else translate(section, words as Said<Sections>);
  }
}
