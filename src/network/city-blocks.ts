// Fills the ground plan of a city: what is water, what is built on, where the parks lie, and the blocks of all quarters.
import { isInside, type Point, type Ring } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import { length } from '../base/maths.ts';
import { grown } from './block-patterns.ts';
import { chordOf, frameOf, ringArea, ringPoints } from './block-shape.ts';
import { subdivide } from './block-subdivision.ts';
import type { CityPlan } from './city-plan.ts';
import { type Block, directed, edgeEnds, type PlanarMap, removeEdge } from './planar-map.ts';

/** Tells land from water, and what lies beyond the bounds. */
export function layGround(map: PlanarMap, plan: CityPlan): void {
  const corridor = plan.river === null ? null : [...plan.river.banks[1], ...[...plan.river.banks[0]].reverse()];
  for (const block of map.blocks) {
    const spot = insidePoint(ringPoints(map, block.ring));
    if (corridor !== null && isInside(spot, corridor)) block.ground = 'water';
    else if (!isInside(spot, plan.bounds)) block.ground = 'outside';
  }
}

/** Takes away roads that have no land of the city on either side, but for those that leave it. */
export function dropRoadsOutside(map: PlanarMap, plan: CityPlan): void {
  const isBuilt = (block: number | undefined): boolean =>
    block !== undefined && (map.blocks[block] as Block).ground !== 'outside';
  for (const [key, street] of [...map.edges]) {
    // Streets of the plan have negative numbers, the first line -1.
    if (plan.lines[-1 - street.id]?.leaves !== undefined) continue;
    const [a, b] = edgeEnds(key);
    if (!isBuilt(map.left.get(directed(a, b))) && !isBuilt(map.left.get(directed(b, a)))) removeEdge(map, a, b);
  }
}

/** A point well inside a ring, wherever its centre of area may lie. */
function insidePoint(ring: Ring): Point {
  const { middle, dx, dy } = frameOf(ring);
  const chord = chordOf(ring, { at: middle, dx: -dy, dy: dx });
  if (chord === null) return middle;
  const along = (chord[0].along + chord[1].along) / 2;
  return { x: middle.x - along * dy, y: middle.y + along * dx };
}

/** Cuts the land into blocks and lays paths through the parks, in slices; returns the parks. */
export function* cutBlocks(map: PlanarMap, plan: CityPlan, luck: Luck): Generator<undefined, Ring[], undefined> {
  const land = map.blocks.map((_, k) => k).filter((k) => (map.blocks[k] as Block).ground === 'land');
  const parks: Ring[] = [];
  const wanted = [...plan.parks];
  yield* subdivide(
    map,
    land,
    (block) => plan.patternAt(insidePoint(ringPoints(map, (map.blocks[block] as Block).ring))),
    luck.stream('blocks'),
    (view, block) => {
      if (block.ground === 'park') return true;
      const k = wanted.findIndex(({ at, area }) => view.area <= 1.5 * area && isInside(at, view.ring));
      if (k === -1) return false;
      wanted.splice(k, 1);
      block.ground = 'park';
      parks.push(view.ring);
      return true;
    },
  );
  for (const { at } of wanted) {
    const ring = greenBlock(map, at);
    if (ring !== null) parks.push(ring);
  }
  const green = map.blocks.map((_, k) => k).filter((k) => (map.blocks[k] as Block).ground === 'park');
  const paths = grown({
    area: () => 32_000,
    rule: () => ({ snap: 30, gap: 26, width: 34, bend: 0.5 }),
    collector: Infinity,
    bow: 0.8,
    crossings: 0.5,
    yards: () => 0,
  });
  yield* subdivide(
    map,
    green,
    () => ({ ...paths, kind: () => 'path' }),
    luck.stream('park paths'),
    () => false,
  );
  return parks;
}

/** Turns the block of land nearest to a spot into a park: where no block was left whole for it. */
function greenBlock(map: PlanarMap, at: Point): Ring | null {
  let best: { block: Block; ring: Ring; distance: number } | null = null;
  for (const block of map.blocks) {
    if (block.ground !== 'land') continue;
    const ring = ringPoints(map, block.ring);
    const middle = insidePoint(ring);
    const distance = length(middle.x - at.x, middle.y - at.y);
    if (ringArea(ring) > 3000 && (best === null || distance < best.distance)) best = { block, ring, distance };
  }
  if (best === null) return null;
  best.block.ground = 'park';
  return best.ring;
}

/** Nodes on edges that are no streets, where streets end at the edge of the city. */
export function edgeNodes(map: PlanarMap): Set<number> {
  const nodes = new Set<number>();
  for (const [key, street] of map.edges) {
    if (street.kind !== 'none') continue;
    for (const end of edgeEnds(key)) nodes.add(end);
  }
  return nodes;
}
