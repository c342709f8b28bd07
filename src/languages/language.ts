// What a language file holds: all that the page says, and how it writes numbers.
import type { Spoken } from '../base/language.ts';
import type { CatalogueWords } from '../model/catalogue-words.ts';
import type { FirstWords, LaterWords } from '../ui/words.ts';
import type { laterSections } from './later-sections.ts';
import type { pageSections } from './page-sections.ts';
import type { Said } from './sections.ts';

/** A line in page-sections.ts, work-sections.ts or one of the later ones for each `phrases` of a lower folder makes it part of a language. */
export interface Language extends Spoken, Said<typeof pageSections> {
  readonly desk: FirstWords;
  readonly catalogue: CatalogueWords;
  /** What the first screen of the desk does without, in a file of its own. */
  later(): Promise<LaterLanguage>;
}

export interface LaterLanguage extends Said<typeof laterSections> {
  readonly desk: LaterWords;
}
