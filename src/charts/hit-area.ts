// The ground of a mark, unseen: it takes presses between the parts of the mark and beside them.
import { type Group, tenth } from './chart-frame.ts';

export interface HitBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** To be drawn before what stands on it. */
export function drawHitArea(group: Group, { x, y, width, height }: HitBox): void {
  group
    .append('rect')
    .attr('class', 'hit')
    .attr('x', tenth(x))
    .attr('y', tenth(y))
    .attr('width', tenth(width))
    .attr('height', tenth(height))
    .attr('fill', 'none')
    .attr('pointer-events', 'all');
}
