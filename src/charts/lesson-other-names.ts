// Names of other second settings in a lesson's chart: each by its own line, or all of them in a key under the drawing.
import { type Frame, haloed, rule, SMALL, tenth, write } from './chart-frame.ts';
import type { DotSeries } from './lesson-dots.ts';
import { dashOf, hollowDot, type OtherDots } from './lesson-others.ts';
import { ASCENT, DESCENT, type Ground, isFree, LINE, type TextLine } from './lesson-text-places.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A second setting and where its lines end; pixels. */
interface Ends {
  readonly of: string;
  readonly value: string;
  readonly row: number;
  readonly x: number;
  /** Of the last dot of each line, the highest first. */
  readonly heights: readonly number[];
}

interface Place {
  readonly lines: readonly string[];
  readonly places: readonly TextLine[];
}

/** From dots to the baseline of a name above or below them. */
const [ABOVE, BELOW] = [8, 18];
/** A sample of a setting's line, and what is between it, its value and the next one. */
const [SAMPLE, BESIDE, BETWEEN] = [28, 4, 12];
/** A name that is farther off from the ends of its lines says nothing of them; pixels. */
const FARTHEST = 30;
/** Between places that are tried for a name; pixels. */
const STEP = 4;

/**
 * Once for all series. Where one name finds no place by its own line, or they would stand in another order than the lines,
 * all are in a key from the baseline `under` on, each beside a sample of its line. Gives how many lines of text that is.
 */
export function nameOthers(frame: Frame, series: readonly DotSeries[], ground: Ground, under: number): number {
  const all = endsOf(series, ground);
  const taken = [...ground.taken];
  const found: Place[] = [];
  for (const ends of all) {
    const place = placeOf(ends, all, { ...ground, taken });
    const above = found.at(-1)?.places.at(-1)?.y ?? Number.NEGATIVE_INFINITY;
    if (place === null || (place.places[0] as TextLine).y <= above) return drawKey(frame, all, under);
    taken.push(...place.places);
    found.push(place);
  }
  for (const { lines, places } of found) {
    const group = frame.svg.append('g').attr('class', 'other');
    for (const [row, { until, y }] of places.entries())
      haloed(frame, write(group, tenth(until), y, lines[row] as string, SMALL, 'end')).attr(
        'fill',
        frame.palette.secondInk,
      );
  }
  return 0;
}

/** Over no curve, and nearer to an end of its own lines than to one of any other setting; null where there is none. */
function placeOf(ends: Ends, all: readonly Ends[], ground: Ground): Place | null {
  const { of, value, x, heights } = ends;
  // Beyond the right edge stand the names of the series.
  const lines = wrapText(of === '' ? value : `${of}: ${value}`, ground.right - ground.left, SMALL);
  const width = Math.max(...lines.map((line) => textWidth(line, SMALL)));
  const until = Math.max(Math.min(x, ground.right), ground.left + width);
  const below = (lines.length - 1) * LINE;
  const above = Math.min(...heights) - ABOVE - below;
  const isBeside = (y: number): boolean => {
    const own = gapTo(ends, y, y + below);
    return own <= FARTHEST && all.every((other) => other === ends || own < gapTo(other, y, y + below));
  };
  for (const y of [above, Math.max(...heights) + BELOW, ...rowsNear(above, ground)]) {
    const places = lines.map((_, row) => ({ from: until - width, until, y: y + row * LINE }));
    if (y >= ground.top && isBeside(y) && places.every((place) => isFree(ground, place))) return { lines, places };
  }
  return null;
}

/** What the settings are of, once, then every value from the first to the last. */
function drawKey(frame: Frame, ends: readonly Ends[], under: number): number {
  const { secondInk, paper } = frame.palette;
  const group = frame.svg.append('g').attr('class', 'other key');
  const of = ends[0]?.of ?? '';
  const lines = of === '' ? [] : wrapText(`${of}:`, frame.width, SMALL);
  for (const [row, line] of lines.entries()) write(group, 0, under + row * LINE, line, SMALL).attr('fill', secondInk);
  let row = Math.max(0, lines.length - 1);
  let x = of === '' ? 0 : textWidth(lines[row] as string, SMALL) + BETWEEN;
  for (const { value, row: setting } of [...ends].sort((a, b) => a.row - b.row)) {
    const width = SAMPLE + BESIDE + textWidth(value, SMALL);
    if (x > 0 && x + width > frame.width) {
      row++;
      x = 0;
    }
    const y = under + row * LINE;
    const one = group.append('g').attr('class', 'setting');
    rule(one, x, y - BESIDE, x + SAMPLE, y - BESIDE, secondInk).attr('stroke-dasharray', dashOf(setting));
    hollowDot(one, x + SAMPLE / 2, y - BESIDE, setting, secondInk, paper);
    write(one, tenth(x + SAMPLE + BESIDE), y, value, SMALL).attr('fill', secondInk);
    x += width + BETWEEN;
  }
  return row + 1;
}

/** From lines of text, from the first baseline to the last, to the nearest end. */
function gapTo({ heights }: Ends, first: number, last: number): number {
  return Math.min(...heights.map((end) => Math.max(0, first - ASCENT - end, end - last - DESCENT)));
}

/** Baselines from the top of an area to its foot, those near a place first. */
function rowsNear(place: number, { top, foot }: Ground): number[] {
  const rows = Array.from({ length: Math.ceil((foot - top) / STEP) }, (_, row) => top + row * STEP);
  return rows.sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
}

/** Where the lines of each second setting end, the upper ones first. */
function endsOf(series: readonly DotSeries[], { x, y }: Ground): Ends[] {
  const all = new Map<number, OtherDots[]>();
  for (const one of series.flatMap(({ others }) => others)) all.set(one.row, [...(all.get(one.row) ?? []), one]);
  const ends = [...all].flatMap(([row, lines]): Ends[] => {
    const lasts = lines.flatMap(({ dots }) => [...dots].sort((a, b) => b.x - a.x || b.y - a.y)[0] ?? []);
    const [first, last] = [lines[0], lasts[0]];
    if (first === undefined || last === undefined) return [];
    const heights = lasts.map((one) => y(one.y)).sort((a, b) => a - b);
    return [{ of: first.of, value: first.value, row, x: x(last.x), heights }];
  });
  return ends.sort((a, b) => (a.heights[0] as number) - (b.heights[0] as number));
}
