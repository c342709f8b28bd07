// Finds the codes in what a class handed in: lists, tables, chats and addresses of QR codes, with names and numbers around them.
import { CODE_LENGTH, isWholeCode, spelled } from '../persistence/lesson-code.ts';

export interface FoundCodes {
  /** In their order: codes as they are written, and what looks like one and is none as it stands there. */
  readonly codes: readonly string[];
  /** Lines that were not looked at, since there were too many. */
  readonly unread: number;
}

/** More than a school hands in at once. */
const MOST_LINES = 2_000;
const MOST_SIGNS = 200;

const GROUP = 4;
/** Groups of a whole code. */
const GROUPS = CODE_LENGTH / GROUP;
/** A line that is no code is shown so far. */
const SHOWN = 40;

export function codesIn(text: string): FoundCodes {
  const lines = text
    .replace(/%(?:0[AD9]|20|2C|3B)/gi, '\n')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
    .split(/[\n\r\t,;]+/)
    .filter((line) => line.trim() !== '');
  return {
    codes: lines.slice(0, MOST_LINES).flatMap((line) => codesOfLine(line.slice(0, MOST_SIGNS))),
    unread: Math.max(0, lines.length - MOST_LINES),
  };
}

interface Piece {
  readonly text: string;
  readonly from: number;
}

function codesOfLine(whole: string): string[] {
  // An address is as good as the code that it ends in.
  const line = whole.replace(/\S*#CLASS=/g, ' ').replace(/\u00A0/g, ' ');
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
  // What stands beside a code is a name or a number; a line without any is shown as it is.
  if (found.length > 0 || pieces.length === 0) return found;
  const said = line.trim();
  return [said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said];
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

/** Nothing but blanks and hyphens between them. */
function isBeside(line: string, pieces: readonly Piece[]): boolean {
  return pieces.every(({ text, from }, row) => {
    const next = pieces[row + 1];
    return next === undefined || /^[ -]+$/.test(line.slice(from + text.length, next.from));
  });
}
