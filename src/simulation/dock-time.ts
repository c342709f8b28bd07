// The time that the docks of a micro-depot have to unload what the waves of a day bring, so that no more is called for them.
import type { Seconds } from '../base/units.ts';
import { roofOf } from './carrier-places.ts';
import { docksUnder } from './dock.ts';
import type { Facility } from './facts.ts';
import type { DepotSetting, Setting } from './setting.ts';
import { unloadingTime } from './supply-reach.ts';

/** Of all docks together, in seconds by wave. */
export interface DockTime {
  /** From when the feeders of the wave come until the hours of the place are over; Infinity where they never are. */
  readonly whole: readonly Seconds[];
  /** What is called for the wave takes so long to unload; of all cells under one roof. */
  readonly taken: Seconds[];
}

/** Of a micro-depot on a day. */
export function dockTimeOf(
  setting: Setting,
  { facility, hub, spec }: DepotSetting,
  day: number,
  taken: Seconds[],
): DockTime {
  const from = setting.facilities[hub] as Facility;
  const docks = docksUnder(setting.facilities, roofOf(facility), spec);
  return { whole: taken.map((_, wave) => docks * unloadingTime(setting, from, facility, day, wave)), taken };
}

/** True if the docks have so many seconds more for what a wave brings, beside what they need for the waves after it. */
export function hasDockTime({ whole, taken }: DockTime, wave: number, seconds: Seconds): boolean {
  let needed = seconds;
  for (let row = taken.length - 1; row >= 0; row--) {
    needed += taken[row] as number;
    if (row <= wave && needed > (whole[row] as number)) return false;
  }
  return true;
}
