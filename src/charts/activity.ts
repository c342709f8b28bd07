// The timeline's ground: parcels handed over per quarter hour with the late ones in front, marks, days and hours.
import { area, curveMonotoneX, line, type ScaleLinear, scaleLinear } from 'd3';
import { clock, dayOf, decimal, percent, weekday } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import type { Seconds } from '../base/units.ts';
import type { ActivityView } from '../service/run-protocol.ts';
import { drawDays, drawUnmeasured } from './activity-axis.ts';
import { placeMarks } from './activity-marks.ts';
import {
  type ChartDescription,
  type ChartSize,
  closeFrame,
  type Frame,
  openFrame,
  rule,
  SMALL,
  tenth,
  write,
} from './chart-frame.ts';
import { activityPhrases } from './day-phrases.ts';
import { textWidth } from './text-width.ts';

export interface ActivityData {
  readonly activity: ActivityView;
  /** The span shown: a whole run, or one day of it. */
  readonly from: Seconds;
  readonly until: Seconds;
  /** Weekday of day 0, 0 = Monday. */
  readonly firstWeekday: number;
  /** The span of the measured days; null where all are alike. */
  readonly measured: { readonly from: Seconds; readonly until: Seconds } | null;
}

export interface ActivityChart {
  readonly svg: SVGSVGElement;
  /** Seconds to pixels; `scale.invert(x)` leads back. Clamped: the handle cannot leave the run. */
  readonly scale: ScaleLinear<number, number>;
  /** Pixels from the top: under the labels of marks, where a handle may begin without crossing one. */
  readonly ceiling: number;
  /** Pixels from the top: the floor of the area, where a handle's knob belongs. */
  readonly floor: number;
}

const HEIGHT = 92;
const SIDE = 10;
const LEVEL = 13;
const AXIS = 20;
/** Opacity of the ground under all hand-overs. */
const HANDED = 0.24;

/** Has no title of its own: it lies in the bar that names it. Best at 80 to 120 px of height. */
export function drawActivity(data: ActivityData, size: ChartSize, document: Document, theme: Theme): ActivityChart {
  const { activity, from, until } = data;
  const height = size.height ?? HEIGHT;
  const { sentence } = describeActivity(data);
  const frame = openFrame(
    document,
    size.width,
    theme,
    { name: 'activity', title: activityPhrases().title, sentence },
    false,
  );
  const scale = scaleLinear([from, Math.max(until, from + 1)], [SIDE, size.width - SIDE]).clamp(true);
  const floor = height - AXIS;
  const legendFrom = drawLegend(frame);
  const marks = activity.marks.filter((mark) => mark.time >= from && mark.time <= until);
  const room = { left: 0, right: size.width - SIDE, legendFrom: legendFrom - 8 };
  const placed = placeMarks(marks, scale, room, data.measured?.from ?? from);
  const ceiling = 4 + LEVEL * Math.max(1, ...placed.map((mark) => (mark.label?.level ?? -1) + 1));

  drawUnmeasured(frame, data, scale, ceiling, floor);
  drawDays(frame, data, scale, ceiling, floor);
  drawAreas(frame, data, scale, ceiling, floor);
  const lines = frame.svg.append('g').attr('class', 'marks');
  for (const { mark, label } of placed) {
    const x = scale(mark.time);
    const begin = label === null ? ceiling : 3 + LEVEL * label.level;
    rule(lines, x, begin, x, floor, frame.palette.secondInk)
      .attr('stroke-dasharray', '1.5 2.5')
      .append('title')
      .text(`${clock(mark.time)} ${mark.label}`);
    if (label === null) continue;
    write(lines, label.from, 12 + LEVEL * label.level, mark.label, SMALL).attr('fill', frame.palette.secondInk);
  }
  return { svg: closeFrame(frame, height), scale, ceiling, floor };
}

