// Of a few layouts of a city, the one whose streets are most like those of its model.
import { luckOf } from '../base/luck.ts';
import { coreReach, squareAround } from './city-core.ts';
import { type CityLayout, layCity } from './city-layout.ts';
import type { SyntheticCitySettings } from './city-plan.ts';
import { modelDistance } from './model-distance.ts';
import { networkStatistics } from './network-statistics.ts';
import { modelCity } from './real-cities.ts';

const MOST = 12;
/** Layouts are drawn until so many nodes have been laid: of a large town, one. */
const NODES = 20_000;
/** As near as this is near enough; at 1 a tolerance is used up. */
const NEAR = 0.9;

/**
 * A town of some hundred junctions strays from its model by chance alone, so that a few are drawn; a grid is laid out once.
 * The same settings give the same layout.
 */
export function nearestLayout(settings: SyntheticCitySettings): CityLayout {
  let best = layCity(settings, luckOf(settings.seed, 0));
  if (settings.style === 'grid') return best;
  let distance = distanceOf(best, settings);
  let nodes = best.streets.nodeCount;
  for (let draw = 1; draw < MOST && distance > NEAR && nodes < NODES; draw++) {
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
