// Feeder waves that come too late for the bikes they are for, or hardly in time.
import { clock } from '../base/format.ts';
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { type FleetSpec, secondsOf } from '../model/study.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import { shiftOf } from '../simulation/fleet-hours.ts';
import { type DepotSetting, type Setting, vehiclesOf } from '../simulation/setting.ts';
import { departuresOf } from '../simulation/straight-trip.ts';
import { supplyHours } from '../simulation/supply-reach.ts';
import { isForBikes, readyByWave } from '../simulation/wave-hours.ts';
import { daysReached } from './depot-days.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Minutes that bikes need for a round worth a shift: with less a planner should know (assumption). */
const SHORT = 60;

/** Micro-depots whose bikes are home before what the first wave of the day brings can be unloaded, sorted and loaded, or hardly later. */
export function waveWarnings(setting: Setting): string[] {
  const { sortedBy, feeder } = setting.study.rules;
  const leaves = Math.max(secondsOf(sortedBy), Math.min(...feeder.waves.map(secondsOf)));
  return [...setting.depots.values()].flatMap((depot) => {
    const { facility, hub } = depot;
    const isServed = hasVehicles(setting, hub, 'feeder') && hasVehicles(setting, facility.index, 'bike');
    if (!isServed || !bikesCanLeave(setting, depot)) return [];
    // Where none may come at all, other warnings say why.
    const day = daysReached(setting, depot).at(-1);
    if (day === undefined) return [];
    const said = warningPhrases();
    const { until } = shiftOf(setting, 'bike', facility);
    const ready = Math.min(...readyByWave(setting, depot, day));
    if (isForBikes(setting, depot, day, ready)) {
      const from = Math.min(...departuresAt(setting, depot, day, ready)) - day * DAY;
      const minutes = Math.floor((until - from) / MINUTE);
      return minutes < SHORT ? [said.shortForBikes(facility.name, minutes, clock(from), clock(until))] : [];
    }
    const opens = (supplyHours(setting, 'feeder', facility.index, day)?.from ?? 0) - day * DAY;
    return opens > leaves
      ? [said.unloadedTooLate(facility.name, clock(opens), clock(until))]
      : [said.waveTooLate(facility.name, clock(leaves), clock(until))];
  });
}

/** Seconds of the run at which the bikes of a micro-depot can leave with what lies sorted there from then on. */
function departuresAt(setting: Setting, { facility }: DepotSetting, day: number, ready: Seconds): Seconds[] {
  const rows = setting.fleetsAt(facility, 'bike');
  const manned = rows.filter((row) => vehiclesOf(setting, setting.placement.fleets[row] as FleetSpec, facility) > 0);
  return manned.flatMap((row) => departuresOf(setting, row, facility, day, { ready }));
}
