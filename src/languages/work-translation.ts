// The part of a language that workers need: warnings, names of streets and vehicles, what is wrong with what they read.

import { problemPhrases } from '../base/problem.ts';
import { budgetPhrases } from '../economics/budget-phrases.ts';
import { sumPhrases } from '../economics/sum-phrases.ts';
import { placePhrases } from '../experiment/place-words.ts';
import { warningPhrases } from '../experiment/warning-phrases.ts';
import { fieldPhrases } from '../model/field-phrases.ts';
import { damagePhrases } from '../network/damage-phrases.ts';
import { extractPhrases } from '../network/extract-phrases.ts';
import { importPhrases } from '../network/import-phrases.ts';
import { demandPhrases } from '../persistence/demand-phrases.ts';
import { lessonPhrases } from '../persistence/lesson-phrases.ts';
import { linkPhrases } from '../persistence/link-phrases.ts';
import { placeNames } from '../persistence/place-names.ts';
import { readingPhrases } from '../persistence/reading-phrases.ts';
import { referencePhrases } from '../persistence/reference-phrases.ts';
import { sizePhrases } from '../persistence/size-phrases.ts';
import { tablePhrases } from '../persistence/table-phrases.ts';
import { serverPhrases } from '../service/server-phrases.ts';
import { viewPhrases } from '../service/view-phrases.ts';
import type { Language } from './language.ts';

/** One line for each `phrases`. */
export function translateWork({ files, problems, work }: Language): void {
  warningPhrases.translate(work.warnings);
  budgetPhrases.translate(work.budgets);
  placePhrases.translate(work.places);
  viewPhrases.translate(work.views);
  sizePhrases.translate(work.sizes);
  problemPhrases.translate(problems.line);
  fieldPhrases.translate(problems.fields);
  readingPhrases.translate(problems.reading);
  referencePhrases.translate(problems.references);
  sumPhrases.translate(problems.sums);
  tablePhrases.translate(files.tables);
  demandPhrases.translate(files.demand);
  linkPhrases.translate(files.links);
  lessonPhrases.translate(files.lessons);
  damagePhrases.translate(files.damage);
  extractPhrases.translate(files.extract);
  importPhrases.translate(files.report);
  serverPhrases.translate(files.server);
  placeNames.translate(files.names);
}
