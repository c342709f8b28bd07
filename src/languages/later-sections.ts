// The sections of a language that the first screen of the desk does without; lessons wait for them as well.
import { lessonWords } from '../ui/lesson-language.ts';
import { broughtSections } from './brought-sections.ts';

/** One line for each `phrases`. */
export const laterSections = { ...broughtSections, lesson: lessonWords };
