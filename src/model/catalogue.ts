// The parameter catalogue: every default of the model with its unit, range and source, so that the page can show and change each one.
import { CARRIERS } from './carriers-catalogue.ts';
import { DEPOTS } from './depot-catalogue.ts';
import { DOOR } from './door-catalogue.ts';
import { FAILURES } from './failures-catalogue.ts';
import { LOCKERS } from './locker-catalogue.ts';
import { OPERATIONS } from './operations-catalogue.ts';
import { PARCELS } from './parcel-catalogue.ts';
import { PICK_UPS } from './pick-up-catalogue.ts';
import { PRICES } from './prices-catalogue.ts';
import { RESCUE } from './rescue-catalogue.ts';
import { SAME_DAY } from './same-day-catalogue.ts';
import { SEARCH } from './search-catalogue.ts';
import { SEASON } from './season-catalogue.ts';
import { SIZING } from './sizing-catalogue.ts';
import { SPEEDS } from './speeds-catalogue.ts';
import { STOCK } from './stock-catalogue.ts';
import { STREETS } from './streets-catalogue.ts';
import { TRAFFIC } from './traffic-catalogue.ts';
import { VEHICLES } from './vehicle-catalogue.ts';
import { WORKDAY } from './workday-catalogue.ts';

/** Keys are the paths of the study file. */
export const CATALOGUE = {
  ...OPERATIONS,
  ...PARCELS,
  ...PICK_UPS,
  ...DEPOTS,
  ...DOOR,
  ...LOCKERS,
  ...FAILURES,
  ...RESCUE,
  ...TRAFFIC,
  ...SAME_DAY,
  ...SIZING,
  ...SEASON,
  ...SPEEDS,
  ...STREETS,
  ...PRICES,
  ...VEHICLES,
  ...WORKDAY,
  ...CARRIERS,
  ...STOCK,
  ...SEARCH,
} as const;

export type ParameterPath = keyof typeof CATALOGUE;

/** The default of a parameter. */
export function defaultOf(path: ParameterPath): number {
  return CATALOGUE[path].value;
}

/** Days until pick-up from a locker, P(1), P(2), ... (Raviv 2023, parcel locker experiments; mean 2.84 days). */
export const LOCKER_DWELL: readonly number[] = [0.4, 0.2, 0.1, 0.08, 0.05, 0.02, 0.15];

/**
 * Van speed by hour as a share of the fastest hour: the hourly mean speeds of Polish cities in km/h (Rudy 2025, public
 * repository) over 41.0.
 */
export const VAN_PACE: readonly number[] = [
  38.9, 39.5, 40.2, 40.9, 41.0, 40.0, 35.6, 30.9, 30.2, 30.8, 31.1, 31.7, 32.4, 32.1, 31.2, 30.9, 30.2, 28.4, 28.4,
  31.1, 32.5, 33.6, 37.0, 38.0,
].map((speed) => speed / 41.0);
