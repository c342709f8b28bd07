// The vehicles' day as bars: a line a vehicle, a piece for whatever its time goes into, the chosen tour outlined.
import { type ScaleLinear, scaleLinear } from 'd3';
import { clock } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import { HOUR, type Seconds } from '../base/units.ts';
import { TOUR_WORK, type TourWork } from '../service/tour-work-view.ts';
import {
  type ChartSize,
  closeFrame,
  type Frame,
  type Group,
  openFrame,
  rule,
  SMALL,
  tenth,
  write,
} from './chart-frame.ts';
import { toursPhrases } from './day-phrases.ts';
import { drawLegend } from './legend.ts';
import { textWidth } from './text-width.ts';
import { describeTourBars, type TourBar, type TourBarsView, type VehicleBars } from './tour-bars-words.ts';

export interface TourBarsChart {
  readonly svg: SVGSVGElement;
  /** Seconds to pixels. */
  readonly scale: ScaleLinear<number, number>;
  /** Pixels from the top between which a line for the shown time stands. */
  readonly top: number;
  readonly bottom: number;
}

const LINE = 17;
const BAR = 11;
const AXIS = 18;
/** Pixels between two hours that are written. */
const LEAST_TICK = 34;
/** Pixels between the words of two hours, at least. */
const GAP = 3;
/** Share of the bar's height: what moves no parcel is thinner. */
const HEIGHTS: Readonly<Record<TourWork, number>> = {
  loading: 0.5,
  driving: 1,
  waiting: 0.35,
  parking: 1,
  'at the door': 1,
  unloading: 1,
  break: 0.18,
  'broken down': 0.6,
};

export function drawTourBars(view: TourBarsView, size: ChartSize, document: Document, theme: Theme): TourBarsChart {
  const { sentence } = describeTourBars(view);
  const frame = openFrame(document, size.width, theme, { name: 'tour-bars', title: toursPhrases().title, sentence });
  const pieces = view.vehicles.flatMap(({ tours }) => tours.flatMap((tour) => tour.pieces));
  const first = pieces.reduce((low, { from }) => Math.min(low, from), Number.POSITIVE_INFINITY);
  const last = pieces.reduce((high, { until }) => Math.max(high, until), Number.NEGATIVE_INFINITY);
  const widest = view.vehicles.reduce((width, { name }) => Math.max(width, textWidth(name, SMALL)), 0);
  const left = Math.min(Math.ceil(widest) + 8, 120);
  const scale = scaleLinear(pieces.length === 0 ? [0, HOUR] : [first, last], [left, size.width - 4]);
  const used = TOUR_WORK.filter((what) => pieces.some((piece) => piece.what === what));
  const entries = used.map((what) => ({ words: toursPhrases().work[what], colour: frame.palette.work[what] }));
  const top = drawLegend(frame, entries, frame.top + 6) + AXIS + 2;
  const bottom = top + view.vehicles.length * LINE;
  if (pieces.length > 0) drawHours(frame, scale, top, bottom);
  const bars = frame.svg.append('g').attr('class', 'bars');
  view.vehicles.forEach((vehicle, row) => {
    drawVehicle(frame, bars, vehicle, view.chosen, top + row * LINE, scale);
  });
  return { svg: closeFrame(frame, bottom + 4), scale, top: top - 4, bottom };
}

function drawVehicle(
  frame: Frame,
  bars: Group,
  { name, tours }: VehicleBars,
  chosen: number,
  y: number,
  toX: (time: Seconds) => number,
): void {
  write(bars, 0, y + BAR, name, SMALL).attr('fill', frame.palette.secondInk);
  for (const tour of tours) drawTour(frame, bars, tour, tour.tour === chosen, y + 1, toX);
}

/** One path for each kind of work: a tour of a hundred stops has hundreds of pieces. */
function drawTour(
  frame: Frame,
  bars: Group,
  { tour, pieces }: TourBar,
  isChosen: boolean,
  y: number,
  toX: (time: Seconds) => number,
): void {
  const group = bars.append('g').attr('class', 'tour').attr('data-tour', tour);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return;
  group.append('title').text(toursPhrases().span(clock(first.from), clock(last.until)));
  // The whole line can be pressed, thin pieces and gaps too.
  group
    .append('rect')
    .attr('class', 'whole')
    .attr('x', tenth(toX(first.from)))
    .attr('y', y)
    .attr('width', tenth(Math.max(1, toX(last.until) - toX(first.from))))
    .attr('height', BAR)
    .attr('fill', frame.palette.accent)
    .attr('fill-opacity', isChosen ? 0.16 : 0);
  for (const what of TOUR_WORK) {
    const height = BAR * HEIGHTS[what];
    const path = pieces
      .filter((piece) => piece.what === what)
      .map(({ from, until }) => {
        const [x, width] = [toX(from), toX(until) - toX(from)];
        return `M${x.toFixed(1)} ${(y + (BAR - height) / 2).toFixed(1)}h${width.toFixed(2)}v${height.toFixed(1)}h${(-width).toFixed(2)}z`;
      })
      .join('');
    if (path === '') continue;
    group
      .append('path')
      .attr('class', what.replaceAll(' ', '-'))
      .attr('d', path)
      .attr('fill', frame.palette.work[what]);
  }
  if (!isChosen) return;
  rule(group, toX(first.from), y + BAR + 2.5, toX(last.until), y + BAR + 2.5, frame.palette.accent).attr(
    'stroke-width',
    2,
  );
}

/** Every hour, or every second or more of them where room is short. */
function drawHours(frame: Frame, toX: ScaleLinear<number, number>, top: number, bottom: number): void {
  const axis = frame.svg.append('g').attr('class', 'axis');
  const [from = 0, until = 0] = toX.domain();
  const every = HOUR * ([1, 2, 3, 4, 6].find((hours) => toX(from + hours * HOUR) - toX(from) >= LEAST_TICK) ?? 6);
  let free = Number.NEGATIVE_INFINITY;
  for (let time = Math.ceil(from / every) * every; time <= until; time += every) {
    const x = toX(time);
    rule(axis, x, top - 4, x, bottom, frame.palette.line);
    const half = textWidth(clock(time), SMALL) / 2;
    const anchor = x + half > frame.width ? 'end' : 'middle';
    // The last one moves in from the edge, where it may have no room beside the one before.
    const begin = anchor === 'end' ? x - 2 * half : x - half;
    if (begin < free) continue;
    free = begin + 2 * half + GAP;
    write(axis, x, top - 8, clock(time), SMALL, anchor).attr('fill', frame.palette.secondInk);
  }
}
