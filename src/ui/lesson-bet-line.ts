// Bets that can be drawn into a lesson's chart: a slider's across it, and a curve through its points.
import type { LessonDot, LessonDots } from '../charts/lesson-dots.ts';
import { answerUnit, type Lesson } from '../model/lesson.ts';
import { asAnswer, CURVE_STEPS, chosenBet, curveRows, curveSteps, DRAWN_STEPS } from '../model/lesson-bet.ts';
import type { PictureOf } from './lesson-picture.ts';

/** Null where a bet is told in words alone. */
export function betLine(
  { lesson, language, bet, tries }: PictureOf,
  [from, until]: readonly [number, number],
): LessonDots['bet'] {
  if (bet === null) return null;
  const kind = lesson.bet;
  const label = language.words.betMark;
  if (kind.kind === 'slider') {
    const at = kind.from + bet * kind.step;
    const answer = asAnswer(kind, at);
    if (lesson.truth.kind === 'crossing') return { label, dots: [], upright: at };
    const y = heightOf(lesson, kind.of === undefined ? answer : asAnswer(kind, kind.of) - answer, tries);
    if (y === null) return null;
    return {
      label: isOfCash(lesson) ? language.words.betOnCash : label,
      dots: [
        { x: from, y },
        { x: until, y },
      ],
    };
  }
  if (kind.kind === 'curve') {
    const places = placesOf(lesson);
    const steps = curveSteps(bet).map((step) => (step * kind.to) / (CURVE_STEPS - 1));
    return { label, dots: steps.map((y, point) => ({ x: places[point] as number, y })) };
  }
  const first = tries.find(({ setting: [row] }) => row === 0);
  const start = first?.values[kind.draw?.series ?? 0] ?? null;
  const dots = first === undefined || start === null ? null : drawnDots(lesson, bet, { x: first.x, y: start });
  return dots === null ? null : { label, dots };
}

/** Where a number that was bet stands in the chart; null where the chart is of other numbers, or before what a multiple is of. */
function heightOf({ truth, chart }: Lesson, number: number, tries: PictureOf['tries']): number | null {
  if (truth.kind !== 'value' && truth.kind !== 'ratio') return null;
  if (truth.kind === 'value') return answerUnit({ truth, chart }) === chart.unit ? number : null;
  if (truth.aside !== undefined || chart.stacked) return null;
  const against = tries.find(({ setting }) => String(setting) === String(truth.against));
  const whole = against?.values[truth.series] ?? null;
  return whole === null ? null : number * whole;
}

/** Cash that comes home knows no hours; a chart of all that is lost may have them on top. */
function isOfCash({ truth, chart }: Lesson): boolean {
  const aside = 'aside' in truth && truth.aside !== undefined ? chart.asides[truth.aside] : undefined;
  return aside?.measure === 'in hand' && chart.series.some(({ measure }) => measure === 'hours');
}

/** What a class drew beside its choices, each from the same first dot. */
export function sketchesOf({ lesson, bets = [] }: PictureOf, start: LessonDot | undefined): readonly LessonDot[][] {
  if (start === undefined) return [];
  return bets.flatMap((bet) => {
    const dots = drawnDots(lesson, bet, start);
    return dots === null ? [] : [dots];
  });
}

/** Heights are shares of the first dot's. */
function drawnDots(lesson: Lesson, bet: number, start: LessonDot): LessonDot[] | null {
  if (lesson.bet.kind !== 'choice' || lesson.bet.draw === undefined) return null;
  const { drawn } = chosenBet(lesson.bet, bet);
  const [, ...places] = placesOf(lesson);
  return drawn === null
    ? null
    : [start, ...drawn.map((step, row) => ({ x: places[row] as number, y: (start.y * step) / (DRAWN_STEPS - 1) }))];
}

/** Values of the first control over which a curve is drawn. */
export function placesOf(lesson: Pick<Lesson, 'controls'>): number[] {
  return curveRows(lesson).map((row) => lesson.controls[0]?.values[row] ?? 0);
}
