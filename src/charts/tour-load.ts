// One tour's load over its time: the parcels aboard as a line of steps.
import { scaleLinear } from 'd3';
import { clock, decimal } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import { HOUR, MINUTE, type Seconds } from '../base/units.ts';
import {
  type Chart,
  type ChartDescription,
  type ChartSize,
  closeFrame,
  openFrame,
  rule,
  SMALL,
  tenth,
  write,
} from './chart-frame.ts';
import { toursPhrases } from './day-phrases.ts';
import { textWidth } from './text-width.ts';

export interface LoadStep {
  readonly time: Seconds;
  /** Parcels aboard from this moment on. */
  readonly aboard: number;
}

export interface TourLoadView {
  /** "Van 3, tour 2" */
  readonly name: string;
  readonly departs: Seconds;
  readonly ends: Seconds;
  readonly steps: readonly LoadStep[];
}

const HEIGHT = 84;
const LEAST_TICK = 48;
/** Between the times that are written: the least that has room. */
const STEPS = [5, 10, 15, 30, 60, 120, 180, 360].map((minutes) => minutes * MINUTE);

/** Domains: the parcels aboard. */
export function drawTourLoad(view: TourLoadView, size: ChartSize, document: Document, theme: Theme): Chart {
  const { sentence } = describeTourLoad(view);
  const frame = openFrame(document, size.width, theme, {
    name: 'tour-load',
    title: toursPhrases().load.title,
    sentence,
  });
  const most = Math.max(1, ...view.steps.map(({ aboard }) => aboard));
  const top = frame.top + 10;
  const toY = scaleLinear([0, most], [top + HEIGHT, top]).nice(3);
  // Parcels are whole.
  const ticks = toY.ticks(3).filter((tick) => Number.isInteger(tick));
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(decimal(tick), SMALL)))) + 8;
  const toX = scaleLinear([view.departs, Math.max(view.ends, view.departs + 1)], [left, size.width - 4]);
  const axis = frame.svg.append('g').attr('class', 'axis');
  for (const tick of ticks) {
    rule(axis, left, toY(tick), size.width, toY(tick), tick === 0 ? frame.palette.secondInk : frame.palette.line);
    write(axis, left - 6, toY(tick) + 4, decimal(tick), SMALL, 'end').attr('fill', frame.palette.secondInk);
  }
  const every = STEPS.find((step) => toX(view.departs + step) - left >= LEAST_TICK) ?? 6 * HOUR;
  for (let time = Math.ceil(view.departs / every) * every; time <= view.ends; time += every) {
    const half = textWidth(clock(time), SMALL) / 2;
    const anchor = toX(time) + half > frame.width ? 'end' : toX(time) - half < 0 ? 'start' : 'middle';
    write(axis, toX(time), top + HEIGHT + 14, clock(time), SMALL, anchor).attr('fill', frame.palette.secondInk);
  }
  const line = view.steps
    .map(
      ({ time, aboard }, row) =>
        `${row === 0 ? 'M' : 'H'}${tenth(toX(time))}${row === 0 ? ' ' : 'V'}${tenth(toY(aboard))}`,
    )
    .join('');
  const area = `${line}H${tenth(toX(view.ends))}V${tenth(toY(0))}H${tenth(toX(view.departs))}Z`;
  frame.svg
    .append('path')
    .attr('class', 'area')
    .attr('d', area)
    .attr('fill', frame.palette.accent)
    .attr('fill-opacity', 0.14);
  frame.svg
    .append('path')
    .attr('class', 'line')
    .attr('d', `${line}H${tenth(toX(view.ends))}`)
    .attr('fill', 'none')
    .attr('stroke', frame.palette.accent)
    .attr('stroke-width', 1.5);
  return { svg: closeFrame(frame, top + HEIGHT + 20), domains: [] };
}

export function describeTourLoad({ name, departs, ends, steps }: TourLoadView): ChartDescription {
  const most = steps.reduce((top, step) => (step.aboard > top.aboard ? step : top), { time: departs, aboard: 0 });
  const last = steps.at(-1)?.aboard ?? 0;
  const said = toursPhrases().load;
  return {
    sentence: said.sentence(name, clock(most.time), most.aboard, last, clock(ends)),
    table: {
      head: said.head,
      rows: steps.map(({ time, aboard }) => [clock(time), decimal(aboard)]),
    },
  };
}
