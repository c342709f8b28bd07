// Deutsch: alles, was die Seite sagt. Die Liste der Fachwörter steht in de/terms.md.

import { bundledNames } from './de/bundled-names.ts';
import { catalogue } from './de/catalogue.ts';
import { comparison, lateness, points, tenths, tiers } from './de/charts.ts';
import { activity, causes, hours, tours } from './de/charts-day.ts';
import { difference, tornado } from './de/charts-difference.ts';
import { desk } from './de/desk.ts';
import { damage, extract, server } from './de/extract.ts';
import { importReport } from './de/import-report.ts';
import { lessonWords } from './de/lesson.ts';
import { lessonFiles, links, ownDemand, ownDescription, tables } from './de/own-files.ts';
import { placeNames } from './de/place-names.ts';
import { fields, problemWords, reading, references, sums } from './de/problems.ts';
import { assumptions, pooling, sensitivity, sentence } from './de/sentences.ts';
import { faults, names, sizes, views } from './de/service.ts';
import { storyWords } from './de/story.ts';
import { budgets, causeNames, places, warnings } from './de/warnings.ts';
import type { Language } from './language.ts';

export const language: Language = {
  name: 'de',
  numbers: {
    point: ',',
    money: (amount) => `${amount}\u202f€`,
    to: 'bis',
    points: 'Punkte',
    minutes: 'min',
    hours: 'h',
    day: 'Tag',
    days: 'Tage',
    weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  },
  desk,
  lesson: lessonWords,
  catalogue,
  causes: causeNames,
  charts: { comparison, points, tiers, tenths, lateness, difference, tornado, hours, causes, tours, activity },
  answers: { sentence, sensitivity, pooling, assumptions },
  work: { warnings, budgets, places, views, sizes },
  problems: { line: problemWords, fields, reading, references, sums },
  files: {
    tables,
    demand: ownDemand,
    description: ownDescription,
    links,
    lessons: lessonFiles,
    damage,
    extract,
    report: importReport,
    server,
    names: placeNames,
    bundled: bundledNames,
  },
  app: { names, faults },
  story: storyWords,
};
