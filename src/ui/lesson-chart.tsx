// A lesson's chart with what it says as a sentence, and every try as a table for who asks.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Domain } from '../charts/chart-frame.ts';
import { drawLessonClouds, type LessonClouds } from '../charts/lesson-clouds.ts';
import { drawLessonDots, type LessonDots } from '../charts/lesson-dots.ts';
import { cloudsPicture } from './clouds-picture.ts';
import { useWidth } from './element-width.ts';
import { valueWords } from './lesson-control.tsx';
import { dotsPicture, type PictureOf, trySentence } from './lesson-picture.ts';

/** A picture of a class that is not its tries. */
export type Instead =
  | { readonly kind: 'clouds'; readonly data: LessonClouds }
  | { readonly kind: 'dots'; readonly data: LessonDots };

interface ChartProps {
  readonly of: PictureOf;
  /** What the table below is called; a reader's own tries where it is left out. */
  readonly table?: string;
  /** Drawn in the place of the tries, which the table still lists. */
  readonly instead?: Instead | null;
}

export function LessonChart({ of, table = of.language.words.tries, instead = null }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const domains = useRef<readonly Domain[]>([]);
  const { lesson, language, theme, tries, now, bet, isRevealed } = of;
  const sentence = useMemo(() => trySentence(of), [now, language]);
  useEffect(() => {
    if (width < 80) return;
    const picture: Instead =
      instead ??
      (lesson.chart.kind === 'clouds'
        ? { kind: 'clouds', data: cloudsPicture(of, sentence) }
        : { kind: 'dots', data: dotsPicture(of, sentence) });
    const chart =
      picture.kind === 'clouds'
        ? drawLessonClouds(picture.data, { width }, document, theme, domains.current)
        : drawLessonDots(picture.data, { width }, document, theme, domains.current);
    domains.current = chart.domains;
    host.current?.replaceChildren(chart.svg);
  }, [width, theme, tries, now, bet, isRevealed, instead]);
  return (
    <figure class="lesson-chart">
      {lesson.chart.kind === 'dots' && (
        <figcaption>{instead?.data.title ?? language.say(lesson.chart.yTitle)}</figcaption>
      )}
      <div ref={host} />
      <p class="lesson-said" aria-live="polite">
        {sentence}
      </p>
      {tries.length > 0 && lesson.chart.kind === 'dots' && <TryTable of={of} title={table} />}
    </figure>
  );
}

function TryTable({ of: { lesson, language, tries }, title }: { readonly of: PictureOf; readonly title: string }) {
  const sorted = [...tries].sort((a, b) => a.x - b.x);
  // What tells tries at the same place apart, once there are some.
  const isTwofold = new Set(tries.map(({ setting }) => setting[1])).size > 1;
  const second = isTwofold ? lesson.controls[1] : undefined;
  return (
    <details class="lesson-table">
      <summary>{title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{language.say(lesson.chart.xTitle)}</th>
            {second !== undefined && <th scope="col">{language.say(second.label)}</th>}
            {lesson.chart.series.map(({ label }) => (
              <th scope="col" key={label.en}>
                {language.say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ setting, x, values }, at) => (
            // Two seats of a class may have made the same try.
            <tr key={`${setting.join('/')} ${at}`}>
              <td>{language.number(x, x % 1 === 0 ? 0 : 2)}</td>
              {second !== undefined && <td>{valueWords(second, language, setting[1] ?? 0)}</td>}
              {values.map((value, row) => (
                <td key={lesson.chart.series[row]?.label.en}>
                  {value === null ? '–' : language.amount(lesson, value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
