// What the cities of a synthetic style measure on the average of a few seeds, to be set beside the style's model.
import type { Metres } from '../base/units.ts';
import { coreReach, squareAround } from './city-core.ts';
import type { StreetFigures } from './model-distance.ts';
import { networkStatistics } from './network-statistics.ts';
import { buildSyntheticCity, type SyntheticCitySettings } from './synthetic-city.ts';

/** Means over the seeds, of a city of that radius with a river and five parks. */
export function styleStatistics(
  style: SyntheticCitySettings['style'],
  radius: Metres,
  seeds: readonly number[],
): StreetFigures {
  const measured = seeds.map((seed): StreetFigures => {
    const outskirts = 2 * radius;
    const { streets, middle } = buildSyntheticCity({
      style,
      seed,
      radius,
      centreRadius: 0.3 * radius,
      outskirts,
      addresses: 100,
      river: true,
      parks: 5,
    });
    return networkStatistics(streets, squareAround(middle, coreReach(radius)));
  });
  const mean = (key: keyof StreetFigures): number =>
    measured.reduce((sum, figures) => sum + figures[key], 0) / measured.length;
  return {
    junctions: mean('junctions'),
    squareKm: mean('squareKm'),
    junctionsPerKm2: mean('junctionsPerKm2'),
    streetKmPerKm2: mean('streetKmPerKm2'),
    medianSegment: mean('medianSegment'),
    meanSegment: mean('meanSegment'),
    circuity: mean('circuity'),
    meanDegree: mean('meanDegree'),
    deadEnds: mean('deadEnds'),
    threeWay: mean('threeWay'),
    fourWay: mean('fourWay'),
    orientationOrder: mean('orientationOrder'),
  };
}
