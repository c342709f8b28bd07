// What a parcel costs by van and by cargo bike in the Munich model (authors' code of Llorca and Moeckel 2021).
import { MUNICH_HANDLING } from '../model/handling-tariff.ts';

/** Whom and where the tariff is asked about. */
export interface MunichCase {
  /** Space units of the parcel: XS 0.5, S 1, M 4, L 8. */
  readonly units: number;
  /** Right-angled kilometres from the hub to the zone. */
  readonly km: number;
  /** Parcels per km2. */
  readonly density: number;
}

/** Euros; the study's own figures. */
export const MUNICH = {
  /** A kilometre of a feeder or of a van's way out, of a van in the zone, of a bike in the zone. */
  feederKm: 1.9301,
  vanKm: 2.8817,
  bikeKm: 3.1097,
  /** Service a parcel. */
  vanService: 1.1386,
  bikeService: 1.0248,
  /** Handling at the micro-depot, a space unit. */
  handling: MUNICH_HANDLING.S,
  /** Space units that a van and a feeder carry. */
  vanUnits: 120,
  feederUnits: 240,
  /** Kilometres between neighbours as a multiple of the mean spacing. */
  detour: 0.82,
} as const;

/** Euros a parcel by van where congestion multiplies service and the way between stops by `congestion`. */
export function munichVan({ units, km, density }: MunichCase, congestion: number): number {
  return stemOf(km, units, MUNICH.vanUnits) + congestion * vanInZone(density);
}

/** Euros a parcel by feeder, micro-depot and bike. */
export function munichBike({ units, km, density }: MunichCase): number {
  const stem = stemOf(km, units, MUNICH.feederUnits);
  const hop = (MUNICH.detour * MUNICH.bikeKm) / Math.sqrt(density);
  return stem + MUNICH.handling * units + MUNICH.bikeService + hop;
}

/** The congestion from which the bike is cheaper. */
export function munichBreakEven(asked: MunichCase): number {
  return (munichBike(asked) - stemOf(asked.km, asked.units, MUNICH.vanUnits)) / vanInZone(asked.density);
}

function stemOf(km: number, units: number, carried: number): number {
  return (2 * km * MUNICH.feederKm * units) / carried;
}

function vanInZone(density: number): number {
  return MUNICH.vanService + (MUNICH.detour * MUNICH.vanKm) / Math.sqrt(density);
}
