// What is wrong with a lesson's file, in English.
import { phrases } from '../base/language.ts';

export const lessonPhrases = phrases({
  nothing: 'nothing',
  study: 'a study, or the name of a bundled one',
  mover: 'an assumption with a range, as prices.trunk',
  manyAnswers: 'too many answers',
  fittingCode: 'bets and settings that a code of twelve signs can say',
  asMany: (values: number) => `as many as values: ${values}`,
  valueRow: (rows: number) => `a row of values, below ${rows}`,
  controlRow: (rows: number) => `a row of each control, below ${rows}`,
  against: 'the setting against which the ratio is taken',
  listRow: (list: string, rows: number) => `a row of ${list}, below ${rows}`,
  lessonWith: (part: string) => `a lesson with ${part}`,
  choice: (options: number) => `a choice of at most ${options} options, one a series`,
  part: (path: string) => `a part of the lesson for ${path}`,
  scenarios: (ids: readonly string[]) => `scenarios of the study: ${ids.join(', ')}`,
});
