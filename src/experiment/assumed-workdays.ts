// The working days and minimum hours that fleets state themselves, moved as the study's are.
import { placementsOf } from '../model/placement.ts';
import type { FleetSpec, Study, VehicleKind } from '../model/study.ts';
import { type FleetWorkday, WORKDAY_BOUNDS, type WorkdayNumber } from '../model/study-workday.ts';
import { withFleets } from './assumed-vehicles.ts';

/** A number of the working day; of fleets of every kind where none is named. */
export interface WorkdayPart {
  readonly kind?: VehicleKind;
  readonly part: WorkdayNumber;
}

/** What fleets state of it in all scenarios. */
export function workdaysStated(study: Study, { kind, part }: WorkdayPart): number[] {
  return placementsOf(study).flatMap(({ fleets }) =>
    fleets.filter(isOf(kind)).flatMap(({ workday }) => workday?.[part] ?? []),
  );
}

/** The study in whose scenarios each fleet that states it states the moved number, within what the format allows. */
export function withWorkdayPart(study: Study, { kind, part }: WorkdayPart, move: (own: number) => number): Study {
  const { least, most } = WORKDAY_BOUNDS[part];
  return withWorkdays(study, isOf(kind), (workday) => {
    const own = workday[part];
    return own === undefined ? workday : { ...workday, [part]: Math.min(most, Math.max(least, move(own))) };
  });
}

/** The study in which the working days that fleets state are changed. */
export function withWorkdays(
  study: Study,
  isMeant: (fleet: FleetSpec) => boolean,
  change: (workday: FleetWorkday) => FleetWorkday,
): Study {
  const workdayOf = (fleet: FleetSpec): FleetSpec['workday'] =>
    isMeant(fleet) && fleet.workday !== undefined ? change(fleet.workday) : fleet.workday;
  return withFleets(study, isMeant, ['kind', 'workday'], (fleet) => {
    const workday = workdayOf(fleet);
    return workday === undefined ? {} : { workday };
  });
}

/** What fleets of a kind are paid at least, where they state it. */
export function minimumsStated(study: Study, kind: VehicleKind): number[] {
  return placementsOf(study).flatMap(({ fleets }) =>
    fleets.filter(isOf(kind)).flatMap(({ numbers }) => numbers.minimumHours ?? []),
  );
}

/** The study in whose scenarios each such fleet states the moved hours, at most those of a day. */
export function withMinimums(study: Study, kind: VehicleKind, move: (own: number) => number): Study {
  const isMeant = isOf(kind);
  return withFleets(study, isMeant, ['kind', 'numbers'], (fleet) => {
    const own = fleet.numbers.minimumHours;
    if (!isMeant(fleet) || own === undefined) return { numbers: fleet.numbers };
    return { numbers: { ...fleet.numbers, minimumHours: Math.min(24, move(own)) } };
  });
}

function isOf(kind: VehicleKind | undefined): (fleet: FleetSpec) => boolean {
  return (fleet) => kind === undefined || fleet.kind === kind;
}
