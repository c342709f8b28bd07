// Finds the codes in what a class handed in: lists, tables, chats and addresses of QR codes, with names and numbers around them.
import { CODE_LENGTH, isWholeCode, spelled } from '../persistence/lesson-code.ts';

export interface FoundCodes {
  /** In their order: codes as they are written, and what looks like one and is none as it stands there. */
  readonly codes: readonly string[];
  /** Lines that were not looked at, since there were too many. */
  readonly unread: number;
}

/** Cells or lines: more than a school hands in at once. */
const MOST_LINES = 2_000;

const GROUP = 4;
/** Groups of a whole code. */
const GROUPS = CODE_LENGTH / GROUP;
/** A line that is no code is shown so far. */
const SHOWN = 40;

/** The same sign twice, with or without blanks: what some put between the groups instead of a hyphen. */
const GROUPED = /([0-9A-Z]{4})( *[^0-9A-Z \n\r,;-] *)([0-9A-Z]{4})\2([0-9A-Z]{4})(?![0-9A-Z])/g;

/** What no blank parts. */
const UNPARTED = /[0-9A-Z]+(?:-[0-9A-Z]+)*/g;

/** Codes that follow each other without a blank, as cells of some tables paste, with one between them; all else as it was. */
function parted(run: string): string {
  const groups = run.split('-');
  const signs = groups.join('');
  if (signs.length % CODE_LENGTH !== 0 || groups.some(({ length }) => length % GROUP !== 0)) return run;
  const codes = Array.from({ length: signs.length / CODE_LENGTH }, (_, row) =>
    signs.slice(row * CODE_LENGTH, (row + 1) * CODE_LENGTH),
  );
  let end = 0;
  const ends = groups.map(({ length }) => (end += length));
  const areGlued = codes.slice(1).some((_, row) => !ends.includes((row + 1) * CODE_LENGTH));
  return areGlued && codes.some(isWholeCode) ? codes.map(spelled).join(' ') : run;
}

export function codesIn(text: string): FoundCodes {
  const rows = text
    .normalize('NFKC')
    .replace(/%(?:0[AD9]|20|2C|3B)/gi, '\n')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    // A line that ends in a hyphen goes on in the next one.
    .replace(/- *\r?\n */g, '-')
    .toUpperCase()
    .replace(GROUPED, (found, first, _, second, third) =>
      isWholeCode(first + second + third) ? `${first}-${second}-${third}` : found,
    )
    .replace(UNPARTED, parted)
    .split(/[\n\r]+/)
    .map((row) => row.split(/[\t,;]+/).filter((cell) => cell.trim() !== ''))
    .filter((cells) => cells.length > 0);
  let left = MOST_LINES;
  const codes = rows.flatMap((cells) => {
    const looked = cells.slice(0, left);
    left -= looked.length;
    return codesOfRow(looked);
  });
  const all = rows.reduce((sum, cells) => sum + cells.length, 0);
  return { codes, unread: Math.max(0, all - MOST_LINES) };
}

/** What stands beside a code is a name or a number; a row without any is shown as it is. */
function codesOfRow(cells: readonly string[]): string[] {
  const found = cells.flatMap(codesOfLine);
  const said = cells.map((cell) => cell.trim()).join(' ');
  if (found.length > 0 || !/[0-9A-Z]/.test(said)) return found;
  return [said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said];
}

interface Piece {
  readonly text: string;
  readonly from: number;
}

function codesOfLine(whole: string): string[] {
  // An address is as good as the code that it ends in; looked for from the start of a word alone, however long the line is.
  const line = whole
    // Addresses that follow each other without a blank are two.
    .replace(/(?=HTTPS?:\/\/)/g, ' ')
    .replace(/(?<!\S)\S*#CLASS=/g, ' ')
    .replace(/\u00A0/g, ' ');
  const pieces: Piece[] = [...line.matchAll(/[0-9A-Z]+/g)].map((found) => ({ text: found[0], from: found.index }));
  const found: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const taken = codeAt(line, pieces, at) ?? brokenAt(line, pieces, at);
    if (taken === null) at++;
    else {
      found.push(taken.code);
      at += taken.pieces;
    }
  }
  return found;
}

interface Taken {
  readonly code: string;
  readonly pieces: number;
}

/** A code that holds: twelve signs at a stretch, or in groups with blanks or hyphens between them. */
function codeAt(line: string, pieces: readonly Piece[], at: number): Taken | null {
  for (const count of [1, GROUPS]) {
    const group = pieces.slice(at, at + count);
    const signs = joined(group);
    if (isBeside(line, group) && isWholeCode(signs)) return { code: spelled(signs), pieces: count };
  }
  return null;
}

/** What was meant as a code and is none: of about so many signs, a digit among them, in one piece or with hyphens. */
function brokenAt(line: string, pieces: readonly Piece[], at: number): Taken | null {
  let count = 1;
  while (isBeside(line, pieces.slice(at, at + count + 1)) && at + count < pieces.length) {
    if (joined(pieces.slice(at, at + count)).length >= CODE_LENGTH) break;
    const [before, next] = [pieces[at + count - 1], pieces[at + count]] as [Piece, Piece];
    const isHyphen = line.slice(before.from + before.text.length, next.from).includes('-');
    if (!isHyphen && !(isGroup(before) && isGroup(next))) break;
    // A whole code that follows a name is not a part of it.
    if (codeAt(line, pieces, at + count) !== null) break;
    count++;
  }
  const group = pieces.slice(at, at + count);
  const signs = joined(group);
  if (Math.abs(signs.length - CODE_LENGTH) > 2 || !/\d/.test(signs)) return null;
  const last = group[count - 1] as Piece;
  return { code: line.slice(group[0]?.from, last.from + last.text.length), pieces: count };
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

const isGroup = ({ text }: Piece): boolean => text.length === GROUP;

/** Nothing but blanks between them, or hyphens everywhere: a name before a code with hyphens is none of its groups. */
function isBeside(line: string, pieces: readonly Piece[]): boolean {
  const gaps = pieces.slice(1).map(({ from }, row) => {
    const { text, from: before } = pieces[row] as Piece;
    return line.slice(before + text.length, from);
  });
  return gaps.every((gap) => /^ +$/.test(gap)) || gaps.every((gap) => /^ *- *$/.test(gap));
}
