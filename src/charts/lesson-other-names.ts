// Where the names of other second settings stand in a lesson's chart: at the ends of their lines or near them, over no curve.
import { type Frame, haloed, rule, SMALL, tenth, write } from './chart-frame.ts';
import type { DotSeries } from './lesson-dots.ts';
import { dashOf } from './lesson-others.ts';
import { ASCENT, DESCENT, type Ground, isFree, LINE } from './lesson-text-places.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One second setting, or several whose lines end at the same place; pixels. */
interface Ends {
  readonly of: string;
  readonly values: readonly string[];
  readonly x: number;
  /** Of the highest and the lowest of the last dots. */
  readonly high: number;
  readonly low: number;
}

/** Ends that are nearer than this, from side to side, are at the same place. */
const NEAR = 60;
/** From dots to the baseline of a name above or below them. */
const [ABOVE, BELOW] = [8, 18];
/** A sample of a setting's line, and what is between it, its value and the next one. */
const [SAMPLE, BESIDE, BETWEEN] = [20, 4, 12];
/** A name that is farther off from the ends of its lines says nothing of them; pixels. */
const FARTHEST = 30;
/** Between places that are tried for a name; pixels. */
const STEP = 4;

/**
 * Once for all series: names that would lie over each other are one text, from the upper one to the lower. Those that find
 * no place stand from the baseline `under` on, each beside a sample of its line. Gives how many lines of them there are.
 */
export function nameOthers(frame: Frame, series: readonly DotSeries[], ground: Ground, under: number): number {
  const left: Ends[] = [];
  const all = together(endsOf(series, ground));
  for (const ends of all) {
    const { of, values, x, high, low } = ends;
    const text = of === '' ? values.join(' · ') : `${of}: ${values.join(' · ')}`;
    // Beyond the right edge stand the names of the series.
    const lines = wrapText(text, ground.right - ground.left, SMALL);
    const width = Math.max(...lines.map((line) => textWidth(line, SMALL)));
    const until = Math.max(Math.min(x, ground.right), ground.left + width);
    const from = until - width;
    const below = (lines.length - 1) * LINE;
    const above = high - ABOVE - below;
    // Else as near to them as curves leave room, but by no ends of others.
    const isBeside = (y: number): boolean => {
      const [own, ...others] = [ends, ...all].map((one) => gapTo(one, y, y + below)) as [number, ...number[]];
      return own <= FARTHEST && others.every((gap) => own <= gap);
    };
    const y = [above, low + BELOW, ...rowsNear(above, ground).filter(isBeside)].find((y) =>
      lines.every((_, row) => y >= ground.top && isFree(ground, { from, until, y: y + row * LINE })),
    );
    if (y === undefined) {
      left.push(ends);
      continue;
    }
    const group = frame.svg.append('g').attr('class', 'other');
    for (const [row, line] of lines.entries()) {
      const baseline = y + row * LINE;
      ground.taken.push({ from, until, y: baseline });
      haloed(frame, write(group, tenth(until), baseline, line, SMALL, 'end')).attr('fill', frame.palette.secondInk);
    }
  }
  return nameUnder(frame, series, left, under);
}

/** What the settings are of, once, then every value. */
function nameUnder(frame: Frame, series: readonly DotSeries[], ends: readonly Ends[], under: number): number {
  if (ends.length === 0) return 0;
  const { secondInk } = frame.palette;
  const group = frame.svg.append('g').attr('class', 'other');
  const of = ends[0]?.of ?? '';
  const lines = of === '' ? [] : wrapText(`${of}:`, frame.width, SMALL);
  for (const [row, line] of lines.entries()) write(group, 0, under + row * LINE, line, SMALL).attr('fill', secondInk);
  let row = Math.max(0, lines.length - 1);
  let x = of === '' ? 0 : textWidth(lines[row] as string, SMALL) + BETWEEN;
  for (const value of ends.flatMap(({ values }) => values)) {
    const width = SAMPLE + BESIDE + textWidth(value, SMALL);
    if (x > 0 && x + width > frame.width) {
      row++;
      x = 0;
    }
    const y = under + row * LINE;
    const at = series.flatMap(({ others }) => others.findIndex((other) => other.value === value)).find((at) => at >= 0);
    rule(group, x, y - BESIDE, x + SAMPLE, y - BESIDE, secondInk).attr('stroke-dasharray', dashOf(at ?? 0));
    write(group, tenth(x + SAMPLE + BESIDE), y, value, SMALL).attr('fill', secondInk);
    x += width + BETWEEN;
  }
  return row + 1;
}

/** From lines of text, from the first baseline to the last, to the nearer end. */
function gapTo({ high, low }: Ends, first: number, last: number): number {
  return Math.min(...[high, low].map((end) => Math.max(0, first - ASCENT - end, end - last - DESCENT)));
}

/** Baselines from the top of an area to its foot, those near a place first. */
function rowsNear(place: number, { top, foot }: Ground): number[] {
  const rows = Array.from({ length: Math.ceil((foot - top) / STEP) }, (_, row) => top + row * STEP);
  return rows.sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
}

/** Where the lines of each second setting end, the upper ones first. */
function endsOf(series: readonly DotSeries[], { x, y }: Ground): Ends[] {
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
