// Of a few layouts of a city, the one whose streets are most like those of its model.
import { luckOf } from '../base/luck.ts';
import { creeping } from '../base/slices.ts';
import type { Share } from '../base/units.ts';
import { coreReach, squareAround } from './city-core.ts';
import { type CityLayout, layCity } from './city-layout.ts';
import type { CityStyle, SyntheticCitySettings } from './city-plan.ts';
import { modelDistance } from './model-distance.ts';
import { statisticsSteps } from './network-statistics.ts';
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

export interface NearestLayout extends CityLayout {
  /** Which draw of luck it is: whoever knows it need not lay the others to find it again. */
  readonly draw: number;
}

/**
 * A town of some hundred junctions strays from its model by chance alone, so that a few are drawn.
 * The same settings give the same layout. In slices: yields the share done, a quarter of what is left with each layout
 * since it is not known how many there will be. Where the draw is known already, that layout alone is laid.
 */
export function* nearestLayout(
  settings: SyntheticCitySettings,
  known: number | null = null,
): Generator<Share, NearestLayout, undefined> {
  const layout = (draw: number): Generator<undefined, CityLayout, undefined> =>
    layCity(settings, luckOf(settings.seed, draw));
  if (known !== null) return { ...(yield* creeping(0, 1, layout(known))), draw: known };
  const patience = settings.radius < LEAST_RADIUS && settings.style !== 'small town' ? USUAL : PATIENCE[settings.style];
  let share = 0;
  let best: NearestLayout | null = null;
  let distance = Infinity;
  let nodes = 0;
  for (let draw = 0; draw < patience.layouts && distance > NEAR && nodes < patience.nodes; draw++) {
    const until: Share = share + (1 - share) / 4;
    const other: CityLayout = yield* creeping(share, until, layout(draw));
    share = until;
    yield share;
    const otherDistance = yield* creeping(share, share, distanceSteps(other, settings));
    nodes += other.streets.nodeCount;
    if (best === null || otherDistance < distance) [best, distance] = [{ ...other, draw }, otherDistance];
    yield share;
  }
  if (best === null) throw new Error('nearestLayout: expected a style with patience for one layout at least');
  return best;
}

function* distanceSteps(
  { streets, middle }: CityLayout,
  { style, radius }: SyntheticCitySettings,
): Generator<undefined, number, undefined> {
  const found = yield* statisticsSteps(streets, squareAround(middle, coreReach(radius)));
  return modelDistance(found, modelCity(style));
}
