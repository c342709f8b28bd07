// Builds a city out of a few settings and a seed: ground plan, blocks, dead ends, streets, addresses.
import { isInside, type Point, type Ring } from '../base/geometry.ts';
import { type Luck, luckOf } from '../base/luck.ts';
import { length } from '../base/maths.ts';
import { placeAddresses } from './address-placement.ts';
import { grown } from './block-patterns.ts';
import { chordOf, frameOf, ringArea, ringPoints } from './block-shape.ts';
import { subdivide } from './block-subdivision.ts';
import type { City } from './city.ts';
import type { CityPlan, SyntheticCitySettings } from './city-plan.ts';
import { layCrescents } from './crescents.ts';
import { hangDeadEnds } from './dead-ends.ts';
import { planEuropeanCity } from './european-city.ts';
import { planGridCity } from './grid-city.ts';
import { type Sway, swayedLine, swayedRing, swayOf } from './ground-sway.ts';
import { arrange } from './line-arrangement.ts';
import { type Block, directed, edgeEnds, type PlanarMap, pointOf, removeEdge } from './planar-map.ts';
import { type OpenStreet, openStreets } from './street-access.ts';
import { buildStreetGraph, type RoadClass, type StreetGraph, streetBox } from './street-graph.ts';
import { runMiddle, streetRuns, thinStreets, trimEdgeStreets } from './street-runs.ts';

/** The same settings give the same city, to the bit. Throws where the settings allow no city. */
export function buildSyntheticCity(settings: SyntheticCitySettings): City {
  const luck = luckOf(settings.seed, 0);
  const plan = settings.style === 'grid' ? planGridCity(settings, luck) : planEuropeanCity(settings, luck);
  const map = arrange(plan.lines, plan.shortest, plan.isLeftOut);
  layGround(map, plan);
  dropRoadsOutside(map, plan);
  const parks = cutBlocks(map, plan, luck);
  const edge = edgeNodes(map);
  layCrescents(map, plan.crescents, luck.stream('crescents'));
  hangDeadEnds(map, plan.deadEnds, luck.stream('dead ends'));
  trimEdgeStreets(map, edge, plan.deadEnds.longest, luck.stream('edge streets'));
  thinStreets(map, plan.thinning, luck.stream('thinning'));

  const sway = swayOf(plan.sway, luck.stream('sway'));
  const middle = sway({ x: 0, y: 0 });
  const water = plan.river === null ? [] : [swayedRing(plan.river.water, sway)];
  const parkRings = parks.map((ring) => swayedRing(ring, sway));
  const streets = buildStreets(map, plan, sway, settings, luck);
  const bounds = swayedRing(plan.bounds, sway);
  const addresses = placeAddresses(
    streets,
    {
      count: settings.addresses,
      middle,
      centreRadius: settings.centreRadius,
      scale: 0.62 * settings.radius,
      isBuiltUp: (point) => isInside(point, bounds),
      unbuilt: [...water, ...parkRings],
    },
    luck,
  );
  return {
    streets,
    addresses,
    water,
    parks: parkRings,
    middle,
    box: streetBox(streets),
    attribution: '',
    origin: null,
  };
}

/** Tells land from water, and what lies beyond the bounds. */
function layGround(map: PlanarMap, plan: CityPlan): void {
  const corridor = plan.river === null ? null : [...plan.river.banks[1], ...[...plan.river.banks[0]].reverse()];
  for (const block of map.blocks) {
    const spot = insidePoint(ringPoints(map, block.ring));
    if (corridor !== null && isInside(spot, corridor)) block.ground = 'water';
    else if (!isInside(spot, plan.bounds)) block.ground = 'outside';
  }
}

/** Takes away roads that have no land of the city on either side, but for those that leave it. */
function dropRoadsOutside(map: PlanarMap, plan: CityPlan): void {
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

/** Cuts the land into blocks and lays paths through the parks; returns the parks. */
function cutBlocks(map: PlanarMap, plan: CityPlan, luck: Luck): Ring[] {
  const land = map.blocks.map((_, k) => k).filter((k) => (map.blocks[k] as Block).ground === 'land');
  const parks: Ring[] = [];
  const wanted = [...plan.parks];
  subdivide(
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
  subdivide(
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
function edgeNodes(map: PlanarMap): Set<number> {
  const nodes = new Set<number>();
  for (const [key, street] of map.edges) {
    if (street.kind !== 'none') continue;
    nodes.add(Math.floor(key / 2 ** 21));
    nodes.add(key % 2 ** 21);
  }
  return nodes;
}

function buildStreets(
  map: PlanarMap,
  plan: CityPlan,
  sway: Sway,
  settings: SyntheticCitySettings,
  luck: Luck,
): StreetGraph {
  const runs = streetRuns(map);
  const number = new Map<number, number>();
  const arms: number[] = [];
  const nodes: Point[] = [];
  const numberOf = (node: number): number => {
    const known = number.get(node);
    if (known !== undefined) return known;
    number.set(node, nodes.length);
    nodes.push(sway(pointOf(map, node)));
    arms.push(0);
    return nodes.length - 1;
  };
  for (const run of runs) {
    arms[numberOf(run.nodes[0] as number)]!++;
    arms[numberOf(run.nodes[run.nodes.length - 1] as number)]!++;
  }
  const oneWay = luck.stream('one-way');
  const open = runs.map((run): OpenStreet => {
    const [first, last] = [run.nodes[0] as number, run.nodes[run.nodes.length - 1] as number];
    const [from, to] = [numberOf(first), numberOf(last)];
    const middle = runMiddle(map, run);
    const { street } = run;
    const isDeadEnd = arms[from] === 1 || arms[to] === 1;
    const along =
      street.dx * (pointOf(map, last).x - pointOf(map, first).x) +
      street.dy * (pointOf(map, last).y - pointOf(map, first).y);
    const way = isDeadEnd ? 0 : plan.oneWay(street, middle, oneWay(street.id + 1000));
    return {
      from,
      to,
      kind: street.kind as RoadClass,
      bridge: plan.river !== null && isInside(middle, plan.river.water),
      between: swayedLine(
        run.nodes.map((node) => pointOf(map, node)),
        sway,
      )
        .slice(1, -1)
        .flatMap(({ x, y }) => [x, y]),
      middle,
      street: street.id,
      oneWay: along < 0 ? -way : way,
      isDeadEnd,
    };
  });
  const isCentre = ({ x, y }: Point): boolean => length(x, y) < settings.centreRadius;
  const drafts = openStreets(nodes.length, open, isCentre, luck);
  return withoutEmptyNodes(nodes, drafts);
}

/** Streets that were out of reach leave junctions behind; the rest is numbered anew. */
function withoutEmptyNodes(nodes: readonly Point[], drafts: ReturnType<typeof openStreets>): StreetGraph {
  const used = new Int32Array(nodes.length).fill(-1);
  const kept: Point[] = [];
  for (const { from, to } of drafts) {
    for (const node of [from, to]) {
      if (used[node] === -1) used[node] = kept.push(nodes[node] as Point) - 1;
    }
  }
  return buildStreetGraph(
    kept.map((point) => point.x),
    kept.map((point) => point.y),
    drafts.map((draft) => ({ ...draft, from: used[draft.from] as number, to: used[draft.to] as number })),
  );
}
