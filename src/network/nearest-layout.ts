// Of a few layouts of a city, the one whose streets are most like those of its model.
import { luckOf } from '../base/luck.ts';
import { creeping } from '../base/slices.ts';
import type { Share } from '../base/units.ts';
import { coreReach, squareAround } from './city-core.ts';
import { type CityLayout, layCity } from './city-layout.ts';
import type { CityStyle, SyntheticCitySettings } from './city-plan.ts';
import { knownDraw } from './known-draws.ts';
import { modelDistance, modelStrain } from './model-distance.ts';
import { statisticsSteps } from './network-statistics.ts';
import { modelCity } from './real-cities.ts';
import { mendedStreets } from './street-mending.ts';
import { HAMLET } from './town-characters.ts';

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
/** Junctions that a square kilometre within the radius of a city has at least: those that will be laid, for the progress alone. */
const JUNCTIONS_KM2 = 60;
/** A smaller city is all middle: further layouts would be no nearer. */
const LEAST_RADIUS = 1_500;
/** Before the best of them are mended, and how many are. */
const FOR_MENDING: Readonly<Record<CityStyle, Patience>> = {
  european: { layouts: 8, nodes: 20_000 },
  grid: { layouts: 8, nodes: 20_000 },
  town: { layouts: 8, nodes: 20_000 },
  'small town': { layouts: 16, nodes: 20_000 },
};
const WORTH_MENDING = 6;
/** The same in a very small town, which strays most and is laid and mended fastest. */
const FOR_HAMLETS: Patience = { layouts: 32, nodes: 20_000 };
const HAMLETS_WORTH_MENDING = 16;
/** Metres of radius: below, a city is hardly more than its middle, and beyond, chance evens out. */
const MENDED = { from: 900, to: 2_000 };
/** As near as this is near enough; at 1 a tolerance is used up. */
const NEAR = 0.9;

export interface NearestLayout extends CityLayout {
  /** Which draw of luck it is: whoever knows it need not lay the others to find it again. */
  readonly draw: number;
}

/**
 * A town of some hundred junctions strays from its model by chance alone, so that a few are drawn, and the best of a small
 * city's are mended where none is near (not in cities that have been drawn for long, see knownDraw). The same settings give
 * the same layout. In slices: yields the share done, a quarter of what is left with each layout since it is not known how
 * many there will be, and most of it with the one layout of a large city. Where the draw is known already, that layout alone is laid.
 */
export function* nearestLayout(
  settings: SyntheticCitySettings,
  known: number | null = null,
): Generator<Share, NearestLayout, undefined> {
  const isMended = MENDED.from <= settings.radius && settings.radius < MENDED.to && knownDraw(settings) === null;
  const laid = (draw: number): Generator<undefined, CityLayout, undefined> =>
    layCity(settings, luckOf(settings.seed, draw));
  const mended = (layout: NearestLayout): Generator<undefined, NearestLayout, undefined> =>
    mendedLayout(layout, settings);
  if (known !== null) {
    const layout = { ...(yield* creeping(0, 0.7, laid(known))), draw: known };
    return isMended ? yield* creeping(0.7, 1, mended(layout)) : layout;
  }
  const isSmallest = settings.style === 'small town' && settings.radius < HAMLET;
  const forMending = isSmallest ? FOR_HAMLETS : FOR_MENDING[settings.style];
  const patience = isMended ? forMending : patienceFor(settings);
  const isOne = (JUNCTIONS_KM2 / 1e6) * Math.PI * settings.radius * settings.radius >= patience.nodes;
  let share = 0;
  const found: { readonly layout: NearestLayout; readonly distance: number; readonly strain: number }[] = [];
  let nodes = 0;
  for (let draw = 0; draw < patience.layouts && nodes < patience.nodes; draw++) {
    const until: Share = share + (1 - share) * (isOne ? 0.9 : 0.25);
    const layout: CityLayout = yield* creeping(share, until, laid(draw));
    share = until;
    yield share;
    const off = yield* creeping(share, share, distanceSteps(layout, settings));
    nodes += layout.streets.nodeCount;
    found.push({ layout: { ...layout, draw }, ...off });
    yield share;
    if (off.distance <= NEAR) break;
  }
  const nearest = [...found].sort((a, b) => a.distance - b.distance)[0];
  if (nearest === undefined) throw new Error('nearestLayout: expected a style with patience for one layout at least');
  if (!isMended || nearest.distance <= NEAR) return nearest.layout;
  // Always a mended one: whoever knows the draw mends it, too.
  let best = nearest.layout;
  let distance = Infinity;
  const worth = isSmallest ? HAMLETS_WORTH_MENDING : WORTH_MENDING;
  for (const { layout } of [...found].sort((a, b) => a.strain - b.strain).slice(0, worth)) {
    const until: Share = share + (1 - share) / 4;
    const other = yield* creeping(share, until, mended(layout));
    share = until;
    const off = yield* creeping(share, share, distanceSteps(other, settings));
    if (off.distance < distance) [best, distance] = [other, off.distance];
    if (distance <= NEAR) break;
  }
  return best;
}

function patienceFor({ radius, style }: SyntheticCitySettings): Patience {
  return radius < LEAST_RADIUS && style !== 'small town' ? USUAL : PATIENCE[style];
}

/** The layout without streets that kept it from being near. */
function* mendedLayout(
  layout: NearestLayout,
  { seed, style, radius }: SyntheticCitySettings,
): Generator<undefined, NearestLayout, undefined> {
  const area = squareAround(layout.middle, coreReach(radius));
  const luck = luckOf(seed, layout.draw).stream('mending');
  return { ...layout, streets: yield* mendedStreets(layout.streets, area, modelCity(style), NEAR, luck) };
}

function* distanceSteps(
  { streets, middle }: CityLayout,
  { style, radius }: SyntheticCitySettings,
): Generator<undefined, { distance: number; strain: number }, undefined> {
  const found = yield* statisticsSteps(streets, squareAround(middle, coreReach(radius)));
  return { distance: modelDistance(found, modelCity(style)), strain: modelStrain(found, modelCity(style)) };
}
