// Lines over a lesson's dots with their names: what was bet, and the theory.
import { type Frame, haloed, SMALL, tenth, write } from './chart-frame.ts';
import type { LessonDot, LessonDots } from './lesson-dots.ts';
import { type Ground, labelPlace } from './lesson-text-places.ts';

interface Mark {
  readonly name: 'bet' | 'theory';
  readonly label: string;
  readonly dots: readonly LessonDot[];
}

/** A bet on where something happens stands upright there, from the top of the drawing down. */
export function marksOf({ bet, theory }: Pick<LessonDots, 'bet' | 'theory'>, [low = 0, high = 0]: number[]): Mark[] {
  const marks: Mark[] = [];
  if (bet !== null) {
    const { label, dots, upright: x } = bet;
    const ends = [high, low].map((y) => ({ x: x ?? 0, y }));
    marks.push({ name: 'bet', label, dots: x === undefined ? dots : ends });
  }
  if (theory !== null) marks.push({ name: 'theory', ...theory });
  return marks;
}

export function drawMark(
  frame: Frame,
  ground: Ground,
  { name, label, dots }: Mark,
  path: (dots: LessonDot[]) => string | null,
): void {
  const { svg, palette } = frame;
  const colour = name === 'bet' ? palette.accent : palette.ink;
  svg
    .append('path')
    .attr('class', name)
    .attr('d', path([...dots]))
    .attr('fill', 'none')
    .attr('stroke', colour)
    .attr('stroke-width', 2)
    .attr('stroke-dasharray', name === 'bet' ? '2 5' : '7 4');
  if (dots.length === 0) return;
  // Under a bet that is a curve, since the theory has its name above it.
  const place = labelPlace(ground, dots, label, name === 'bet' && dots.length > 2);
  ground.taken.push(place);
  const group = svg.append('g').attr('class', 'mark');
  haloed(frame, write(group, tenth(place.from), tenth(place.y), label, SMALL)).attr('fill', colour);
}
