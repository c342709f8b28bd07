// What a schema cannot say of a working day that a fleet states itself: the shift begins on its day, and the break fits into it.
import { clock } from '../base/format.ts';
import { DAY, HOUR, MINUTE } from '../base/units.ts';
import { type FleetSpec, type Study, secondsOf } from '../model/study.ts';
import { workdayOf } from '../model/workday.ts';
import type { Report } from './problem-list.ts';
import { referencePhrases } from './reference-phrases.ts';
import { type SaidOf, saidLast } from './said-of.ts';

/** All vehicles are home by then. */
const LATEST = DAY - 2 * MINUTE;

/** Located where the file last says the working day. What the fleet does not state is its kind's, and stays unjudged here. */
export function checkFleetWorkday(study: Study, fleet: FleetSpec, own: SaidOf, report: Report): void {
  const { workday } = fleet;
  if (workday === undefined) return;
  const { path } = saidLast(own, ['workday']);
  const said = referencePhrases().times;
  if (workday.from !== undefined && secondsOf(workday.from) >= LATEST)
    report(`${path}.from`, workday.from, said.beforeMidnight(clock(LATEST)));
  const { shiftHours, breakMinutes, breakAfterHours } = workdayOf(study, fleet);
  // A shift that is over before a break is due has none.
  const isTooLong = breakMinutes * MINUTE > shiftHours * HOUR && breakAfterHours < shiftHours;
  if (workday.breakMinutes !== undefined && isTooLong)
    report(`${path}.breakMinutes`, workday.breakMinutes, said.withinShift(60 * shiftHours, shiftHours));
}
