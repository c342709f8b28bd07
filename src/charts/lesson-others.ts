// Tries at a second setting that the control does not stand at: hollow, with dashes and a mark for each setting.
import { type SymbolType, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import { type Group, tenth } from './chart-frame.ts';
import { dotBeside } from './lesson-bars.ts';
import type { LessonDot } from './lesson-dots.ts';

export interface OtherDots {
  /** Which value of the second control it is; each looks the same however many are tried. */
  readonly row: number;
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

/** Settings are told apart by dashes, and by marks where there is a single try. */
const DASHES = ['6 3', '2 3', '9 3 2 3', '14 4', '9 3 2 3 2 3'];
/** With areas in square pixels that make them look alike in size. */
const MARKS: readonly (readonly [SymbolType, number])[] = [
  [symbolCircle, 38],
  [symbolSquare, 36],
  [symbolTriangle, 32],
  [symbolDiamond, 30],
  [symbolCross, 36],
];

/** Another one beside the same mark, where there are more settings than marks. */
export function dashOf(row: number): string {
  return DASHES[(row + Math.floor(row / MARKS.length)) % DASHES.length] as string;
}

export function hollowDot(group: Group, x: number, y: number, row: number, colour: string, paper: string): void {
  const [type, size] = MARKS[row % MARKS.length] as readonly [SymbolType, number];
  group
    .append('path')
    .attr('class', 'hollow')
    .attr('transform', `translate(${tenth(x)},${tenth(y)})`)
    .attr('d', symbol(type, size)())
    .attr('fill', paper)
    .attr('stroke', colour);
}

export function drawOthers(
  group: Group,
  others: readonly OtherDots[],
  colour: string,
  paper: string,
  { x, y, room, path }: Scales & { readonly path: (dots: LessonDot[]) => string | null },
): void {
  for (const { row, dots } of others) {
    group
      .append('path')
      .attr('d', path([...dots].sort((a, b) => a.x - b.x)))
      .attr('fill', 'none')
      .attr('stroke', colour)
      .attr('stroke-dasharray', dashOf(row));
    for (const one of dots) {
      const same = dots.filter((other) => other.x === one.x && other.y === one.y);
      const beside = dotBeside(same.indexOf(one), same.length, room);
      hollowDot(group, x(one.x) + beside, y(one.y), row, colour, paper);
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
    .attr('stroke-opacity', 0.7)
    .attr('stroke-dasharray', '2 5');
}
