// What the cities of a synthetic style measure on the average of a few seeds, to be set beside the style's model.
import type { Metres } from '../base/units.ts';
import { type NetworkStatistics, networkStatistics } from './network-statistics.ts';
import { buildSyntheticCity, type SyntheticCitySettings } from './synthetic-city.ts';

export type StreetFigures = Omit<NetworkStatistics, 'segments'>;

/** Half the side of the square that is measured at most: the built-up core, as the boxes of the real cities. */
export const CORE: Metres = 2_000;

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
    const half = Math.min(CORE, 0.66 * radius);
    const { x, y } = middle;
    return networkStatistics(streets, { left: x - half, bottom: y - half, right: x + half, top: y + half });
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
