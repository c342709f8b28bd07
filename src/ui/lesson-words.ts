// What a lesson says of bets and answers: names, and sentences with their numbers filled in.
import type { Estimate } from '../experiment/comparison.ts';
import { type LessonTruth, type LessonTry, sideOf } from '../experiment/lesson-try.ts';
import { answerUnit, type Lesson, type LessonControl, type LessonSetting } from '../model/lesson.ts';
import { asCounted, chosenBet } from '../model/lesson-bet.ts';
import { NO_BET } from '../persistence/lesson-answers.ts';
import { type LessonLanguage, unbroken } from './lesson-language.ts';
import { valueWords } from './value-words.ts';

/** The answer with its numbers in it; of one that was worked out and is none (null), that there is none. */
export function truthWords(lesson: Lesson, language: LessonLanguage, truth: LessonTruth | null): string {
  if (truth === null) return lesson.truth.kind === 'crossing' ? language.words.noCrossing : language.words.noNumber;
  const option = lesson.bet.kind === 'choice' ? lesson.bet.options[truth.option ?? -1] : undefined;
  const { at } = lesson.truth;
  const [first = '', second = ''] = controlWords(lesson, language, at);
  const [against = ''] = 'against' in lesson.truth ? controlWords(lesson, language, lesson.truth.against ?? []) : [];
  const [low, high] = truth.interval ?? [truth.value, truth.value];
  const fills: Readonly<Record<string, string>> = {
    first,
    second,
    against,
    option: option === undefined ? '' : language.say(option.label),
    draws: String(lesson.replications),
    percent: language.number(truth.value * 100),
    more: language.number((truth.value - 1) * 100, 1),
    less: language.number((1 - truth.value) * 100, 1),
    number: language.number(truth.value, truth.value < 10 ? 2 : 0),
    low: language.amount(lesson, low),
    high: language.amount(lesson, high),
    value: language.measure(answerUnit(lesson), truth.value),
  };
  const filled = language.say(lesson.truth.words).replace(/\{(\w+)\}/g, (whole, name) => fills[name] ?? whole);
  const isVerdict = lesson.truth.kind === 'difference';
  return unbroken(isVerdict ? `${filled} ${verdictWords(lesson, language, { low, high })}` : filled);
}

/** Which of two series an interval of their difference says is cheaper, if it says so. */
export function verdictWords(
  { chart }: Lesson,
  language: LessonLanguage,
  interval: Pick<Estimate, 'low' | 'high'>,
): string {
  const series = chart.series[sideOf(interval) ?? -1];
  return series === undefined ? language.words.open : language.words.settled(language.say(series.label));
}

/** "€0.15 (−€0.10 … €0.40)"; a dash where no day says anything. */
export function differenceWords(difference: Estimate | null, lesson: Lesson, language: LessonLanguage): string {
  if (difference === null) return '–';
  const { mean, low, high } = difference;
  const said = language.amount(lesson, mean);
  if (low === null || high === null) return said;
  return `${said} (${language.amount(lesson, low)} … ${language.amount(lesson, high)})`;
}

/** Where the controls stand, in words. */
function controlWords({ controls }: Lesson, language: LessonLanguage, setting: LessonSetting): string[] {
  return setting.flatMap((row, at) => {
    const control = controls[at];
    return control === undefined ? [] : [valueWords(control, language, row)];
  });
}

/** What the share of the last mile is a share of: the cost where the answer is told, not where the control stands. */
export function shareWords(lesson: Lesson, language: LessonLanguage): string {
  const { share } = language.words;
  const values = controlWords(lesson, language, lesson.truth.at);
  return unbroken(
    share.is(values.map((value, row) => share.at(language.say((lesson.controls[row] as LessonControl).label), value))),
  );
}

/** A step of a slider as the number that it stands for; every step reads differently. */
export function stepWords(slider: Slider, { number }: LessonLanguage, step: number): string {
  return number(slider.from + step * slider.step, digitsOf(slider));
}

type Slider = Pick<Extract<Lesson['bet'], { readonly kind: 'slider' }>, 'from' | 'step'>;

/** Beyond these a number is noise of its sum. */
const MOST_DIGITS = 6;

/** As many as the start and the step have. */
function digitsOf({ from, step }: Slider): number {
  let digits = 0;
  while (digits < MOST_DIGITS && [from, step].some((value) => Number(value.toFixed(digits)) !== value)) digits++;
  return digits;
}

export function betName({ bet: kind, chart }: Lesson, language: LessonLanguage, bet: number): string {
  if (bet === NO_BET) return language.words.class.watched;
  if (kind.kind === 'choice') {
    const option = kind.options[chosenBet(kind, bet).option];
    return option === undefined ? String(bet) : language.say(option.label);
  }
  if (kind.kind === 'slider') return unbroken(`${stepWords(kind, language, bet)} ${language.say(kind.unit)}`);
  return language.say(chart.yTitle);
}

export function betWords(
  lesson: Lesson,
  language: LessonLanguage,
  bet: number | null,
  truth: LessonTruth | null,
): string {
  if (bet === null || truth === null) return '';
  const { words } = language;
  const kind = lesson.bet;
  const row = chosenBet(kind, bet).option;
  const option = kind.kind === 'choice' ? kind.options[row] : undefined;
  if (truth.isOpen) return option?.sure === undefined ? words.openBet : option.sure ? words.tooSure : words.unsure;
  if (kind.kind === 'slider') {
    const off = asCounted(kind, truth.value) - (kind.from + bet * kind.step);
    const name = betName(lesson, language, bet);
    const isNear = Math.abs(off) <= kind.step / 2;
    return isNear ? words.near(name) : words.off(name, language.number(Math.abs(off), digitsOf(kind)), off > 0);
  }
  if (kind.kind === 'curve' || truth.option === null) return '';
  // Options of one side differ in how sure they are, not in what they say.
  const [mine, right] = [option, kind.options[truth.option]];
  const isRight = truth.option === row || (mine?.sure !== undefined && mine.upTo === right?.upTo);
  return isRight ? words.right : words.wrong;
}

/** A row of the table of tries in clouds: where the controls stood, the days of each side, and their difference. */
export function dayCells(lesson: Lesson, language: LessonLanguage, { setting, clouds }: LessonTry): string[] {
  const settings = lesson.controls.map((control, row) => valueWords(control, language, setting[row] ?? 0));
  if (clouds === null) return settings;
  const { a, b, difference } = clouds;
  const days = [a, b].map((costs) => costs.map((cost) => language.amount(lesson, cost)).join(' · '));
  return [...settings, ...days, differenceWords(difference, lesson, language)];
}
