// Keeps vans to the streets that they can come to and leave again without a banned turn, so that all reach one another.
import { cutOffStreets } from './cut-off-streets.ts';
import type { Drop, Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD, WALK } from './street-graph.ts';

const MOTOR = MOTOR_FORWARD | MOTOR_BACKWARD;

/**
 * Takes vans off the streets that bans cut off from the largest part in which all can be driven from and to; a street
 * that nobody is left on is dropped. Bans that name such a street end with it. The arcs of bans are numbered anew.
 */
export function turnableStreets(
  nodeCount: number,
  all: readonly Piece[],
  bans: readonly Ban[],
  drop: Drop,
): { streets: readonly Piece[]; bans: readonly Ban[] } {
  if (bans.length === 0) return { streets: all, bans };
  const streets = [...all];
  let valid = bans;
  let lost = 0;
  for (;;) {
    const found = cutOffStreets(nodeCount, streets, valid, false);
    if (found.length === 0) break;
    const gone = new Set(found);
    for (const k of found) {
      const street = streets[k] as Piece;
      streets[k] = { ...street, access: street.access & ~MOTOR };
    }
    lost += found.length;
    valid = valid.filter((ban) => !ban.some((arc) => gone.has(arc >> 1)));
  }
  if (lost > 0) drop('streets', 'no way there and back for vans without a banned turn', lost);
  const numberOf: number[] = [];
  const kept = streets.filter(({ access, roadClass }, k) => {
    const isUsed = (access & ~WALK) !== 0 || (access !== 0 && roadClass === 'pedestrian');
    numberOf[k] = (numberOf[k - 1] ?? -1) + (isUsed ? 1 : 0);
    return isUsed;
  });
  return {
    streets: kept,
    bans: valid.map((ban) => ban.map((arc) => 2 * (numberOf[arc >> 1] as number) + (arc & 1))),
  };
}
