// Of a few layouts of a city, the one whose streets are most like those of its model.
import { luckOf } from '../base/luck.ts';
import { coreReach, squareAround } from './city-core.ts';
import { type CityLayout, layCity } from './city-layout.ts';
import type { CityStyle, SyntheticCitySettings } from './city-plan.ts';
import { modelDistance } from './model-distance.ts';
import { networkStatistics } from './network-statistics.ts';
import { modelCity } from './real-cities.ts';

/** Layouts at most, and nodes laid after which no other is drawn: of a large city there is one layout. */
interface Patience {
  readonly layouts: number;
  readonly nodes: number;
}

const USUAL: Patience = { layouts: 12, nodes: 20_000 };
const LONG: Patience = { layouts: 60, nodes: 45_000 };
const PATIENCE: Readonly<Record<CityStyle, Patience>> = {
  european: USUAL,
  grid: LONG,
  town: USUAL,
  'small town': LONG,
};
/** A smaller city is all middle: further layouts would be no nearer. */
const LEAST_RADIUS = 1_500;
/** As near as this is near enough; at 1 a tolerance is used up. */
const NEAR = 0.9;

/**
 * A town of some hundred junctions strays from its model by chance alone, so that a few are drawn.
 * The same settings give the same layout.
 */
export function nearestLayout(settings: SyntheticCitySettings): CityLayout {
  const patience = settings.radius < LEAST_RADIUS ? USUAL : PATIENCE[settings.style];
  let best = layCity(settings, luckOf(settings.seed, 0));
  let distance = distanceOf(best, settings);
  let nodes = best.streets.nodeCount;
  for (let draw = 1; draw < patience.layouts && distance > NEAR && nodes < patience.nodes; draw++) {
    const other = layCity(settings, luckOf(settings.seed, draw));
    const otherDistance = distanceOf(other, settings);
    nodes += other.streets.nodeCount;
    if (otherDistance < distance) [best, distance] = [other, otherDistance];
  }
  return best;
}

function distanceOf({ streets, middle }: CityLayout, { style, radius }: SyntheticCitySettings): number {
  return modelDistance(networkStatistics(streets, squareAround(middle, coreReach(radius))), modelCity(style));
}
