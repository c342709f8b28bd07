// What must hold in every run, checked on its journal and from nothing else.

import { DAY } from '../../src/base/units.ts';
import { vehiclesAt } from '../../src/model/fleet-count.ts';
import { COMPARTMENTS } from '../../src/model/parcel.ts';
import { secondsOf } from '../../src/model/study.ts';
import { vehicleSpec } from '../../src/model/vehicle.ts';
import { isShut } from '../../src/simulation/business-days.ts';
import { roofOf } from '../../src/simulation/carrier-places.ts';
import { placeOn } from '../../src/simulation/depot-hours.ts';
import type { Facility, Fact, Vehicle } from '../../src/simulation/facts.ts';
import { shiftOfFleet } from '../../src/simulation/fleet-hours.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { type DepotSetting, vehicleIn } from '../../src/simulation/setting.ts';
import { contractorsHold } from './contractor-invariants.ts';
import { countersStand } from './counter-invariants.ts';
import { capacitiesHold, docksHold, floorsHold, sitesHold } from './depot-invariants.ts';
import { everyOrderIsThere, keptOnce, nothingIsHeldAtTheEnd } from './order-invariants.ts';
import { pickUpsStayWithCarriers, waysAreGone, zonesAreDrivenRound } from './way-invariants.ts';
import { batteriesHold, breaksHold, paidToReturn } from './workday-invariants.ts';
import { zonesHold } from './zone-invariants.ts';

/** Sentences about what is broken; empty where all is well. */
export function brokenInvariants(run: Run): string[] {
  return [
    ...timeRunsOn(run),
    ...endsOnce(run),
    ...lockersHold(run),
    ...loadsFit(run),
    ...pickUpsHold(run),
    ...shiftsHold(run),
    ...breaksHold(run),
    ...batteriesHold(run),
    ...paidToReturn(run),
    ...onePlace(run),
    ...fleetsHold(run),
    ...baysHold(run),
    ...zonesHold(run),
    ...zonesAreDrivenRound(run),
    ...docksHold(run),
    ...floorsHold(run),
    ...capacitiesHold(run),
    ...sitesHold(run),
    ...ordersFirst(run),
    ...windowsOpenFirst(run),
    ...nobodyComesToShutDoors(run),
    ...carriersHold(run),
    ...pickUpsStayWithCarriers(run),
    ...waysAreGone(run),
    ...waitsEnd(run),
    ...countersStand(run),
    ...contractorsHold(run),
    ...everyOrderIsThere(run),
    ...keptOnce(run),
    ...nothingIsHeldAtTheEnd(run),
  ];
}

/** Nothing happens to a parcel before it is ordered, and nothing is brought to a door that the vehicle there does not have aboard. */
function ordersFirst(run: Run): string[] {
  const broken: string[] = [];
  const aboard = new Map<number, number>();
  for (const fact of run.facts) {
    if (fact.kind === 'taken-over' && fact.parcels.some((parcel) => aboard.get(parcel) !== fact.from))
      broken.push(`tour ${fact.tour} takes over what tour ${fact.from} does not have aboard`);
    if (fact.kind === 'departed' || fact.kind === 'loaded' || fact.kind === 'taken-over')
      for (const parcel of fact.parcels) aboard.set(parcel, fact.tour);
    if (!('parcel' in fact)) continue;
    if (fact.time < (run.parcels[fact.parcel]?.ordered ?? 0)) broken.push(`parcel ${fact.parcel} before its order`);
    const isBrought = run.parcels[fact.parcel]?.direction === 'delivery';
    const isOnTour = fact.kind === 'delivered' || fact.kind === 'attempt-failed' || fact.kind === 'refused';
    if (isOnTour && isBrought && fact.tour >= 0 && aboard.get(fact.parcel) !== fact.tour)
      broken.push(`parcel ${fact.parcel} is not aboard`);
  }
  return broken;
}

