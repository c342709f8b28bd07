// The state of the world during a run, as plain data: it can be cloned, inspected, and resumed.

import type { Metres, Seconds } from '../base/units.ts';
import type { Resource } from '../engine/resource.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import type { Plan, RoutingFleet, RoutingProblem, RoutingStop } from '../planning/problem.ts';
import type { SimulationEvent } from './events.ts';
import type { FactOf, TourPlan } from './facts.ts';

export interface ParcelState {
  /**
   * Kept at a facility, planned on a tour, aboard, in a locker, or at its end (delivered, collected, returned). A pick-up is
   * first at its sender; in a locker it is kept like at a micro-depot, until a vehicle takes it along.
   */
  stage: 'at sender' | 'kept' | 'planned' | 'aboard' | 'in locker' | 'ended';
  /** Where it is kept, or where its tour began, or its locker; of a pick-up at its sender, whose vehicles fetch it. */
  facility: number;
  attempts: number;
  /** First calendar day on which it can leave. */
  eligible: number;
  /** At a micro-depot: sorted by then. A pick-up: brought there, or to a locker, then. */
  ready: Seconds;
  /** Lockers that had no compartment for it, in the order they were tried. */
  fullLockers: number[];
  /** Attempts at the door that the last of these came after. */
  refusedAfter: number;
  /** The compartment kept for it in the locker it is to go to, if any. */
  reserved: { readonly locker: number; readonly compartment: number } | null;
  /** The hub has sorted it once; of a pick-up, has had it on its list. */
  sorted: boolean;
  /** Of a pick-up in a locker, the compartment; else -1. */
  compartment: number;
  /** Micro-depots that would take it had no room for it when it was sorted today, and no van can bring it. */
  crowdedOut?: boolean;
  /** Feeders had no room or time for it when they last were to take it: a van does, if one can. */
  unfed?: boolean;
}

export interface VehicleState {
  /** Tours of today that have not departed yet, in order. */
  queue: number[];
  /** Between a departure and the return. */
  isOut: boolean;
  /** Paid today from then, also from the evening before; null where it has not been used. */
  begin: Seconds | null;
  /** The last return of today, or the planned one while tours are under way or wait. */
  end: Seconds;
  /** Rounds of its shift that have departed today; those that the dispatcher asked for, or a breakdown, come on top. */
  toursToday: number;
  /** The courier's break of today: still to come, part of a planned tour, or over. */
  rest: 'due' | 'planned' | 'taken';
  /** When the courier who has it now goes on; over otherwise. */
  resumes: Seconds;
  /** When the break was over that was had today at the facility, or -1. */
  rested: Seconds;
  /** The last return of today, -1 before it, and metres driven since the battery was full, as of then. */
  home: Seconds;
  spent: Metres;
  /** Broken down, or nobody to drive it: no more tours today. */
  isOff: boolean;
  /** Breaks down today at the first stop after that second, if it is out then; Infinity on most days. */
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
  /** Parcels to be fetched there; a locker's are not known before. */
  readonly pickUps: readonly number[];
  readonly window: { readonly from: Seconds; readonly until: Seconds } | null;
  /** Here stands a vehicle that broke down on that tour, at that spot: parcels of later stops are taken over from it. */
  readonly takesOver?: { readonly tour: number; readonly spot: Pick<TourStop, 'address' | 'facility'> };
  /** Its parcels are taken over before, from the vehicle of that tour; without parcels the stop is void. */
  readonly rescued?: number;
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
  /** Asked for by the dispatcher or after a breakdown, on top of the rounds of the shift. */
  readonly onTop?: true;
  /** It departs not before the plan says. */
  readonly departs: Seconds;
  plan: TourPlan;
  /** Back by, overtime included. */
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
  /** Parcels that it is to take back from the micro-depot, or out of the locker, where it stands. */
  backload: number[];
  /** Parcels not handed over that ride back, with the reason, and pick-ups. */
  aboard: { parcel: number; why: Exclude<FactOf<'arrived'>['why'], 'feeder'> }[];
  /** Broken down: help has come and waits for those who take parcels over, or has sent the vehicle home. */
  help?: 'there' | 'over';
}

