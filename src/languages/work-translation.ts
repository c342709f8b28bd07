// The part of a language that workers need: warnings, names of streets and vehicles.
import { budgetPhrases } from '../economics/budget-phrases.ts';
import { placePhrases } from '../experiment/place-words.ts';
import { warningPhrases } from '../experiment/warning-phrases.ts';
import { sizePhrases } from '../persistence/size-phrases.ts';
import { viewPhrases } from '../service/view-phrases.ts';
import type { Language } from './language.ts';

/** One line for each `phrases`. */
export function translateWork({ work }: Language): void {
  warningPhrases.translate(work.warnings);
  budgetPhrases.translate(work.budgets);
  placePhrases.translate(work.places);
  viewPhrases.translate(work.views);
  sizePhrases.translate(work.sizes);
}
