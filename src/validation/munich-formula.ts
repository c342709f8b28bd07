// What a parcel costs by van and by cargo bike in the Munich model (authors' code of Llorca and Moeckel 2021).
import { MUNICH } from '../model/munich-tariff.ts';

/** Whom and where the tariff is asked about. */
export interface MunichCase {
  /** Space units of the parcel: XS 0.5, S 1, M 4, L 8. */
  readonly units: number;
  /** Right-angled kilometres from the hub to the zone. */
  readonly km: number;
  /** Parcels per km2. */
  readonly density: number;
}

/** Euros a parcel by van where congestion multiplies service and the way between stops by `congestion`. */
export function munichVan({ units, km, density }: MunichCase, congestion: number): number {
  return stemOf(km, units, MUNICH.vanUnits) + congestion * vanInZone(density);
}

/** Euros a parcel by feeder, micro-depot and bike. */
export function munichBike({ units, km, density }: MunichCase): number {
  const stem = stemOf(km, units, MUNICH.feederUnits);
  const hop = (MUNICH.detour * MUNICH.bikeKm) / Math.sqrt(density);
  return stem + MUNICH.handling.S * units + MUNICH.bikeService + hop;
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
