// How long stops are expected to take once the vehicle stands there.
import type { Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Facility } from './facts.ts';
import { expectedService } from './handover.ts';
import type { Setting } from './setting.ts';
import type { PlanningRequest } from './world.ts';

/** Expected seconds of a stop without parking. */
export function plannedService(
  setting: Setting,
  kind: VehicleKind,
  stop: Pick<PlanningRequest['stops'][number], 'address' | 'facility' | 'parcels' | 'pickUps'>,
  from?: Facility,
): Seconds {
  if (stop.address >= 0)
    return expectedService(setting, kind, stop.address, stop.parcels.length, from, stop.pickUps.length);
  const { locker } = setting.study.rules;
  if (setting.lockers.has(stop.facility)) return locker.depositStop + locker.depositParcel * stop.parcels.length;
  return unloadingSeconds(setting, stop.parcels.length);
}

/** Of a feeder at the dock of a micro-depot. */
export function unloadingSeconds({ study }: Setting, parcels: number): Seconds {
  const { unloadMost, unloadParcel } = study.rules.depot;
  return Math.min(unloadMost, unloadParcel * parcels);
}
