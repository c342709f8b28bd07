// Working time: the planner's clock stands still during the break, so that its plans leave room for a break it knows nothing of.
import { MINUTE, type Seconds } from '../base/units.ts';
import type { RoutingFleet, RoutingStop } from '../planning/problem.ts';
import { breakDue, breakSeconds, hasIdled } from './courier-break.ts';
import { workdayOfFleet } from './fleet-hours.ts';
import { beginOf, isUsed, type Run, vehicleState } from './run-state.ts';
import type { PlanningRequest, WorkingTime } from './world.ts';

/** The break begins after a stop, and so before it is due: by about the time of a leg and a stop (assumption). */
const EARLY = 15 * MINUTE;

type Window = RoutingStop['window'];

/**
 * The fleets and windows of a problem in working time. A vehicle whose break would come due within its shift has a shorter
 * shift by as much; what comes after the first such break is earlier by as much for all, since stops have one window for
 * all fleets. Where fleets differ, a window is what both clocks leave of it. Null where no break would come due.
 */
export function inWorkingTime(
  run: Run,
  fleets: PlanningRequest['fleets'],
  routing: readonly RoutingFleet[],
  stops: readonly RoutingStop[],
): WorkingTime | null {
  const workdays = fleets.map(({ fleet }) => workdayOfFleet(run, fleet));
  const dues = routing.map((fleet, row) => {
    const due = restDueOf(run, fleets[row] as PlanningRequest['fleets'][number], fleet);
    return due < fleet.shift.until ? due : Number.POSITIVE_INFINITY;
  });
  const first = Math.min(...dues);
  if (first === Number.POSITIVE_INFINITY) return null;
  const lengths = workdays.map((workday, row) => (dues[row] === Number.POSITIVE_INFINITY ? 0 : breakSeconds(workday)));
  const longest = Math.max(...lengths);
  const areAlike = dues.every((due) => due === first) && lengths.every((seconds) => seconds === longest);
  return {
    fleets: routing.map((fleet, row) => {
      const { from, until } = fleet.shift;
      const due = dues[row] as Seconds;
      if (due === Number.POSITIVE_INFINITY) return fleet;
      const seconds = lengths[row] as Seconds;
      const paidBreak = { after: due - from, seconds };
      const shift = { from, until: Math.max(from, until - seconds, due) };
      return { ...fleet, shift, ...(workdays[row]?.breakPaid === true ? { paidBreak } : {}) };
    }),
    stops: stops.map((stop) => ({ ...stop, window: windowAt(stop.window, first, longest, areAlike) })),
    windows: stops.map(({ window }) => window),
  };
}

/** When the break of a problem's vehicle is due, used today or not; Infinity where it is over, planned, or had idle. */
export function restDueOf(
  run: Run,
  { vehicle, fleet }: PlanningRequest['fleets'][number],
  { shift, reload }: Pick<RoutingFleet, 'shift' | 'reload'>,
): Seconds {
  const workday = workdayOfFleet(run, fleet);
  if (vehicle < 0) return breakDue(workday, shift.from - reload);
  const state = vehicleState(run, vehicle);
  const isIdle = !state.isOut && state.queue.length === 0;
  if (state.rest !== 'due' || (isIdle && hasIdled(workday, state.home, reload, shift.from)))
    return Number.POSITIVE_INFINITY;
  // The only tour of its day may have been called off in the very second in which it was asked for: it is as good as fresh.
  return breakDue(workday, isUsed(state) ? beginOf(run, state, reload) : shift.from - reload);
}

function windowAt(window: Window, due: Seconds, seconds: Seconds, areAlike: boolean): Window {
  if (window === null || window.until <= due - EARLY) return window;
  const from = areAlike && window.from > due ? Math.max(due, window.from - seconds) : window.from;
  return { from, until: Math.max(from, due - EARLY, window.until - seconds) };
}
