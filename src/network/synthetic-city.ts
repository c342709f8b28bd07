// Builds a city out of a few settings and a seed: ground plan, blocks, dead ends, streets, addresses.
import { luckOf } from '../base/luck.ts';
import { placeAddresses } from './address-placement.ts';
import type { City } from './city.ts';
import { cutBlocks, dropRoadsOutside, edgeNodes, layGround } from './city-blocks.ts';
import type { SyntheticCitySettings } from './city-plan.ts';
import { layCrescents } from './crescents.ts';
import { hangDeadEnds } from './dead-ends.ts';
import { planEuropeanCity } from './european-city.ts';
import { planGridCity } from './grid-city.ts';
import { swayedRing, swayOf } from './ground-sway.ts';
import { arrange } from './line-arrangement.ts';
import { insideTest } from './ring-test.ts';
import { buildStreets } from './street-assembly.ts';
import { streetBox } from './street-graph.ts';
import { thinStreets, trimEdgeStreets } from './street-runs.ts';

export type { SyntheticCitySettings } from './city-plan.ts';

/** The same settings give the same city, to the bit. Throws where the settings allow no city. */
export function buildSyntheticCity(asked: SyntheticCitySettings): City {
  // The edge of the built-up area swings outwards in places; main roads reach beyond it everywhere.
  const settings = { ...asked, outskirts: Math.max(asked.outskirts, 1.3 * asked.radius) };
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
      isBuiltUp: insideTest(bounds),
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
