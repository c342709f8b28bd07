// The hub's morning: parcels are sorted, each gets its way for today, feeders leave in waves and vans on their tours.
import { chooseDepot, isCrowdedOut, roomOf } from './assignment.ts';
import { isDue, isTooOld } from './attempts.ts';
import { bikeRoomOf } from './bike-room.ts';
import { isLeftToVans, sendByVan } from './by-van.ts';
import { giveByZone } from './contractor.ts';
import { beginsAt } from './day-clock.ts';
import { deliveriesAt, floorOf } from './depot-floor.ts';
import { isFeederNeeded } from './depot-stock.ts';
import type { EventOf } from './events.ts';
import type { Facility } from './facts.ts';
import { type FeederRoom, feederRoomOf } from './feeder-room.ts';
import { startsOf } from './fleet-hours.ts';
import { handOn, isAtItsHub } from './hand-on.ts';
import { bookLocker, nextLocker } from './locker-bank.ts';
import { lockersToEmpty, noteCall, supplierOf } from './locker-supply.ts';
import { counterOf } from './pick-up-counter.ts';
import { isPlanning, requestTours } from './planning-request.ts';
import { isUsedUp, returnToSender } from './redirection.ts';
import { parcelOf, parcelState, type Run, settle, take } from './run-state.ts';
import { assignPickUps, callForPickUps } from './sender-day.ts';
import { pickUpsOf } from './sender-door.ts';
import type { DepotSetting, LockerSetting } from './setting.ts';
import { shortOfBikes } from './short-of-bikes.ts';
import { feedersLeft, feedersSent } from './site-feeders.ts';
import { siteRoomsOf } from './site-room.ts';
import { emptyStop, type StopDraft, stopsByAddress, suppliesByFacility } from './stop-draft.ts';
import { calledTo, callTo, callToCounter, callToLocker, type Held } from './wave-calls.ts';

