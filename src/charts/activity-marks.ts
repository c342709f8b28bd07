// Which marks of the timeline get a label, and on which of two levels, so that labels and lines never cross.
import type { Seconds } from '../base/units.ts';
import { SMALL } from './chart-frame.ts';
import { textWidth } from './text-width.ts';

export interface Mark {
  readonly time: Seconds;
  readonly label: string;
}

export interface PlacedMark {
  readonly mark: Mark;
  /** 0 is the upper level; null: the line alone. */
  readonly level: number | null;
}

const LEVELS = 2;
const GAP = 6;

/**
 * A label stands right of its line and is `legendFrom` pixels or less to the right on the upper level. Where not every
 * label fits, each text stands once, at its first mark.
 */
export function placeMarks(
  marks: readonly Mark[],
  toX: (time: Seconds) => number,
  legendFrom: number,
  right: number,
): PlacedMark[] {
  const inOrder = [...marks].sort((a, b) => a.time - b.time || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  const all = place(inOrder, () => true, toX, legendFrom, right);
  if (all.every((mark) => mark.level !== null)) return all;
  const firsts = new Set<Mark>();
  const seen = new Set<string>();
  for (const mark of inOrder) {
    if (!seen.has(mark.label)) firsts.add(mark);
    seen.add(mark.label);
  }
  return place(inOrder, (mark) => firsts.has(mark), toX, legendFrom, right);
}

function place(
  marks: readonly Mark[],
  wantsLabel: (mark: Mark) => boolean,
  toX: (time: Seconds) => number,
  legendFrom: number,
  right: number,
): PlacedMark[] {
  const taken: number[] = Array.from({ length: LEVELS }, () => Number.NEGATIVE_INFINITY);
  return marks.map((mark) => {
    const x = toX(mark.time);
    const end = x + 4 + textWidth(mark.label, SMALL);
    for (let level = 0; wantsLabel(mark) && level < LEVELS; level++) {
      if (end > (level === 0 ? legendFrom : right)) continue;
      // The line runs from its level down: labels there must have ended before it.
      if (taken.slice(level).some((until) => until + GAP > x)) continue;
      taken[level] = end;
      return { mark, level };
    }
    return { mark, level: null };
  });
}
