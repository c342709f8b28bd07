// Builds a city out of a few settings and a seed: its layout, and addresses along its streets.
import { luckOf } from '../base/luck.ts';
import { atOnce, creeping, scaled } from '../base/slices.ts';
import type { Share } from '../base/units.ts';
import { placeAddresses } from './address-placement.ts';
import type { City } from './city.ts';
import type { SyntheticCitySettings } from './city-plan.ts';
import { knownDraw } from './known-draws.ts';
import { nearestLayout } from './nearest-layout.ts';
import { insideTest } from './ring-test.ts';
import { streetBox } from './street-graph.ts';

export type { SyntheticCitySettings } from './city-plan.ts';

export interface SyntheticCity {
  readonly city: City;
  /** See NearestLayout. */
  readonly draw: number;
}

/** The same settings give the same city, to the bit. Throws where the settings allow no city. */
export function buildSyntheticCity(asked: SyntheticCitySettings): City {
  return atOnce(syntheticCityStages(asked)).city;
}

/** The same in slices: yields the share done. The city comes sooner where its draw is known. */
export function* syntheticCityStages(
  asked: SyntheticCitySettings,
  known: number | null = null,
): Generator<Share, SyntheticCity, undefined> {
  // The edge of the built-up area swings outwards in places; main roads reach beyond it everywhere.
  const settings = { ...asked, outskirts: Math.max(asked.outskirts, 1.3 * asked.radius) };
  const { streets, middle, bounds, isOpen, water, parks, draw } = yield* scaled(
    0.9,
    nearestLayout(settings, known ?? knownDraw(settings)),
  );
  const isInBounds = insideTest(bounds);
  const placing = placeAddresses(
    streets,
    {
      count: settings.addresses,
      middle,
      centreRadius: settings.centreRadius,
      scale: 0.62 * settings.radius,
      isBuiltUp: (point) => isInBounds(point) && !isOpen(point),
      unbuilt: [...water, ...parks],
    },
    luckOf(settings.seed, 0),
  );
  const addresses = yield* creeping(0.9, 1, placing);
  yield 1;
  const box = streetBox(streets);
  return { city: { streets, addresses, water, parks, middle, box, attribution: '', origin: null }, draw };
}
