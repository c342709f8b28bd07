// When a vehicle with nothing else to do can be at a place: out straight away, and home again in its shift.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import { type FleetSpec, secondsOf } from '../model/study.ts';
import { arrival, departure } from '../network/pace.ts';
import type { Spot } from './access.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { onTheRoad, shiftOn } from './fleet-hours.ts';
import { addressesFrom } from './ground.ts';
import { waysOf } from './own-ways.ts';
import { type Setting, vehicleIn } from './setting.ts';

/** Of its way out: a vehicle may come so much later than on an ordinary day and still find the time (assumption). */
const LATE = 0.2;

/** Seconds of the run. */
export interface Stay {
  readonly comes: Seconds;
  /** At the latest, to be home in its shift. */
  readonly leaves: Seconds;
  /** So much later than that it may come on a slow day. */
  readonly late: Seconds;
}

/** The stay of a fleet's vehicle (row of the placement) that departs then; null where it has no way there or back. */
export function stayAt(
  setting: Setting,
  row: number,
  from: Facility,
  spot: Spot,
  day: number,
  departs: Seconds,
): Stay | null {
  const vehicle = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
  const { pace, speed, workday } = vehicle;
  const { out, back } = waysTo(setting, row, from, spot, day);
  if (!Number.isFinite(out + back)) return null;
  const home = day * DAY + shiftOn(setting, workday, from).until;
  return {
    comes: arrival(departs, out, pace, speed),
    leaves: departure(home, back, pace, speed),
    late: LATE * out,
  };
}

/** Free-flow seconds; to an address the way back is taken to be as long as the way there. */
function waysTo(
  setting: Setting,
  row: number,
  from: Facility,
  spot: Spot,
  day: number,
): { out: Seconds; back: Seconds } {
  const who = onDay(vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id), day);
  const here = placeOn(setting, from, day);
  if (spot.address >= 0) {
    const out = addressesFrom(setting.ground, who, here).seconds[spot.address] as Seconds;
    return { out, back: out };
  }
  const ways = waysOf(setting.ground, who);
  const there = placeOn(setting, setting.facilities[spot.facility] as Facility, day);
  return { out: ways.seconds(here, there), back: ways.seconds(there, here) };
}

interface Departing {
  /** Of a feeder; without it, with each. */
  readonly wave?: number | undefined;
  /** From when on the load lies ready, where that is later than in the morning. */
  readonly ready?: Seconds;
}

/** Seconds of the run at which a fleet's vehicle can leave on a day: loaded, and a feeder with its waves. */
export function departuresOf(
  setting: Setting,
  row: number,
  from: Facility,
  day: number,
  { wave, ready = 0 }: Departing = {},
): Seconds[] {
  const { id, kind } = setting.placement.fleets[row] as FleetSpec;
  const { workday } = vehicleIn(setting, id);
  if (kind !== 'feeder') {
    const loaded = ready + Math.round(workday.reloadMinutes * MINUTE);
    return [Math.max(day * DAY + onTheRoad(setting, workday, from).from, loaded)];
  }
  const starts = shiftOn(setting, workday, from).from;
  const { sortedBy, feeder } = setting.study.rules;
  const waves = wave === undefined ? feeder.waves : feeder.waves.slice(wave, wave + 1);
  return waves.map((leaves) => day * DAY + Math.max(secondsOf(sortedBy), secondsOf(leaves), starts));
}
