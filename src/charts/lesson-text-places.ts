// Where a text may stand in a lesson's chart: over no curve, no dot, no layer and no other text.
import { SMALL } from './chart-frame.ts';
import type { LessonDot } from './lesson-dots.ts';
import { textWidth } from './text-width.ts';

/** What is drawn already; pixels. */
export interface Ground {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly curves: readonly (readonly LessonDot[])[];
  readonly dots: readonly Spot[];
  /** Lines over them. */
  readonly lines: readonly (readonly LessonDot[])[];
  /** Curves are filled down to the axis: a text there would lie on colours. */
  readonly isFilled: boolean;
  /** Lines of text so far; each one that is written comes to them. */
  readonly taken: TextLine[];
}

/** A dot that is drawn; pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** To the outer side of its edge. */
  readonly radius: number;
}

export interface TextLine {
  readonly from: number;
  readonly until: number;
  /** Its baseline. */
  readonly y: number;
}

/** Pixels from one line of text to the next. */
export const LINE = 15;
/** From the baseline of a text to its upper and lower edge. */
export const [ASCENT, DESCENT] = [10, 4];
/** Between places that are tried along a line; pixels. */
const ALONG = 16;
/** A label above or below the line that it names; so many lines of text farther off where dots are in the way. */
const [OVER, UNDER] = [-14, 16];
const FARTHEST = 3;

export function isTaken({ taken }: Ground, { from, until, y }: TextLine): boolean {
  return taken.some((one) => one.from < until && from < one.until && Math.abs(one.y - y) < LINE);
}

/** On no dot and no other text; a line or a layer may lie under it. */
function isClear(ground: Ground, line: TextLine): boolean {
  const [top, foot] = [line.y - ASCENT, line.y + DESCENT];
  return (
    top >= ground.top - LINE + DESCENT &&
    foot <= ground.foot &&
    !isTaken(ground, line) &&
    !ground.dots.some(
      ({ x, y, radius }) => x > line.from - radius && x < line.until + radius && y > top - radius && y < foot + radius,
    )
  );
}

export function isFree(ground: Ground, line: TextLine): boolean {
  return (
    isClear(ground, line) &&
    !ground.curves.some((dots) => passes(dots, ground, line)) &&
    !ground.lines.some((dots) => passes(dots, { ...ground, isFilled: false }, line))
  );
}

/** For the label of a line through dots: near a third of its way, above it or, if it is to be `isUnder`, below. */
export function labelPlace(ground: Ground, dots: readonly LessonDot[], label: string, isUnder: boolean): TextLine {
  const width = textWidth(label, SMALL);
  const points = dots.map((one) => ({ x: ground.x(one.x), y: ground.y(one.y) }));
  const wanted = points[Math.floor(points.length / 3)] as LessonDot;
  const [first, last] = [points[0] as LessonDot, points[points.length - 1] as LessonDot];
  const along = [wanted.x];
  for (let x = Math.min(first.x, last.x); x <= Math.max(first.x, last.x); x += ALONG) along.push(x);
  along.sort((a, b) => Math.abs(a - wanted.x) - Math.abs(b - wanted.x));
  const placesAt = (farther: number): TextLine[] =>
    along.flatMap((x) =>
      (isUnder ? [UNDER, OVER] : [OVER, UNDER]).map((off): TextLine => {
        const from = Math.max(ground.left, Math.min(x + 6, ground.right - width));
        const y = heightOf(points, x) + off + Math.sign(off) * farther * LINE;
        return { from, until: from + width, y };
      }),
    );
  const near = placesAt(0);
  for (let farther = 0; farther <= FARTHEST; farther++) {
    const places = placesAt(farther);
    const place = places.find((line) => isFree(ground, line)) ?? places.find((line) => isClear(ground, line));
    if (place !== undefined) return place;
  }
  // Where all is full it stands on something, but not beyond the drawing.
  const place = near.find((line) => !isTaken(ground, line)) ?? (near[0] as TextLine);
  return { ...place, y: Math.max(ground.top + 12, place.y) };
}

function heightOf(points: readonly LessonDot[], x: number): number {
  const row = points.findIndex((point, at) => x <= (points[at + 1] ?? point).x);
  const [point, next] = [points[Math.max(0, row)] as LessonDot, points[row + 1]];
  return next === undefined || next.x === point.x
    ? point.y
    : point.y + ((x - point.x) / (next.x - point.x)) * (next.y - point.y);
}

/** True where a line through the dots lies under a text that stands there, or a layer does. */
function passes(
  dots: readonly LessonDot[],
  { x, y, isFilled }: Ground,
  { from, until, y: baseline }: TextLine,
): boolean {
  const points = dots.map((one) => ({ x: x(one.x), y: y(one.y) })).sort((a, b) => a.x - b.x);
  const [top, foot] = [baseline - ASCENT, baseline + DESCENT];
  return points.some((point, row) => {
    const next = points[row + 1] ?? point;
    if (next.x < from || point.x > until) return false;
    const at = (place: number): number =>
      next.x === point.x ? point.y : point.y + ((place - point.x) / (next.x - point.x)) * (next.y - point.y);
    const ends = [at(Math.max(from, point.x)), at(Math.min(until, next.x))];
    return (isFilled || Math.max(...ends) > top) && Math.min(...ends) < foot;
  });
}
