// A scenario as a point: a lettered badge with its name, and both intervals as a cross.
import { euros, percent } from '../base/format.ts';
import { type Frame, rule, SMALL, STRONG, tenth, write } from './chart-frame.ts';
import { pointsPhrases } from './comparison-phrases.ts';
import { insideCost, insideShare, type LetteredScenario, reachOf, sentenceName } from './comparison-view.ts';
import { BADGE, type Badge, type Box, type NamePlace, type Point } from './label-places.ts';

export interface Placed extends Point {
  readonly scenario: LetteredScenario;
}

/** The two arms of a point's cross; without an interval an arm has no length. */
export type Cross = readonly [Box, Box];

export function crossOf(
  { scenario, x, y }: Placed,
  toX: (value: number) => number,
  toY: (value: number) => number,
): Cross {
  const [cheap, dear] = reachOf(insideCost(scenario.summary.costPerParcel)).map(toX) as [number, number];
  const [low, high] = reachOf(insideShare(scenario.summary.onTimeShare)).map(toY) as [number, number];
  return [
    { left: cheap, right: dear, top: y, bottom: y },
    { left: x, right: x, top: high, bottom: low },
  ];
}

export function drawPoint(
  frame: Frame,
  point: Placed,
  cross: Cross,
  badge: Badge,
  name: string,
  place: NamePlace | null,
): void {
  const { scenario, x, y } = point;
  const { palette } = frame;
  const colour = scenario.isChosen ? palette.accent : palette.secondInk;
  const { costPerParcel, onTimeShare } = scenario.summary;
  const group = frame.svg
    .append('g')
    .attr('class', scenario.isChosen ? 'point chosen' : 'point')
    .attr('data-scenario', scenario.summary.id);
  group
    .append('title')
    .text(pointsPhrases().point(sentenceName(scenario), euros(costPerParcel.mean), percent(onTimeShare.mean)));
  for (const arm of cross) {
    if (arm.left === arm.right && arm.top === arm.bottom) continue;
    rule(group, arm.left, arm.top, arm.right, arm.bottom, colour).attr('class', 'interval');
  }
  if (badge.isApart) {
    rule(group, x, y, badge.x, badge.y, colour).attr('class', 'leader').attr('stroke-opacity', 0.6);
    group
      .append('circle')
      .attr('class', 'dot')
      .attr('cx', tenth(x))
      .attr('cy', tenth(y))
      .attr('r', 3)
      .attr('fill', colour);
  }
  group
    .append('circle')
    .attr('class', 'badge')
    .attr('cx', tenth(badge.x))
    .attr('cy', tenth(badge.y))
    .attr('r', BADGE)
    .attr('fill', scenario.isChosen ? palette.accent : palette.paper)
    .attr('stroke', colour)
    .attr('stroke-width', 1.5);
  const look = scenario.letter.length > 1 ? { ...STRONG, size: 9 } : { ...STRONG, size: 11 };
  write(group, badge.x, badge.y + 4, scenario.letter, look, 'middle').attr(
    'fill',
    scenario.isChosen ? palette.onAccent : palette.ink,
  );
  if (place === null) return;
  write(group, place.x, place.y, name, scenario.isChosen ? { ...SMALL, bold: true } : SMALL, place.anchor)
    .attr('class', 'name')
    .attr('fill', scenario.isChosen ? palette.ink : palette.secondInk);
}

/** The scenario inside its catchments: a ring in the colour of its badge. */
export function drawRing(frame: Frame, scenario: LetteredScenario, ring: Point): void {
  const mark = frame.svg.append('g').attr('class', 'inside').attr('data-scenario', scenario.summary.id);
  mark.append('title').text(pointsPhrases().insidePoint(sentenceName(scenario)));
  mark
    .append('circle')
    .attr('cx', tenth(ring.x))
    .attr('cy', tenth(ring.y))
    .attr('r', 4)
    .attr('fill', frame.palette.paper)
    .attr('stroke', frame.palette.accent)
    .attr('stroke-width', 1.5);
}
