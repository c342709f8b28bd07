// What a dispatch rule is told and what it answers: a rule is a pure function, and a plug-in (see public/docs/dispatch-rules.md).
import type { MicroEuros } from '../base/money.ts';
import type { Metres, Seconds } from '../base/units.ts';
import type { Pace } from '../network/pace.ts';
import type { Load } from './problem.ts';

/** Decides what becomes of the same-day orders that wait at a facility. */
export interface DispatchRule {
  readonly name: string;
  /**
   * One decision; the rule is asked again until no order waits any more or it answers to wait. It must depend on nothing
   * but the situation, or runs could not be repeated.
   */
  decide(situation: Situation): Decision;
}

export type Decision =
  /**
   * An order (its row) becomes a stop of a tour (its row), before what is now the tour's stop `at`, or at its end. A
   * vehicle that is under way has to load the order: it comes by its facility just before (`viaFacility`), unless it is
   * going to do so before that stop anyway.
   */
  | {
      readonly kind: 'insert';
      readonly order: number;
      readonly tour: number;
      readonly at: number;
      readonly viaFacility: boolean;
    }
  /** A new tour leaves with these orders (rows) as soon as it is loaded. The planner chooses its vehicle and the order of its stops. */
  | { readonly kind: 'start'; readonly orders: readonly number[] }
  /** Nothing is done before that second, unless another order comes; Infinity for until then. */
  | { readonly kind: 'wait'; readonly until: Seconds };

export interface Situation {
  readonly now: Seconds;
  /** Seconds of loading before a new tour leaves, and at the facility of a vehicle that comes by. */
  readonly loading: Seconds;
  /** Those that wait, at least one; the first to come first. */
  readonly orders: readonly DispatchOrder[];
  /** Today's tours of the facility that can still be changed. */
  readonly tours: readonly DispatchTour[];
  /** With what a new tour could be driven; empty where there is nothing. */
  readonly vehicles: readonly DispatchVehicle[];
  /** Free-flow seconds and metres between two places; Infinity where there is no way. The facility is place 0. */
  way(mode: WaysName, from: number, to: number): Way;
}

/** Names by which ways and how fast a vehicle goes, before hour and factor: "motor", "bike", "walk", or with speeds of its fleet's own or round zones that keep it out. */
export type WaysName = string;

export interface Way {
  readonly seconds: Seconds;
  readonly metres: Metres;
}

export const FACILITY = 0;

export interface DispatchOrder {
  readonly place: number;
  readonly load: Load;
  /** Expected seconds of the search for parking, and from being parked to driving on. */
  readonly parking: Seconds;
  readonly service: Seconds;
  /** The stop does not begin before it, and is to be over by `due`: what was promised, less the dispatcher's margin. */
  readonly opens: Seconds;
  readonly due: Seconds;
}

/** A stop that is planned and not yet headed for. */
export interface DispatchStop {
  readonly place: number;
  /** Free-flow seconds and metres from the stop before (or from where the tour is), and from here to the facility. */
  readonly drive: Seconds;
  readonly metres: Metres;
  readonly back: Seconds;
  readonly backMetres: Metres;
  readonly parking: Seconds;
  readonly service: Seconds;
  readonly opens: Seconds;
  /** Infinity where nobody waits for it. */
  readonly due: Seconds;
  /** The vehicle comes by its facility and loads what is for later stops. */
  readonly isLoading: boolean;
}

export interface DispatchTour {
  readonly mode: WaysName;
  readonly isUnderWay: boolean;
  /** Where the tour is or will be before the stops that can still be changed, and when it is expected to leave there. */
  readonly place: number;
  readonly leaves: Seconds;
  /** From there to the facility. */
  readonly back: Seconds;
  readonly backMetres: Metres;
  readonly stops: readonly DispatchStop[];
  /** What it could carry besides what it carries and is to load, even if nobody is home at any stop. */
  readonly room: Load;
  /** It has to be back by then, for its shift or its next tour. */
  readonly returnBy: Seconds;
  /** Metres that it may still drive from `place` on; Infinity where there is no limit. */
  readonly metresLeft: Metres;
  /** Seconds of the courier's break, and by when it must begin; Infinity where it is over or falls on another tour. */
  readonly rest: Seconds;
  readonly restDue: Seconds;
  readonly pace: Pace;
  readonly factor: number;
  /** Micro-euros. */
  readonly costPerSecond: MicroEuros;
  readonly costPerMetre: MicroEuros;
  /** Orders (rows) at whose doors this vehicle may not stop. */
  readonly closedTo: readonly number[];
}

/** Vehicles that are alike, as to a new tour. */
export interface DispatchVehicle {
  readonly mode: WaysName;
  readonly count: number;
  /** Loaded and ready to leave, at the earliest; and back by. */
  readonly from: Seconds;
  readonly until: Seconds;
  readonly capacity: Load;
  /** What the battery or the tank holds then. */
  readonly range: Metres;
  /** Of the courier's break, as for a tour. */
  readonly rest: Seconds;
  readonly restDue: Seconds;
  readonly pace: Pace;
  readonly factor: number;
  /** Micro-euros; `dayCost` is what using it at all adds. */
  readonly dayCost: MicroEuros;
  readonly costPerSecond: MicroEuros;
  readonly costPerMetre: MicroEuros;
  readonly closedTo: readonly number[];
}
