// In how many lines the pills write their names, so that each is whole and the bar stays as low as can be.
import { halveText, textWidth } from '../charts/text-width.ts';

export interface PillText {
  readonly name: string;
  readonly isWarned: boolean;
}

export type NameLines = 1 | 2;

/** As in bar.css. */
const LOOK = { size: 13, bold: true };
/** Letter, gaps and border of a pill, and what a mark of warning adds. */
const BESIDE_NAME = 45;
const WARNING = 13;
const BETWEEN = 8;
/** A pill that is a letter alone, with the gap to the next one; and the least of the one on show, which keeps its name. */
const LETTER = 32;
const SHOWN = 110;
/** More of them would leave too little of the map. */
const MOST_ROWS = 3;
/** Pixels under which a bar has one row, whatever its scenarios are called: those of a page about 1300 wide. */
const NARROW = 700;
/** Height of a row of pills, with the gap to the next one. */
const ROW: Record<NameLines, number> = { 1: 32, 2: 40 };

/** One line, if two would not make the bar lower. `room` in pixels. */
export function nameLines(pills: readonly PillText[], room: number): NameLines {
  const height = (lines: NameLines): number => ROW[lines] * rows(pills, room, lines);
  const isOneRow = rows(pills, room, 1) === 1;
  return isOneRow || height(1) <= height(2) ? 1 : 2;
}

/** True where the names of all would make a second row of a bar that is narrow: then only the one on show keeps its own. */
export function areLetters(pills: readonly PillText[], room: number): boolean {
  return room < NARROW && rows(pills, room, 1) > 1 && rows(pills, room, 2) > 1;
}

/** True where the bar has no room for a pill of each: then all stand in a menu, as on a phone. */
export function areTooMany(pills: readonly PillText[], room: number): boolean {
  if (areLetters(pills, room)) return (pills.length - 1) * LETTER + SHOWN > room;
  return rows(pills, room, nameLines(pills, room)) > MOST_ROWS;
}

export const halves = (name: string) => halveText(name, LOOK);

function rows(pills: readonly PillText[], room: number, lines: NameLines): number {
  let count = 1;
  let used = 0;
  for (const { name, isWarned } of pills) {
    const written = lines === 1 ? [name] : halves(name);
    const longest = Math.max(...written.map((line) => textWidth(line, LOOK)));
    const width = Math.min(room, longest + BESIDE_NAME + (isWarned ? WARNING : 0));
    const more = used === 0 ? width : used + BETWEEN + width;
    if (more > room) count++;
    used = more > room ? width : more;
  }
  return count;
}
