// Lays a synthetic city out: ground plan, blocks, dead ends and streets, as its luck falls.
import type { Point, Ring } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import { cutBlocks, dropRoadsOutside, edgeNodes, layGround } from './city-blocks.ts';
import type { CityPlan, CityStyle, SyntheticCitySettings } from './city-plan.ts';
import { layCrescents } from './crescents.ts';
import { hangDeadEnds } from './dead-ends.ts';
import { planEuropeanCity } from './european-city.ts';
import { planGridCity } from './grid-city.ts';
import { swayedRing, swayOf } from './ground-sway.ts';
import { arrangeSteps } from './line-arrangement.ts';
import { buildStreets } from './street-assembly.ts';
import type { StreetGraph } from './street-graph.ts';
import { thinStreets, trimEdgeStreets } from './street-runs.ts';
import { smallTownOf, TOWN } from './town-characters.ts';
import { planTown } from './town-plan.ts';

export interface CityLayout {
  readonly streets: StreetGraph;
  readonly middle: Point;
  readonly bounds: Ring;
  /** Open country within the bounds. */
  readonly isOpen: (point: Point) => boolean;
  readonly water: readonly Ring[];
  readonly parks: readonly Ring[];
}

const PLANS: Readonly<Record<CityStyle, (settings: SyntheticCitySettings, luck: Luck) => CityPlan>> = {
  european: planEuropeanCity,
  grid: planGridCity,
  town: (settings, luck) => planTown(settings, TOWN, luck),
  'small town': (settings, luck) => planTown(settings, smallTownOf(settings.radius), luck),
};

/** In slices: yields after each. */
export function* layCity(settings: SyntheticCitySettings, luck: Luck): Generator<undefined, CityLayout, undefined> {
  const plan = PLANS[settings.style](settings, luck);
  const map = yield* arrangeSteps(plan.lines, plan.shortest, plan.isLeftOut);
  yield;
  layGround(map, plan);
  dropRoadsOutside(map, plan);
  yield;
  const parks = yield* cutBlocks(map, plan, luck);
  yield;
  const edge = edgeNodes(map);
  yield* layCrescents(map, plan.crescents, luck.stream('crescents'));
  yield;
  yield* hangDeadEnds(map, plan.deadEnds, luck.stream('dead ends'));
  yield;
  yield* trimEdgeStreets(map, edge, plan.deadEnds.longest, luck.stream('edge streets'));
  yield;
  yield* thinStreets(map, plan.thinning, luck.stream('thinning'));
  yield;

  const sway = swayOf(plan.sway, luck.stream('sway'));
  return {
    streets: yield* buildStreets(map, plan, sway, settings, luck),
    middle: sway({ x: 0, y: 0 }),
    bounds: swayedRing(plan.bounds, sway),
    isOpen: plan.isOpen ?? (() => false),
    water: plan.river === null ? [] : [swayedRing(plan.river.water, sway)],
    parks: parks.map((ring) => swayedRing(ring, sway)),
  };
}