/** Nobody is handed a parcel before the window that was promised for it. */
function windowsOpenFirst({ facts, parcels }: Run): string[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'delivered' || fact.time >= (parcels[fact.parcel]?.window?.from ?? 0)) return [];
    return [`parcel ${fact.parcel} is handed over before its window`];
  });
}

/** Nobody sets out to a business on a day on which it does not open; who comes after midnight set out the day before. */
function nobodyComesToShutDoors({ facts, parcels, setting }: Run): string[] {
  const departures = new Map<number, number>();
  return facts.flatMap((fact) => {
    if (fact.kind === 'departed') departures.set(fact.tour, fact.time);
    if (fact.kind !== 'delivered' && fact.kind !== 'attempt-failed' && fact.kind !== 'picked-up') return [];
    const who = parcels[fact.parcel];
    const day = Math.floor((departures.get(fact.tour) ?? fact.time) / DAY);
    const isVain = who !== undefined && isShut(setting.study, who, day);
    return isVain ? [`parcel ${fact.parcel} is brought to or fetched from a business that is shut`] : [];
  });
}

function timeRunsOn({ facts }: Run): string[] {
  const broken: string[] = [];
  for (let row = 1; row < facts.length; row++) {
    if ((facts[row] as Fact).time < (facts[row - 1] as Fact).time)
      broken.push(`fact ${row} is earlier than the one before`);
  }
  return broken;
}

const ENDS: ReadonlySet<Fact['kind']> = new Set(['delivered', 'collected', 'returned', 'sent', 'uncollected']);

/** Every measured parcel comes to exactly one end, and none to two. */
function endsOnce(run: Run): string[] {
  const ends = new Int32Array(run.parcels.length);
  for (const fact of run.facts) {
    if (ENDS.has(fact.kind) && 'parcel' in fact) ends[fact.parcel] = (ends[fact.parcel] as number) + 1;
  }
  return run.parcels.flatMap(({ index, measured, id }) => {
    const count = ends[index] as number;
    const isRight = measured ? count === 1 : count <= 1;
    return isRight ? [] : [`parcel ${id} ends ${count} times`];
  });
}

function lockersHold(run: Run): string[] {
  const broken: string[] = [];
  const taken = new Map<string, number>();
  for (const fact of run.facts) {
    const change =
      fact.kind === 'deposited' || fact.kind === 'stocked' || fact.kind === 'dropped-off'
        ? 1
        : fact.kind === 'collected' || fact.kind === 'expired' || fact.kind === 'cleared' || fact.kind === 'taken-out'
          ? -1
          : 0;
    if (change === 0 || !('compartment' in fact) || fact.compartment < 0) continue;
    const key = `${fact.facility}/${fact.compartment}`;
    const now = (taken.get(key) ?? 0) + change;
    taken.set(key, now);
    const spec = run.setting.lockers.get(fact.facility)?.spec;
    const all = spec?.compartments[COMPARTMENTS[fact.compartment] as 'S'] ?? 0;
    if (now < 0 || now > all) broken.push(`locker ${key} holds ${now} of ${all}`);
  }
  return broken;
}

function baysHold({ facts, setting }: Run): string[] {
  const broken: string[] = [];
  const since = setting.bays.map(() => new Map<number, number>());
  for (const fact of facts) {
    if (fact.kind !== 'bay-taken' && fact.kind !== 'bay-left') continue;
    const spec = setting.bays[fact.bay]?.spec;
    const standing = since[fact.bay];
    if (spec === undefined || standing === undefined) return ['a bay of nobody'];
    if (fact.kind === 'bay-taken') standing.set(fact.tour, fact.time);
    else {
      const stay = fact.time - (standing.get(fact.tour) ?? Number.NEGATIVE_INFINITY);
      standing.delete(fact.tour);
      if (stay > 60 * spec.minutes) broken.push(`tour ${fact.tour} stands ${stay} s in bay ${spec.id}`);
    }
    const second = fact.time % DAY;
    const isOpen = second >= secondsOf(spec.opens) && second <= secondsOf(spec.closes);
    if (!isOpen) broken.push(`bay ${spec.id} is used at ${second}`);
    if (standing.size > spec.spaces) broken.push(`bay ${spec.id} holds ${standing.size} of ${spec.spaces}`);
  }
  return since.some((standing) => standing.size > 0) ? [...broken, 'a bay is never left'] : broken;
}

