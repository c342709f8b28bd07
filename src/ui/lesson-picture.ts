// A lesson's tries as the data of its chart, in the reader's language.

import { type Palette, paletteOf, type Theme } from '../base/palette.ts';
import type { DotSeries, LessonDot, LessonDots } from '../charts/lesson-dots.ts';
import type { LessonTry } from '../experiment/lesson-try.ts';
import type { Lesson, LessonSeries } from '../model/lesson.ts';
import { betLine, sketchesOf } from './lesson-bet-line.ts';
import { type LessonLanguage, unbroken } from './lesson-language.ts';
import { betName } from './lesson-words.ts';
import { valueWords } from './value-words.ts';

export interface PictureOf {
  readonly lesson: Lesson;
  readonly language: LessonLanguage;
  readonly theme: Theme;
  readonly tries: readonly LessonTry[];
  readonly now: LessonTry | null;
  readonly bet: number | null;
  readonly isRevealed: boolean;
  /** Tries of a class, one a seat, and not of one reader. */
  readonly isClass?: boolean;
  /** What the class bet. */
  readonly bets?: readonly number[];
}

export function colourOf({ colour }: Pick<LessonSeries, 'colour'>, palette: Palette): string {
  if (colour === 'accent') return palette.accent;
  if (colour === 'locker' || colour === 'depot') return palette.facility[colour];
  return palette.tier[colour];
}

export function dotsPicture(of: PictureOf, sentence: string): LessonDots {
  const { lesson, language, tries, now, isRevealed, isClass = false } = of;
  const { chart, controls } = lesson;
  const palette = paletteOf(of.theme);
  // Seats at one setting of a lesson without luck of their own are the same try: layers show them as one reader's.
  const isApart = isClass && !(chart.stacked && !lesson.seatLuck);
  const filled = filledSecond(of);
  const seconds = [...new Set(tries.map(({ setting }) => setting[1]))].sort((a = 0, b = 0) => a - b);
  const series: DotSeries[] = chart.series.map((one, row) => {
    const isBeside = ({ setting }: LessonTry): boolean => filled !== null && setting[1] !== filled;
    // A layer in which there is nothing would lie over the one below it.
    const isEmpty = ({ values }: LessonTry): boolean => chart.stacked && (values[row] ?? 0) === 0;
    const onLine = tries.filter((made) => !isBeside(made));
    const made = (onLine.every(isEmpty) ? [] : onLine).flatMap((made) => dotOf(made, row, chart.stacked));
    const dots = isApart ? made : withoutTwins(made);
    const here = now === null ? undefined : dotOf(now, row, chart.stacked)[0];
    return {
      label: language.say(one.label),
      colour: colourOf(one, palette),
      dots,
      // Layers of several settings would hide each other: of the others only the whole is drawn.
      others: (chart.stacked && row < chart.series.length - 1 ? [] : seconds).flatMap((second = 0) => {
        const there = tries.filter((made) => isBeside(made) && (made.setting[1] ?? 0) === second);
        const other = there.flatMap((made) => dotOf(made, row, chart.stacked));
        return other.length === 0 ? [] : [{ row: second, ...secondName(lesson, language, second), dots: other }];
      }),
      now: dots.find(({ x, y }) => x === here?.x && y === here.y) ?? null,
    };
  });
  // Distances are known when they are tried.
  const values = chart.x === 'distance' ? [0, 1] : (controls[0]?.values ?? [0, 1]);
  const xs = [...values, ...tries.map(({ x }) => x)].filter((x) => !chart.logarithmic || x > 0);
  const reach = [Math.min(...xs), Math.max(...xs)] as const;
  const { theory } = chart;
  const about = isRevealed && theory !== undefined ? series[theory.series] : undefined;
  // Where the control stands at a second setting that was tried once, the line of another one is there to be seen.
  const line = [about?.dots ?? [], ...(about?.others ?? []).map(({ dots }) => dots)].find(({ length }) => length > 1);
  const expected = theory === undefined || line === undefined ? [] : powerLine(line, theory.power, reach);
  // A class has no first try of its own: where the theory begins, what was drawn begins too.
  const sketches = sketchesOf(of, expected[0]);
  return {
    title: language.say(chart.yTitle),
    sentence,
    xTitle: language.say(chart.xTitle),
    isLogarithmic: chart.logarithmic,
    isBothLogarithmic: chart.bothLogarithmic,
    isStacked: chart.stacked,
    isApart,
    reach,
    series,
    note: sketches.length > 0 ? language.words.class.drawn : isClass ? filledNote(of, filled) : betNote(of),
    bet: betLine(of, reach),
    sketches,
    theory:
      theory === undefined || expected.length === 0 ? null : { label: language.say(theory.label), dots: expected },
    format: (value) => language.amount(lesson, value, chart.unit === 'euro' && value % 1 === 0 ? 0 : 2),
  };
}

