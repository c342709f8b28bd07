// Which marks of the timeline get a label, on which side of their line and on which of two levels, so that labels and lines never cross.
import { dayOf } from '../base/format.ts';
import type { Seconds } from '../base/units.ts';
import { SMALL } from './chart-frame.ts';
import { textWidth } from './text-width.ts';

export interface Mark {
  readonly time: Seconds;
  readonly label: string;
}

export interface PlacedMark {
  readonly mark: Mark;
  /** Null: the line alone. */
  readonly label: LabelSpot | null;
}

export interface LabelSpot {
  /** 0 is the upper level. */
  readonly level: number;
  /** Pixels where the text begins. */
  readonly from: number;
  readonly until: number;
}

/** Pixels that labels may take: `legendFrom` bounds the upper level, where the legend stands. */
export interface MarkRoom {
  readonly left: number;
  readonly right: number;
  readonly legendFrom: number;
}

/** The upper level alone leaves more height for the area. */
const LEVELS = [[0], [0, 1]] as const;
type ToX = (time: Seconds) => number;

const GAP = 6;
const BESIDE = 4;

/**
 * Where not every mark finds room for its label, those of one day have theirs, each text once: the first day from
 * `best` on, which is the one that is looked at first.
 */
export function placeMarks(marks: readonly Mark[], toX: ToX, room: MarkRoom, best: Seconds): PlacedMark[] {
  const inOrder = [...marks].sort((a, b) => a.time - b.time || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  for (const levels of LEVELS) {
    const all = place(inOrder, toX, room, levels);
    if (all.every((mark) => mark.label !== null)) return all;
  }
  const day = dayOf((inOrder.find((mark) => mark.time >= best) ?? inOrder[0])?.time ?? 0);
  const chosen = inOrder.filter(
    (mark, row) =>
      dayOf(mark.time) === day &&
      !inOrder.slice(0, row).some((before) => before.label === mark.label && dayOf(before.time) === day),
  );
  const [low, high] = LEVELS.map((levels) => placeBest(chosen, toX, room, levels)) as [PlacedMark[], PlacedMark[]];
  const labels = new Map((labelled(low) < labelled(high) ? high : low).map(({ mark, label }) => [mark, label]));
  return inOrder.map((mark) => ({ mark, label: labels.get(mark) ?? null }));
}

function labelled(placed: readonly PlacedMark[]): number {
  return placed.filter((mark) => mark.label !== null).length;
}

/** Each label on the first free spot. */
function place(marks: readonly Mark[], toX: ToX, room: MarkRoom, levels: readonly number[]): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const spot = spotsOf(mark, toX, room, levels).find((one) => isFree(mark, one, placed, toX));
    placed.push({ mark, label: spot ?? null });
  }
  return placed;
}

/** The most labels that go together; tries every combination, of which a day has few. */
function placeBest(marks: readonly Mark[], toX: ToX, room: MarkRoom, levels: readonly number[]): PlacedMark[] {
  let best: PlacedMark[] = [];
  let most = -1;
  function tryFrom(row: number, placed: readonly PlacedMark[], count: number): void {
    if (count + marks.length - row <= most) return;
    const mark = marks[row];
    if (mark === undefined) {
      best = [...placed];
      most = count;
      return;
    }
    for (const spot of spotsOf(mark, toX, room, levels)) {
      if (isFree(mark, spot, placed, toX)) tryFrom(row + 1, [...placed, { mark, label: spot }], count + 1);
    }
    tryFrom(row + 1, [...placed, { mark, label: null }], count);
  }
  tryFrom(0, [], 0);
  return best;
}

/** Right of the line before left of it, the upper level before the lower. */
function spotsOf(mark: Mark, toX: ToX, room: MarkRoom, levels: readonly number[]): LabelSpot[] {
  const x = toX(mark.time);
  const width = textWidth(mark.label, SMALL);
  return levels
    .flatMap((level) => [
      { level, from: x + BESIDE, until: x + BESIDE + width },
      { level, from: x - BESIDE - width, until: x - BESIDE },
    ])
    .filter(({ level, from, until }) => from >= room.left && until <= (level === 0 ? room.legendFrom : room.right));
}

/** A line runs from its label's level down: no label may lie across it, nor on another label. */
function isFree(mark: Mark, spot: LabelSpot, placed: readonly PlacedMark[], toX: (time: Seconds) => number): boolean {
  const x = toX(mark.time);
  return placed.every(({ mark: other, label }) => {
    if (label === null) return true;
    const otherX = toX(other.time);
    if (label.level === spot.level && spot.from < label.until + GAP && label.from < spot.until + GAP) return false;
    if (label.level <= spot.level && otherX > spot.from - 2 && otherX < spot.until + 2) return false;
    return !(spot.level <= label.level && x > label.from - 2 && x < label.until + 2);
  });
}