/** At every moment what is aboard fits: at the departure, and after each parcel that is loaded or taken along on the way. */
function loadsFit(run: Run): string[] {
  const broken: string[] = [];
  const aboard = new Map<number, Set<number>>();
  for (const fact of run.facts) {
    if (!('tour' in fact)) continue;
    const load = aboard.get(fact.tour) ?? new Set();
    aboard.set(fact.tour, load);
    if (fact.kind === 'delivered' || fact.kind === 'deposited' || fact.kind === 'arrived') load.delete(fact.parcel);
    if (fact.kind === 'taken-over') for (const parcel of fact.parcels) aboard.get(fact.from)?.delete(parcel);
    const more =
      fact.kind === 'departed' || fact.kind === 'loaded' || fact.kind === 'taken-over' || fact.kind === 'taken-back'
        ? fact.parcels
        : fact.kind === 'picked-up' || fact.kind === 'taken-out'
          ? [fact.parcel]
          : [];
    if (more.length === 0 || !('vehicle' in fact)) continue;
    for (const parcel of more) load.add(parcel);
    const fleet = run.setting.placement.fleets.find((candidate) => candidate.id === run.vehicles[fact.vehicle]?.fleet);
    if (fleet === undefined) return ['a vehicle of no fleet'];
    const { capacity } = vehicleSpec(run.setting.study, fleet);
    let volume = 0;
    let weight = 0;
    for (const parcel of load) {
      volume += run.parcels[parcel]?.volume ?? 0;
      weight += run.parcels[parcel]?.weight ?? 0;
    }
    if (load.size > capacity.parcels || volume > capacity.volume + 1e-6 || weight > capacity.weight + 1e-6) {
      broken.push(`tour ${fact.tour} carries ${load.size} parcels, ${volume} l, ${weight} kg`);
    }
  }
  return broken;
}

/** What is picked up was announced before and is never delivered; what is delivered is never picked up. */
function pickUpsHold(run: Run): string[] {
  const taken = new Set<number>();
  return run.facts.flatMap((fact) => {
    if (!('parcel' in fact)) return [];
    const parcel = run.parcels[fact.parcel];
    if (parcel === undefined) return ['a parcel of nobody'];
    const isTaken = fact.kind === 'picked-up' || fact.kind === 'dropped-off';
    if (isTaken) taken.add(fact.parcel);
    const isOfPickUps = isTaken || fact.kind === 'due' || fact.kind === 'sent' || fact.kind === 'uncollected';
    const isOfDeliveries =
      fact.kind === 'sorted' || fact.kind === 'delivered' || fact.kind === 'deposited' || fact.kind === 'collected';
    const isPickUp = parcel.direction === 'pick-up';
    if ((isOfPickUps && !isPickUp) || (isOfDeliveries && isPickUp)) return [`${fact.kind} is not for ${parcel.id}`];
    if (isTaken && fact.time < parcel.ordered) return [`${parcel.id} is taken before it is announced`];
    return fact.kind === 'sent' && !taken.has(fact.parcel) ? [`${parcel.id} is sent and was never taken`] : [];
  });
}

