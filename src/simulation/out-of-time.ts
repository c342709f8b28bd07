// Why time ran out: the shift of the crews was over, or their micro-depot shuts before that.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import { LAST_HOME } from './day-clock.ts';
import type { Facility, Vehicle } from './facts.ts';
import { agreed, shiftOf, shiftOn, spanOf, workdayOfFleet, workdaysAt } from './fleet-hours.ts';
import type { Ends } from './left-over-reason.ts';
import { crewsReturn } from './overtime.ts';
import type { Run } from './run-state.ts';
import type { Setting } from './setting.ts';
import { isBackInTime } from './tour-time.ts';
import type { PlanningRequest, TourState, TourStop } from './world.ts';

export type OutOfTime = 'shift ended' | 'depot shut';

/** Of a tour that could not be home in time from a stop it would leave for then. */
export function whyTooLate(run: Run, tour: TourState, stop: TourStop, departs = run.agenda.now): OutOfTime {
  const { fleet } = run.vehicles[tour.vehicle] as Vehicle;
  const until = tour.day * DAY + crewsReturn(run.setting, fleet);
  return until > tour.until && isBackInTime(run, { ...tour, until }, stop, departs) ? 'depot shut' : 'shift ended';
}

/** Of what still waits at a facility when its day is over. */
export function whyNotToday(setting: Setting, facility: Facility, kind: VehicleKind): OutOfTime {
  const crews = withinDay(spanOf(setting, kind, facility).until);
  return shiftOf(setting, kind, facility).until < crews ? 'depot shut' : 'shift ended';
}

/** When the time for a plan's tours ends. */
export function endsOf(run: Run, request: PlanningRequest, facility: Facility): Ends {
  const { kind, day } = request;
  const on = (second: Seconds): Seconds => day * DAY + second;
  // Where none can be loaded and off before the end, the problem has no fleets: time is over, and no vehicle full.
  const reloads = workdaysAt(run.setting, kind, facility).map(({ reloadMinutes }) =>
    Math.round(reloadMinutes * MINUTE),
  );
  const loading = kind === 'feeder' || request.fleets.length > 0 ? 0 : Math.min(...reloads);
  return {
    facility: on(shiftOf(run.setting, kind, facility).until) - loading,
    crews: on(withinDay(spanOf(run.setting, kind, facility).until)),
    beyond: request.fleets.map(({ fleet }) => {
      const workday = workdayOfFleet(run, fleet);
      return withinDay(agreed(workday).until) - shiftOn(run.setting, workday, facility).until;
    }),
  };
}

/** A shift beyond midnight ends with the day's books, wherever it works. */
function withinDay(until: Seconds): Seconds {
  return Math.min(until, LAST_HOME);
}
