// Which parcels a scenario's contractors may be given: by carrier and by where the address lies.
import { distance } from '../base/geometry.ts';
import type { BarredVehicle } from '../model/barring.ts';
import { carrierRow } from '../model/carrier.ts';
import { defaultOf } from '../model/catalogue.ts';
import type { Parcel } from '../model/parcel.ts';
import type { Placement } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import type { Ground } from './ground.ts';

export interface ContractorSetting {
  /** Row of the placement's contractors. */
  readonly index: number;
  readonly spec: ContractorSpec;
  /** Row of the only carrier that it works for, if it does not for all. */
  readonly carrier: number | undefined;
  /** What it comes in, where zones are to bar it. */
  readonly vehicle: BarredVehicle | null;
  /** Whether it delivers a parcel to that address for that carrier. */
  serves(parcel: Pick<Parcel, 'address' | 'carrier'>): boolean;
}

export function contractorsOf(
  { contractors }: Placement,
  carriers: Study['carriers'],
  ground: Ground,
): ContractorSetting[] {
  const { x, y } = ground.city.addresses;
  return contractors.map((spec, index) => {
    const carrier = carrierRow(carriers, spec.carrier);
    return {
      index,
      spec,
      carrier,
      vehicle: vehicleOf(spec),
      serves(parcel) {
        if (carrier !== undefined && carrier !== parcel.carrier) return false;
        if (spec.zone === undefined || spec.takes === 'all') return true;
        const door = { x: x[parcel.address] as number, y: y[parcel.address] as number };
        return distance(spec.zone.centre, door) <= spec.zone.radius;
      },
    };
  });
}

function vehicleOf({ id, vehicle, co2 }: ContractorSpec): BarredVehicle | null {
  if (vehicle === undefined) return null;
  const isVan = vehicle === 'van';
  const length = defaultOf(isVan ? 'fleet.van.length' : 'fleet.bike.length');
  return { mode: isVan ? 'motor' : 'bike', co2, length, names: [id] };
}
