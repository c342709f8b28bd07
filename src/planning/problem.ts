// What the planner is asked and what it answers: a vehicle routing problem with capacities, time windows, shifts and several tours a vehicle.
import type { MicroEuros } from '../base/money.ts';
import type { Kilograms, Litres, Metres, Seconds } from '../base/units.ts';
import type { Pace } from '../network/pace.ts';
import type { TravelMatrix } from '../network/travel.ts';

/** How much of something fits or is asked for, in the three dimensions that fill a vehicle. */
export interface Load {
  readonly parcels: number;
  readonly volume: Litres;
  readonly weight: Kilograms;
}

/** One address to visit on one tour: all its parcels together. */
export interface RoutingStop {
  /** Row of the travel matrices. */
  readonly place: number;
  /** What is brought. */
  readonly load: Load;
  /** What is fetched there and carried to the end of the tour; nothing where it is left out. */
  readonly pickUp?: Load;
  /** Expected seconds from arrival until the vehicle can drive on. */
  readonly service: Seconds;
  /** The service should begin within it; an early vehicle waits. Null: any time. */
  readonly window: { readonly from: Seconds; readonly until: Seconds } | null;
  /** Price of leaving the stop for another day, which is done where it is below what a visit costs. */
  readonly penalty: MicroEuros;
}

/** A battery that charges at the depot, full in the morning; as of its vehicle's last return before the problem, -1 before any. */
export interface RoutingBattery {
  /** Metres of range charged in a second; above 0. */
  readonly charge: number;
  /** Metres driven since it was full, as of `home`. */
  readonly spent: Metres;
  readonly home: Seconds;
}

/** Vehicles that are alike: same facility, size, prices and shift. */
export interface RoutingFleet {
  /** Index into `travel`. */
  readonly travel: number;
  /** Matrix row where tours start and end. */
  readonly depot: number;
  readonly capacity: Load;
  /** How many there are; Infinity where as many as needed may be used. */
  readonly count: number;
  /** Due once for each vehicle that is used; below 0 where part of its paid time is due anyway. */
  readonly dayCost: MicroEuros;
  readonly costPerMetre: number;
  /** For paid time, from the first departure to the last return. Micro-euros per second. */
  readonly costPerSecond: number;
  /** Seconds that a vehicle is paid for at least if it is used, from the first departure on. */
  readonly minimumPaid: Seconds;
  /** True if its vehicles are on duty already: each is paid from when it can depart for its first tour, however late it does. */
  readonly isOnDuty?: boolean;
  /** A break that is paid though the clock of the problem leaves it out: so many seconds, where the paid time exceeds `after`. */
  readonly paidBreak?: { readonly after: Seconds; readonly seconds: Seconds };
  /** No departure before `from`, every return by `until`. */
  readonly shift: { readonly from: Seconds; readonly until: Seconds };
  /** Seconds at the depot between two tours of one vehicle. */
  readonly reload: Seconds;
  /** Tours a vehicle may drive in its shift, 1 or more. */
  readonly maxTours: number;
  /** True if a vehicle's day ends at its last stop instead of at the depot; it then drives one tour. */
  readonly isOpen?: boolean;
  /** Longest tour in metres (range); Infinity where there is none. */
  readonly range: Metres;
  /** What drives it, where the range has to be charged between tours; else every tour starts with the whole range. */
  readonly battery?: RoutingBattery | null;
  readonly pace: Pace;
  /** Times the day's speed; 1 is an ordinary day as the planner expects it. */
  readonly factor: number;
}

export interface RoutingProblem {
  /** One matrix a travel profile, all over the same places. */
  readonly travel: readonly TravelMatrix[];
  readonly stops: readonly RoutingStop[];
  readonly fleets: readonly RoutingFleet[];
  /** Whole number that addresses the planner's own luck. */
  readonly seed: number;
  /** True if a plan that leaves a stop out is none: while one has no place, finding it comes before shortening tours. */
  readonly mustServeAll?: boolean;
}

/** Seconds that are paid for so many of work. */
export function paidSeconds({ minimumPaid, paidBreak }: RoutingFleet, worked: Seconds): Seconds {
  const rest = paidBreak !== undefined && worked > paidBreak.after ? paidBreak.seconds : 0;
  return Math.max(Math.round(minimumPaid), worked + rest);
}

/** A round from the depot and back, or to its last stop where tours are open. */
export interface PlannedTour {
  readonly fleet: number;
  /** Which vehicle of the fleet, from 0; tours of one vehicle are listed in the order they are driven. */
  readonly vehicle: number;
  readonly departs: Seconds;
  /** Indices into `stops`, in the order of visit; at least one. */
  readonly stops: readonly number[];
  /** Planned beginning of service at each stop, whole seconds. */
  readonly begins: readonly Seconds[];
  /** Back at the depot, or done with the last stop where tours are open. */
  readonly returns: Seconds;
}

/** An answer: every stop is on exactly one tour or left out, and every tour keeps capacity, windows, range and shift. */
export interface Plan {
  readonly tours: readonly PlannedTour[];
  /** Indices of the stops left for another day, rising. */
  readonly leftOut: readonly number[];
  /** Day costs, metres, paid seconds and penalties; micro-euros. */
  readonly cost: MicroEuros;
}