function shiftsHold(run: Run): string[] {
  const departed = new Map<number, number>();
  const helped = new Set<number>();
  const broken: string[] = [];
  for (const fact of run.facts) {
    if (fact.kind === 'departed') departed.set(fact.tour, fact.time);
    if (fact.kind === 'broke-down') helped.add(fact.tour);
    if (fact.kind !== 'ended') continue;
    const vehicle = run.vehicles[fact.vehicle];
    const facility = run.setting.facilities[fact.facility];
    if (vehicle === undefined || facility === undefined) return ['a tour of nobody'];
    const { from } = shiftOfFleet(run.setting, vehicle.fleet, facility);
    const until = homeBy(run, vehicle.fleet, facility);
    const left = departed.get(fact.tour) as number;
    const second = fact.time - Math.floor(left / DAY) * DAY;
    if (left % DAY < from) broken.push(`tour ${fact.tour} departs at ${left % DAY} before ${from}`);
    // Who waited for help is late for the shift, but home on the same day.
    if (second > (helped.has(fact.tour) ? DAY : until))
      broken.push(`tour ${fact.tour} ends at ${second} after ${until}`);
  }
  return broken;
}

/** The end of the shift and the overtime, in the opening hours of a micro-depot and before midnight. */
function homeBy({ setting }: Run, fleet: string, facility: Facility): number {
  const { until } = shiftOfFleet(setting, fleet, facility);
  const { overtimeHours } = vehicleIn(setting, fleet).workday;
  const depot = setting.depots.get(facility.index)?.spec;
  const closes = depot === undefined ? DAY : Math.max(until, secondsOf(depot.closes));
  return Math.min(until + Math.round(3_600 * overtimeHours), closes, DAY - 120);
}

const BUSY = new Set(['parked', 'served', 'dropped', 'loaded', 'taken-over', 'waited', 'broke-down', 'rested']);

/** Whoever's vehicle it is carries its own carrier's parcels only; those of neutral bikes, and of the feeder that supplies them, may be anybody's. */
function carriersHold(run: Run): string[] {
  const { facilities, depots } = run.setting;
  const isForeign = (facility: number, parcel: number): boolean => {
    const carrier = facilities[facility]?.carrier;
    return carrier !== undefined && carrier !== run.parcels[parcel]?.carrier;
  };
  return run.facts.flatMap((fact) => {
    if (fact.kind === 'departed') {
      const supplies = [...depots.values()].some(({ isNeutral, hub }) => isNeutral && hub === fact.facility);
      if (supplies && run.vehicles[fact.vehicle]?.kind === 'feeder') return [];
      const foreign = fact.parcels.filter((parcel) => isForeign(fact.facility, parcel));
      return foreign.length > 0 ? [`tour ${fact.tour} carries ${foreign.length} parcels of others`] : [];
    }
    if (fact.kind !== 'dropped' && fact.kind !== 'deposited') return [];
    const parcels = fact.kind === 'dropped' ? fact.parcels : [fact.parcel];
    return parcels.some((parcel) => isForeign(fact.facility, parcel)) ? ['a parcel comes to a facility of others'] : [];
  });
}

/** A vehicle's activities follow each other without overlap, each where the one before ended. */
function onePlace(run: Run): string[] {
  const broken: string[] = [];
  const free = new Float64Array(run.vehicles.length);
  const spot = new Map<number, string>();
  for (const fact of run.facts) {
    if (fact.kind === 'departed') {
      const home = run.setting.facilities[fact.facility];
      const place = home === undefined ? undefined : placeOn(run.setting, home, Math.floor(fact.time / DAY));
      spot.set(fact.vehicle, `${place?.segment}/${place?.along}`);
      if (fact.time < (free[fact.vehicle] as number)) broken.push(`vehicle ${fact.vehicle} departs while it is out`);
    }
    if (fact.kind === 'drove') {
      if (fact.depart < (free[fact.vehicle] as number)) broken.push(`vehicle ${fact.vehicle} drives while busy`);
      if (spot.get(fact.vehicle) !== `${fact.from.segment}/${fact.from.along}`)
        broken.push(`vehicle ${fact.vehicle} jumps`);
      spot.set(fact.vehicle, `${fact.to.segment}/${fact.to.along}`);
      free[fact.vehicle] = fact.time;
    }
    if (BUSY.has(fact.kind) && 'begin' in fact && 'vehicle' in fact) {
      if (fact.begin < (free[fact.vehicle] as number)) broken.push(`vehicle ${fact.vehicle} is in two places`);
      free[fact.vehicle] = fact.time;
    }
  }
  return broken;
}