/** Sorts what is at the hub and decides today's way of every parcel that may leave. */
export function sortAtHub(run: Run, { hub, day }: EventOf<'hub-sorts'>): void {
  const { setting, world, facts, agenda } = run;
  const time = agenda.now;
  const all = roomOf(setting, hub, day, (depot) => deliveriesAt(run, depot) + calledTo(run, depot));
  const roomsByHub = new Map<number, FeederRoom>();
  const feedersOf = (from: number): FeederRoom => {
    const room = roomsByHub.get(from) ?? feederRoomOf(run, from, day);
    roomsByHub.set(from, room);
    return room;
  };
  const feeders = feedersOf(hub);
  const sites = siteRoomsOf(run, day);
  const rooms = all.map((room) => {
    const { depot } = room;
    const site = sites.get(depot.facility.index);
    const floor = floorOf(run, room, day);
    const bikes = bikeRoomOf(run, { facility: depot.facility, place: room.place }, day, floor.ready);
    return { ...room, floor, feeders: feedersOf(depot.hub), site, bikes };
  });
  const due = (world.kept[hub] as number[]).filter(
    (parcel) => isDue(run, parcel, day) && isAtItsHub(run, parcelOf(run, parcel), hub) && !world.passedOn.has(parcel),
  );
  due.sort((a, b) => a - b);
  for (const index of due) {
    const state = parcelState(run, index);
    if (state.sorted) continue;
    state.sorted = true;
    facts.push({ kind: 'sorted', time, parcel: index, facility: hub });
  }
  const gone = new Set(returnOld(run, hub, day));
  const goesOn: { readonly parcel: number; readonly depot: DepotSetting }[] = [];
  const counterFor = (parcel: number): DepotSetting | undefined => counterOf(run, parcel, hub, day);
  // What feeders alone can bring comes first, then windows, so that they get the room and the first wave.
  const turnOf = (parcel: number): number =>
    counterFor(parcel) !== undefined ? 0 : parcelOf(run, parcel).window !== null ? 1 : 2;
  const turns = new Map(due.map((parcel) => [parcel, turnOf(parcel)]));
  const inTurn = due
    .filter((parcel) => !gone.has(parcel))
    .sort((a, b) => (turns.get(a) as number) - (turns.get(b) as number) || a - b);
  const missedDepot = shortOfBikes(setting, rooms, day);
  for (const index of inTurn) {
    const parcel = parcelOf(run, index);
    parcelState(run, index).crowdedOut = false;
    const suppliedBy = (locker: LockerSetting) => supplierOf(run, locker, index, { hub, day, rooms, feeders });
    const locker = bookLocker(run, index, (one) => suppliedBy(one) !== undefined);
    if (locker !== undefined) {
      const facility = locker.facility.index;
      const by = suppliedBy(locker);
      let held: Held = {};
      if (by === 'feeder') held = callToLocker(run, facility, feeders, index);
      else if (by === 'van' || by === undefined) world.vans[hub]?.push(index);
      else {
        held = callTo(run, by, index, locker.facility);
        goesOn.push({ parcel: index, depot: by.room.depot });
      }
      facts.push({ kind: 'assigned', time, parcel: index, way: 'locker', facility, ...held });
      continue;
    }
    const counter = counterFor(index);
    if (counter !== undefined) {
      const facility = counter.facility.index;
      facts.push({ kind: 'assigned', time, parcel: index, way: 'pick-up', facility });
      callToCounter(run, facility, feedersOf(counter.hub), sites.get(facility), index);
      goesOn.push({ parcel: index, depot: counter });
      continue;
    }
    if (isUsedUp(run, index)) {
      take(run, [index], hub);
      returnToSender(run, index, hub);
      continue;
    }
    if (giveByZone(run, index, hub, day)) continue;
    const isByVan = isLeftToVans(run, index, hub, day);
    const choice = isByVan ? undefined : chooseDepot(setting, parcel, rooms, day);
    if (choice !== undefined) {
      const { depot } = choice.room;
      const facility = depot.facility.index;
      const held = callTo(run, choice, index, null);
      facts.push({ kind: 'assigned', time, parcel: index, way: 'bike', facility, ...held });
      goesOn.push({ parcel: index, depot });
      continue;
    }
    parcelState(run, index).crowdedOut = isCrowdedOut(setting, parcel, rooms, day);
    world.vans[hub]?.push(index);
    const shortAt = isByVan ? undefined : missedDepot(parcel);
    const short = shortAt === undefined ? {} : { shortAt };
    facts.push({ kind: 'assigned', time, parcel: index, way: 'van', facility: hub, ...short });
  }
  for (const { parcel, depot } of goesOn) {
    if (depot.hub === hub) continue;
    handOn(run, [parcel], hub, depot.hub);
    world.passedOn.add(parcel);
  }
  assignPickUps(run, hub, day, rooms);
  callForPickUps(run, hub, day);
}

/** Asks for the feeder tours of one wave: to every micro-depot and locker of this hub that gets something. */
export function leaveInWave(run: Run, event: EventOf<'wave-leaves'>): void {
  const { setting, world, agenda } = run;
  const { hub, day, wave } = event;
  const hubFacility = setting.facilities[hub];
  if (hubFacility === undefined || isPlanning(run, hub, 'feeder', event)) return;
  const stops: StopDraft[] = [];
  for (const supplied of [...setting.depots.values(), ...setting.lockers.values()]) {
    if ('hubs' in supplied ? !supplied.hubs.includes(hub) : supplied.hub !== hub) continue;
    // With what earlier waves had no room for.
    const called = world.waves.slice(0, wave + 1).flatMap((facilities) => facilities[supplied.facility.index] ?? []);
    const parcels = called.filter((parcel) => {
      const { facility, stage } = parcelState(run, parcel);
      return facility === hub && stage === 'kept' && isDue(run, parcel, day);
    });
    const supplies = suppliesByFacility(run, supplied.facility, 'feeder', hubFacility, day, parcels);
    if (!('hubs' in supplied)) stops.push(...feedersTo(run, supplied, event, supplies, stops));
    else {
      stops.push(...supplies);
      if (supplies.length > 0) noteCall(run, supplied.facility, hub);
    }
  }
  const isLastWave = wave === world.waves.length - 1;
  if (isLastWave) stops.push(...emptyStops(run, lockersToEmpty(run, hub, 'feeder', day), [hub], day));
  requestTours(run, hubFacility, 'feeder', day, agenda.now, stops);
}

