// When the vehicles of a facility work: each fleet its own hours, and a kind from the first of its fleets to the last.
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { type FleetSpec, secondsOf, type VehicleKind } from '../model/study.ts';
import { type Workday, workdayOf } from '../model/workday.ts';
import { LAST_HOME } from './day-clock.ts';
import type { Facility, Vehicle } from './facts.ts';
import type { Run } from './run-state.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';

/** Seconds of the day. */
export interface Shift {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** The seconds of a day in which some vehicle of a kind may be on the road from a facility. */
export function shiftOf(setting: Setting, kind: VehicleKind, facility: Facility): Shift {
  return whileOpen(setting, facility, spanOf(setting, kind, facility));
}

/** The same for the vehicles of one fleet. */
export function shiftOfFleet(setting: Setting, fleet: string, facility: Facility): Shift {
  return shiftOn(setting, vehicleIn(setting, fleet).workday, facility);
}

/** The same for crews with such a working day. */
export function shiftOn(setting: Setting, workday: Workday, facility: Facility): Shift {
  return whileOpen(setting, facility, agreed(workday));
}

/**
 * When plans may have a crew on the road, on a day of its own: loaded and off, from a hub with what is sorted, until its
 * shift is over. None counts on overtime.
 */
export function onTheRoad(setting: Setting, workday: Workday, facility: Facility): Shift {
  const { from, until } = shiftOn(setting, workday, facility);
  const loaded = from + Math.round(workday.reloadMinutes * MINUTE);
  return { from: facility.kind === 'hub' ? Math.max(loaded, secondsOf(setting.study.rules.sortedBy)) : loaded, until };
}

/** From the start of the first fleet to the end of the last, whatever the hours of the facility. */
export function spanOf(setting: Setting, kind: VehicleKind, facility: Facility): Shift {
  const shifts = workdaysAt(setting, kind, facility).map(agreed);
  return {
    from: Math.min(...shifts.map(({ from }) => from)),
    until: Math.max(...shifts.map(({ until }) => until)),
  };
}

/** When fleets of a kind start at a facility, each time once, the first one first. */
export function startsOf(setting: Setting, kind: VehicleKind, facility: Facility): readonly Seconds[] {
  const starts = workdaysAt(setting, kind, facility).map((workday) => shiftOn(setting, workday, facility).from);
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** The hours as they are agreed. */
export function agreed({ from, shiftHours }: Pick<Workday, 'from' | 'shiftHours'>): Shift {
  const begins = secondsOf(from);
  return { from: begins, until: begins + Math.round(shiftHours * HOUR) };
}

/** The working days of a kind's fleets that have vehicles at a facility; where none has, or no facility is asked for, the kind's own. */
export function workdaysAt(setting: Setting, kind: VehicleKind, facility?: Facility): readonly Workday[] {
  if (facility === undefined) return [workdayOf(setting.study, { kind })];
  const known = kept.get(setting) ?? new Map<string, readonly Workday[]>();
  kept.set(setting, known);
  const key = `${kind}/${facility.index}`;
  const had = known.get(key);
  if (had !== undefined) return had;
  const fleets = setting.fleetsAt(facility, kind).map((row) => setting.placement.fleets[row] as FleetSpec);
  const there = fleets.filter((fleet) => vehiclesOf(setting, fleet, facility) > 0);
  const workdays = there.map(({ id }) => vehicleIn(setting, id).workday);
  const days = workdays.length === 0 ? [workdayOf(setting.study, { kind })] : workdays;
  known.set(key, days);
  return days;
}

/** A setting never changes, and plans ask for every stop. */
const kept = new WeakMap<Setting, Map<string, readonly Workday[]>>();

/** Of the crew of a vehicle of the run. */
export function workdayIn({ setting, vehicles }: Pick<Run, 'setting' | 'vehicles'>, vehicle: number): Workday {
  return vehicleIn(setting, (vehicles[vehicle] as Vehicle).fleet).workday;
}

/** Of the crews of a fleet, by its row in the placement. */
export function workdayOfFleet({ setting }: Pick<Run, 'setting'>, fleet: number): Workday {
  return vehicleIn(setting, (setting.placement.fleets[fleet] as FleetSpec).id).workday;
}

/** At a micro-depot within its opening hours, and everywhere home before the day's books are closed. */
function whileOpen(setting: Setting, facility: Facility, { from, until }: Shift): Shift {
  const depot = setting.depots.get(facility.index)?.spec;
  return {
    from: depot === undefined ? from : Math.max(from, secondsOf(depot.opens)),
    until: Math.min(until, depot === undefined ? DAY : secondsOf(depot.closes), LAST_HOME),
  };
}
