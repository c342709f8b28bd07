// Turn rules that allow one street only, where nobody can drive into that street and come back from it: as at the edge of
// a map, or where it is private or leads to a parking space.
import { bothWays, type Driver } from './driver.ts';
import type { OsmExtract } from './osm-extract.ts';
import type { Piece } from './osm-pieces.ts';
import { type TurnRule, viaNodes } from './osm-turns.ts';

/**
 * The rules, without the street that they allow where it begins at the junction, or at an end of the ways they lead over,
 * and the driver has no way into it: who comes by such a rule may turn nowhere. `nodeOf` gives the node of the streets for a node of the extract.
 */
export function withOnlyWaysOut(
  rules: readonly TurnRule[],
  extract: OsmExtract,
  streets: readonly Piece[],
  nodeOf: (node: number) => number,
  driver: Driver,
): readonly TurnRule[] {
  const vias = new Set(rules.filter(({ isOnly }) => isOnly).flatMap((rule) => viaNodes(extract, rule).map(nodeOf)));
  if (vias.size === 0) return rules;
  const open = waysFrom(vias, streets, driver);
  const touches = (way: number, node: number): boolean =>
    extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]).includes(node);
  return rules.map((rule) => {
    const { isOnly, to } = rule;
    const nodes = viaNodes(extract, rule);
    const isAtEnd = (isMet: (way: number, node: number) => boolean): boolean =>
      to.some((way) => nodes.some((node) => isMet(way, node)));
    if (!isOnly || isAtEnd((way, node) => open.has(`${nodeOf(node)} ${way}`))) return rule;
    return isAtEnd(touches) ? { ...rule, to: [] } : rule;
  });
}

/** The nodes and the ways by which a driver may leave them. */
function waysFrom(nodes: ReadonlySet<number>, streets: readonly Piece[], driver: Driver): ReadonlySet<string> {
  const ways = new Set<string>();
  for (const { from, to, access, startWay, endWay } of streets) {
    if ((access & bothWays(driver)) === 0) continue;
    if (nodes.has(from) && (access & driver.forward) !== 0) ways.add(`${from} ${startWay}`);
    if (nodes.has(to) && (access & driver.backward) !== 0) ways.add(`${to} ${endWay}`);
  }
  return ways;
}
