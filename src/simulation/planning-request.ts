// Questions to the planner: stops and fleets become a routing problem, and their parcels wait for the answer.

import { fromEuros } from '../base/money.ts';
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { isOwned } from '../model/fleet-count.ts';
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import type { Load, RoutingFleet, RoutingStop } from '../planning/problem.ts';
import { useAhead } from './battery.ts';
import { dayIndex } from './draws.ts';
import type { SimulationEvent } from './events.ts';
import type { Facility } from './facts.ts';
import { type TravelProfiles, travelProfiles } from './fleet-access.ts';
import { shiftOfFleet } from './fleet-hours.ts';
import { parkingSeconds } from './handover.ts';
import { leftOutPrice } from './left-out-price.ts';
import { luckKey } from './place-luck.ts';
import { plannedService } from './planned-service.ts';
import { type PlanningFleets, partsOf, requestParts } from './planning-parts.ts';
import { firstAsked } from './rest-order.ts';
import { beginOf, isUsed, parcelOf, parcelState, type Run, roundsToday, vehicleState } from './run-state.ts';
import { vehicleIn, vehiclesOf } from './setting.ts';
import type { StopDraft } from './stop-draft.ts';
import { supplyHours } from './supply-reach.ts';
import type { DispatchDesk, PlanningRequest } from './world.ts';

/** Rounds with same-day orders, or to broken-down vehicles, that one plan may give a vehicle: the shift ends them, not a count. */
const TOURS_ON_TOP = 50;

const KINDS: readonly VehicleKind[] = ['van', 'bike', 'feeder'];

/** True if plans for a facility's vehicles of a kind are under way; the event then comes again when they are given. */
export function isPlanning(run: Run, facility: number, kind: VehicleKind, event: SimulationEvent): boolean {
  const isPending = run.world.requests.some((request) => request.facility === facility && request.kind === kind);
  if (isPending) run.world.deferred.push(event);
  return isPending;
}

/**
 * Asks the planner for tours from a facility. Without stops nothing is asked; without vehicles everything is left over.
 * `isLast`: what these plans leave out is not offered again.
 */
export function requestTours(
  run: Run,
  facility: Facility,
  kind: VehicleKind,
  day: number,
  earliest: Seconds,
  stops: readonly StopDraft[],
  { dispatched = false, isLast = false }: { readonly dispatched?: boolean; readonly isLast?: boolean } = {},
): void {
  if (stops.length === 0) return;
  for (const stop of stops)
    for (const parcel of [...stop.parcels, ...stop.pickUps]) parcelState(run, parcel).stage = 'planned';
  const head = { facility: facility.index, kind, day, dispatched };
  const u = dispatched ? dispatchLuck(run, facility, day) : plannerLuck(run, facility, kind, day);
  const parts = dispatched ? 1 : partsOf(stops.length);
  if (parts === 1) run.world.requests.push({ ...head, part: null, ...asked(run, head, stops, earliest, u) });
  else
    requestParts(run, head, stops, { parts, luck: u, isLast }, (mine, luck, share) =>
      asked(run, head, mine, earliest, luck, share),
    );
}

/** Stops and fleets as a routing problem. `share` keeps of the fleets what is for these stops. */
function asked(
  run: Run,
  { facility: row, kind, day, dispatched }: Pick<PlanningRequest, 'facility' | 'kind' | 'day' | 'dispatched'>,
  stops: readonly StopDraft[],
  earliest: Seconds,
  luck: number,
  share: (fleets: PlanningFleets) => PlanningFleets = (fleets) => fleets,
): Pick<PlanningRequest, 'stops' | 'fleets' | 'windows' | 'resting' | 'byClock' | 'atFirst' | 'problem'> {
  const facility = run.setting.facilities[row] as Facility;
  const profiles = travelProfiles(run.setting, facility, kind, day, stops);
  const { fleets, routing } = share(routingFleets(run, facility, kind, day, earliest, profiles, dispatched));
  const routed = stops.map((stop, row) => routingStop(run, facility, kind, day, stop, row + 1));
  const first = firstAsked(run, { facility: row, kind }, { fleets, routing }, routed);
  return {
    stops,
    fleets,
    windows: first.windows,
    resting: first.resting,
    byClock: first.byClock,
    atFirst: null,
    problem: {
      get travel() {
        return profiles.travel;
      },
      stops: first.stops,
      fleets: first.fleets,
      seed: Math.floor(luck * 4_294_967_296),
    },
  };
}

/** By kind, so that the vans' does not hang on how often feeders or bikes were asked for before. */
function plannerLuck({ setting, world }: Run, facility: Facility, kind: VehicleKind, day: number): number {
  const asked = world.asked[facility.index] as Record<VehicleKind, number>;
  const key = luckKey(setting, facility) * KINDS.length + KINDS.indexOf(kind);
  return setting.draws.planner(key, dayIndex(day) * 4_096 + asked[kind]++);
}

/** Apart from the others', so that same-day orders move nobody else's. */
function dispatchLuck({ setting, world }: Run, facility: Facility, day: number): number {
  const desk = world.desks[facility.index] as DispatchDesk;
  return setting.draws.dispatch(luckKey(setting, facility), dayIndex(day) * 4_096 + desk.asked++);
}

