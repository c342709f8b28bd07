// The timeline's axis: a line and a name where a day begins, and hours between as close as they can be read.
import { clock, dayOf, weekday } from '../base/format.ts';
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import { type Frame, rule, SMALL, write } from './chart-frame.ts';
import { textWidth } from './text-width.ts';

interface Span {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly firstWeekday: number;
}

const STEPS = [1, 2, 3, 6, 12].map((hours) => hours * HOUR);
const GAP = 10;

/** Midnights run from `ceiling`, under the labels of marks, to the floor. */
export function drawDays(
  frame: Frame,
  span: Span,
  toX: (time: Seconds) => number,
  ceiling: number,
  floor: number,
): void {
  const axis = frame.svg.append('g').attr('class', 'axis');
  const baseline = floor + 14;
  const right = toX(span.until);
  const firstDay = dayOf(span.from);
  const days = Math.max(1, dayOf(span.until - 1) - firstDay + 1);
  const name = dayNames(span, toX, days);
  const hourWidth = textWidth('00:00', SMALL);
  const perHour = (right - toX(span.from)) / Math.max((span.until - span.from) / HOUR, 1 / 60);
  const step = STEPS.find((seconds) => (seconds / HOUR) * perHour >= hourWidth + 2 * GAP);

  let free = Number.NEGATIVE_INFINITY;
  for (let day = firstDay; day < firstDay + days; day++) {
    const begin = Math.max(day * DAY, span.from);
    const x = toX(begin);
    if (day > firstDay) rule(axis, x, ceiling, x, floor + 6, frame.palette.line).attr('class', 'midnight');
    const words = name(day);
    const end = x + textWidth(words, SMALL);
    if (words !== '' && x >= free && end <= right + GAP) {
      write(axis, x, baseline, words, { ...SMALL, bold: true }).attr('fill', frame.palette.secondInk);
      free = end + 1.4 * GAP;
    }
    if (step === undefined) continue;
    for (let time = Math.ceil(begin / step) * step; time < Math.min((day + 1) * DAY, span.until); time += step) {
      const middle = toX(time);
      const nextName = day + 1 < firstDay + days ? toX((day + 1) * DAY) : right + GAP + hourWidth / 2;
      if (middle - hourWidth / 2 < free || middle + hourWidth / 2 + GAP > nextName) continue;
      rule(axis, middle, floor, middle, floor + 3, frame.palette.secondInk);
      write(axis, middle, baseline, clock(time), SMALL, 'middle').attr('fill', frame.palette.secondInk);
      free = middle + hourWidth / 2 + GAP;
    }
  }
}

/** The longest form of a day's name that fits the room of a day: "Tue, day 2", "Tue", "2". */
function dayNames(span: Span, toX: (time: Seconds) => number, days: number): (day: number) => string {
  const room = days === 1 ? Number.POSITIVE_INFINITY : toX(span.from + DAY) - toX(span.from);
  const forms: ((day: number) => string)[] = [
    (day) => `${weekday(day, span.firstWeekday)}, day ${day + 1}`,
    (day) => weekday(day, span.firstWeekday),
  ];
  const widest = (form: (day: number) => string) => textWidth(form(8), { ...SMALL, bold: true }) + GAP;
  return forms.find((form) => widest(form) <= room) ?? ((day) => String(day + 1));
}
