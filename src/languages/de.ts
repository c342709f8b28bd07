// Deutsch: alles, was die Seite sagt. Die Liste der Fachwörter steht in de/terms.md.

import { desk } from './de/desk.ts';
import { lessonWords } from './de/lesson.ts';
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
};