/** The second setting whose dots are filled: where the control stands, of a class the commonest; null where all are. */
function filledSecond({ lesson, tries, now, isClass = false }: PictureOf): number | null {
  if (!isClass) return now?.setting[1] ?? null;
  // Days of a seat's own make each dot another one, at whatever setting.
  if (lesson.seatLuck) return null;
  const rows = tries.flatMap(({ setting: [, row] }) => row ?? []);
  const countOf = (row: number): number => rows.filter((other) => other === row).length;
  return [...new Set(rows)].sort((a, b) => countOf(b) - countOf(a) || a - b)[0] ?? null;
}

/** No control on the page of a class says which dots are filled. */
function filledNote({ lesson, language, tries }: PictureOf, filled: number | null): string {
  if (filled === null || tries.every(({ setting: [, row] }) => row === filled)) return '';
  return language.words.class.filled(secondWords(lesson, language, filled));
}

function withoutTwins(dots: readonly LessonDot[]): LessonDot[] {
  return dots.filter(({ x, y }, row) => dots.findIndex((other) => other.x === x && other.y === y) === row);
}

/** What the second control stood at: its name, or its number with what it counts. */
function secondName({ controls }: Lesson, language: LessonLanguage, row = 0): { of: string; value: string } {
  const control = controls[1];
  if (control === undefined) return { of: '', value: '' };
  const value = valueWords(control, language, row);
  return { of: control.names === undefined ? language.say(control.label) : '', value };
}

function secondWords(lesson: Lesson, language: LessonLanguage, row: number): string {
  const { of, value } = secondName(lesson, language, row);
  return of === '' ? value : `${of}: ${value}`;
}

/** Where series stand on one another, the sum of those up to it. */
function dotOf({ x, values }: LessonTry, row: number, isStacked: boolean): LessonDot[] {
  const y = values[row];
  if (typeof y !== 'number') return [];
  if (!isStacked) return [{ x, y }];
  return [{ x, y: values.slice(0, row + 1).reduce<number>((sum, value) => sum + (value ?? 0), 0) }];
}

/** A curve has no words. */
export function betNote({ lesson, language, bet }: PictureOf): string {
  if (bet === null || lesson.bet.kind === 'curve') return '';
  return `${language.words.yourBet}: ${betName(lesson, language, bet)}`;
}

/** y = c x^power through the dots by the mean of their logarithms. */
function powerLine(dots: readonly LessonDot[], power: number, [from, until]: readonly [number, number]): LessonDot[] {
  const logs = dots.filter(({ x, y }) => x > 0 && y > 0).map(({ x, y }) => Math.log(y) - power * Math.log(x));
  const c = Math.exp(logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length));
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from * (until / from) ** (step / steps);
    return { x, y: c * x ** power };
  });
}

/** What the try on show says, for the sentence above the chart and for readers who hear it. */
export function trySentence(of: PictureOf): string {
  return of.now === null ? '' : unbroken(sentenceOf(of, of.now));
}

function sentenceOf({ lesson, language }: PictureOf, now: LessonTry): string {
  const { words } = language;
  if (now.clouds !== null) {
    const { difference } = now.clouds;
    if (difference === null) return words.noNumber;
    const { mean, low, high } = difference;
    const gap = `${language.say(lesson.chart.yTitle)}: ${language.amount(lesson, mean)}.`;
    if (low === null || high === null) return `${gap} ${words.oneDay}`;
    return `${gap} ${words.interval(language.amount(lesson, low), language.amount(lesson, high))}.`;
  }
  const parts = lesson.chart.series.flatMap(({ label }, row) => {
    const value = now.values[row];
    const isSaid = typeof value === 'number' && !(lesson.chart.stacked && value === 0);
    return isSaid ? [words.each(language.say(label), language.amount(lesson, value))] : [];
  });
  const bar = (lesson.chart.bar?.parts ?? []).flatMap(({ label }, row) => {
    const value = now.bar?.[row];
    const unit = lesson.chart.bar?.unit ?? 'euro';
    return typeof value === 'number'
      ? [words.each(language.say(label), language.measure(unit, value, unit === 'number' ? 1 : 2))]
      : [];
  });
  const asides = lesson.chart.asides.flatMap(({ label, unit }, row) => {
    const value = now.asides[row];
    return typeof value === 'number'
      ? [words.each(language.say(label), language.measure(unit, value, unit === 'number' ? 1 : 2))]
      : [];
  });
  const mean = lesson.replications > 1 && now.draws > 0 ? ` ${words.mean(now.draws, lesson.replications)}` : '';
  // Where the second control stands, too: a move of it may leave every number as it was.
  const [, row] = now.setting;
  const at = [
    `${language.say(lesson.chart.xTitle)}: ${language.number(now.x, now.x % 1 === 0 ? 0 : 2)}`,
    ...(lesson.controls.length < 2 || row === undefined ? [] : [secondWords(lesson, language, row)]),
  ];
  const numbers = [...parts, ...bar, ...asides];
  return numbers.length === 0
    ? `${at.join(', ')}. ${words.noNumber}`
    : `${at.join(', ')}. ${numbers.join(', ')}.${mean}`;
}
