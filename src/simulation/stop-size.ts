// How much one stop may be: no more than the vehicles that come there carry and have time for, so that none of its parcels waits for one that does not fit.
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import type { Load } from '../planning/problem.ts';
import type { Spot } from './access.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { parcelOf, type Run } from './run-state.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { canGo } from './within-range.ts';

/** Who goes where. */
export interface Trip {
  readonly from: Facility;
  readonly kind: VehicleKind;
  readonly spot: Spot;
  readonly day: number;
}

/**
 * Cuts parcels into parts that each fit one stop, in order; one that no vehicle can carry stands alone (and is left out).
 * `isInTime`: there is time for so many of them; where there is none for one alone, they are not cut for it.
 */
export function fittingParts(
  run: Run,
  trip: Trip,
  parcels: readonly number[],
  isInTime: ((part: readonly number[]) => boolean) | null = null,
): number[][] {
  if (parcels.length < 2) return parcels.map((parcel) => [parcel]);
  const sizes = stopSizes(run.setting, trip);
  const isTimed = isInTime !== null && !isInTime(parcels) && isInTime(parcels.slice(0, 1));
  const parts: number[][] = [];
  let part: number[] = [];
  let volume = 0;
  let weight = 0;
  for (const index of parcels) {
    const parcel = parcelOf(run, index);
    const fits = sizes.some(
      (size) =>
        part.length + 1 <= size.parcels &&
        volume + parcel.volume <= size.volume &&
        weight + parcel.weight <= size.weight,
    );
    const isTooLong = isTimed && !isInTime([...part, index]);
    if ((!fits || isTooLong) && part.length > 0) {
      parts.push(part);
      part = [];
      volume = 0;
      weight = 0;
    }
    part.push(index);
    volume += parcel.volume;
    weight += parcel.weight;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/**
 * The loads of which a stop has to fit one. Of fleets that may come there on the day: those of vehicles that there are as many
 * of as needed; where all are counted, what each of them can carry, since the largest may be elsewhere or too few. Where
 * none may come, those of all, since nobody brings the stop however it is cut.
 */
export function stopSizes(setting: Setting, { from, kind, spot, day }: Trip): Load[] {
  const { fleets } = setting.placement;
  const all = setting.fleetsAt(from, kind);
  const loadsOf = (rows: readonly number[]): Load[] =>
    rows.map((row) => vehicleIn(setting, (fleets[row] as FleetSpec).id).capacity);
  if (all.length < 2) return loadsOf(all);
  const place = placeOn(setting, from, day);
  const able = all.filter((row) => canGo(setting, row, from, place, spot, day));
  const endless = able.filter((row) => !Number.isFinite(vehiclesOf(setting, fleets[row] as FleetSpec, from)));
  if (endless.length > 0) return loadsOf(endless);
  return able.length === 0 ? loadsOf(all) : [inAll(loadsOf(able))];
}

function inAll(loads: readonly Load[]): Load {
  return {
    parcels: Math.min(...loads.map(({ parcels }) => parcels)),
    volume: Math.min(...loads.map(({ volume }) => volume)),
    weight: Math.min(...loads.map(({ weight }) => weight)),
  };
}
