// Finds the streets that turn rules speak of, and writes the rules as lists of arcs that may not be driven in a row.

import type { Driver } from './driver.ts';
import { importPhrases } from './import-phrases.ts';
import type { Drop, Piece } from './osm-pieces.ts';
import type { TurnRule } from './osm-turns.ts';

/** A turn that is banned: arcs of streets, 2 * street forward and 2 * street + 1 backward. */
export type Ban = readonly number[];

/** Streets that a way over via ways may have at most. */
const MOST_STREETS = 12;
/** Streets, and rules, between two pauses. */
const SLICE = 5_000;
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

interface OpenArc {
  readonly arc: number;
  readonly tail: number;
  readonly head: number;
  /** Rows of the ways with which it begins and ends. */
  readonly first: number;
  readonly last: number;
}

interface OpenArcs {
  readonly from: ReadonlyMap<number, readonly OpenArc[]>;
  readonly into: ReadonlyMap<number, readonly OpenArc[]>;
  /** By the way with which an arc ends, and by its own number. */
  readonly byLast: ReadonlyMap<number, readonly OpenArc[]>;
  readonly byArc: ReadonlyMap<number, OpenArc>;
}

/** The arcs open to a driver by the nodes that they join. */
function* openArcs(
  streets: readonly Piece[],
  { forward, backward }: Driver,
): Generator<undefined, OpenArcs, undefined> {
  const from = new Map<number, OpenArc[]>();
  const into = new Map<number, OpenArc[]>();
  const byLast = new Map<number, OpenArc[]>();
  const byArc = new Map<number, OpenArc>();
  const put = (map: Map<number, OpenArc[]>, key: number, arc: OpenArc): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [arc]);
    else list.push(arc);
  };
  for (const [k, street] of streets.entries()) {
    if (k % SLICE === SLICE - 1) yield;
    const ahead = { arc: 2 * k, tail: street.from, head: street.to, first: street.startWay, last: street.endWay };
    const back = { arc: 2 * k + 1, tail: street.to, head: street.from, first: street.endWay, last: street.startWay };
    for (const [arc, bit] of [
      [ahead, forward],
      [back, backward],
    ] as const) {
      if ((street.access & bit) === 0) continue;
      put(from, arc.tail, arc);
      put(into, arc.head, arc);
      put(byLast, arc.last, arc);
      byArc.set(arc.arc, arc);
    }
  }
  return { from, into, byLast, byArc };
}

function bansOfRule(arcs: OpenArcs, rule: TurnRule, via: number): Ban[] | string {
  if (rule.to.length === 0) return allAcross(arcs, rule, via);
  const ways = rule.viaWays.length > 0 ? waysOver(arcs, rule) : waysAcross(arcs, rule, via);
  if (typeof ways === 'string') return ways;
  if (!rule.isOnly) return ways;
  // Only these ways: whatever leaves them before their ends is banned.
  const isAllowed = new Set(ways.flatMap((way) => way.map((_, k) => way.slice(0, k + 1).join())));
  return ways.flatMap((way) =>
    way.slice(1).flatMap((_, k) => {
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

/** From `from` along via ways into `to`, by the fewest streets. */
function waysOver(arcs: OpenArcs, { from, viaWays, to }: TurnRule): Ban[] | string {
  const isVia = ({ first, last }: OpenArc): boolean => viaWays.includes(first) && viaWays.includes(last);
  const found: Ban[] = [];
  for (const start of from.flatMap((way) => arcs.byLast.get(way) ?? [])) {
    if (isVia(start)) continue;
    let open: OpenArc[][] = [[start]];
    const seen = new Set([start.head]);
    for (let streets = 0; open.length > 0 && streets <= MOST_STREETS; streets++) {
      const ends = open.flatMap((way) => {
        if (way.length < 2) return [];
        const last = way[way.length - 1] as OpenArc;
        return (arcs.from.get(last.head) ?? [])
          .filter((arc) => to.includes(arc.first) && !isVia(arc))
          .map((arc) => [...way, arc].map((one) => one.arc));
      });
      found.push(...ends);
      if (ends.length > 0) break;
      open = open.flatMap((way) => {
        const last = way[way.length - 1] as OpenArc;
        return (arcs.from.get(last.head) ?? [])
          .filter((arc) => isVia(arc) && arc.arc >> 1 !== last.arc >> 1 && !seen.has(arc.head))
          .map((arc) => {
            seen.add(arc.head);
            return [...way, arc];
          });
      });
    }
  }
  return found.length === 0 ? importPhrases().reasons.unturnable : found;
}

function isOncePerWay(ways: readonly number[]): boolean {
  return new Set(ways).size === ways.length;
}

function withoutRepeats(bans: readonly Ban[]): Ban[] {
  return [...new Map(bans.map((ban) => [ban.join(), ban])).values()];
}
