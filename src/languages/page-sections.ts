// The sections of a language below the desk's own words: those of the workers, and what only the page says; some more come later (later-sections.ts).
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
import { workSections } from './work-sections.ts';

/** One line for each `phrases`. */
export const pageSections = {
  ...workSections,
  catalogue: catalogueWords,
  causes: causeNames,
  charts: {
    comparison: comparisonPhrases,
    points: pointsPhrases,
    tiers: tierPhrases,
    tenths: tenthsPhrases,
    lateness: latenessPhrases,
    difference: differencePhrases,
    tornado: tornadoPhrases,
    hours: hoursPhrases,
    causes: causesPhrases,
    tours: toursPhrases,
    activity: activityPhrases,
  },
  answers: {
    sentence: sentencePhrases,
    sensitivity: sensitivityPhrases,
    pooling: poolingPhrases,
    assumptions: assumptionNames,
  },
  app: { names: newNames, faults: faultPhrases },
  /** What happens to a parcel. */
  story: storyWords,
};
