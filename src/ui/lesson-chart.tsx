// A lesson's chart with what it says as a sentence, and every try as a table for who asks.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Domain } from '../charts/chart-frame.ts';
import { drawLessonClouds, type LessonClouds } from '../charts/lesson-clouds.ts';
import { drawLessonDots, type LessonDots } from '../charts/lesson-dots.ts';
import { cloudsPicture } from './clouds-picture.ts';
import { useWidth } from './element-width.ts';
import { dotsPicture, type PictureOf, trySentence } from './lesson-picture.ts';
import { DayTable, TryTable } from './lesson-table.tsx';

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
      {tries.length > 0 && lesson.chart.kind === 'clouds' && of.isClass !== true && <DayTable of={of} title={table} />}
    </figure>
  );
}
