// Finds the streets that turn rules speak of, and writes the rules as lists of arcs that may not be driven in a row.

import type { Driver } from './driver.ts';
import { importPhrases } from './import-phrases.ts';
import { type OpenArc, type OpenArcs, openArcs } from './open-arcs.ts';
import type { Drop, Piece } from './osm-pieces.ts';
import type { TurnRule } from './osm-turns.ts';
import { waysOver } from './via-ways.ts';

/** A turn that is banned: arcs of streets, 2 * street forward and 2 * street + 1 backward. */
export type Ban = readonly number[];

/** Rules between two pauses. */
const RULES = 500;

/**
 * The bans that a driver's rules come to among streets, those that hold at some hours apart, and how many rules that were;
 * `nodeOf` gives the node of the streets for a node of the extract, or -1. A rule without meaning there (a street is closed
 * to the driver, or not kept) is counted with the reason. Yields between slices.
 */
export function* streetBans(
  streets: readonly Piece[],
  rules: readonly TurnRule[],
  nodeOf: (node: number) => number,
  driver: Driver,
  drop: Drop,
): Generator<undefined, { bans: Ban[]; timed: Ban[]; rules: number }, undefined> {
  const arcs = yield* openArcs(streets, driver);
  yield;
  const bans: Ban[] = [];
  const timed: Ban[] = [];
  let kept = 0;
  for (const [row, rule] of rules.entries()) {
    if (row % RULES === RULES - 1) yield;
    const found = bansOfRule(arcs, rule, nodeOf(rule.viaNode));
    if (typeof found === 'string') drop('turn restrictions', found);
    else {
      (rule.isTimed ? timed : bans).push(...found);
      kept++;
    }
  }
  const always = withoutRepeats(bans);
  const known = new Set(always.map(String));
  return { bans: always, timed: withoutRepeats(timed).filter((ban) => !known.has(String(ban))), rules: kept };
}

function bansOfRule(arcs: OpenArcs, rule: TurnRule, via: number): Ban[] | string {
  const hasNoWayOut = rule.to.length === 0;
  if (hasNoWayOut && rule.viaWays.length === 0) return allAcross(arcs, rule, via);
  const found = rule.viaWays.length > 0 ? waysOver(arcs, rule) : waysAcross(arcs, rule, via);
  if (typeof found === 'string') return found;
  const { named, repeating } = 'named' in found ? found : { named: found, repeating: [] };
  if (!rule.isOnly) return [...named, ...repeating];
  // Only these ways: whatever leaves them before their ends is banned, and to turn back on them is to leave them. Without a way
  // out of them whatever leaves their ends is banned as well.
  const direct = named.filter((way) => way.every((arc, k) => k < 2 || arc !== ((way[k - 1] as number) ^ 1)));
  const ways = direct.length > 0 ? direct : named;
  const isAllowed = new Set(ways.flatMap((way) => way.map((_, k) => way.slice(0, k + 1).join())));
  return ways.flatMap((way) =>
    (hasNoWayOut ? way : way.slice(1)).flatMap((_, k) => {
      const driven = way.slice(0, k + 1);
      const end = (arcs.byArc.get(driven[k] as number) as OpenArc).head;
      return (arcs.from.get(end) ?? []).map(({ arc }) => [...driven, arc]).filter((ban) => !isAllowed.has(ban.join()));
    }),
  );
}

/** From each `from` into each `to` across a node. */
function waysAcross(arcs: OpenArcs, { from, to, isUTurn }: TurnRule, via: number): Ban[] | string {
  if (via === -1) return importPhrases().reasons.notKept;
  const into = (arcs.into.get(via) ?? []).filter(({ last }) => from.includes(last));
  const out = (arcs.from.get(via) ?? []).filter(({ first }) => to.includes(first));
  if (into.length === 0 || out.length === 0) return importPhrases().reasons.unturnable;
  if (isUTurn && from.join() === to.join()) {
    const back = into.filter(({ arc }) => out.some((other) => other.arc === (arc ^ 1)));
    return back.length === 0 ? importPhrases().reasons.unturnable : back.map(({ arc }) => [arc, arc ^ 1]);
  }
  // A way that goes on through the junction does not say which of its ends is meant.
  const isClear = isOncePerWay(into.map(({ last }) => last)) && isOncePerWay(out.map(({ first }) => first));
  if (!isClear) return importPhrases().reasons.through;
  return into.flatMap((a) => out.map((b) => [a.arc, b.arc]));
}

/** From each `from` into whatever leaves a node. */
function allAcross(arcs: OpenArcs, { from }: TurnRule, via: number): Ban[] | string {
  if (via === -1) return importPhrases().reasons.notKept;
  const into = (arcs.into.get(via) ?? []).filter(({ last }) => from.includes(last));
  if (!isOncePerWay(into.map(({ last }) => last))) return importPhrases().reasons.through;
  const bans = into.flatMap((a) => (arcs.from.get(via) ?? []).map((b) => [a.arc, b.arc]));
  return bans.length === 0 ? importPhrases().reasons.unturnable : bans;
}

function isOncePerWay(ways: readonly number[]): boolean {
  return new Set(ways).size === ways.length;
}

function withoutRepeats(bans: readonly Ban[]): Ban[] {
  return [...new Map(bans.map((ban) => [ban.join(), ban])).values()];
}
