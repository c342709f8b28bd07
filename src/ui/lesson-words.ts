// What a lesson says of bets and answers: names, and sentences with their numbers filled in.
import type { LessonTruth } from '../experiment/lesson-try.ts';
import type { Lesson, LessonSetting } from '../model/lesson.ts';
import { NO_BET } from '../persistence/lesson-answers.ts';
import { valueWords } from './lesson-control.tsx';
import type { LessonLanguage } from './lesson-language.ts';

/** The answer with its numbers in it. */
export function truthWords(lesson: Lesson, language: LessonLanguage, truth: LessonTruth | null): string {
  if (truth === null) return '';
  const option = lesson.bet.kind === 'choice' ? lesson.bet.options[truth.option ?? -1] : undefined;
  const { at } = lesson.truth;
  const [first = '', second = ''] = controlWords(lesson, language, at);
  const [against = ''] = 'against' in lesson.truth ? controlWords(lesson, language, lesson.truth.against ?? []) : [];
  return language
    .say(lesson.truth.words)
    .replace('{first}', first)
    .replace('{second}', second)
    .replace('{against}', against)
    .replace('{option}', option === undefined ? '' : language.say(option.label))
    .replace('{draws}', String(lesson.replications))
    .replace('{percent}', language.number(truth.value * 100))
    .replace('{more}', language.number((truth.value - 1) * 100, 1))
    .replace('{number}', language.number(truth.value, truth.value < 10 ? 2 : 0))
    .replace('{low}', language.amount(lesson, truth.interval?.[0] ?? truth.value))
    .replace('{high}', language.amount(lesson, truth.interval?.[1] ?? truth.value))
    .replace('{value}', language.amount(lesson, truth.value));
}

/** Where the controls stand, in words. */
function controlWords({ controls }: Lesson, language: LessonLanguage, setting: LessonSetting): string[] {
  return setting.flatMap((row, at) => {
    const control = controls[at];
    return control === undefined ? [] : [valueWords(control, language, row)];
  });
}

export function betName({ bet: kind, chart }: Lesson, language: LessonLanguage, bet: number): string {
  if (bet === NO_BET) return language.words.class.watched;
  if (kind.kind === 'choice') {
    const option = kind.options[bet];
    return option === undefined ? String(bet) : language.say(option.label);
  }
  if (kind.kind === 'slider') return `${language.number(kind.from + bet * kind.step)} ${language.say(kind.unit)}`;
  return language.say(chart.yTitle);
}

export function betWords(
  lesson: Lesson,
  language: LessonLanguage,
  bet: number | null,
  truth: LessonTruth | null,
): string {
  if (bet === null || truth === null) return '';
  if (truth.option === null)
    return lesson.bet.kind === 'slider' ? language.words.near(betName(lesson, language, bet)) : '';
  return truth.option === bet ? language.words.right : language.words.wrong;
}
