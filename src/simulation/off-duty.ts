// Whether a vehicle that nobody drives today, or that has broken down, could have brought what stays.
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { fits } from './left-over-reason.ts';
import { loadOf } from './planning-request.ts';
import { type Run, vehicleState } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { StopDraft } from './stop-draft.ts';
import { canGo } from './within-range.ts';

/** True of one of a kind at a facility that has room for all parcels of a stop and may and can go there on a day. */
export function isOffDutyMissed(
  run: Run,
  from: Facility,
  { kind, day }: { readonly kind: VehicleKind; readonly day: number },
  stop: Pick<StopDraft, 'address' | 'facility' | 'parcels' | 'pickUps'>,
): boolean {
  const { setting } = run;
  const { fleets } = setting.placement;
  const off = run.vehicles.filter(({ facility, index }) => facility === from.index && vehicleState(run, index).isOff);
  if (off.length === 0) return false;
  const place = placeOn(setting, from, day);
  const [load, pickUp] = [loadOf(run, stop.parcels), loadOf(run, stop.pickUps)];
  return setting.fleetsAt(from, kind).some((row) => {
    const { id } = fleets[row] as FleetSpec;
    if (!off.some(({ fleet }) => fleet === id)) return false;
    const { capacity } = vehicleIn(setting, id);
    return fits(load, capacity) && fits(pickUp, capacity) && canGo(setting, row, from, place, stop, day);
  });
}
