// Streets that are open to who has business there only, as far as everything else can do without a way through them.
import { cutOffStreets } from './cut-off-streets.ts';
import { bothWays, MOTORS } from './driver.ts';
import type { Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';
import { NO_THROUGH } from './street-graph.ts';

/**
 * The streets with the mark taken off those next to streets that could not be come to or left without passing through
 * them, until all can be. Yields between slices. What can be driven from and to the main part without rule stays so with it.
 */
export function* keptStreets(
  nodeCount: number,
  all: readonly Piece[],
  bans: readonly Ban[],
): Generator<undefined, { streets: readonly Piece[]; kept: number; lifted: number }, undefined> {
  const isKept = ({ access, marks }: Piece): boolean => (marks & NO_THROUGH) !== 0 && (access & bothWays(MOTORS)) !== 0;
  const before = all.filter(isKept).length;
  const streets = [...all];
  for (let changed = before > 0; changed; ) {
    changed = false;
    const lost = new Set<number>();
    for (const k of yield* cutOffStreets(nodeCount, streets, bans, MOTORS, true)) {
      const { from, to } = streets[k] as Piece;
      lost.add(from).add(to);
    }
    if (lost.size === 0) break;
    streets.forEach((street, k) => {
      if (!isKept(street) || !(lost.has(street.from) || lost.has(street.to))) return;
      streets[k] = { ...street, marks: street.marks & ~NO_THROUGH };
      changed = true;
    });
    yield;
  }
  const kept = streets.filter(isKept).length;
  return { streets, kept, lifted: before - kept };
}
