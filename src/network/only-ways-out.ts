// Turn rules that allow one street only, where that street leads out of what can be driven, as at the edge of a map.
import { bothWays, type Driver } from './driver.ts';
import type { Piece } from './osm-pieces.ts';
import type { TurnRule } from './osm-turns.ts';

/**
 * The rules, without the street that they allow where it was open to the driver among all streets and is not among those
 * that are left: who comes by such a rule may turn nowhere. `nodeOf` gives the node of the streets for a node of the extract.
 */
export function withOnlyWaysOut(
  rules: readonly TurnRule[],
  all: readonly Piece[],
  left: readonly Piece[],
  nodeOf: (node: number) => number,
  driver: Driver,
): readonly TurnRule[] {
  const isAffected = ({ isOnly, viaNode }: TurnRule): boolean => isOnly && viaNode !== -1;
  const vias = new Set(rules.filter(isAffected).map(({ viaNode }) => nodeOf(viaNode)));
  if (vias.size === 0) return rules;
  const before = waysFrom(vias, all, driver);
  const after = waysFrom(vias, left, driver);
  return rules.map((rule) => {
    if (!isAffected(rule)) return rule;
    const via = nodeOf(rule.viaNode);
    const isOpen = (ways: ReadonlySet<string>): boolean => rule.to.some((way) => ways.has(`${via} ${way}`));
    return isOpen(before) && !isOpen(after) ? { ...rule, to: [] } : rule;
  });
}

/** The nodes and the ways by which a driver may leave them. */
function waysFrom(nodes: ReadonlySet<number>, pieces: readonly Piece[], driver: Driver): ReadonlySet<string> {
  const ways = new Set<string>();
  for (const { from, to, access, startWay, endWay } of pieces) {
    if ((access & bothWays(driver)) === 0) continue;
    if (nodes.has(from) && (access & driver.forward) !== 0) ways.add(`${from} ${startWay}`);
    if (nodes.has(to) && (access & driver.backward) !== 0) ways.add(`${to} ${endWay}`);
  }
  return ways;
}
