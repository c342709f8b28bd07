// What the page is told of a run: the legs, tours, stocks and hand-overs from which any instant of it can be shown.
import type { Point } from '../base/geometry.ts';
import type { Metres, Seconds } from '../base/units.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Compartment } from '../model/parcel.ts';
import type { VehicleKind } from '../model/study.ts';
import type { ParcelsView } from './parcel-protocol.ts';
import type { TourWorkView } from './tour-work-view.ts';

/** A facility on its street. */
export interface FacilityView {
  /** Row in the shown run's facilities; hubs, then depots, then lockers, in the order of the study. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly kind: 'hub' | 'depot' | 'locker';
  /** Where the study puts it. */
  readonly position: Point;
  /** The spot on the nearest street where vehicles stop, and how far that is from the position. */
  readonly stop: Point;
  readonly offset: Metres;
  readonly open: boolean;
  /** True for a micro-depot or locker that stands on no candidate site of the study. */
  readonly hypothetical: boolean;
  readonly compartments: Readonly<Record<Compartment, number>> | null;
}

/** Where each vehicle is at any time: a line through space and time for each. */
export interface Motion {
  /** Points of vehicle v are start[v] to start[v + 1] (exclusive), by rising time. */
  readonly start: Int32Array;
  readonly time: Float64Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 1 where the vehicle is off duty (not drawn) from this point to the next. */
  readonly away: Uint8Array;
  /** Tour from this point on, or -1. */
  readonly tour: Int32Array;
}

export interface VehicleView {
  readonly index: number;
  readonly kind: VehicleKind;
  /** "Cargo bike 11" */
  readonly name: string;
  readonly facility: number;
}

export interface TourView {
  readonly index: number;
  readonly vehicle: number;
  readonly facility: number;
  /** 1 for the vehicle's first tour of that day. */
  readonly ordinal: number;
  readonly departs: Seconds;
  readonly ends: Seconds;
  readonly parcels: number;
  readonly metres: Metres;
  /** End of each stop, and the parcels handed over, deposited, unloaded or failed there. */
  readonly stopEnds: Float64Array;
  readonly stopParcels: Int32Array;
  /** The courier's break, where it falls on this tour. */
  readonly rest: { readonly from: Seconds; readonly until: Seconds } | null;
}

/** A count that changes with time, one row a facility: parcels kept there, or compartments taken. */
export interface StockView {
  readonly start: Int32Array;
  readonly time: Float64Array;
  readonly count: Int32Array;
}

/** Hand-overs per quarter of an hour from `from` on: all, and the late ones among them. */
export interface ActivityView {
  readonly from: Seconds;
  readonly step: Seconds;
  readonly delivered: Int32Array;
  readonly late: Int32Array;
  /** Moments worth a mark, such as the feeders' waves and the start of shifts. */
  readonly marks: readonly { readonly time: Seconds; readonly label: string }[];
}

/** One replication to be played: any instant can be shown, forwards and backwards. */
export interface ShownRun {
  readonly scenario: string;
  readonly replication: number;
  readonly from: Seconds;
  readonly until: Seconds;
  /** Weekday of day 0, 0 = Monday. */
  readonly firstWeekday: number;
  /** From the midnight before the first measured day to that after the last one. */
  readonly measured: { readonly from: Seconds; readonly until: Seconds };
  readonly facilities: readonly FacilityView[];
  readonly vehicles: readonly VehicleView[];
  readonly tours: readonly TourView[];
  /** What fills their time, in the order of the tours. */
  readonly tourWork: TourWorkView;
  readonly motion: Motion;
  readonly parcels: ParcelsView;
  readonly stock: StockView;
  readonly activity: ActivityView;
  /** Null while the run goes on: `until` is then the end of the last day that is over. */
  readonly result: ReplicationResult | null;
}
