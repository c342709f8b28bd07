// The break of a courier: once a day, before a stop or a way home after which it would come too late.
import { HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import type { EventOf } from './events.ts';
import { type Run, tourState, vehicleState } from './run-state.ts';
import type { Setting } from './setting.ts';
import type { TourState } from './world.ts';

/** Seconds of the break; 0 where there is none. */
export function breakSeconds({ study }: Setting): Seconds {
  return Math.round(study.rules.shift.breakMinutes * MINUTE);
}

/** The second by which the break of somebody must begin whose paid time begins then. */
export function breakDue(setting: Setting, begin: Seconds): Seconds {
  if (breakSeconds(setting) === 0) return Number.POSITIVE_INFINITY;
  return begin + Math.round(setting.study.rules.shift.breakAfterHours * HOUR);
}

/** The same for the courier of a tour that is under way or departs then; Infinity where today's break is over. */
export function breakDueOn(run: Run, tour: TourState, departs: Seconds): Seconds {
  const { rest, begin } = vehicleState(run, tour.vehicle);
  return rest === 'taken'
    ? Number.POSITIVE_INFINITY
    : breakDue(run.setting, begin ?? departs - reloadSeconds(run, tour));
}

/** Loading before a tour: the first one's is paid as well. */
export function reloadSeconds({ setting }: Run, { kind }: Pick<TourState, 'kind'>): Seconds {
  return Math.round(setting.study.rules[kind].reloadMinutes * MINUTE);
}

/** The courier rests where the vehicle stands, and then sees anew where to go. */
export function restOnTour(run: Run, number: number): void {
  const { agenda } = run;
  const resumes = agenda.now + breakSeconds(run.setting);
  vehicleState(run, tourState(run, number).vehicle).resumes = resumes;
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
  const over = agenda.now + breakSeconds(run.setting);
  vehicleState(run, tourState(run, tour).vehicle).resumes = Math.max(over, departs);
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
  const begin = time - breakSeconds(run.setting);
  run.facts.push({ kind: 'rested', time, tour: -1, vehicle, stop: -1, begin });
}

/**
 * A courier who stands idle for long before a departure has had the break: from the return on, or just before now where
 * nobody knew until now that there would be another tour.
 */
export function restWhileIdle(run: Run, tour: number, departs: Seconds): void {
  const { now } = run.agenda;
  const state = vehicleState(run, tourState(run, tour).vehicle);
  state.resumes = departs;
  const over = Math.min(departs, Math.max(now, state.home + breakSeconds(run.setting)));
  schedule(run.agenda, over, { kind: 'courier-rested', tour, departs });
}

/** True if somebody who came home then, and loads, has stood idle for as long as the break before a departure. */
export function hasIdled(setting: Setting, home: Seconds, reload: Seconds, departs: Seconds): boolean {
  const seconds = breakSeconds(setting);
  return seconds > 0 && home >= 0 && departs - reload - home >= seconds;
}
