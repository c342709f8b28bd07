// The cost model of the Munich study as data: kilometres, service and handling a parcel, all-in, as the authors' code has them.
import type { Size } from './parcel.ts';
import type { Tariff } from './tariff.ts';

export const MUNICH_SOURCE = "Llorca and Moeckel 2021 (doi 10.1186/s12544-021-00491-5), authors' code";

/** Euros; the study's own figures. */
export const MUNICH = {
  /** A kilometre of a feeder or of a van's way out, of a van in the zone, of a bike in the zone. */
  feederKm: 1.9301,
  vanKm: 2.8817,
  bikeKm: 3.1097,
  /** Service a parcel. */
  vanService: 1.1386,
  bikeService: 1.0248,
  /** Handling at the micro-depot, a parcel: 0.76 a space unit, of which the sizes have 0.5, 1, 4 and 8. */
  handling: { XS: 0.38, S: 0.76, M: 3.04, L: 6.08 } satisfies Record<Size, number>,
  /** Space units that a van and a feeder carry. */
  vanUnits: 120,
  feederUnits: 240,
  /** Kilometres between neighbours as a multiple of the mean spacing. */
  detour: 0.82,
} as const;

/**
 * Its prices in a study where `congestion` multiplies a van's service and kilometre. A van's kilometre has one price here,
 * that of the zone, on the way out too; nor does it hang on space units what a vehicle carries.
 */
export function munichTariff(congestion = 1): Tariff {
  return {
    fleets: {
      van: { km: congestion * MUNICH.vanKm, parcel: congestion * MUNICH.vanService },
      bike: { km: MUNICH.bikeKm, parcel: MUNICH.bikeService },
      feeder: { km: MUNICH.feederKm, parcel: 0 },
    },
    handling: MUNICH.handling,
  };
}
