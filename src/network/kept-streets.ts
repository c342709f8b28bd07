// Streets that are open to who has business there only, as far as everything else can do without a way through them.
import { cutOffStreets } from './cut-off-streets.ts';
import { bothWays, MOTORS } from './driver.ts';
import { leastOpenings } from './least-openings.ts';
import type { Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';
import { NO_THROUGH } from './street-graph.ts';

/**
 * The streets with the mark taken off those that others need as a way through to be come to and left, until all can be.
 * Yields between slices. What can be driven from and to the main part without rule stays so with it.
 */
export function* keptStreets(
  nodeCount: number,
  all: readonly Piece[],
  bans: readonly Ban[],
): Generator<undefined, { streets: readonly Piece[]; kept: number; lifted: number }, undefined> {
  const isKept = ({ access, marks }: Piece): boolean => (marks & NO_THROUGH) !== 0 && (access & bothWays(MOTORS)) !== 0;
  const before = all.filter(isKept).length;
  const streets = [...all];
  for (let left = before; left > 0; ) {
    const cutOff = yield* cutOffStreets(nodeCount, streets, bans, MOTORS, true);
    if (cutOff.length === 0) break;
    let opened = yield* leastOpenings(streets, isKept, cutOff);
    // Banned turns may close the least way.
    if (opened.size === 0) opened = keptBeside(streets, isKept, cutOff);
    if (opened.size === 0) break;
    for (const row of opened) {
      const street = streets[row] as Piece;
      streets[row] = { ...street, marks: street.marks & ~NO_THROUGH };
    }
    left -= opened.size;
    yield;
  }
  const kept = streets.filter(isKept).length;
  return { streets, kept, lifted: before - kept };
}

/** Rows of the kept streets that meet one that is cut off. */
function keptBeside(
  streets: readonly Piece[],
  isKept: (street: Piece) => boolean,
  cutOff: readonly number[],
): ReadonlySet<number> {
  const nodes = new Set(cutOff.flatMap((row) => [(streets[row] as Piece).from, (streets[row] as Piece).to]));
  return new Set(
    streets.flatMap((street, row) => (isKept(street) && (nodes.has(street.from) || nodes.has(street.to)) ? row : [])),
  );
}
