// Puts a language's words in the place of the English ones that each folder holds.
import { lessonWords } from '../ui/lesson-language.ts';
import type { Language } from './language.ts';

/** One line for each `phrases`. */
export function translateAll(language: Language): void {
  lessonWords.translate(language.lesson);
}
