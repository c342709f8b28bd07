// Feeder waves that come too late for the bikes they are for.
import { clock } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import { secondsOf } from '../model/study.ts';
import { bikesCanLeave, hasVehicles } from '../simulation/assignment.ts';
import { type Setting, shiftOf } from '../simulation/setting.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Micro-depots whose bikes are home before what the first wave of the day brings can be sorted and loaded, however near the hub. */
export function waveWarnings(setting: Setting): string[] {
  const { sortedBy, feeder, depot: work, bike } = setting.study.rules;
  const leaves = Math.max(secondsOf(sortedBy), Math.min(...feeder.waves.map(secondsOf)));
  const isLoaded = leaves + (work.sortingMinutes + bike.reloadMinutes) * MINUTE;
  return [...setting.depots.values()].flatMap((depot) => {
    const { facility, hub } = depot;
    const isServed = hasVehicles(setting, hub, 'feeder') && hasVehicles(setting, facility.index, 'bike');
    const { until } = shiftOf(setting, 'bike', facility);
    if (!isServed || !bikesCanLeave(setting, depot) || isLoaded < until) return [];
    return [warningPhrases().waveTooLate(facility.name, clock(leaves), clock(until))];
  });
}
