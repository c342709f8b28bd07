// The answers to a lesson's questions as a code says them: bets and settings of one part as they are, of two in numbers of mixed base.
import type { Lesson } from '../model/lesson.ts';
import { betCount } from '../model/lesson-bet.ts';
import { partsOf } from '../model/lesson-setting.ts';
import type { LessonAnswer } from './lesson-code.ts';
import { MOST_BETS } from './lesson-code.ts';

/** What was bet and where the controls stood at the end of a part; null for who only watched. */
export interface PartAnswer {
  readonly bet: number | null;
  readonly setting: readonly number[];
}

/** Stands for those who only watched. */
export const NO_BET = MOST_BETS - 1;
/** Values that two signs of a code can say. */
const SETTINGS = 31 * 31;

export function packAnswers(lesson: Lesson, seat: number, answers: readonly PartAnswer[]): LessonAnswer {
  const parts = partsOf(lesson);
  const [only] = answers;
  if (parts.length === 1 && only !== undefined)
    return { lesson: lesson.lesson, seat, bet: only.bet ?? NO_BET, setting: only.setting };
  let [bet, setting] = [0, 0];
  parts.forEach((part, row) => {
    const answer = answers[row];
    const bets = betCount(part.bet);
    bet = bet * (bets + 1) + (answer?.bet ?? bets);
    part.controls.forEach(({ values, first }, control) => {
      setting = setting * values.length + (answer?.setting[control] ?? first);
    });
  });
  return { lesson: lesson.lesson, seat, bet, setting: [Math.floor(setting / 31), setting % 31] };
}

/** The other way round; null where the code names a setting that is not there. */
export function unpackAnswers(lesson: Lesson, answer: LessonAnswer): readonly PartAnswer[] | null {
  const parts = partsOf(lesson);
  if (parts.length === 1) {
    const { controls } = lesson;
    // What is beyond the controls is 0.
    if (!answer.setting.every((row, control) => row < (controls[control]?.values.length ?? 1))) return null;
    const bet = answer.bet === NO_BET ? null : answer.bet;
    if (bet !== null && bet >= betCount(lesson.bet)) return null;
    return [{ bet, setting: answer.setting.slice(0, controls.length) }];
  }
  let bets = answer.bet;
  let rest = (answer.setting[0] ?? 0) * 31 + (answer.setting[1] ?? 0);
  const answers = [...parts].reverse().map((part) => {
    const options = betCount(part.bet);
    const bet = bets % (options + 1);
    bets = Math.floor(bets / (options + 1));
    const setting = [...part.controls].reverse().map(({ values }) => {
      const row = rest % values.length;
      rest = Math.floor(rest / values.length);
      return row;
    });
    return { bet: bet === options ? null : bet, setting: setting.reverse() };
  });
  return bets === 0 && rest === 0 ? answers.reverse() : null;
}

/** True if a code has room for what the parts of a lesson can say. */
export function fitsCode(lesson: Lesson): boolean {
  const parts = partsOf(lesson);
  if (parts.length === 1) return betCount(lesson.bet) < MOST_BETS;
  const bets = parts.reduce((all, part) => all * (betCount(part.bet) + 1), 1);
  const settings = parts.reduce(
    (all, { controls }) => all * controls.reduce((n, { values }) => n * values.length, 1),
    1,
  );
  return bets <= MOST_BETS && settings <= SETTINGS;
}