export function describeActivity({ activity, from, until, firstWeekday }: ActivityData): ChartDescription {
  const first = dayOf(from);
  const days = Array.from({ length: Math.max(1, dayOf(until - 1) - first + 1) }, (_, row) => ({
    day: first + row,
    handed: 0,
    late: 0,
    busiest: 0,
    busiestAt: 0,
  }));
  for (const bin of binsIn(activity, from, until)) {
    const row = days[dayOf(bin.time) - first];
    if (row === undefined) continue;
    row.handed += bin.handed;
    row.late += bin.late;
    if (bin.handed > row.busiest) {
      row.busiest = bin.handed;
      row.busiestAt = bin.time;
    }
  }
  const handed = days.reduce((sum, row) => sum + row.handed, 0);
  const late = days.reduce((sum, row) => sum + row.late, 0);
  const peak = days.reduce((best, row) => (row.busiest > best.busiest ? row : best));
  const said = activityPhrases();
  const dayName = (day: number) => said.day(weekday(day, firstWeekday), day + 1);
  const lateOnes = late === 0 ? null : { count: decimal(late), share: percent(late / handed) };
  return {
    sentence: handed === 0 ? said.none : said.sentence(handed, lateOnes, clock(peak.busiestAt), dayName(peak.day)),
    table: {
      head: said.head,
      rows: days.map((row) => [
        dayName(row.day),
        decimal(row.handed),
        decimal(row.late),
        row.handed === 0 ? '' : said.busiest(clock(row.busiestAt), row.busiest),
      ]),
    },
  };
}

interface Bin {
  readonly time: Seconds;
  readonly handed: number;
  readonly late: number;
}

/** Bins that begin in the span. */
function binsIn(activity: ActivityView, from: Seconds, until: Seconds): Bin[] {
  const bins: Bin[] = [];
  activity.delivered.forEach((handed, row) => {
    const time = activity.from + row * activity.step;
    if (time >= from && time < until) bins.push({ time, handed, late: activity.late[row] ?? 0 });
  });
  return bins;
}

function drawAreas(
  frame: Frame,
  data: ActivityData,
  scale: ScaleLinear<number, number>,
  ceiling: number,
  floor: number,
): void {
  const { activity, from, until } = data;
  const bins = binsIn(activity, from, until);
  const most = bins.reduce((top, bin) => Math.max(top, bin.handed), 1);
  const toY = scaleLinear([0, most], [floor, Math.min(ceiling, floor - 8)]);
  const toX = (bin: Bin) => tenth(scale(bin.time + activity.step / 2));
  const shape = (amount: (bin: Bin) => number) =>
    area<Bin>()
      .x(toX)
      .y0(floor)
      .y1((bin) => tenth(toY(amount(bin))))
      .curve(curveMonotoneX)
      .digits(1)(bins) ?? '';
  const isBusy = (row: number) => (bins[row]?.handed ?? 0) > 0;
  const outline = line<Bin>()
    .defined((_, row) => isBusy(row - 1) || isBusy(row) || isBusy(row + 1))
    .x(toX)
    .y((bin) => tenth(toY(bin.handed)))
    .curve(curveMonotoneX)
    .digits(1);
  const areas = frame.svg.append('g').attr('class', 'areas');
  areas
    .append('path')
    .attr('class', 'handed')
    .attr(
      'd',
      shape((bin) => bin.handed),
    )
    .attr('fill', frame.palette.accent)
    .attr('fill-opacity', HANDED);
  // Its ground alone would be too pale to be read.
  areas
    .append('path')
    .attr('class', 'outline')
    .attr('d', outline(bins) ?? '')
    .attr('fill', 'none')
    .attr('stroke', frame.palette.accent);
  areas
    .append('path')
    .attr('class', 'late')
    .attr(
      'd',
      shape((bin) => bin.late),
    )
    .attr('fill', frame.palette.parcel.late)
    .attr('fill-opacity', 0.9);
  rule(areas, 0, floor, frame.width, floor, frame.palette.line);
}

/** Says what the two areas are, at the top right; returns where it begins. */
function drawLegend(frame: Frame): number {
  const keys = frame.svg.append('g').attr('class', 'legend');
  const said = activityPhrases();
  let x = frame.width - SIDE;
  const entry = (text: string, colour: string, opacity: number, rim: string | null) => {
    x -= textWidth(text, SMALL);
    write(keys, x, 12, text, SMALL).attr('fill', frame.palette.secondInk);
    x -= 12;
    keys
      .append('rect')
      .attr('x', tenth(x))
      .attr('y', 4)
      .attr('width', 8)
      .attr('height', 8)
      .attr('fill', colour)
      .attr('fill-opacity', opacity)
      .attr('stroke', rim);
    x -= 12;
  };
  const { accent, parcel } = frame.palette;
  entry(said.late, parcel.late, 0.9, null);
  entry(frame.width < 480 ? said.handed : said.handedPerQuarter, accent, HANDED, accent);
  return x + 12;
}
