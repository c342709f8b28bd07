// Keeps vans to the streets that they can come to and leave again without a banned turn, so that all reach one another.
import { leftOf } from './connected-streets.ts';
import { cutOffStreets } from './cut-off-streets.ts';
import { importPhrases } from './import-phrases.ts';
import type { Drop, Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD } from './street-graph.ts';

const MOTOR = MOTOR_FORWARD | MOTOR_BACKWARD;

/**
 * Takes vans off the streets that bans cut off from the largest part in which all can be driven from and to; a street
 * that nobody is left on is dropped. Bans that name such a street end with it. The arcs of bans are numbered anew. Yields between slices.
 */
export function* turnableStreets(
  nodeCount: number,
  all: readonly Piece[],
  bans: readonly Ban[],
  drop: Drop,
): Generator<undefined, { streets: readonly Piece[]; bans: readonly Ban[] }, undefined> {
  if (bans.length === 0) return { streets: all, bans };
  let streets = all;
  let valid = bans;
  let lost = 0;
  for (;;) {
    const found = yield* cutOffStreets(nodeCount, streets, valid, false);
    if (found.length === 0) break;
    const gone = new Set(found);
    streets = streets.map((street, k) => (gone.has(k) ? withoutVans(street) : street));
    lost += found.length;
    valid = valid.filter((ban) => !ban.some((arc) => gone.has(arc >> 1)));
    yield;
  }
  if (lost > 0) drop('streets', importPhrases().reasons.noWayWithBans, lost);
  const numberOf: number[] = [];
  const kept = streets.filter((street, k) => {
    numberOf[k] = (numberOf[k - 1] ?? -1) + (isUsed(street) ? 1 : 0);
    return isUsed(street);
  });
  return {
    streets: kept,
    bans: valid.map((ban) => ban.map((arc) => 2 * (numberOf[arc >> 1] as number) + (arc & 1))),
  };
}

/** A street that nobody is left on has no access and no marks. */
function withoutVans(street: Piece): Piece {
  return leftOf(street, street.access & ~MOTOR) ?? { ...street, access: 0, marks: 0 };
}

function isUsed({ access, marks }: Piece): boolean {
  return access !== 0 || marks !== 0;
}
