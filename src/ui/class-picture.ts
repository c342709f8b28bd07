// What a class says in one picture where its dots do not say it: all its days with one difference a seat, and where each seat breaks even.
import { type ClassReview, classDifference, type SeatTry, seatDifferences } from '../app/class-review.ts';
import { paletteOf } from '../base/palette.ts';
import type { LessonClouds } from '../charts/lesson-clouds.ts';
import type { LessonDots } from '../charts/lesson-dots.ts';
import { cloudsPicture } from './clouds-picture.ts';
import type { PictureOf } from './lesson-picture.ts';

/** Null where the lesson draws no clouds. */
export function classClouds(of: PictureOf, seats: readonly SeatTry[]): LessonClouds | null {
  const { lesson, language } = of;
  if (lesson.chart.kind !== 'clouds') return null;
  const names = lesson.controls.find(({ draws }) => draws === 'same days')?.names;
  const days = (side: 'a' | 'b'): number[] => seats.flatMap(({ made }) => made.clouds?.[side] ?? []);
  const differences = [false, true].flatMap((isSameDays) => {
    const over = classDifference(seats, isSameDays);
    if (over === null) return [];
    const name = names?.[isSameDays ? 1 : 0];
    const values = seatDifferences(seats, isSameDays);
    return [{ label: name === undefined ? '' : language.say(name), values, ...over, before: null }];
  });
  const plain = cloudsPicture(of, '');
  return {
    ...plain,
    rows: plain.rows.map((row, at) => ({ ...row, values: days(at === 0 ? 'a' : 'b') })),
    // Lines from day to day of thirty seats would hide the days.
    isPaired: false,
    differences,
  };
}

/** A dot a seat: its second setting, and where the first control breaks even there. Null where the lesson asks for none. */
export function classCrossings(of: PictureOf, { seats, crossings }: ClassReview): LessonDots | null {
  const { lesson, language } = of;
  const [first, second] = lesson.controls;
  const found = crossings.value;
  if (first === undefined || second === undefined || found.length === 0) return null;
  const dots = seats.value.flatMap(({ answer: { setting } }) => {
    const x = second.values[setting[1] ?? 0];
    const y = found.find((one) => one.second === setting[1])?.at ?? null;
    return x === undefined || y === null ? [] : [{ x, y }];
  });
  const title = language.words.class.breakEven(language.say(first.label));
  return {
    title,
    sentence: '',
    note: '',
    xTitle: language.say(second.label),
    isLogarithmic: false,
    isBothLogarithmic: false,
    isStacked: false,
    isApart: true,
    reach: [Math.min(...second.values), Math.max(...second.values)],
    series: [{ label: '', colour: paletteOf(of.theme).accent, dots, others: [], now: null }],
    bet: null,
    theory: null,
    format: (value) => language.number(value),
  };
}
