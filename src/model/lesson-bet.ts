// A bet as one number, as codes have it: the row of a choice, the step of a slider, or what was drawn by hand.
import { answerUnit, BET_COUNTS, type BetCounts, type Lesson } from './lesson.ts';

/** A curve is drawn at so many places of the first control. */
export const CURVE_POINTS = 5;
/** Heights that each of them may have, from 0 to the top of the axis. */
export const CURVE_STEPS = 7;
/** Heights beside a choice, from 0 to what it is at the first place, which is given. */
export const DRAWN_STEPS = 9;

type Bet = Lesson['bet'];
type Slider = Pick<Extract<Bet, { readonly kind: 'slider' }>, 'counts'>;

/** A choice, and what was drawn of it beyond the first place; null where nothing was. */
export interface ChosenBet {
  readonly option: number;
  readonly drawn: readonly number[] | null;
}

/** How many different bets there are. */
export function betCount(bet: Bet): number {
  if (bet.kind === 'slider') return Math.round((bet.to - bet.from) / bet.step) + 1;
  if (bet.kind === 'curve') return numbersOf(CURVE_STEPS, CURVE_POINTS);
  return bet.options.length * (bet.draw === undefined ? 1 : 1 + numbersOf(DRAWN_STEPS, CURVE_POINTS - 1));
}

/** What a slider can count of the answer; nothing has to be said where that is one thing. */
export function countsOf({ truth, chart }: Pick<Lesson, 'truth' | 'chart'>): readonly BetCounts[] {
  if (truth.kind === 'ratio') return BET_COUNTS;
  const isShare = truth.kind !== 'crossing' && answerUnit({ truth, chart }) === 'percent';
  return isShare ? ['number', 'percent'] : ['number'];
}

/** A slider's number as the answer is one: 50 % more is 1.5. */
export function asAnswer({ counts = 'number' }: Slider, number: number): number {
  if (counts === 'number') return number;
  const share = number / 100;
  return counts === 'percent' ? share : counts === 'more' ? 1 + share : 1 - share;
}

/** The other way round. */
export function asCounted({ counts = 'number' }: Slider, answer: number): number {
  if (counts === 'number') return answer;
  return 100 * (counts === 'percent' ? answer : counts === 'more' ? answer - 1 : 1 - answer);
}

/** The rows of the control at which a curve is drawn. */
export function curveRows({ controls }: Pick<Lesson, 'controls'>): number[] {
  const last = (controls[0]?.values.length ?? 1) - 1;
  return Array.from({ length: CURVE_POINTS }, (_, point) => Math.round((point * last) / (CURVE_POINTS - 1)));
}

/** The steps of a curve out of the one number that stands for it. */
export function curveSteps(bet: number): number[] {
  return digitsOf(bet, CURVE_STEPS, CURVE_POINTS);
}

export function curveBet(steps: readonly number[]): number {
  return numberOf(steps, CURVE_STEPS);
}

export function chosenBet(bet: Bet, value: number): ChosenBet {
  const options = bet.kind === 'choice' ? bet.options.length : 1;
  const drawn = Math.floor(value / options);
  return {
    option: value % options,
    drawn: drawn === 0 ? null : digitsOf(drawn - 1, DRAWN_STEPS, CURVE_POINTS - 1),
  };
}

/** The other way round. */
export function choiceBet(bet: Bet, { option, drawn }: ChosenBet): number {
  const options = bet.kind === 'choice' ? bet.options.length : 1;
  return option + options * (drawn === null ? 0 : 1 + numberOf(drawn, DRAWN_STEPS));
}

/** How many numbers so many digits can say: by multiplication, since a power is not exact in every engine. */
function numbersOf(base: number, places: number): number {
  return Array.from({ length: places }).reduce<number>((product) => product * base, 1);
}

function digitsOf(number: number, base: number, places: number): number[] {
  const digits: number[] = [];
  for (let rest = number; digits.length < places; rest = Math.floor(rest / base)) digits.push(rest % base);
  return digits;
}

function numberOf(digits: readonly number[], base: number): number {
  return digits.reduceRight((sum, digit) => sum * base + digit, 0);
}
