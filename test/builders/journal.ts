// Journals written by hand: a few parcels, facilities and vehicles, and tours told stop by stop.
import { DAY, HOUR, type Seconds } from '../../src/base/units.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import type { VehicleKind } from '../../src/model/study.ts';
import type { Cast, Facility, Fact, Journal, TourPlan, Vehicle } from '../../src/simulation/facts.ts';

/** An S parcel for a household, promised for day 0 by 20:00, measured. */
export function aParcel(index: number, changes: Partial<Parcel> = {}): Parcel {
  const day = changes.day ?? 0;
  return {
    index,
    id: `${day}.${index}.0`,
    number: 0,
    direction: 'delivery',
    address: index,
    household: 0,
    business: false,
    carrier: 0,
    size: 'S',
    volume: 13.1,
    weight: 3,
    ordered: day * DAY - 10 * HOUR,
    day,
    promise: day * DAY + 20 * HOUR,
    window: null,
    sameDay: false,
    measured: true,
    locker: -1,
    ...changes,
  };
}

export function aFacility(index: number, kind: Facility['kind'], id: string): Facility {
  return { index, id, name: id, kind, place: { segment: 0, along: 0 }, x: 0, y: 0 };
}

export function aVehicle(index: number, kind: VehicleKind, changes: Partial<Vehicle> = {}): Vehicle {
  const mode = kind === 'bike' ? 'bike' : 'motor';
  return { index, kind, mode, fleet: `${kind}s`, facility: 0, ordinal: index + 1, owned: false, ...changes };
}

export interface JournalParts {
  readonly parcels?: readonly Parcel[];
  readonly facilities?: readonly Facility[];
  readonly vehicles?: readonly Vehicle[];
  readonly operatingDays?: readonly number[];
  readonly facts?: readonly Fact[];
}

/** Two parcels, a hub, a van and day 0, unless said otherwise; nothing happens in it. Facts are put in order of time. */
export function aJournal(parts: JournalParts = {}): Journal {
  const cast: Cast = {
    parcels: parts.parcels ?? [aParcel(0), aParcel(1)],
    facilities: parts.facilities ?? [aFacility(0, 'hub', 'hub')],
    vehicles: parts.vehicles ?? [aVehicle(0, 'van')],
    operatingDays: parts.operatingDays ?? [0, 1, 2, 3],
  };
  return { cast, facts: [...(parts.facts ?? [])].sort((a, b) => a.time - b.time) };
}

/** One stop of a told tour; it takes `drive`, then `wait`, `park` and `serve` seconds. */
export interface ToldStop {
  readonly parcels: readonly number[];
  readonly drive?: Seconds;
  /** Seconds of this drive on an ordinary day; `drive` unless said otherwise. */
  readonly ordinary?: Seconds;
  readonly metres?: number;
  readonly wait?: Seconds;
  readonly park?: Seconds;
  readonly serve?: Seconds;
  /** Parcels that find nobody at home. */
  readonly failed?: readonly number[];
  /** Unloads at this micro-depot or locker (row of the cast) instead of at a door. */
  readonly at?: number;
  readonly isLocker?: boolean;
  /** What the plan expected where it differs: seconds of the four activities. */
  readonly plan?: {
    readonly drive?: Seconds;
    readonly wait?: Seconds;
    readonly park?: Seconds;
    readonly serve?: Seconds;
  };
}

export interface ToldTour {
  readonly tour?: number;
  readonly vehicle?: number;
  readonly facility?: number;
  readonly departs?: Seconds;
  /** When the plan was made, and when it let the tour depart; `departs` unless said otherwise. */
  readonly made?: Seconds;
  readonly plannedDeparture?: Seconds;
  readonly stops: readonly ToldStop[];
  /** The way home: 100 s and 1000 m. */
  readonly back?: Seconds;
  readonly backMetres?: number;
}

const HERE = { segment: 0, along: 0 };

