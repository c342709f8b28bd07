// The sections of a language that workers need: warnings, names of streets and vehicles, what is wrong with what they read.
import { problemPhrases } from '../base/problem.ts';
import { budgetPhrases } from '../economics/budget-phrases.ts';
import { sumPhrases } from '../economics/sum-phrases.ts';
import { placePhrases } from '../experiment/place-words.ts';
import { warningPhrases } from '../experiment/warning-phrases.ts';
import { fieldPhrases } from '../model/field-phrases.ts';
import { damagePhrases } from '../network/damage-phrases.ts';
import { extractPhrases } from '../network/extract-phrases.ts';
import { importPhrases } from '../network/import-phrases.ts';
import { bundledNames } from '../persistence/bundled-names.ts';
import { demandPhrases } from '../persistence/demand-phrases.ts';
import { descriptionPhrases } from '../persistence/demand-words.ts';
import { lessonPhrases } from '../persistence/lesson-phrases.ts';
import { linkPhrases } from '../persistence/link-phrases.ts';
import { placeNames } from '../persistence/place-names.ts';
import { readingPhrases } from '../persistence/reading-phrases.ts';
import { referencePhrases } from '../persistence/reference-phrases.ts';
import { sizePhrases } from '../persistence/size-phrases.ts';
import { tablePhrases } from '../persistence/table-phrases.ts';
import { serverPhrases } from '../service/server-phrases.ts';
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
  /** What came of files that were brought, and what is wrong with them. */
  files: {
    tables: tablePhrases,
    demand: demandPhrases,
    description: descriptionPhrases,
    links: linkPhrases,
    lessons: lessonPhrases,
    damage: damagePhrases,
    extract: extractPhrases,
    report: importPhrases,
    server: serverPhrases,
    names: placeNames,
    bundled: bundledNames,
  },
};
