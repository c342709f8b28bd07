// The bar above a lesson's chart: one parcel's euro and how the parts of its cost split it, or amounts that the lesson puts beside each other.
import { edgeOf } from '../base/contrast.ts';
import { type Palette, paletteOf } from '../base/palette.ts';
import { wholeCents } from '../base/whole-cents.ts';
import type { LessonTry } from '../experiment/lesson-try.ts';
import type { Lesson, LessonBar, LessonSeries } from '../model/lesson.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { colourOf, type PictureOf } from './lesson-picture.ts';

interface Part {
  readonly label: string;
  readonly colour: string;
  /** Of a pale colour. */
  readonly edge: string;
  /** Of the whole bar. */
  readonly percent: number;
  readonly said: string;
}

export function LessonSplit({ of: { lesson, language, theme, now } }: { readonly of: PictureOf }) {
  const palette = paletteOf(theme);
  const { bar } = lesson.chart;
  return (
    <>
      {lesson.chart.splits && <Bar title={language.words.euro} parts={euroParts(lesson, language, palette, now)} />}
      {bar !== undefined && <Bar title={language.say(bar.title)} parts={barParts(bar, language, palette, now)} />}
    </>
  );
}

function Bar({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  if (parts.length === 0) return null;
  return (
    <figure class="lesson-split">
      <figcaption>{title}</figcaption>
      <div aria-hidden="true">
        {parts.map(({ label, colour, edge, percent }) => (
          <span key={label} style={{ width: `${percent}%`, background: colour, color: edge }} />
        ))}
      </div>
      <p class="quiet">
        {parts.map(({ label, colour, edge, said }) => (
          <span key={label}>
            <i style={{ background: colour, color: edge }} aria-hidden="true" /> {said}{' '}
          </span>
        ))}
      </p>
    </figure>
  );
}

function euroParts(lesson: Lesson, language: LessonLanguage, palette: Palette, now: LessonTry | null): Part[] {
  const { series } = lesson.chart;
  const parts = partsOf(series, now?.values ?? [], language, palette);
  const cents = wholeCents(parts.map(({ percent }) => percent));
  return parts.map((part, row) => ({
    ...part,
    said: language.words.each(part.label, language.words.cents(language.number(cents[row] ?? 0))),
  }));
}

function barParts(
  { unit, parts }: LessonBar,
  language: LessonLanguage,
  palette: Palette,
  now: LessonTry | null,
): Part[] {
  const values = now?.bar ?? [];
  return partsOf(parts, values, language, palette).map((part, row) => ({
    ...part,
    said: language.words.each(part.label, language.measure(unit, values[row] ?? 0, unit === 'number' ? 1 : 2)),
  }));
}

/** None where there is nothing to split. */
function partsOf(
  series: readonly Pick<LessonSeries, 'label' | 'colour'>[],
  values: readonly (number | null)[],
  language: LessonLanguage,
  palette: Palette,
): Part[] {
  const amounts = series.map((_, row) => Math.max(0, values[row] ?? 0));
  const sum = amounts.reduce((all, value) => all + value, 0);
  if (sum === 0) return [];
  return series.map((one, row) => {
    const colour = colourOf(one, palette);
    return {
      label: language.say(one.label),
      colour,
      edge: edgeOf(colour, { ground: palette.paper, ink: palette.ink }),
      percent: (100 * (amounts[row] as number)) / sum,
      said: '',
    };
  });
}
