// Where a town has its quarters and where open country lies between them.
import type { Point } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import { cos, length, sin } from '../base/maths.ts';
import type { Metres, Share } from '../base/units.ts';
import { coreReach } from './city-core.ts';
import type { River } from './river.ts';

export interface SettlementRule {
  readonly radius: Metres;
  /** Always settled. */
  readonly oldTown: Metres;
  /** Share of the area that is settled, old town included. */
  readonly share: Share;
  /** Length of the waves in which quarters and country follow each other. */
  readonly grain: Metres;
  /** How much the old town draws quarters to itself in its middle; half as much at `reach`. */
  readonly suburbs: { readonly pull: number; readonly reach: Metres };
  readonly river: River | null;
}

/** Spots along half a side of the core at which the share is counted. */
const ACROSS = 28;

/** How far a spot is settled: 1 in a quarter, 0 in the country, in between at the seam. */
export function settlementOf(
  { radius, oldTown, share, grain, suburbs, river }: SettlementRule,
  luck: Luck,
): (point: Point) => Share {
  const draw = luck.stream('settlement');
  const waves = Array.from({ length: 7 }, (_, k) => {
    const angle = (Math.PI * (k + 0.7 * draw(k, 0))) / 7;
    const number = (2 * Math.PI) / (grain * (0.75 + 0.5 * draw(k, 1)));
    return { kx: number * cos(angle), ky: number * sin(angle), phase: 2 * Math.PI * draw(k, 2) };
  });
  const field = ({ x, y }: Point): number => {
    let sum = 0;
    for (const { kx, ky, phase } of waves) sum += sin(kx * x + ky * y + phase);
    const out = length(x, y) / suburbs.reach;
    return sum + suburbs.pull / (1 + out * out * out);
  };
  const half = coreReach(radius);
  const step = half / ACROSS;
  const values: number[] = [];
  for (let x = -half; x <= half; x += step) {
    for (let y = -half; y <= half; y += step) {
      const isWet = river !== null && Math.abs(river.beyond({ x, y })) < 0.5 * river.width;
      values.push(length(x, y) < oldTown ? Infinity : isWet ? -Infinity : field({ x, y }));
    }
  }
  values.sort((a, b) => a - b);
  const threshold = values[Math.floor((1 - share) * (values.length - 1))] as number;
  return (point) => Math.max(0, Math.min(1, 0.5 + 2 * (field(point) - threshold)));
}
