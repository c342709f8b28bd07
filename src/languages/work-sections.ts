// The sections of a language that workers need: warnings, names of streets and vehicles, what is wrong with what they read.
import { problemPhrases } from '../base/problem.ts';
import { budgetPhrases } from '../economics/budget-phrases.ts';
import { sumPhrases } from '../economics/sum-phrases.ts';
import { placePhrases } from '../experiment/place-words.ts';
import { warningPhrases } from '../experiment/warning-phrases.ts';
import { fieldPhrases } from '../model/field-phrases.ts';
import { damagePhrases } from '../network/damage-phrases.ts';
import { bundledNames } from '../persistence/bundled-names.ts';
import { placeNames } from '../persistence/place-names.ts';
import { readingPhrases } from '../persistence/reading-phrases.ts';
import { referencePhrases } from '../persistence/reference-phrases.ts';
import { sizePhrases } from '../persistence/size-phrases.ts';
import { viewPhrases } from '../service/view-phrases.ts';

/** One line for each `phrases` of a folder below the page that workers say too. */
export const workSections = {
  /** What the workers say. */
  work: {
    warnings: warningPhrases,
    budgets: budgetPhrases,
    places: placePhrases,
    views: viewPhrases,
    sizes: sizePhrases,
  },
  /** What is wrong with a study, as it is written and in itself. */
  problems: {
    line: problemPhrases,
    fields: fieldPhrases,
    reading: readingPhrases,
    references: referencePhrases,
    sums: sumPhrases,
  },
  /** What is wrong with a city that is read, and the names that studies give. */
  files: { damage: damagePhrases, names: placeNames, bundled: bundledNames },
};