/** The facts of a tour; defaults are legs of 100 s and 1000 m and a service of 60 s. */
export function tourFacts({
  tour = 0,
  vehicle = 0,
  facility = 0,
  departs = 8 * HOUR,
  made = departs,
  plannedDeparture = departs,
  stops,
  back = 100,
  backMetres = 1_000,
}: ToldTour): Fact[] {
  const facts: Fact[] = [];
  let time = departs;
  const parcels = stops.flatMap((stop) => stop.parcels);
  const plan = toldPlan(made, plannedDeparture, stops);
  facts.push({ kind: 'departed', time, tour, vehicle, facility, parcels, plan });
  const kept: number[] = [];
  stops.forEach((stop, row) => {
    const at = { tour, vehicle, stop: row };
    const spend = (seconds: Seconds): { begin: Seconds; time: Seconds } => {
      const begin = time;
      time += seconds;
      return { begin, time };
    };
    const leg = spend(stop.drive ?? 100);
    const role = row === 0 ? 'out' : 'between';
    const metres = stop.metres ?? 1_000;
    const expected = stop.ordinary ?? stop.drive ?? 100;
    facts.push({ kind: 'drove', ...at, role, time, depart: leg.begin, expected, from: HERE, to: HERE, metres });
    if (stop.wait !== undefined) facts.push({ kind: 'waited', ...at, ...spend(stop.wait) });
    if (stop.park !== undefined) facts.push({ kind: 'parked', ...at, ...spend(stop.park) });
    const work = spend(stop.serve ?? 60);
    const { parcels } = stop;
    if (stop.at === undefined) {
      facts.push({ kind: 'served', ...at, ...work, address: parcels[0] ?? 0, parcels });
      for (const parcel of parcels) {
        if (stop.failed?.includes(parcel)) {
          facts.push({ kind: 'attempt-failed', time, parcel, tour, why: 'nobody home' });
          kept.push(parcel);
        } else facts.push({ kind: 'delivered', time, parcel, tour, to: 'door' });
      }
      return;
    }
    facts.push({ kind: 'dropped', ...at, ...work, facility: stop.at, parcels });
    for (const parcel of parcels) {
      if (stop.isLocker) {
        facts.push({ kind: 'deposited', time, parcel, tour, facility: stop.at, compartment: 0 });
      } else facts.push({ kind: 'arrived', time, parcel, tour, facility: stop.at, why: 'feeder' });
    }
  });
  const depart = time;
  time += back;
  const home = { tour, vehicle, facility } as const;
  facts.push({
    kind: 'drove',
    tour,
    vehicle,
    role: 'back',
    stop: -1,
    time,
    depart,
    expected: back,
    from: HERE,
    to: HERE,
    metres: backMetres,
  });
  for (const parcel of kept) facts.push({ kind: 'arrived', time, parcel, tour, facility, why: 'attempt failed' });
  facts.push({ kind: 'ended', time, ...home });
  return facts;
}

/** The plan of a told tour: all as it happened, but where the stops say otherwise. */
function toldPlan(made: Seconds, departs: Seconds, stops: readonly ToldStop[]): TourPlan {
  const instants = {
    arrives: [] as Seconds[],
    begins: [] as Seconds[],
    serves: [] as Seconds[],
    leaves: [] as Seconds[],
  };
  let now = departs;
  for (const stop of stops) {
    now += stop.plan?.drive ?? stop.drive ?? 100;
    instants.arrives.push(now);
    now += stop.plan?.wait ?? stop.wait ?? 0;
    instants.begins.push(now);
    now += stop.plan?.park ?? stop.park ?? 0;
    instants.serves.push(now);
    now += stop.plan?.serve ?? stop.serve ?? 60;
    instants.leaves.push(now);
  }
  return { made, departs, ...instants };
}

/** The end of a vehicle's day; `hours` paid from 8:00, none where it was idle. */
export function vehicleDay(vehicle: number, hours: number, day = 0): Fact {
  const time = day * DAY + 23 * HOUR;
  const begin = day * DAY + 8 * HOUR;
  return { kind: 'vehicle-day', time, vehicle, day, begin, end: begin + hours * HOUR, used: hours > 0 };
}

export function dayClosed(day = 0): Fact {
  return { kind: 'day-closed', time: day * DAY + 23 * HOUR, day };
}