/**
 * The stops at a micro-depot that its site still allows today, beside what the wave asks for elsewhere (`asked`); what they
 * cannot bring goes by van. Where parcels are to be taken back and nothing is brought, a feeder comes for them alone; for
 * pick-ups, with the last wave if none came before.
 */
function feedersTo(
  run: Run,
  supplied: DepotSetting,
  { day, wave }: EventOf<'wave-leaves'>,
  supplies: readonly StopDraft[],
  asked: readonly StopDraft[],
): StopDraft[] {
  const cell = supplied.facility.index;
  const isLastChance = wave === run.world.waves.length - 1 && feedersSent(run, [cell], day, []) === 0;
  const isAlone = supplies.length === 0 && isFeederNeeded(run, supplied.facility, day, isLastChance);
  const wanted = isAlone ? [emptyStop(run, supplied.facility, day)] : supplies;
  const allowed = wanted.slice(0, feedersLeft(run, supplied, day, asked));
  for (const { parcels } of wanted.slice(allowed.length)) sendByVan(run, day, cell, parcels);
  return allowed;
}

/** Stops at lockers that are to be emptied of the pick-ups of these hubs and get nothing today. */
export function emptyStops(run: Run, lockers: readonly Facility[], hubs: readonly number[], day: number): StopDraft[] {
  return lockers.map((locker) => {
    for (const hub of hubs) noteCall(run, locker, hub);
    return emptyStop(run, locker, day);
  });
}

/** Asks for the van tours of the day; where the hub has no feeders, vans supply the lockers too. */
export function leaveByVan(run: Run, event: EventOf<'vans-leave'>): void {
  const { setting, world, agenda } = run;
  const { hub, day } = event;
  const hubFacility = setting.facilities[hub];
  if (hubFacility === undefined || isPlanning(run, hub, 'van', event)) return;
  // What comes to be theirs in between goes with those that start later.
  const lastStart = startsOf(setting, 'van', hubFacility).at(-1) ?? 0;
  world.vansCalled[hub] = agenda.now >= beginsAt(day, lastStart);
  const toDoors: number[] = [];
  const toLockers = new Map<number, number[]>();
  for (const parcel of world.vans[hub] ?? []) {
    const { stage, facility } = parcelState(run, parcel);
    if (stage !== 'kept' || facility !== hub || !isDue(run, parcel, day)) continue;
    const locker = nextLocker(run, parcel)?.facility.index;
    if (locker === undefined) toDoors.push(parcel);
    else toLockers.set(locker, [...(toLockers.get(locker) ?? []), parcel]);
  }
  const stops = stopsByAddress(run, hubFacility, 'van', day, [...toDoors, ...pickUpsOf(run, hub, day)]);
  for (const [locker, parcels] of toLockers) {
    const facility = setting.facilities[locker];
    if (facility === undefined) continue;
    stops.push(...suppliesByFacility(run, facility, 'van', hubFacility, day, parcels));
    noteCall(run, facility, hub);
  }
  stops.push(...emptyStops(run, lockersToEmpty(run, hub, 'van', day), [hub], day));
  requestTours(run, hubFacility, 'van', day, agenda.now, stops);
}

/** Sends back to their senders the kept parcels that are older than the rule allows, never before they were due; which. */
export function returnOld(run: Run, facility: number, day: number): readonly number[] {
  const { world, facts, agenda } = run;
  const tooOld = (world.kept[facility] as number[]).filter((parcel) => {
    const { sorted, stage } = parcelState(run, parcel);
    // What a tour is about to take, or a feeder to take back, lies here still, but is not left.
    if (stage !== 'kept') return false;
    return parcelOf(run, parcel).direction === 'delivery' && sorted && isTooOld(run, parcel, day);
  });
  if (tooOld.length === 0) return tooOld;
  take(run, tooOld, facility);
  for (const parcel of tooOld) {
    settle(run, parcel, 'ended');
    facts.push({ kind: 'returned', time: agenda.now, parcel, facility, why: 'too old' });
  }
  return tooOld;
}
