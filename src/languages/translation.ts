// Puts a language's words in the place of the English ones that each folder holds.
import { faultPhrases } from '../app/fault-words.ts';
import { newNames } from '../app/new-names.ts';
import {
  comparisonPhrases,
  latenessPhrases,
  pointsPhrases,
  tenthsPhrases,
  tierPhrases,
} from '../charts/comparison-phrases.ts';
import { activityPhrases, causesPhrases, hoursPhrases, toursPhrases } from '../charts/day-phrases.ts';
import { differencePhrases, tornadoPhrases } from '../charts/difference-phrases.ts';
import { poolingPhrases, sensitivityPhrases } from '../experiment/answer-phrases.ts';
import { assumptionNames } from '../experiment/assumption-names.ts';
import { sentencePhrases } from '../experiment/sentence-phrases.ts';
import { causeNames } from '../metrics/cause-names.ts';
import { catalogueWords } from '../model/catalogue-words.ts';
import { storyWords } from '../service/story-words.ts';
import { lessonWords } from '../ui/lesson-language.ts';
import type { Language } from './language.ts';
import { translateWork } from './work-translation.ts';

/** One line for each `phrases`. */
export function translateAll(language: Language): void {
  const { answers, app, charts } = language;
  lessonWords.translate(language.lesson);
  catalogueWords.translate(language.catalogue);
  causeNames.translate(language.causes);
  comparisonPhrases.translate(charts.comparison);
  pointsPhrases.translate(charts.points);
  tierPhrases.translate(charts.tiers);
  tenthsPhrases.translate(charts.tenths);
  latenessPhrases.translate(charts.lateness);
  differencePhrases.translate(charts.difference);
  tornadoPhrases.translate(charts.tornado);
  hoursPhrases.translate(charts.hours);
  causesPhrases.translate(charts.causes);
  toursPhrases.translate(charts.tours);
  activityPhrases.translate(charts.activity);
  sentencePhrases.translate(answers.sentence);
  sensitivityPhrases.translate(answers.sensitivity);
  poolingPhrases.translate(answers.pooling);
  assumptionNames.translate(answers.assumptions);
  newNames.translate(app.names);
  faultPhrases.translate(app.faults);
  translateWork(language);
  storyWords.translate(language.story);
}
