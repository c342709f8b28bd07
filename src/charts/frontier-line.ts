// The efficient frontier as a line of steps through the points that no other beats in both.
import { line } from 'd3';
import type { Frame } from './chart-frame.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { Box } from './label-places.ts';
import type { Placed } from './scenario-point.ts';

export type Corners = readonly (readonly [number, number])[];

/** Steps through the scenarios that none beats in both: whatever lies right of them and below is beaten. */
export function frontierOf(view: ComparisonView, points: readonly Placed[], area: Box): Corners {
  const steps = view.comparison.frontier
    .map((id) => points.find(({ scenario }) => scenario.summary.id === id))
    .filter((point) => point !== undefined)
    .sort((a, b) => a.x - b.x || b.y - a.y);
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (first === undefined || last === undefined) return [];
  const corners: [number, number][] = [[first.x, area.bottom]];
  steps.forEach((point, index) => {
    if (index > 0) corners.push([point.x, (steps[index - 1] as Placed).y]);
    corners.push([point.x, point.y]);
  });
  corners.push([area.right, last.y]);
  return corners;
}

export function segmentsOf(corners: Corners): Box[] {
  return corners.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = corners[index] as readonly [number, number];
    return { left: Math.min(fromX, x), right: Math.max(fromX, x), top: Math.min(fromY, y), bottom: Math.max(fromY, y) };
  });
}

export function drawFrontier(frame: Frame, corners: Corners): void {
  if (corners.length === 0) return;
  frame.svg
    .append('path')
    .attr('class', 'frontier')
    .attr('d', line().digits(1)(corners as [number, number][]))
    .attr('fill', 'none')
    .attr('stroke', frame.palette.accent)
    .attr('stroke-opacity', 0.55);
}
