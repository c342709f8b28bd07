// Where something stands in the way, as plainly as OpenStreetMap's barriers are written.
import type { OsmExtract } from '../../src/network/osm-extract.ts';
import type { Step } from './raw-turns.ts';

type Tags = Readonly<Record<string, string>>;
export type Who = 'van' | 'bike' | 'walker';

const NOBODY = /^(no|private|agricultural|forestry|military|emergency|psv|bus|permit|restricted)$/;
/** From the particular to the general. */
const KEYS: Readonly<Record<Who, readonly string[]>> = {
  van: ['delivery', 'goods', 'motorcar', 'motor_vehicle', 'vehicle', 'access'],
  bike: ['bicycle', 'vehicle', 'access'],
  walker: ['foot', 'access'],
};
/** What nobody passes on wheels, and what is too narrow for a van. */
const NARROW = /^(stile|kissing_gate|turnstile|full-height_turnstile|horse_stile)$/;
const POSTS = /^(bollards?|block|cycle_barrier|motorcycle_barrier|jersey_barrier|planter|chain|rope|log|debris)$/;

export function isInTheWay(tags: Tags, who: Who): boolean {
  if (tags.barrier === undefined) return false;
  const key = KEYS[who].find((candidate) => tags[candidate] !== undefined);
  if (key !== undefined) return NOBODY.test(tags[key] as string);
  if (who === 'walker') return false;
  if (NARROW.test(tags.barrier)) return true;
  return who === 'van' && (POSTS.test(tags.barrier) || tags.locked === 'yes');
}

/** Nodes with something in the way where one street, and no junction, of the ways that `isOpen` is. */
export function barredNodes(extract: OsmExtract, who: Who, isOpen: (way: number) => boolean): ReadonlySet<number> {
  const closed = new Set<number>();
  extract.nodeTags.forEach((tags, index) => {
    if (isInTheWay(tags, who)) closed.add(extract.taggedNode[index] as number);
  });
  const arms = new Map<number, Set<number>>();
  extract.wayTags.forEach((tags, way) => {
    if (tags.highway === undefined || !isOpen(way)) return;
    const nodes = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    nodes.forEach((node, k) => {
      if (!closed.has(node)) return;
      const around = [nodes[k - 1], nodes[k + 1]].flatMap((next) => (next === undefined || next === -1 ? [] : next));
      arms.set(node, new Set([...(arms.get(node) ?? []), ...around]));
    });
  });
  return new Set([...closed].filter((node) => arms.get(node)?.size === 2));
}

/** Looks in a path of steps for barriers that it goes through. */
export function rawBarriers(extract: OsmExtract, barred: ReadonlySet<number>): (path: readonly Step[]) => string[] {
  return (path) =>
    path.flatMap((step, k) => {
      const next = path[k + 1];
      if (next === undefined || next.to === step.from || !barred.has(step.to)) return [];
      return [`barrier at node ${extract.nodeId[step.to]} passed`];
    });
}
