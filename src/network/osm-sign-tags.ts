// What the tags of an OpenStreetMap node say of signals, signs and humps there.
import type { RoadSign } from './road-signs.ts';

type Tags = Readonly<Record<string, string>>;

/** The keys that tell of them, besides `highway`. */
export const ROAD_SIGN_KEYS: readonly string[] =
  'crossing crossing:signals direction traffic_signals:direction stop traffic_calming'.split(' ');

/** What is driven over slowly; islands and chokers let who comes alone pass. */
const HUMPS = new Set('bump mini_bumps hump table cushion dip double_dip yes'.split(' '));

export function isRoadSign(tags: Tags): boolean {
  return kindOf(tags) !== null;
}

export function signOf(tags: Tags): {
  readonly sign: RoadSign;
  readonly ahead: boolean;
  readonly back: boolean;
  readonly isForAll: boolean;
} | null {
  const sign = kindOf(tags);
  if (sign === null) return null;
  const direction = tags['traffic_signals:direction'] ?? tags.direction;
  return {
    sign,
    ahead: direction === 'forward' || direction === 'both',
    back: direction === 'backward' || direction === 'both',
    isForAll: tags.stop === 'all',
  };
}

/** Signals stand also where only a crossing says that it has some. */
function kindOf(tags: Tags): RoadSign | null {
  const { highway, crossing } = tags;
  if (highway === 'traffic_signals') return 'signals';
  if (highway === 'crossing' && (crossing === 'traffic_signals' || tags['crossing:signals'] === 'yes'))
    return 'signals';
  if (highway === 'stop' || highway === 'give_way') return highway;
  return HUMPS.has(tags.traffic_calming ?? '') ? 'calming' : null;
}
