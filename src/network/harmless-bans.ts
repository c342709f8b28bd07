// Turns that are banned at some hours are not made at any, as far as that takes no street away from who drives.
import { cutOffStreets } from './cut-off-streets.ts';
import type { Driver } from './driver.ts';
import { importPhrases } from './import-phrases.ts';
import type { Drop, Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';

/** Those of the timed bans that can be kept always: with them no street is cut off that the others leave within reach. Yields between slices. */
export function* harmlessBans(
  nodeCount: number,
  streets: readonly Piece[],
  always: readonly Ban[],
  timed: readonly Ban[],
  driver: Driver,
  drop: Drop,
): Generator<undefined, readonly Ban[], undefined> {
  if (timed.length === 0) return timed;
  const before = new Set(yield* cutOffStreets(nodeCount, streets, always, driver, false));
  let kept = timed;
  while (kept.length > 0) {
    const cutOff = yield* cutOffStreets(nodeCount, streets, [...always, ...kept], driver, false);
    const lost = cutOff.filter((street) => !before.has(street));
    if (lost.length === 0) break;
    const nodes = new Set(lost.flatMap((street) => endsOf(streets, street)));
    const isBeside = (ban: Ban): boolean =>
      ban.some((arc) => endsOf(streets, arc >> 1).some((node) => nodes.has(node)));
    const rest = kept.filter((ban) => !isBeside(ban));
    kept = rest.length < kept.length ? rest : [];
  }
  if (kept.length < timed.length)
    drop('turn restrictions', importPhrases().reasons.onlyWay, timed.length - kept.length);
  return kept;
}

function endsOf(streets: readonly Piece[], street: number): number[] {
  const { from, to } = streets[street] as Piece;
  return [from, to];
}
