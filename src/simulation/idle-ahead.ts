// Whether a courier with tours before this one will have had the break by then, at the facility between two of those.
import type { Seconds } from '../base/units.ts';
import { plannedReturn, underWay } from './battery.ts';
import { hasIdled } from './courier-break.ts';
import type { Vehicle } from './facts.ts';
import { type Run, tourState, vehicleState } from './run-state.ts';
import { vehicleIn } from './setting.ts';

/** True if the vehicle, which is out or has tours to drive, will stand idle for as long as the break before one of them, as they are planned. */
export function idlesAhead(run: Run, vehicle: number, reload: Seconds): boolean {
  const { queue, isOut, home } = vehicleState(run, vehicle);
  const spec = vehicleIn(run.setting, (run.vehicles[vehicle] as Vehicle).fleet);
  let back = isOut ? plannedReturn(underWay(run, vehicle, queue), spec) : home;
  return queue.some((number) => {
    const tour = tourState(run, number);
    const idles = hasIdled(spec.workday, back, reload, tour.plan.departs);
    back = plannedReturn(tour, spec);
    return idles;
  });
}
