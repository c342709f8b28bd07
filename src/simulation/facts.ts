// The journal: what did happen, in order. Costs, indicators, lateness and animation are folds over these facts.
import type { Metres, Seconds } from '../base/units.ts';
import type { Barring } from '../model/barring.ts';
import type { OwnSpeeds } from '../model/own-speeds.ts';
import type { Parcel } from '../model/parcel.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Mode } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import type { CarrierFact } from './carrier-facts.ts';
import type { LockerFact } from './locker-facts.ts';
import type { TakenOverFact } from './rescue-facts.ts';
import type { LoadedFact, ReplannedFact } from './same-day-facts.ts';
import type { PickUpFact } from './sender-facts.ts';
import type { Setting } from './setting.ts';
import type { TourPlan } from './tour-plan.ts';

export type { TourPlan } from './tour-plan.ts';

/**
 * A hub, micro-depot or locker as it stands in this run. `index` is its row in the cast; hubs come first, then depots, then
 * lockers, then the cells that other carriers than the first have under the roofs of depots.
 */
export interface Facility {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly kind: 'hub' | 'depot' | 'locker';
  readonly place: Place;
  readonly x: Metres;
  readonly y: Metres;
  /** Row of the study's carriers, where it has several and the facility is one's: it then handles nobody else's parcels. */
  readonly carrier?: number;
  /** Row of the micro-depot under whose roof this is another carrier's cell. */
  readonly roof?: number;
}

/** One vehicle; it appears in the cast when it is first used and keeps its row on later days. */
export interface Vehicle {
  readonly index: number;
  readonly kind: VehicleKind;
  readonly mode: Mode;
  /** Of its fleet, where they are others than the mode's; and zones that keep it out, where any do. */
  readonly ownSpeeds?: OwnSpeeds;
  readonly barredBy?: readonly Barring[];
  /** Id of the fleet in the study. */
  readonly fleet: string;
  readonly facility: number;
  /** 1, 2, ... within its fleet and facility. */
  readonly ordinal: number;
  /** True if it belongs to a fleet with a count, so that its day is paid whether used or not. */
  readonly owned: boolean;
}

/** Who and what appears in the journal. */
export interface Cast {
  readonly parcels: readonly Parcel[];
  readonly facilities: readonly Facility[];
  readonly vehicles: readonly Vehicle[];
  /** Calendar days on which vehicles drive, in order; entry i is the i-th operating day. */
  readonly operatingDays: readonly number[];
}

/** What a leg is for: from the facility to the first stop, between stops, or back from the last stop. */
export type LegRole = 'out' | 'between' | 'back';

interface AtStop {
  readonly time: Seconds;
  readonly tour: number;
  readonly vehicle: number;
  readonly stop: number;
}

/**
 * Facts by kind. `parcel`, `vehicle`, `facility`, `locker` are rows of the cast; `tour` counts tours of the run from 0;
 * `stop` counts the stops of a tour from 0 (-1 for the leg back). `time` is when it was over.
 */
