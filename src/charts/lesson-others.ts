// Tries at a second setting that the control does not stand at: hollow, a dashed line for each setting.
import type { Group } from './chart-frame.ts';
import { dotBeside } from './lesson-bars.ts';
import type { LessonDot } from './lesson-dots.ts';
import { dot } from './lesson-frame.ts';

export interface OtherDots {
  /** What the second setting is of; empty where its value says so itself. */
  readonly of: string;
  readonly value: string;
  readonly dots: readonly LessonDot[];
}

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Pixels for all tries at one place. */
  readonly room: number;
}

/** Lines of several settings are told apart by their dashes. */
const DASHES = ['6 3', '2 3', '9 3 2 3'];

export function dashOf(row: number): string {
  return DASHES[row % DASHES.length] as string;
}

export function drawOthers(
  group: Group,
  others: readonly OtherDots[],
  colour: string,
  paper: string,
  { x, y, room, path }: Scales & { readonly path: (dots: LessonDot[]) => string | null },
): void {
  for (const [row, { dots }] of others.entries()) {
    group
      .append('path')
      .attr('d', path([...dots].sort((a, b) => a.x - b.x)))
      .attr('fill', 'none')
      .attr('stroke', colour)
      .attr('stroke-opacity', 0.7)
      .attr('stroke-dasharray', dashOf(row));
    for (const one of dots) {
      const same = dots.filter((other) => other.x === one.x && other.y === one.y);
      const beside = dotBeside(same.indexOf(one), same.length, room);
      dot(group, x(one.x) + beside, y(one.y), 3.5, paper).attr('stroke', colour);
    }
  }
}

/** A curve that somebody drew: thin, since a class draws thirty. */
export function drawSketch(group: Group, path: string | null, colour: string): void {
  group
    .append('path')
    .attr('class', 'sketch')
    .attr('d', path)
    .attr('fill', 'none')
    .attr('stroke', colour)
    .attr('stroke-opacity', 0.45)
    .attr('stroke-dasharray', '2 5');
}
