// Deutsch für das, was der erste Bildschirm nicht braucht: eigene Dateien, Lektionen, Bericht und Einzelheiten.
import type { LaterLanguage } from '../language.ts';
import { beliefWords } from './belief.ts';
import { broughtWords } from './brought.ts';
import { cityWords } from './city.ts';
import { claimsWords } from './claims.ts';
import { extract, server } from './extract.ts';
import { figureWords } from './figures.ts';
import { importReport } from './import-report.ts';
import { keepWords } from './keep.ts';
import { lessonWords } from './lesson.ts';
import { lessonFiles, links, ownDemand, ownDescription, tables } from './own-files.ts';
import { reportWords } from './report.ts';
import { savingWords } from './savings.ts';
import { toursWords } from './tours.ts';

export const later: LaterLanguage = {
  desk: {
    ...beliefWords,
    ...broughtWords,
    ...cityWords,
    ...claimsWords,
    ...figureWords,
    ...keepWords,
    ...reportWords,
    ...savingWords,
    ...toursWords,
  },
  brought: {
    tables,
    demand: ownDemand,
    description: ownDescription,
    links,
    lessons: lessonFiles,
    extract,
    report: importReport,
    server,
  },
  lesson: lessonWords,
};
