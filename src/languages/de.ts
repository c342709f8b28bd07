// Deutsch: alles, was die Seite sagt. Die Liste der Fachwörter steht in de/terms.md.

import { bundledNames } from './de/bundled-names.ts';
import { catalogue } from './de/catalogue.ts';
import { comparison, lateness, points, tenths, tiers } from './de/charts.ts';
import { activity, causes, hours, tours } from './de/charts-day.ts';
import { difference, tornado } from './de/charts-difference.ts';
import { damage } from './de/damage.ts';
import { desk } from './de/desk.ts';
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
  catalogue,
  causes: causeNames,
  charts: { comparison, points, tiers, tenths, lateness, difference, tornado, hours, causes, tours, activity },
  answers: { sentence, sensitivity, pooling, assumptions },
  work: { warnings, budgets, places, views, sizes },
  problems: { line: problemWords, fields, reading, references, sums },
  files: { damage, names: placeNames, bundled: bundledNames },
  app: { names, faults },
  story: storyWords,
  later: async () => (await import('./de/later.ts')).later,
};
