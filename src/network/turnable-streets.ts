// Keeps drivers to the streets that they can come to and leave again without a banned turn, so that all reach one another.
import { leftOf } from './connected-streets.ts';
import { cutOffStreets } from './cut-off-streets.ts';
import { bothWays, type Driver } from './driver.ts';
import { importPhrases } from './import-phrases.ts';
import type { Drop, Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';

/**
 * Takes a driver off the streets that bans cut off from the largest part in which all can be driven from and to. Bans that
 * name such a street end with it. A street that nobody is left on stays in its row (see `usedStreets`). Yields between slices.
 */
export function* turnableStreets(
  nodeCount: number,
  all: readonly Piece[],
  bans: readonly Ban[],
  driver: Driver,
  drop: Drop,
): Generator<undefined, { streets: readonly Piece[]; bans: readonly Ban[] }, undefined> {
  if (bans.length === 0) return { streets: all, bans };
  let streets = all;
  let valid = bans;
  let lost = 0;
  for (;;) {
    const found = yield* cutOffStreets(nodeCount, streets, valid, driver, false);
    if (found.length === 0) break;
    const gone = new Set(found);
    streets = streets.map((street, k) => (gone.has(k) ? without(street, bothWays(driver)) : street));
    lost += found.length;
    valid = valid.filter((ban) => !ban.some((arc) => gone.has(arc >> 1)));
    yield;
  }
  if (lost > 0) drop('streets', importPhrases().reasons.noWayWithBans[driver.name], lost);
  return { streets, bans: valid };
}

/** The streets that somebody is left on, or that are shown, and the bans with their arcs numbered anew. */
export function usedStreets<Banned extends { readonly arcs: Ban }>(
  streets: readonly Piece[],
  bans: readonly Banned[],
): { streets: readonly Piece[]; bans: readonly Banned[] } {
  const numberOf: number[] = [];
  const kept = streets.filter((street, k) => {
    numberOf[k] = (numberOf[k - 1] ?? -1) + (isUsed(street) ? 1 : 0);
    return isUsed(street);
  });
  if (kept.length === streets.length) return { streets, bans };
  const numbered = (arc: number): number => 2 * (numberOf[arc >> 1] as number) + (arc & 1);
  return { streets: kept, bans: bans.map((ban) => ({ ...ban, arcs: ban.arcs.map(numbered) })) };
}

/** A street that nobody is left on has no access and no marks. */
function without(street: Piece, bits: number): Piece {
  return leftOf(street, street.access & ~bits) ?? { ...street, access: 0, marks: 0 };
}

function isUsed({ access, marks }: Piece): boolean {
  return access !== 0 || marks !== 0;
}
