// A lesson's tries as clouds of days, and beside the interval on show the longest one that fewer days gave.
import { paletteOf } from '../base/palette.ts';
import type { LessonClouds } from '../charts/lesson-clouds.ts';
import type { LessonSetting } from '../model/lesson.ts';
import { betNote, colourOf, type PictureOf } from './lesson-picture.ts';
import { valueWords } from './value-words.ts';

type Before = LessonClouds['differences'][number]['before'];

export function cloudsPicture(of: PictureOf, sentence: string): LessonClouds {
  const { lesson, language, theme, tries, now } = of;
  const { chart, controls } = lesson;
  const palette = paletteOf(theme);
  const clouds = now?.clouds ?? null;
  const days = now?.setting[0] ?? -1;
  const shown = tries
    .filter(({ setting }) => setting[0] === days)
    .sort((a, b) => (a.setting[1] ?? 0) - (b.setting[1] ?? 0));
  return {
    title: language.say(chart.yTitle),
    sentence,
    note: betNote(of),
    xTitle: language.say(chart.xTitle),
    differenceTitle: language.say(chart.yTitle),
    rows: chart.series.map((one, row) => ({
      label: language.say(one.label),
      colour: colourOf(one, palette),
      values: clouds === null ? [] : row === 0 ? clouds.a : clouds.b,
    })),
    isPaired: clouds?.isSameDays ?? false,
    differences: shown.flatMap(({ clouds: one, setting }) => {
      if (one === null || one.difference === null) return [];
      const name = controls[1]?.names?.[setting[1] ?? 0];
      const values = one.a.map((cost, day) => cost - (one.b[day] ?? 0));
      const { mean, low, high } = one.difference;
      return [
        { label: name === undefined ? '' : language.say(name), values, mean, low, high, before: longerOf(of, setting) },
      ];
    }),
    format: (value) => language.amount(lesson, value),
  };
}

/** Of the tries on the same kind of days. */
function longerOf({ lesson, language, tries }: PictureOf, [row, side]: LessonSetting): Before {
  const [first] = lesson.controls;
  const found = tries.flatMap(({ setting, clouds }) => {
    const { low = null, high = null } = clouds?.difference ?? {};
    return setting[1] === side && low !== null && high !== null ? [{ at: setting[0] ?? 0, low, high }] : [];
  });
  const longest = found.sort((a, b) => b.high - b.low - (a.high - a.low))[0];
  if (first === undefined || longest === undefined || longest.at === row) return null;
  const { at, low, high } = longest;
  const name = `${language.say(first.label)} ${valueWords(first, language, at)}`;
  const words = language.words.before(name, language.amount(lesson, low), language.amount(lesson, high));
  return { low, high, words };
}
