// What a language file holds: all that the page says, and how it writes numbers.
import type { faultPhrases } from '../app/fault-words.ts';
import type { newNames } from '../app/new-names.ts';
import type { Spoken } from '../base/language.ts';
import type { problemPhrases } from '../base/problem.ts';
import type {
  comparisonPhrases,
  latenessPhrases,
  pointsPhrases,
  tenthsPhrases,
  tierPhrases,
} from '../charts/comparison-phrases.ts';
import type { activityPhrases, causesPhrases, hoursPhrases, toursPhrases } from '../charts/day-phrases.ts';
import type { differencePhrases, tornadoPhrases } from '../charts/difference-phrases.ts';
import type { budgetPhrases } from '../economics/budget-phrases.ts';
import type { sumPhrases } from '../economics/sum-phrases.ts';
import type { poolingPhrases, sensitivityPhrases } from '../experiment/answer-phrases.ts';
import type { assumptionNames } from '../experiment/assumption-names.ts';
import type { placePhrases } from '../experiment/place-words.ts';
import type { sentencePhrases } from '../experiment/sentence-phrases.ts';
import type { warningPhrases } from '../experiment/warning-phrases.ts';
import type { causeNames } from '../metrics/cause-names.ts';
import type { CatalogueWords } from '../model/catalogue-words.ts';
import type { fieldPhrases } from '../model/field-phrases.ts';
import type { damagePhrases } from '../network/damage-phrases.ts';
import type { extractPhrases } from '../network/extract-phrases.ts';
import type { importPhrases } from '../network/import-phrases.ts';
import type { demandPhrases } from '../persistence/demand-phrases.ts';
import type { lessonPhrases } from '../persistence/lesson-phrases.ts';
import type { linkPhrases } from '../persistence/link-phrases.ts';
import type { placeNames } from '../persistence/place-names.ts';
import type { readingPhrases } from '../persistence/reading-phrases.ts';
import type { referencePhrases } from '../persistence/reference-phrases.ts';
import type { sizePhrases } from '../persistence/size-phrases.ts';
import type { tablePhrases } from '../persistence/table-phrases.ts';
import type { serverPhrases } from '../service/server-phrases.ts';
import type { StoryWords } from '../service/story-words.ts';
import type { viewPhrases } from '../service/view-phrases.ts';
import type { Words } from '../ui/words.ts';
import type { LessonWords } from '../ui/words-en-lesson.ts';

/** A field for each `phrases` of a lower folder comes here, and a line in translation.ts or work-translation.ts. */
export interface Language extends Spoken {
  readonly desk: Words;
  readonly lesson: LessonWords;
  readonly catalogue: CatalogueWords;
  readonly causes: ReturnType<typeof causeNames>;
  readonly charts: {
    readonly comparison: ReturnType<typeof comparisonPhrases>;
    readonly points: ReturnType<typeof pointsPhrases>;
    readonly tiers: ReturnType<typeof tierPhrases>;
    readonly tenths: ReturnType<typeof tenthsPhrases>;
    readonly lateness: ReturnType<typeof latenessPhrases>;
    readonly difference: ReturnType<typeof differencePhrases>;
    readonly tornado: ReturnType<typeof tornadoPhrases>;
    readonly hours: ReturnType<typeof hoursPhrases>;
    readonly causes: ReturnType<typeof causesPhrases>;
    readonly tours: ReturnType<typeof toursPhrases>;
    readonly activity: ReturnType<typeof activityPhrases>;
  };
  readonly answers: {
    readonly sentence: ReturnType<typeof sentencePhrases>;
    readonly sensitivity: ReturnType<typeof sensitivityPhrases>;
    readonly pooling: ReturnType<typeof poolingPhrases>;
    readonly assumptions: ReturnType<typeof assumptionNames>;
  };
  /** What the workers say. */
  readonly work: {
    readonly warnings: ReturnType<typeof warningPhrases>;
    readonly budgets: ReturnType<typeof budgetPhrases>;
    readonly places: ReturnType<typeof placePhrases>;
    readonly views: ReturnType<typeof viewPhrases>;
    readonly sizes: ReturnType<typeof sizePhrases>;
  };
  /** What is wrong with a study, as it is written and in itself. */
  readonly problems: {
    readonly line: ReturnType<typeof problemPhrases>;
    readonly fields: ReturnType<typeof fieldPhrases>;
    readonly reading: ReturnType<typeof readingPhrases>;
    readonly references: ReturnType<typeof referencePhrases>;
    readonly sums: ReturnType<typeof sumPhrases>;
  };
  /** What came of files that were brought, and what is wrong with them. */
  readonly files: {
    readonly tables: ReturnType<typeof tablePhrases>;
    readonly demand: ReturnType<typeof demandPhrases>;
    readonly links: ReturnType<typeof linkPhrases>;
    readonly lessons: ReturnType<typeof lessonPhrases>;
    readonly damage: ReturnType<typeof damagePhrases>;
    readonly extract: ReturnType<typeof extractPhrases>;
    readonly report: ReturnType<typeof importPhrases>;
    readonly server: ReturnType<typeof serverPhrases>;
    readonly names: ReturnType<typeof placeNames>;
  };
  readonly app: {
    readonly names: ReturnType<typeof newNames>;
    readonly faults: ReturnType<typeof faultPhrases>;
  };
  /** What happens to a parcel. */
  readonly story: StoryWords;
}
