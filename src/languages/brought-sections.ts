// The sections of a language about what a reader brings, which nobody waits for who only opens a study.
import { extractPhrases } from '../network/extract-phrases.ts';
import { importPhrases } from '../network/import-phrases.ts';
import { demandPhrases } from '../persistence/demand-phrases.ts';
import { descriptionPhrases } from '../persistence/demand-words.ts';
import { lessonPhrases } from '../persistence/lesson-phrases.ts';
import { linkPhrases } from '../persistence/link-phrases.ts';
import { tablePhrases } from '../persistence/table-phrases.ts';
import { serverPhrases } from '../service/server-phrases.ts';

export const broughtSections = {
  /** What came of files that were brought, and what is wrong with them. */
  brought: {
    tables: tablePhrases,
    demand: demandPhrases,
    description: descriptionPhrases,
    links: linkPhrases,
    lessons: lessonPhrases,
    extract: extractPhrases,
    report: importPhrases,
    server: serverPhrases,
  },
};