/** No fleet has more vehicles than its count, and none drives more tours a day or farther than its rules allow. */
function fleetsHold(run: Run): string[] {
  const broken: string[] = [];
  const vehicles = new Map<string, number>();
  for (const { fleet, facility } of run.vehicles) {
    const key = `${fleet}/${facility}`;
    const count = (vehicles.get(key) ?? 0) + 1;
    vehicles.set(key, count);
    const spec = run.setting.placement.fleets.find((candidate) => candidate.id === fleet);
    const home = run.setting.facilities[roofOf(run.setting.facilities[facility] as Facility)]?.id ?? '';
    if (spec !== undefined && count > vehiclesAt(spec.count, home)) broken.push(`fleet ${key} has ${count}`);
  }
  const tours = new Map<string, number>();
  const metres = new Map<number, number>();
  for (const fact of run.facts) {
    if (fact.kind === 'departed') {
      const { kind, fleet } = run.vehicles[fact.vehicle] as Vehicle;
      const key = `${fact.vehicle}/${Math.floor(fact.time / DAY)}`;
      // Rounds with same-day orders alone come on top, and new ones to a vehicle that broke down.
      if (fact.parcels.length === 0 && run.world.tours[fact.tour]?.stops[0]?.takesOver !== undefined) continue;
      if (fact.parcels.length > 0 && fact.parcels.every((parcel) => run.parcels[parcel]?.sameDay === true)) continue;
      tours.set(key, (tours.get(key) ?? 0) + 1);
      const most = kind === 'feeder' ? Number.POSITIVE_INFINITY : vehicleIn(run.setting, fleet).workday.maxTours;
      if ((tours.get(key) ?? 0) > most) broken.push(`vehicle ${key} drives ${tours.get(key)} tours`);
    }
    if (fact.kind === 'drove') {
      const way = (metres.get(fact.tour) ?? 0) + fact.metres;
      metres.set(fact.tour, way);
      const { range } = vehicleIn(run.setting, run.vehicles[fact.vehicle]?.fleet ?? '');
      if (way > range + 1) broken.push(`tour ${fact.tour} is ${way} m long`);
    }
  }
  return broken;
}

/** Nobody tries, keeps or carries a parcel longer than the rules say, and recipients come while it is open. */
function waitsEnd(run: Run): string[] {
  const { rules } = run.setting.study;
  const broken: string[] = [];
  const attempts = new Map<number, number>();
  const triedOn = new Map<number, number>();
  const since = new Map<number, number>();
  for (const fact of run.facts) {
    if (fact.kind === 'attempt-failed') {
      const count = (attempts.get(fact.parcel) ?? 0) + 1;
      attempts.set(fact.parcel, count);
      const day = Math.floor(fact.time / DAY);
      if (triedOn.get(fact.parcel) === day) broken.push(`parcel ${fact.parcel} is tried twice on day ${day}`);
      triedOn.set(fact.parcel, day);
      if (count > rules.maxAttempts) broken.push(`parcel ${fact.parcel} is tried ${count} times`);
    } else if (fact.kind === 'deposited') since.set(fact.parcel, Math.floor(fact.time / DAY));
    else if (fact.kind === 'collected') {
      const days = Math.floor(fact.time / DAY) - (since.get(fact.parcel) ?? Number.NEGATIVE_INFINITY);
      // At a micro-depot people come on operating days only.
      if (fact.compartment >= 0 && days >= rules.locker.expiryDays)
        broken.push(`parcel ${fact.parcel} lies ${days} days`);
      const { spec } =
        run.setting.lockers.get(fact.facility) ?? (run.setting.depots.get(fact.facility) as DepotSetting);
      const second = fact.time % DAY;
      const isShut = second < secondsOf(spec.opens) || second > secondsOf(spec.closes);
      if (isShut) broken.push(`parcel ${fact.parcel} is fetched at ${second}`);
    }
  }
  return broken;
}
