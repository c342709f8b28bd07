// What a language file holds: all that the page says, and how it writes numbers.
import type { Spoken } from '../base/language.ts';
import type { Words } from '../ui/words.ts';
import type { LessonWords } from '../ui/words-en-lesson.ts';

/** A field for each `phrases` of a lower folder comes here, and a line in `speakOf` of speaking.ts. */
export interface Language extends Spoken {
  readonly desk: Words;
  readonly lesson: LessonWords;
}
