// What a language file holds: all that the page says, and how it writes numbers.
import type { Spoken } from '../base/language.ts';
import type { CatalogueWords } from '../model/catalogue-words.ts';
import type { Words } from '../ui/words.ts';
import type { pageSections } from './page-sections.ts';
import type { Said } from './sections.ts';

/** A line in page-sections.ts or work-sections.ts for each `phrases` of a lower folder makes it part of a language. */
export interface Language extends Spoken, Said<typeof pageSections> {
  readonly desk: Words;
  readonly catalogue: CatalogueWords;
}
