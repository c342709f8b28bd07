// The day by its hours: a column an hour for what motor vehicles do, upwards, and for what bikes do, downwards.
import { type ScaleLinear, scaleLinear } from 'd3';
import { decimal } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import {
  type Chart,
  type ChartSize,
  closeFrame,
  type Domain,
  type Frame,
  type Group,
  openFrame,
  rule,
  SMALL,
  tenth,
  write,
} from './chart-frame.ts';
import { hoursPhrases } from './day-phrases.ts';
import { drawFootnote } from './footnote.ts';
import { growDomain } from './growing-domain.ts';
import {
  DRIVING,
  describeHours,
  type HoursMeasure,
  type HoursView,
  isBusy,
  motorHours,
  STANDING,
} from './hours-of-day-words.ts';
import { drawLegend } from './legend.ts';
import { textWidth } from './text-width.ts';

const HEIGHT = 132;
const GAP = 2;
/** Pixels between two hours that are written. */
const LEAST_TICK = 26;

type DrawHours = (
  view: HoursView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous?: readonly Domain[],
) => Chart;

export const drawDrivingHours: DrawHours = (view, ...how) => drawHours(DRIVING, view, ...how);
export const drawStandingHours: DrawHours = (view, ...how) => drawHours(STANDING, view, ...how);

function drawHours(
  measure: HoursMeasure,
  ...[view, size, document, theme, previous = []]: Parameters<DrawHours>
): Chart {
  const { sentence } = describeHours(view, measure);
  const { title, note } = hoursPhrases()[measure.what];
  const frame = openFrame(document, size.width, theme, { name: `hours-of-day ${measure.name}`, title, sentence });
  const { hours } = view;
  const busy = hours.van.map((_, hour) => hour).filter((hour) => isBusy(hours, hour));
  const [first, last] = [busy[0], busy[busy.length - 1]];
  if (first === undefined || last === undefined) return { svg: closeFrame(frame, frame.top + 4), domains: previous };

  const motor = motorHours(hours);
  const up = growDomain({ values: [0, ...motor], span: 1, least: 0 }, previous[0]);
  const down = growDomain({ values: [0, ...hours.bike], span: 0, least: 0 }, previous[1]);
  const top = frame.top + 8;
  const toY = scaleLinear([-down[1], up[1]], [top + HEIGHT, top]);
  const ticks = toY.ticks(4);
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(decimal(Math.abs(tick)), SMALL))) + 8);
  const toX = scaleLinear([first, last + 1], [left, size.width]);
  const axis = frame.svg.append('g').attr('class', 'axis');
  for (const tick of ticks) {
    const colour = tick === 0 ? frame.palette.secondInk : frame.palette.line;
    rule(axis, left, toY(tick), size.width, toY(tick), colour);
    write(axis, left - 6, toY(tick) + 4, decimal(Math.abs(tick)), SMALL, 'end').attr('fill', frame.palette.secondInk);
  }
  const columns = frame.svg.append('g').attr('class', 'columns');
  for (const hour of busy) drawHour(frame, columns, view, measure, hour, toX, toY);
  const bottom = drawHourTicks(frame, axis, toX, top + HEIGHT);
  const kinds = (['van', 'feeder', 'bike'] as const).filter((kind) => hours[kind].some((amount) => amount > 0));
  const names = hoursPhrases().kinds;
  const entries = kinds.map((kind) => ({ words: names[kind], colour: frame.palette.vehicle[kind] }));
  const under = drawLegend(frame, entries, bottom + 4);
  return { svg: closeFrame(frame, drawFootnote(frame, note, under + 2) + 2), domains: [up, down] };
}

function drawHour(
  frame: Frame,
  columns: Group,
  { hours }: HoursView,
  { unit }: HoursMeasure,
  hour: number,
  toX: ScaleLinear<number, number>,
  toY: ScaleLinear<number, number>,
): void {
  const at = (kind: 'van' | 'feeder' | 'bike'): number => hours[kind][hour] ?? 0;
  const group = columns.append('g').attr('class', 'hour').attr('data-hour', hour);
  const said = (kind: 'van' | 'feeder' | 'bike') => `${decimal(at(kind), 1)} ${unit}`;
  group.append('title').text(hoursPhrases().column(hour, said('van'), said('feeder'), said('bike')));
  const parts = [
    { kind: 'van', from: 0, to: at('van') },
    { kind: 'feeder', from: at('van'), to: at('van') + at('feeder') },
    { kind: 'bike', from: -at('bike'), to: 0 },
  ] as const;
  for (const { kind, from, to } of parts) {
    if (to - from <= 0) continue;
    group
      .append('rect')
      .attr('class', kind)
      .attr('x', tenth(toX(hour) + GAP / 2))
      .attr('y', tenth(toY(to)))
      .attr('width', tenth(toX(hour + 1) - toX(hour) - GAP))
      .attr('height', tenth(Math.max(0.4, toY(from) - toY(to))))
      .attr('fill', frame.palette.vehicle[kind]);
  }
}

/** Every hour, or every second or more of them where room is short; returns where they end. */
function drawHourTicks(frame: Frame, axis: Group, toX: ScaleLinear<number, number>, top: number): number {
  const [from = 0, until = 24] = toX.domain();
  const every = [1, 2, 3, 6].find((step) => toX(step) - toX(0) >= LEAST_TICK) ?? 6;
  for (let hour = Math.ceil(from / every) * every; hour <= until; hour += every) {
    const x = toX(hour);
    const anchor = hour === until ? 'end' : hour === from ? 'start' : 'middle';
    write(axis, x, top + 14, String(hour), SMALL, anchor).attr('fill', frame.palette.secondInk);
  }
  return top + 18;
}