/** A question to the planner; its parcels wait until `givePlans`. */
export interface PlanningRequest {
  readonly facility: number;
  readonly kind: VehicleKind;
  readonly day: number;
  readonly problem: RoutingProblem;
  readonly stops: readonly (Omit<TourStop, 'drive' | 'metres' | 'back' | 'backMetres'> & {
    /** Asked for once more without the windows for which a plan left it out, though not for want of room. */
    readonly hadRoom?: true;
  })[];
  /** The windows of the stops by the clock, where the problem has them in working time (see work-time.ts). */
  readonly windows: readonly RoutingStop['window'][] | null;
  /** The same in working time, to be asked for if the plan leaves no room for the breaks that it needs; null where it need not. */
  readonly resting: WorkingTime | null;
  /** The same by the clock, where it is asked in working time first: to be asked for too if that plan needs few breaks. */
  readonly byClock: Pick<RoutingProblem, 'fleets' | 'stops'> | null;
  /** The same in working time with its plan that needs few breaks: taken if the plan by the clock leaves no room for its own. */
  readonly atFirst: Answered | null;
  /** For each fleet of the problem: the vehicle it stands for, or the fleet's row in the placement for new vehicles. */
  readonly fleets: readonly { readonly vehicle: number; readonly fleet: number }[];
  /** Asked by the dispatcher, to whom go back what it leaves out. */
  readonly dispatched: boolean;
  /** Asked after a breakdown: every tour first comes by the broken-down vehicle, in so many seconds there. */
  readonly rescue?: {
    readonly wreck: PlanningRequest['stops'][number];
    readonly tour: number;
    readonly transfer: Seconds;
  };
  /** One of the parts into which too many stops for one problem were cut; null where they are all here. */
  readonly part: PlanningPart | null;
}

/** A question and its plan. */
export interface Answered {
  readonly request: PlanningRequest;
  readonly plan: Plan;
}

/** Fleets and stops of a problem in working time, and the windows by the clock. */
export interface WorkingTime {
  readonly fleets: readonly RoutingFleet[];
  readonly stops: readonly RoutingStop[];
  readonly windows: readonly RoutingStop['window'][];
}

export interface PlanningPart {
  readonly isLast: boolean;
  /** Vehicles that are counted were divided among the parts: what a part leaves out is offered to those that others left. */
  readonly isShared: boolean;
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
  /** Micro-depots: their docks, and the tours that wait for one; none at other facilities, nor at further cells of a roof. */
  docks: Resource[];
  /** Hubs whose vehicles were sent to each locker today. */
  callers: number[][];
  /** Parcels that today's waves bring to each micro-depot or locker: waves[wave][facility]. */
  waves: number[][][];
  /** Parcels that a hub sorted today for a micro-depot which another hub supplies, where they lie now. */
  passedOn: Set<number>;
  /** Parcels that vans deliver today, by hub. */
  vans: number[][];
  /** Hubs whose vans were asked for today: what comes on their list later goes nowhere. */
  vansCalled: boolean[];
  /** Pick-ups that wait at their senders' doors, and those of them that the vehicles of each facility are to fetch today. */
  senders: number[];
  pickUps: number[][];
  vehicles: VehicleState[];
  tours: TourState[];
  requests: PlanningRequest[];
  /** Stops that a part of a divided problem left out, until all parts are planned. */
  heldOver: {
    readonly facility: number;
    readonly kind: VehicleKind;
    readonly stop: PlanningRequest['stops'][number];
  }[];
  /** By facility and kind of vehicle, as far as it is known: whether its plans have to leave room for breaks. */
  rests: Partial<Record<VehicleKind, 'bind' | 'fit'>>[];
  /** By facility. */
  desks: DispatchDesk[];
  /** Parcels aboard a vehicle that broke down on that tour, for which others are called or on their way. */
  stranded: { readonly parcel: number; readonly tour: number }[];
  /** Events that wait until the plans under way are given, since they ask for the same vehicles. */
  deferred: SimulationEvent[];
  /** Requests of each facility today, by kind of vehicle; they tell its plans apart. */
  asked: Record<VehicleKind, number>[];
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

/** No requests of a facility yet. */
export function noneAsked(): Record<VehicleKind, number> {
  return { van: 0, bike: 0, feeder: 0 };
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
    callers: [],
    waves: [],
    passedOn: new Set(),
    vans: rows(),
    vansCalled: [],
    senders: [],
    pickUps: rows(),
    vehicles: [],
    tours: [],
    requests: [],
    heldOver: [],
    rests: Array.from({ length: facilities }, () => ({})),
    desks: Array.from({ length: facilities }, emptyDesk),
    stranded: [],
    deferred: [],
    asked: Array.from({ length: facilities }, noneAsked),
    open: 0,
    drawnUntil: -1,
    closing: false,
  };
}
