// Works out the ways of a large city before they are asked for, so that the wait can be told of.
import type { Placement } from '../model/placement.ts';
import { startWaysOf } from '../service/ways-ahead.ts';
import type { Ground } from '../simulation/ground.ts';
import { sayingTenths } from './progress.ts';

/** Those that the placements need in any case; others come when they are asked for. Changes no result. */
export function findWays(placements: readonly Placement[], ground: Ground, say: (line: string) => void): void {
  const hasDepots = placements.some(({ depots }) => depots.length > 0);
  const hasLockers = placements.some(({ lockers }) => lockers.length > 0);
  const modes = [ground.motor, ...(hasDepots ? [ground.bike] : []), ...(hasLockers ? [ground.walk] : [])];
  const ways = startWaysOf([...modes, ...ground.own.values()], null);
  const tell = sayingTenths('finding ways', say);
  while (!ways.step()) tell(ways.share());
}
