// The timeline's axis: a line and a name where a day begins, hours between as close as they can be read, and which days are not measured.
import { clock, dayOf, weekday } from '../base/format.ts';
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import { type Frame, type Group, rule, SMALL, tenth, write } from './chart-frame.ts';
import { activityPhrases } from './day-phrases.ts';
import { type TextLook, textWidth } from './text-width.ts';

export interface AxisSpan {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly firstWeekday: number;
  /** From the midnight before the first measured day to that after the last one; null where all days are alike. */
  readonly measured: { readonly from: Seconds; readonly until: Seconds } | null;
}

type ToX = (time: Seconds) => number;

const STEPS = [1, 2, 3, 6, 12].map((hours) => hours * HOUR);
const GAP = 10;
const NAME: TextLook = { ...SMALL, bold: true };

/** Midnights run from `ceiling`, under the labels of marks, to the floor. */
export function drawDays(frame: Frame, span: AxisSpan, toX: ToX, ceiling: number, floor: number): void {
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
    const next = day + 1 < firstDay + days ? toX((day + 1) * DAY) : right + GAP;
    if (day > firstDay) rule(axis, x, ceiling, x, floor + 6, frame.palette.line).attr('class', 'midnight');
    const isWarmUp = span.measured !== null && begin < span.measured.from;
    for (const { text, look } of wordsOf(name(day), isWarmUp, next - Math.max(x, free) - GAP)) {
      const from = Math.max(x, free);
      const end = from + textWidth(text, look);
      if (end > right + GAP) continue;
      write(axis, from, baseline, text, look).attr('fill', frame.palette.secondInk);
      free = end + GAP / 2;
    }
    free += GAP;
    if (step === undefined) continue;
    for (let time = Math.ceil(begin / step) * step; time < Math.min((day + 1) * DAY, span.until); time += step) {
      const middle = toX(time);
      const nextName = day + 1 < firstDay + days ? next : right + GAP + hourWidth / 2;
      if (middle - hourWidth / 2 < free || middle + hourWidth / 2 + GAP > nextName) continue;
      rule(axis, middle, floor, middle, floor + 3, frame.palette.secondInk);
      write(axis, middle, baseline, clock(time), SMALL, 'middle').attr('fill', frame.palette.secondInk);
      free = middle + hourWidth / 2 + GAP;
    }
  }
}

/** A quiet ground under the days before the measured ones, and under those after them. */
export function drawUnmeasured(frame: Frame, span: AxisSpan, toX: ToX, ceiling: number, floor: number): void {
  if (span.measured === null) return;
  const ground = frame.svg.append('g').attr('class', 'unmeasured');
  const { warmUpTitle, afterTitle } = activityPhrases();
  shade(ground, frame, [span.from, span.measured.from], warmUpTitle, toX, ceiling, floor);
  shade(ground, frame, [span.measured.until, span.until], afterTitle, toX, ceiling, floor);
}

function shade(
  group: Group,
  frame: Frame,
  [from, until]: readonly [Seconds, Seconds],
  title: string,
  toX: ToX,
  ceiling: number,
  floor: number,
): void {
  if (until <= from) return;
  group
    .append('rect')
    .attr('x', tenth(toX(from)))
    .attr('y', ceiling)
    .attr('width', tenth(toX(until) - toX(from)))
    .attr('height', floor - ceiling)
    .attr('fill', frame.palette.line)
    .attr('fill-opacity', 0.55)
    .append('title')
    .text(title);
}

/** What stands under a day: its name and, before the measured days where both fit, "warm-up"; the ground says it too. */
function wordsOf(name: string, isWarmUp: boolean, room: number): { text: string; look: TextLook }[] {
  if (name === '') return [];
  const day = { text: name, look: NAME };
  if (!isWarmUp) return [day];
  const warmUp = { text: activityPhrases().warmUp, look: SMALL };
  return textWidth(name, NAME) + GAP / 2 + textWidth(warmUp.text, SMALL) <= room ? [day, warmUp] : [day];
}

/** The longest form of a day's name that leaves room for an hour at noon, or else fits: "Tue, day 2", "Tue", "2". */
function dayNames(span: AxisSpan, toX: ToX, days: number): (day: number) => string {
  const room = days === 1 ? Number.POSITIVE_INFINITY : toX(span.from + DAY) - toX(span.from);
  const forms: ((day: number) => string)[] = [
    (day) => activityPhrases().day(weekday(day, span.firstWeekday), day + 1),
    (day) => weekday(day, span.firstWeekday),
  ];
  const widest = (form: (day: number) => string) => textWidth(form(8), NAME) + 1.5 * GAP;
  const noon = room / 2 - textWidth('00:00', SMALL) / 2;
  return (
    forms.find((form) => widest(form) <= noon) ??
    forms.find((form) => widest(form) <= room) ??
    ((day) => String(day + 1))
  );
}
