// The round values of an axis that can be written side by side.
import type { ScaleLinear } from 'd3';
import { SMALL } from './chart-frame.ts';
import { textWidth } from './text-width.ts';

const GAP = 7;

/** As many round values, up to six steps, as have room in small type as `said` writes them. */
export function fittingTicks(toX: ScaleLinear<number, number>, said: (value: number) => string): number[] {
  for (let count = 6; count > 1; count--) {
    const ticks = toX.ticks(count);
    const ends = ticks.map((value) => {
      const half = textWidth(said(value), SMALL) / 2;
      return [toX(value) - half, toX(value) + half] as const;
    });
    if (ends.every(([from], index) => index === 0 || from >= (ends[index - 1]?.[1] ?? 0) + GAP)) return ticks;
  }
  const [from = 0, to = 1] = toX.domain();
  return from <= 0 && to >= 0 ? [0] : [from];
}
