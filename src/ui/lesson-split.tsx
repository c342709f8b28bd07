// One parcel's euro, and how the parts of its cost split it.
import { paletteOf } from '../base/palette.ts';
import { colourOf, type PictureOf } from './lesson-picture.ts';

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
  return (
    <figure class="lesson-split">
      <figcaption>{words.euro}</figcaption>
      <div aria-hidden="true">
        {parts.map(({ label, colour, cents }) => (
          <span key={label} style={{ width: `${cents}%`, background: colour }} />
        ))}
      </div>
      <p class="quiet">
        {parts.map(({ label, colour, cents }) => (
          <span key={label}>
            <i style={{ background: colour }} aria-hidden="true" />{' '}
            {words.each(label, words.cents(language.number(cents)))}{' '}
          </span>
        ))}
      </p>
    </figure>
  );
}
