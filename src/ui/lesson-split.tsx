// One parcel's euro, and how the parts of its cost split it.
import { paletteOf } from '../base/palette.ts';
import { colourOf, type PictureOf } from './lesson-picture.ts';

/** Cents of a part too narrow for its number stand in the words alone. */
const LEAST_WRITTEN = 8;

export function LessonSplit({ of: { lesson, language, theme, now } }: { readonly of: PictureOf }) {
  const values = lesson.chart.series.map((_, row) => now?.values[row] ?? 0);
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum === 0) return null;
  const { words } = language;
  const palette = paletteOf(theme);
  const parts = lesson.chart.series.map((series, row) => ({
    label: language.say(series.label),
    colour: colourOf(series, palette),
    cents: (100 * (values[row] as number)) / sum,
  }));
  const said = parts.map(({ label, cents }) => words.each(label, words.cents(language.number(cents))));
  return (
    <figure class="lesson-split">
      <figcaption>{words.euro}</figcaption>
      <div aria-hidden="true">
        {parts.map(({ label, colour, cents }) => (
          <span key={label} style={{ width: `${cents}%`, background: colour, color: palette.paper }}>
            {cents >= LEAST_WRITTEN && language.number(cents)}
          </span>
        ))}
      </div>
      <p class="quiet">{said.join(' · ')}</p>
    </figure>
  );
}