/** What the planner is told of a stop. A window is moved so that parking is over when it opens and service ends within it. */
export function routingStop(
  run: Run,
  from: Facility,
  kind: VehicleKind,
  day: number,
  stop: StopDraft,
  place: number,
): RoutingStop {
  const { setting } = run;
  const parking = stop.address >= 0 ? parkingSeconds(setting, kind, stop.address, from) : 0;
  const service = parking + plannedService(setting, kind, stop, from);
  let oldest = day;
  const parcels = [...stop.parcels, ...stop.pickUps];
  for (const parcel of parcels) oldest = Math.min(oldest, parcelOf(run, parcel).day);
  const window = stop.address >= 0 ? stop.window : supplyHours(setting, kind, stop.facility, day);
  return {
    place,
    load: loadOf(run, stop.parcels),
    ...(stop.pickUps.length > 0 ? { pickUp: loadOf(run, stop.pickUps) } : {}),
    service: Math.round(service),
    window:
      window === null
        ? null
        : { from: window.from - parking, until: Math.max(window.from - parking, window.until - Math.round(service)) },
    penalty: fromEuros(leftOutPrice(setting, from, kind, parcels.length, day - oldest)),
  };
}

/**
 * The problem's fleets: every vehicle already used today by itself, from when it is back, and the unused ones together.
 * Their day costs and minimum hours are what using them adds to what is paid anyway. `isOnTop`: for tours that are no rounds
 * of the shift.
 */
export function routingFleets(
  run: Run,
  facility: Facility,
  kind: VehicleKind,
  day: number,
  earliest: Seconds,
  profiles: Pick<TravelProfiles, 'ofFleet'>,
  isOnTop = false,
): PlanningFleets {
  const { setting } = run;
  const fleets: { vehicle: number; fleet: number }[] = [];
  const routing: RoutingFleet[] = [];
  for (const row of setting.fleetsAt(facility, kind)) {
    const spec = setting.placement.fleets[row] as FleetSpec;
    const vehicle = vehicleIn(setting, spec.id);
    const { workday } = vehicle;
    const maxTours = isOnTop ? TOURS_ON_TOP : workday.maxTours;
    const reload = Math.round(workday.reloadMinutes * MINUTE);
    const shift = shiftOfFleet(setting, spec.id, facility);
    const alike = {
      travel: profiles.ofFleet.get(row) as number,
      depot: 0,
      capacity: vehicle.capacity,
      costPerMetre: fromEuros(vehicle.planned.km) / 1_000,
      costPerSecond: fromEuros(vehicle.planned.hour) / HOUR,
      reload,
      range: vehicle.range,
      pace: vehicle.pace,
      factor: vehicle.speed,
    };
    const { charge } = vehicle;
    const isCharged = charge > 0 && vehicle.range < Number.POSITIVE_INFINITY;
    const minimum = vehicle.minimumHours * HOUR;
    const until = day * DAY + shift.until;
    let used = 0;
    for (const { index, fleet, facility: home } of run.vehicles) {
      if (home !== facility.index || fleet !== spec.id) continue;
      const state = vehicleState(run, index);
      if (!isUsed(state) && !state.isOff) continue;
      used++;
      if (state.isOff) continue;
      const left = kind === 'feeder' || isOnTop ? maxTours : maxTours - roundsToday(run, state);
      const isHome = !state.isOut && state.queue.length === 0;
      const from = isHome ? Math.max(earliest, state.end + reload) : Math.max(earliest, state.end) + reload;
      if (left < 1 || from >= until) continue;
      fleets.push({ vehicle: index, fleet: row });
      const paidUntil = Math.max(state.end, beginOf(run, state, reload) + minimum);
      const dayCost = alike.costPerSecond * (from - paidUntil);
      const minimumPaid = Math.max(0, paidUntil - from);
      const battery = isCharged ? { charge, ...useAhead(run, index) } : null;
      const shift = { from, until };
      routing.push(fleetOf(alike, { dayCost, minimumPaid, isOnDuty: true, count: 1, maxTours: left, shift, battery }));
    }
    const fresh = vehiclesOf(setting, spec, facility) - used;
    const from = Math.max(earliest, day * DAY + shift.from + (kind === 'feeder' ? 0 : reload));
    if (fresh < 1 || from >= until) continue;
    // Loading is paid before the first departure. Owned vehicles are due anyway, with their minimum hours.
    const minimumPaid = Math.max(0, minimum - reload);
    const isDue = isOwned(spec.count);
    const dayCost = alike.costPerSecond * (isDue ? reload - minimum : reload) + (isDue ? 0 : fromEuros(vehicle.day));
    fleets.push({ vehicle: -1, fleet: row });
    const battery = isCharged ? { charge, spent: 0, home: -1 } : null;
    routing.push(fleetOf(alike, { dayCost, minimumPaid, count: fresh, maxTours, shift: { from, until }, battery }));
  }
  return { fleets, routing };
}

type Own = 'dayCost' | 'minimumPaid' | 'isOnDuty' | 'count' | 'maxTours' | 'shift' | 'battery';

/** Field by field: a dispatcher asks for all vehicles at every order, and spreading takes many times as long. */
function fleetOf(alike: Omit<RoutingFleet, Own>, own: Pick<RoutingFleet, Own>): RoutingFleet {
  return {
    travel: alike.travel,
    depot: alike.depot,
    capacity: alike.capacity,
    count: own.count,
    dayCost: own.dayCost,
    costPerMetre: alike.costPerMetre,
    costPerSecond: alike.costPerSecond,
    minimumPaid: own.minimumPaid,
    isOnDuty: own.isOnDuty === true,
    shift: own.shift,
    reload: alike.reload,
    maxTours: own.maxTours,
    range: alike.range,
    battery: own.battery ?? null,
    pace: alike.pace,
    factor: alike.factor,
  };
}

/** What parcels take up together. */
export function loadOf(run: Run, parcels: readonly number[]): Load {
  let volume = 0;
  let weight = 0;
  for (const index of parcels) {
    const parcel = parcelOf(run, index);
    volume += parcel.volume;
    weight += parcel.weight;
  }
  return { parcels: parcels.length, volume, weight };
}
