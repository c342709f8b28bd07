// The working day of a fleet's couriers: as the fleet states it, else as the study has it for its kind.
import type { FleetSpec, Study, VehicleKind } from './study.ts';
import type { FleetWorkday } from './study-workday.ts';

/** Every field has its value; `from` is a time of day. */
export type Workday = Readonly<{ [Key in keyof FleetWorkday]-?: NonNullable<FleetWorkday[Key]> }>;

/** Field by field, in which a fleet may differ from its kind. */
export function workdayOf(
  { rules }: Pick<Study, 'rules'>,
  { kind, workday: own = {} }: Pick<FleetSpec, 'kind' | 'workday'>,
): Workday {
  return {
    from: own.from ?? startOf(rules, kind),
    shiftHours: own.shiftHours ?? rules[kind].shiftHours,
    reloadMinutes: own.reloadMinutes ?? rules[kind].reloadMinutes,
    maxTours: own.maxTours ?? rules[kind].maxTours,
    breakMinutes: own.breakMinutes ?? rules.shift.breakMinutes,
    breakAfterHours: own.breakAfterHours ?? rules.shift.breakAfterHours,
    breakPaid: own.breakPaid ?? rules.shift.breakPaid,
    overtimeHours: own.overtimeHours ?? rules.shift.overtimeHours,
  };
}

/** The shift of feeders begins with the first wave. */
function startOf(rules: Study['rules'], kind: VehicleKind): string {
  return kind === 'feeder' ? (rules.feeder.waves[0] as string) : rules[kind].from;
}
