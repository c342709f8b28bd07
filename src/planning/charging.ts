// A vehicle's battery: full in the morning, emptied by its tours, and charged at its depot between them.
import type { Metres, Seconds } from '../base/units.ts';
import type { RoutingFleet } from './problem.ts';

/** What a battery can do: longest tour, and metres of range charged in a second; 0 where every tour starts with the whole range. */
export interface BatterySpec {
  readonly range: Metres;
  readonly charge: number;
}

/** What a battery has been through: metres driven since it was full, as of the last return; -1 before the first one. */
export interface BatteryUse {
  readonly spent: Metres;
  readonly home: Seconds;
}

/** The first second from `earliest` on at which a vehicle has range enough for a tour of so many metres. */
export function chargedFor(
  { range, charge }: BatterySpec,
  { spent, home }: BatteryUse,
  metres: Metres,
  earliest: Seconds,
): Seconds {
  if (charge === 0 || home < 0) return earliest;
  // A tour that alone exceeds the range starts with a full battery.
  const lacking = spent + Math.min(metres, range) - range;
  return lacking > 0 ? Math.max(earliest, home + Math.ceil(lacking / charge)) : earliest;
}

/** Metres still missing to a full battery at a departure. */
export function spentAt(
  { charge }: Pick<BatterySpec, 'charge'>,
  { spent, home }: BatteryUse,
  departs: Seconds,
): Metres {
  if (charge === 0 || home < 0) return 0;
  return Math.max(0, spent - charge * (departs - home));
}

/** What a fleet's vehicles have as batteries, and what those have been through before the problem. */
export function batteryOf({ range, battery }: RoutingFleet): { spec: BatterySpec; use: BatteryUse } {
  return { spec: { range, charge: battery?.charge ?? 0 }, use: battery ?? { spent: 0, home: -1 } };
}

/**
 * Millimetres that a vehicle can drive in a day of at most so many stops and never wait for its battery, less what rounding
 * each of its legs to the millimetre could hide.
 */
export function freeWayOf(fleet: RoutingFleet, stops: number): number {
  if (!fleet.battery) return Number.POSITIVE_INFINITY;
  return 1_000 * (fleet.range - spentAt(fleet.battery, fleet.battery, fleet.shift.from)) - 2 * stops;
}
