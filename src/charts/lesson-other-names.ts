// Where the names of other second settings stand in a lesson's chart: at the ends of their lines or near them, over no curve.
import { type Frame, haloed, SMALL, tenth, write } from './chart-frame.ts';
import type { DotSeries, LessonDot } from './lesson-dots.ts';
import { textWidth, wrapText } from './text-width.ts';

interface Area {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** One second setting, or several whose lines end at the same place; pixels. */
interface Ends {
  readonly of: string;
  readonly values: readonly string[];
  readonly x: number;
  /** Of the highest and the lowest of the last dots. */
  readonly high: number;
  readonly low: number;
}

/** Pixels from one line of text to the next. */
export const LINE = 15;
/** Ends that are nearer than this, from side to side, are at the same place. */
const NEAR = 60;
/** From the baseline of a text to its upper and lower edge, and what it keeps clear of dots. */
const [ASCENT, DESCENT] = [10, 4];
const [ABOVE, BELOW] = [8, 18];
/** Between places that are tried for a name; pixels. */
const STEP = 4;

/** Once for all series: names that would lie over each other are one text, from the upper one to the lower. */
export function nameOthers(frame: Frame, series: readonly DotSeries[], area: Area): void {
  const curves = series.flatMap(({ dots, others }) => [dots, ...others.map((other) => other.dots)]);
  const taken: { readonly from: number; readonly until: number; readonly y: number }[] = [];
  for (const { of, values, x, high, low } of together(endsOf(series, area))) {
    const text = of === '' ? values.join(' · ') : `${of}: ${values.join(' · ')}`;
    // Beyond the right edge stand the names of the series.
    const lines = wrapText(text, area.right - area.left, SMALL);
    const width = Math.max(...lines.map((line) => textWidth(line, SMALL)));
    const until = Math.max(Math.min(x, area.right), area.left + width);
    const from = until - width;
    const below = (lines.length - 1) * LINE;
    const isTaken = (y: number): boolean =>
      taken.some((one) => one.from < until && from < one.until && one.y > y - LINE && one.y < y + below + LINE);
    const isFree = (y: number): boolean =>
      y >= area.top &&
      y + below + DESCENT <= area.foot &&
      !isTaken(y) &&
      !curves.some((dots) => lines.some((_, row) => passes(dots, area, from, until, y + row * LINE)));
    const above = high - ABOVE - below;
    // Else as near to them as curves leave room.
    let y = [above, low + BELOW, ...rowsNear(above, area)].find(isFree);
    if (y === undefined) {
      y = Math.max(area.top, above);
      while (isTaken(y)) y += LINE;
    }
    const group = frame.svg.append('g').attr('class', 'other');
    for (const [row, line] of lines.entries()) {
      const baseline = y + row * LINE;
      taken.push({ from, until, y: baseline });
      haloed(frame, write(group, tenth(until), baseline, line, SMALL, 'end')).attr('fill', frame.palette.secondInk);
    }
  }
}

/** Baselines from the top of an area to its foot, those near a place first. */
function rowsNear(place: number, { top, foot }: Pick<Area, 'top' | 'foot'>): number[] {
  const rows = Array.from({ length: Math.ceil((foot - top) / STEP) }, (_, row) => top + row * STEP);
  return rows.sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
}

/** Where the lines of each second setting end, the upper ones first. */
function endsOf(series: readonly DotSeries[], { x, y }: Pick<Area, 'x' | 'y'>): Ends[] {
  const named = new Map<string, Ends>();
  for (const { of, value, dots } of series.flatMap(({ others }) => others)) {
    const last = [...dots].sort((a, b) => b.x - a.x || b.y - a.y)[0];
    if (last === undefined) continue;
    const [key, at] = [`${of}/${value}`, y(last.y)];
    const had = named.get(key) ?? { of, values: [value], x: x(last.x), high: at, low: at };
    named.set(key, { ...had, high: Math.min(had.high, at), low: Math.max(had.low, at) });
  }
  return [...named.values()].sort((a, b) => a.high - b.high || a.low - b.low);
}

function together(ends: readonly Ends[]): Ends[] {
  const all: Ends[] = [];
  for (const one of ends) {
    const row = all.findIndex(
      ({ of, x, high }) => of === one.of && Math.abs(x - one.x) < NEAR && one.high - high < LINE,
    );
    const had = all[row];
    if (had === undefined) all.push(one);
    else
      all[row] = {
        ...had,
        values: [...had.values, ...one.values],
        high: Math.min(had.high, one.high),
        low: Math.max(had.low, one.low),
      };
  }
  return all;
}

/** True where a line through the dots passes through a text that stands there. */
function passes(dots: readonly LessonDot[], { x, y }: Area, from: number, until: number, baseline: number): boolean {
  const points = dots.map((one) => ({ x: x(one.x), y: y(one.y) })).sort((a, b) => a.x - b.x);
  return points.some((point, row) => {
    const next = points[row + 1] ?? point;
    if (next.x < from || point.x > until) return false;
    const at = (place: number): number =>
      next.x === point.x ? point.y : point.y + ((place - point.x) / (next.x - point.x)) * (next.y - point.y);
    const ends = [at(Math.max(from, point.x)), at(Math.min(until, next.x))];
    return Math.max(...ends) > baseline - ASCENT && Math.min(...ends) < baseline + DESCENT;
  });
}
