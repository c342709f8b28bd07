// The indicators of one replication: what became of the measured parcels, how late they were, and what drove.
import type { Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import type { LatenessByCause } from './cause.ts';

/** Final states of the measured parcels; measured is the sum of the other five. */
export interface ParcelCounts {
  readonly measured: number;
  /** At the door. */
  readonly delivered: number;
  /** To a neighbour or shop. */
  readonly handedOver: number;
  /** Collected from a locker. */
  readonly collected: number;
  /** Picked up from their senders and sent on. */
  readonly pickedUp: number;
  /** To their senders, or never fetched from them. */
  readonly returned: number;
}

export interface Lateness {
  /** Share of the measured parcels handed over by their promise; returned ones are not on time. Null where none is measured. */
  readonly onTimeShare: number | null;
  /** The same share of the same-day orders among them. */
  readonly sameDayOnTimeShare: number | null;
  /** Parcels handed over after their promise. */
  readonly late: number;
  /** Over the late parcels; 0 where there are none. */
  readonly meanMinutes: number;
  readonly p95Minutes: number;
  /** Measured parcels that were returned. */
  readonly undelivered: number;
  /** Late parcels by minutes late: counts in the bins of LATENESS_BINS. */
  readonly histogram: readonly number[];
  /** Of the late parcels, in all and by cause; the causes add up to it exactly. */
  readonly totalSeconds: Seconds;
  readonly byCause: LatenessByCause;
}

/** Upper ends of the lateness bins in minutes; the last bin is open. */
export const LATENESS_BINS: readonly number[] = [15, 30, 60, 120, 240, 720, 1440, 2880, Number.POSITIVE_INFINITY];

/** Parcels still waiting in the evening, by day. */
export interface Waiting {
  readonly backlog: readonly number[];
  /** Of them, those that zones or other access hours kept everybody from, where there are any. */
  readonly shutOut?: readonly number[];
  /** Of them, those for a micro-depot that feeders had no time to bring or unload that day, where there are any. */
  readonly unfed?: readonly number[];
}

export interface FacilityResult {
  readonly id: string;
  readonly kind: 'depot' | 'locker';
  /** Parcels brought there, or picked from its stock, a measured operating day, mean. */
  readonly parcelsPerDay: number;
  /** Lockers: parcels a measured operating day that found it full (refused, passed over by the hub, or their senders turned away), and mean share of compartments taken over the measured days. Depots: 0. */
  readonly refusedPerDay: number;
  readonly fill: number;
  /** Depots: parcels a measured operating day that went by van only because their counted bikes had no time or room for them, where there are any. */
  readonly shortPerDay?: number;
}

export interface Contracted {
  readonly parcels: number;
  readonly km: number;
  /** Of them, those of contractors that do not come by cargo bike. */
  readonly motorKm: number;
  readonly co2Kg: number;
}

/** What waits is that of the measured operating days. */
export interface Indicators extends Waiting {
  readonly parcels: ParcelCounts;
  readonly lateness: Lateness;
  /** Kilometres driven in measured operating days by own vehicles. */
  readonly distanceKm: Readonly<Record<VehicleKind, number>>;
  /** Kilometres of walking couriers with their carts, in measured operating days, where there are any; they are no bike's. */
  readonly walkedKm?: number;
  /** Kilometres of feeders that are not simulated, of goods picked from the stock of micro-depots, where there are any; they are in the CO2. */
  readonly stockedKm?: number;
  readonly co2Kg: number;
  /** Parcels that contractors took to doors on measured operating days, whatever came of it, and what they drove as expected. */
  readonly contracted?: Contracted;
  /** Vehicles used on a measured operating day, mean. */
  readonly vehiclesPerDay: Readonly<Record<VehicleKind, number>>;
  /** Parcels on board at departure or taken over from a broken-down vehicle, mean over tours. */
  readonly parcelsPerTour: Readonly<Record<VehicleKind, number>>;
  readonly facilities: readonly FacilityResult[];
  /** Measured parcels that lay in a locker, whoever put them there. */
  readonly inLockers: number;
  /** Share of first attempts at the door that failed; null where there was none. */
  readonly failedAttempts: number | null;
  /** The same on the operating days after the measured ones, while orders go on and measured parcels are still on their way. */
  readonly afterwards?: Waiting;
}

/** Hand-over of each parcel of the run: second, or -1 where it was returned; the same rows as the cast's parcels. */
export type Handovers = readonly Seconds[];
