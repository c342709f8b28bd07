// The break of a courier: once a day, before a stop or a way home after which it would come too late.
import { HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import type { Workday } from '../model/workday.ts';
import type { EventOf } from './events.ts';
import { workdayIn } from './fleet-hours.ts';
import { type Run, tourState, vehicleState } from './run-state.ts';
import type { TourState } from './world.ts';

/** Seconds of the break; 0 where there is none. */
export function breakSeconds({ breakMinutes }: Workday): Seconds {
  return Math.round(breakMinutes * MINUTE);
}

/** The second by which the break of somebody must begin whose paid time begins then. */
export function breakDue(workday: Workday, begin: Seconds): Seconds {
  if (breakSeconds(workday) === 0) return Number.POSITIVE_INFINITY;
  return begin + Math.round(workday.breakAfterHours * HOUR);
}

/** The same for the courier of a tour that is under way or departs then; Infinity where today's break is over. */
export function breakDueOn(run: Run, tour: TourState, departs: Seconds): Seconds {
  const { rest, begin } = vehicleState(run, tour.vehicle);
  return rest === 'taken'
    ? Number.POSITIVE_INFINITY
    : breakDue(workdayIn(run, tour.vehicle), begin ?? departs - reloadSeconds(run, tour));
}

/** Loading before a tour: the first one's is paid as well. */
export function reloadSeconds(run: Run, { vehicle }: Pick<TourState, 'vehicle'>): Seconds {
  return Math.round(workdayIn(run, vehicle).reloadMinutes * MINUTE);
}

/** The courier rests where the vehicle stands, and then sees anew where to go. */
export function restOnTour(run: Run, number: number): void {
  const { agenda } = run;
  const { vehicle } = tourState(run, number);
  const resumes = agenda.now + breakSeconds(workdayIn(run, vehicle));
  vehicleState(run, vehicle).resumes = resumes;
  schedule(agenda, resumes, { kind: 'tour-rested', tour: number });
}

/** The break at a stop is over. */
export function endRest(run: Run, event: EventOf<'tour-rested'>): void {
  const { vehicle, at, began } = tourState(run, event.tour);
  vehicleState(run, vehicle).rest = 'taken';
  run.facts.push({ kind: 'rested', time: run.agenda.now, tour: event.tour, vehicle, stop: at, begin: began });
}

/** The courier rests at the facility before loading for a tour, which departs then. */
export function restAtFacility(run: Run, tour: number, departs: Seconds): void {
  const { agenda } = run;
  const { vehicle } = tourState(run, tour);
  const over = agenda.now + breakSeconds(workdayIn(run, vehicle));
  vehicleState(run, vehicle).resumes = Math.max(over, departs);
  schedule(agenda, over, { kind: 'courier-rested', tour, departs });
}

/** The break at the facility is over, and the courier's next tour is called. */
export function endRestAtFacility(run: Run, { tour, departs }: EventOf<'courier-rested'>): void {
  const { now } = run.agenda;
  recordRestAtFacility(run, tourState(run, tour).vehicle);
  schedule(run.agenda, Math.max(now, departs), { kind: 'tour-departs', tour });
}

/** A break at the facility ends now. */
export function recordRestAtFacility(run: Run, vehicle: number): void {
  const time = run.agenda.now;
  Object.assign(vehicleState(run, vehicle), { rest: 'taken', rested: time });
  const begin = time - breakSeconds(workdayIn(run, vehicle));
  run.facts.push({ kind: 'rested', time, tour: -1, vehicle, stop: -1, begin });
}

/**
 * A courier who stands idle for long before a departure has had the break: from the return on, or just before now where
 * nobody knew until now that there would be another tour.
 */
export function restWhileIdle(run: Run, tour: number, departs: Seconds): void {
  const { now } = run.agenda;
  const { vehicle } = tourState(run, tour);
  const state = vehicleState(run, vehicle);
  state.resumes = departs;
  const over = Math.min(departs, Math.max(now, state.home + breakSeconds(workdayIn(run, vehicle))));
  schedule(run.agenda, over, { kind: 'courier-rested', tour, departs });
}

/** True if somebody who came home then, and loads, has stood idle for as long as the break before a departure. */
export function hasIdled(workday: Workday, home: Seconds, reload: Seconds, departs: Seconds): boolean {
  const seconds = breakSeconds(workday);
  return seconds > 0 && home >= 0 && departs - reload - home >= seconds;
}