export type Fact =
  | PickUpFact
  /** The hub has sorted the parcel, or the goods of a same-day order are picked (at a hub or micro-depot): it can leave. */
  | { readonly kind: 'sorted'; readonly time: Seconds; readonly parcel: number; readonly facility: number }
  /**
   * Today's way was chosen (of a pick-up, who fetches it): by van from the hub, by bike from a micro-depot, into a locker, or
   * to a micro-depot for pick-up. Where the first wave that comes there has no room for it, when that leaves and why not: no
   * floor or no dock at the micro-depot, no room aboard, or no more feeders that its site lets in. Of a same-day order also
   * that its vehicle broke down before it took it along, when it is back at the dispatcher's desk. Of what goes by van only
   * because the counted bikes of a micro-depot have no time or room for it, that one (row of the facility).
   */
  | {
      readonly kind: 'assigned';
      readonly time: Seconds;
      readonly parcel: number;
      readonly way: 'van' | 'bike' | 'locker' | 'pick-up';
      readonly facility: number;
      readonly heldSince?: Seconds;
      readonly heldBy?: 'depot full' | 'vehicle full' | 'access hours' | 'breakdown';
      readonly shortAt?: number;
    }
  /**
   * The plan leaves the parcel for another day: the vehicles have no room for it (or there are none), no time in their
   * shift or before their micro-depot shuts, or may not stop there at all or in the hours of its window or opening. Or the
   * micro-depot that keeps it stands nowhere today (access hours); or, where no van can come to its door, the micro-depots
   * that would take it have no room.
   */
  | {
      readonly kind: 'left-over';
      readonly time: Seconds;
      readonly parcel: number;
      readonly facility: number;
      readonly why: 'vehicle full' | 'shift ended' | 'depot shut' | 'depot full' | 'access hours' | 'breakdown';
    }
  | CarrierFact
  | {
      readonly kind: 'departed';
      readonly time: Seconds;
      readonly tour: number;
      readonly vehicle: number;
      readonly facility: number;
      readonly parcels: readonly number[];
      /** To be fetched at doors on the way, where there are any. */
      readonly pickUps?: readonly number[];
      readonly plan: TourPlan;
    }
  | ReplannedFact
  | LoadedFact
  | TakenOverFact
  /** `expected` seconds would have been driven from `depart` on an ordinary day. */
  | {
      readonly kind: 'drove';
      readonly time: Seconds;
      readonly tour: number;
      readonly vehicle: number;
      readonly role: LegRole;
      readonly stop: number;
      readonly depart: Seconds;
      readonly expected: Seconds;
      readonly from: Place;
      readonly to: Place;
      readonly metres: Metres;
    }
  /** Waited for a time window, for a facility to open, or (where it says so) for a free dock; from `begin` to `time`. */
  | {
      readonly kind: 'waited';
      readonly time: Seconds;
      readonly tour: number;
      readonly vehicle: number;
      readonly stop: number;
      readonly begin: Seconds;
      readonly why?: 'dock';
    }
  /** Searched for parking; from `begin` to `time`. */
  | ({ readonly kind: 'parked'; readonly begin: Seconds } & AtStop)
  /** Took a space in a loading bay (row of the setting's bays), and so need not search. */
  | ({ readonly kind: 'bay-taken'; readonly bay: number } & AtStop)
  /** Gave the space back, the stop being over. */
  | ({ readonly kind: 'bay-left'; readonly bay: number } & AtStop)
  /** Broke down after a stop and waited for help, and for whoever took parcels over; from `begin` to `time`. Its other stops are left for another day. */
  | ({ readonly kind: 'broke-down'; readonly begin: Seconds } & AtStop)
  /** The courier had the day's break, from `begin` to `time`: after a stop, or at the facility before a tour (stop and tour -1). */
  | ({ readonly kind: 'rested'; readonly begin: Seconds } & AtStop)
  /** Walked, climbed and handed over at a door, from `begin` to `time`, with the parcels that were taken there (delivered or not) and those to be fetched (picked up or not). */
  | {
      readonly kind: 'served';
      readonly time: Seconds;
      readonly tour: number;
      readonly vehicle: number;
      readonly stop: number;
      readonly begin: Seconds;
      readonly address: number;
      readonly parcels: readonly number[];
    }
  /** Unloaded at a micro-depot or deposited in a locker, from `begin` to `time`. */
  | {
      readonly kind: 'dropped';
      readonly time: Seconds;
      readonly tour: number;
      readonly vehicle: number;
      readonly stop: number;
      readonly begin: Seconds;
      readonly facility: number;
      readonly parcels: readonly number[];
    }
  /** Handed over: final. A contractor's visits (here and below) have the tour -1. */
  | {
      readonly kind: 'delivered';
      readonly time: Seconds;
      readonly parcel: number;
      readonly tour: number;
      readonly to: 'door' | 'neighbour';
    }
  /** Closed: a business outside its hours; at one that is open, nobody was there to take the parcel. */
  | {
      readonly kind: 'attempt-failed';
      readonly time: Seconds;
      readonly parcel: number;
      readonly tour: number;
      readonly why: 'nobody home' | 'closed';
    }
  /** The parcel is now kept at a facility it was brought to: a micro-depot (handled there), or back at where its tour began ("dock": none came free in time). */
  | {
      readonly kind: 'arrived';
      readonly time: Seconds;
      readonly parcel: number;
      readonly tour: number;
      readonly facility: number;
      readonly why:
        | 'feeder'
        | 'access hours'
        | 'attempt failed'
        | 'shift ended'
        | 'depot shut'
        | 'dock'
        | 'depot full'
        | 'locker full'
        | 'breakdown'
        | 'taken back'
        | 'picked up';
    }
  /** A feeder takes along what was left at a micro-depot, to bring it back to its hub. */
  | {
      readonly kind: 'taken-back';
      readonly time: Seconds;
      readonly tour: number;
      readonly vehicle: number;
      readonly stop: number;
      readonly facility: number;
      readonly parcels: readonly number[];
    }
  | LockerFact
  /** Sent back to its sender: final. */
  | {
      readonly kind: 'returned';
      readonly time: Seconds;
      readonly parcel: number;
      readonly facility: number;
      readonly why: 'attempts used up' | 'too old' | 'not collected';
    }
  /** Back at its facility; the tour is over. */
  | {
      readonly kind: 'ended';
      readonly time: Seconds;
      readonly tour: number;
      readonly vehicle: number;
      readonly facility: number;
    }
  /** A vehicle's day is over: paid from `begin` to `end` (loading before the first tour to the last return); equal where it stood idle. */
  | {
      readonly kind: 'vehicle-day';
      readonly time: Seconds;
      readonly vehicle: number;
      readonly day: number;
      readonly begin: Seconds;
      readonly end: Seconds;
      readonly used: boolean;
    }
  /** Rents and locker costs of an operating day fall due. */
  | { readonly kind: 'day-closed'; readonly time: Seconds; readonly day: number };

export type FactKind = Fact['kind'];
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

/** All facts of a run in the order they happened, with those they speak of. */
export interface Journal {
  readonly cast: Cast;
  readonly facts: readonly Fact[];
  /** Where it happened, to ask what else could have; a journal told by hand has none, and in it everything could. */
  readonly setting?: Setting;
}
