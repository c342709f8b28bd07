// Feeder waves that come too late for the bikes they are for.
import { clock } from '../base/format.ts';
import { DAY } from '../base/units.ts';
import { secondsOf } from '../model/study.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import { shiftOf } from '../simulation/fleet-hours.ts';
import type { Setting } from '../simulation/setting.ts';
import { supplyHours } from '../simulation/supply-reach.ts';
import { isForBikes, readyByWave } from '../simulation/wave-hours.ts';
import { daysReached } from './depot-days.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Micro-depots whose bikes are home before what the first wave of the day brings can be unloaded, sorted and loaded. */
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
    if (readyByWave(setting, depot, day).some((ready) => isForBikes(setting, depot, day, ready))) return [];
    const { until } = shiftOf(setting, 'bike', facility);
    const opens = (supplyHours(setting, 'feeder', facility.index, day)?.from ?? 0) - day * DAY;
    const said = warningPhrases();
    return opens > leaves
      ? [said.unloadedTooLate(facility.name, clock(opens), clock(until))]
      : [said.waveTooLate(facility.name, clock(leaves), clock(until))];
  });
}
