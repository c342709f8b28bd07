// The state of the world during a run, as plain data: it can be cloned, inspected, and resumed.

import type { Metres, Seconds } from '../base/units.ts';
import type { Resource } from '../engine/resource.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import type { RoutingProblem } from '../planning/problem.ts';
import type { SimulationEvent } from './events.ts';
import type { FactOf, TourPlan } from './facts.ts';

export interface ParcelState {
  /** Kept at a facility, planned on a tour, aboard, in a locker, or at its end (delivered, collected, returned). */
  stage: 'kept' | 'planned' | 'aboard' | 'in locker' | 'ended';
  /** Where it is kept, or where its tour began, or its locker. */
  facility: number;
  attempts: number;
  /** First calendar day on which it can leave. */
  eligible: number;
  /** At a micro-depot: sorted by then. */
  ready: Seconds;
  /** Lockers that had no compartment for it, in the order they were tried. */
  fullLockers: number[];
  /** The compartment kept for it in the locker it is to go to, if any. */
  reserved: { readonly locker: number; readonly compartment: number } | null;
  /** The hub has sorted it once. */
  sorted: boolean;
}

export interface VehicleState {
  /** Tours of today that have not departed yet, in order. */
  queue: number[];
  /** Between a departure and the return. */
  isOut: boolean;
  /** Paid today from then, also from the evening before; null where it has not been used. */
  begin: Seconds | null;
  /** The last return of today, or the planned one. */
  end: Seconds;
  toursToday: number;
  /** Broken down, or nobody to drive it: no more tours today. */
  isOff: boolean;
  /** Breaks down today at the first stop after that second; Infinity on most days. */
  breaksAt: Seconds;
}

/** A stop of a tour under way: an address, or a facility that is supplied. */
export interface TourStop {
  /** Row of the address table, or -1. */
  readonly address: number;
  /** Row of the cast's facilities, or -1. */
  readonly facility: number;
  readonly place: Place;
  readonly parcels: readonly number[];
  readonly window: { readonly from: Seconds; readonly until: Seconds } | null;
  /** Free-flow seconds and metres from the stop before (the facility for the first), and back to the facility. */
  readonly drive: Seconds;
  readonly metres: Metres;
  readonly back: Seconds;
  readonly backMetres: Metres;
}

export interface TourState {
  readonly vehicle: number;
  readonly kind: VehicleKind;
  readonly facility: number;
  readonly day: number;
  /** It departs not before the plan says. */
  readonly departs: Seconds;
  plan: TourPlan;
  /** Back by. */
  readonly until: Seconds;
  stops: readonly TourStop[];
  /** The first stop that can still be put off or put after another: not headed for yet. Infinity once it turns home. */
  free: number;
  /** The stop under way. */
  at: number;
  /** When the activity under way began. */
  began: Seconds;
  /** The loading bay it stands in (row of the setting's bays), or -1. */
  bay: number;
  /** Parcels that it is to take back from the micro-depot where it stands. */
  backload: number[];
  /** Parcels not handed over that ride back, with the reason. */
  aboard: { parcel: number; why: Exclude<FactOf<'arrived'>['why'], 'feeder'> }[];
}

/** A question to the planner; its parcels wait until `givePlans`. */
export interface PlanningRequest {
  readonly facility: number;
  readonly kind: VehicleKind;
  readonly day: number;
  readonly problem: RoutingProblem;
  readonly stops: readonly Omit<TourStop, 'drive' | 'metres' | 'back' | 'backMetres'>[];
  /** For each fleet of the problem: the vehicle it stands for, or the fleet's row in the placement for new vehicles. */
  readonly fleets: readonly { readonly vehicle: number; readonly fleet: number }[];
  /** Asked by the dispatcher, to whom go back what it leaves out. */
  readonly dispatched: boolean;
}

/** The same-day orders of a facility that wait for the dispatcher. */
export interface DispatchDesk {
  waiting: number[];
  /** Parcels that no new tour could bring in time: the next one need not. */
  overdue: number[];
  /** The dispatcher looks again then; -1 where no such call is under way. */
  wakes: Seconds;
  /** Tours asked for so far today. */
  asked: number;
}

export interface World {
  parcels: ParcelState[];
  /** Parcels kept at each facility, in order of arrival. */
  kept: number[][];
  /** Lockers: their compartments S, M, L as counted resources; empty for other facilities. */
  compartments: Resource[][];
  /** Lockers: compartments S, M, L that are kept for parcels on their way. */
  reserved: number[][];
  /** Loading bays: their spaces as counted resources. */
  bays: Resource[];
  /** Micro-depots: their docks, and the tours that wait for one; none at other facilities. */
  docks: Resource[];
  /** Feeders that were sent to each micro-depot today. */
  feeders: number[];
  /** Parcels that today's waves bring to each micro-depot or locker: waves[wave][facility]. */
  waves: number[][][];
  /** Parcels that vans deliver today, by hub. */
  vans: number[][];
  vehicles: VehicleState[];
  tours: TourState[];
  requests: PlanningRequest[];
  /** By facility. */
  desks: DispatchDesk[];
  /** Events that wait until the plans under way are given, since they ask for the same vehicles. */
  deferred: SimulationEvent[];
  /** Requests of each facility today; they tell its plans apart. */
  asked: number[];
  /** Measured parcels drawn so far that are neither at their end nor in a locker. */
  open: number;
  /** The last calendar day whose orders are drawn. */
  drawnUntil: number;
  /** No more days begin: every measured parcel is at its end or in a locker. */
  closing: boolean;
}

/** A day begins: nobody waits. */
export function emptyDesk(): DispatchDesk {
  return { waiting: [], overdue: [], wakes: -1, asked: 0 };
}

export function emptyWorld(facilities: number): World {
  const rows = (): number[][] => Array.from({ length: facilities }, () => []);
  return {
    parcels: [],
    kept: rows(),
    compartments: Array.from({ length: facilities }, () => []),
    reserved: Array.from({ length: facilities }, () => [0, 0, 0]),
    bays: [],
    docks: [],
    feeders: [],
    waves: [],
    vans: rows(),
    vehicles: [],
    tours: [],
    requests: [],
    desks: Array.from({ length: facilities }, emptyDesk),
    deferred: [],
    asked: Array.from({ length: facilities }, () => 0),
    open: 0,
    drawnUntil: -1,
    closing: false,
  };
}
