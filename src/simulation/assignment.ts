// Which way a parcel takes today: a micro-depot's bikes where one has room and reaches the door, else a van.
import { MINUTE } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import { ownPart } from '../model/depot-site.ts';
import { fitsBike, type Parcel } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import { type BikeRoom, hasBike } from './bike-room.ts';
import { type Floor, waveWithRoom } from './depot-floor.ts';
import { standingOn } from './depot-hours.ts';
import { doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { type FeederRoom, hasFeeder } from './feeder-room.ts';
import { shiftOn, workdaysAt } from './fleet-hours.ts';
import { addressesFrom } from './ground.ts';
import { isOpenTo } from './hand-on.ts';
import { expectedService, parkingSeconds } from './handover.ts';
import { hopSpeed } from './hop-speed.ts';
import { hasUsualWays } from './own-ways.ts';
import { type DepotSetting, type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { canCome, type SiteRoom } from './site-room.ts';
import { isDepotFed } from './supply-reach.ts';
import { goesByVan } from './wave-hours.ts';
import { isHardlyLetIn, isKeptOut, isPunctual } from './window-hours.ts';

/** Micro-depots of a hub with the room that is left in each today. */
export interface Room {
  readonly depot: DepotSetting;
  /** Ways by bike from where it stands today. */
  readonly metres: Float64Array;
  readonly place: Place;
  /** m2 */
  readonly area: number;
  left: number;
  readonly whole: number;
  /** What its floor limits deliveries to; pick-ups come when these are gone. */
  readonly floor?: Floor;
  /** What the feeders of the hub that supplies it can take along. */
  readonly feeders?: FeederRoom;
  /** What those that its site lets in today can bring and unload there. */
  readonly site?: SiteRoom | undefined;
  /** What its counted bikes can still bring. */
  readonly bikes?: BikeRoom | undefined;
}

/**
 * Open micro-depots that parcels of the hub may go to and that have bikes, less the parcels that take their room already
 * (`taken`, by the row of the facility). One that is not leased today, or moves about and stands nowhere, is nobody's.
 */
export function roomOf(setting: Setting, hub: number, day: number, taken: (facility: number) => number): Room[] {
  const rooms: Room[] = [];
  for (const depot of setting.depots.values()) {
    const { spec, facility } = depot;
    if (!isOpenTo(setting, depot, hub) || !isDepotFed(setting, depot, day)) continue;
    if (!hasVehicles(setting, facility.index, 'bike') || !bikesCanLeave(setting, depot)) continue;
    const { area, parcelsPerDay } = ownPart(spec);
    const standing = standingOn(setting, depot, day);
    if (standing === undefined) continue;
    const left = Math.max(0, parcelsPerDay - taken(facility.index));
    rooms.push({ depot, ...standing, area, left, whole: parcelsPerDay });
  }
  return rooms;
}

/** True if the micro-depot is open while bikes of it work, for longer than they need to load. */
export function bikesCanLeave(setting: Setting, { facility }: DepotSetting): boolean {
  return workdaysAt(setting, 'bike', facility).some((workday) => {
    const { from, until } = shiftOn(setting, workday, facility);
    return from + workday.reloadMinutes * MINUTE < until;
  });
}

/** True if a facility has at least one vehicle of a kind. */
export function hasVehicles(setting: Setting, facility: number, kind: 'van' | 'bike' | 'feeder'): boolean {
  const place = setting.facilities[facility];
  if (place === undefined) return false;
  return setting.fleetsAt(place, kind).some((row) => {
    const fleet = setting.placement.fleets[row];
    return fleet !== undefined && vehiclesOf(setting, fleet, place) > 0;
  });
}

/** A micro-depot and those of its fleets (rows of the placement) whose bikes can bring the parcel. */
export interface Choice {
  readonly room: Room;
  readonly fleets: readonly number[];
}

/**
 * The micro-depot for a parcel under the study's assignment rule, or undefined for the van; the room is not yet taken.
 * `nearest`: the nearest by bike with room. `balanced`: the one with the largest share of its room left. `cheapest`: the
 * one with the lowest expected cost at the margin, and only where that is below the van's or no van may stop there, could in
 * the parcel's hours or has the range for it. What no bike there can carry goes by van. Bikes whose work misses the parcel's hours, or that would get it too late for them or for what was promised, leave it to a van, if one can take it in time.
 */
export function chooseDepot(setting: Setting, parcel: Parcel, rooms: readonly Room[], day: number): Choice | undefined {
  if (!fitsBike(parcel.size)) return undefined;
  const rule = setting.study.rules.assignment;
  const hub = setting.facilities[setting.hubOf(parcel)] as Facility;
  // What a wave brings too late for the bikes of the day goes by van, if one can take it.
  let byVan: boolean | null = null;
  const canGoByVan = (): boolean => {
    byVan ??= goesByVan(setting, parcel, hub, day);
    return byVan;
  };
  const vansToDoor = (): readonly number[] => doorFleets(setting, hub, 'van', hub.place, parcel, day);
  const isPunctualByVan = (): boolean => canGoByVan() && isPunctual(setting, parcel, hub, vansToDoor(), day);
  const isAmpleByVan = (): boolean => canGoByVan() && !isHardlyLetIn(setting, parcel, 'van', hub, vansToDoor(), day);
  /** Bikes can be at the door in the parcel's hours with what a wave brings them, for long enough and no later than promised if vans can. */
  const isInTime = ({ depot: { facility }, floor }: Room, bikes: readonly number[], wave: number): boolean => {
    const ready = parcel.direction === 'pick-up' ? 0 : (floor?.ready[wave] ?? 0);
    if (ready === Number.POSITIVE_INFINITY) return false;
    if (isKeptOut(setting, parcel, 'bike', facility, bikes, day, ready)) return false;
    if (isHardlyLetIn(setting, parcel, 'bike', facility, bikes, day, ready) && isAmpleByVan()) return false;
    return isPunctual(setting, parcel, facility, bikes, day, ready) || !isPunctualByVan();
  };
  // What counted bikes find no time for, or feeders have no room for or bring too late for the hours of the parcel, goes by van too; where none can take it, it waits for them.
  const isFree = (room: Room, bikes: readonly number[]): boolean => {
    const isBrought = (wave: number | null): boolean =>
      room.bikes === undefined || hasBike(room.bikes, { parcel, fleets: bikes, wave, locker: null });
    if (parcel.direction === 'pick-up') return room.left > 0 && (isBrought(null) || !canGoByVan());
    const isTaken = hasRoom(room, parcel, (wave) => isInTime(room, bikes, wave) && isBrought(wave));
    return isTaken || (hasRoom(room, null) && !canGoByVan());
  };
  // Where a parcel does not go on to the next micro-depot, a full one still is its micro-depot.
  const goesOn = setting.study.rules.depot.whenFull === 'next depot';
  let best: Choice | undefined;
  const vans = rule === 'cheapest' ? doorFleets(setting, hub, 'van', hub.place, parcel, day) : [];
  const isBound = vans.length > 0 && !isKeptOut(setting, parcel, 'van', hub, vans, day);
  let least = isBound ? vanCost(setting, parcel, hub, vans, day) : Number.POSITIVE_INFINITY;
  for (const room of rooms) {
    const metres = room.metres[parcel.address] as number;
    if (!(metres <= room.depot.spec.catchment)) continue;
    const bikes = doorFleets(setting, room.depot.facility, 'bike', room.place, parcel, day);
    if (bikes.length === 0 || (goesOn && !isFree(room, bikes))) continue;
    const waves = room.floor?.ready ?? [0];
    if (!waves.some((_, wave) => isInTime(room, bikes, wave)) && canGoByVan()) continue;
    const value =
      rule === 'nearest'
        ? metres
        : rule === 'balanced'
          ? -room.left / room.whole
          : bikeCost(setting, room, parcel, bikes, day);
    if (value < least || (value === least && best !== undefined && isNamedFirst(room, best.room))) {
      least = value;
      best = { room, fleets: bikes };
    }
  }
  return best !== undefined && isFree(best.room, best.fleets) ? best : undefined;
}

/** True if a parcel for which no micro-depot was found would go by bike from one of them, had it room, and can go by no van. */
export function isCrowdedOut(setting: Setting, parcel: Parcel, rooms: readonly Room[], day: number): boolean {
  if (rooms.length === 0 || !fitsBike(parcel.size)) return false;
  const hub = setting.facilities[setting.hubOf(parcel)] as Facility;
  if (goesByVan(setting, parcel, hub, day)) return false;
  return rooms.some(({ depot: { spec, facility }, metres, place }) => {
    if (!((metres[parcel.address] as number) <= spec.catchment)) return false;
    const bikes = doorFleets(setting, facility, 'bike', place, parcel, day);
    return bikes.length > 0 && !isKeptOut(setting, parcel, 'bike', facility, bikes, day);
  });
}

/**
 * True if a delivery more can be taken there today, and has room on the floor when a wave brings it that is in time. Where
 * the parcel is given, the feeders of that wave have room for it too, and those that the site lets in.
 */
export function hasRoom(
  { depot, left, floor, feeders, site }: Room,
  parcel: Pick<Parcel, 'volume' | 'weight'> | null,
  isInTime: (wave: number) => boolean = () => true,
): boolean {
  if (left <= 0 || floor === undefined) return left > 0;
  const comes = (wave: number): boolean =>
    parcel === null ||
    ((feeders === undefined || hasFeeder(feeders, depot.facility.index, wave, parcel)) && canCome(site, wave, parcel));
  const wave = waveWithRoom(floor, comes);
  return wave !== undefined && isInTime(wave);
}

/** Equal ones break by id, not by their place in the file. */
function isNamedFirst({ depot: { facility } }: Room, { depot: other }: Room): boolean {
  return facility.id < other.facility.id;
}

/** Share of a tour's way out and back that falls on one of its parcels: a full van's 120, a bike's 35 (assumption). */
const STEM_SHARE = { van: 2 / 120, bike: 2 / 35 };
/** Metres between neighbouring stops, for the estimate only (assumption). */
const HOP = 150;

/** Expected euros of one more parcel by bike: handling, its stop, and its share of the way from the micro-depot. */
function bikeCost(
  setting: Setting,
  { depot, metres, place }: Room,
  { address, size }: Parcel,
  bikes: readonly number[],
  day: number,
): number {
  const { prices } = setting.study;
  const stop = stopSeconds(setting, 'bike', address, depot.facility);
  const handling = (prices.handlingMinutes[size] / 60) * prices.handlingHour;
  const least = leastOf(setting, bikes, (vehicle) => {
    const who = onDay(vehicle, day);
    const own = hasUsualWays(who) ? metres : addressesFrom(setting.ground, who, place).metres;
    const way = (own[address] as number) * STEM_SHARE.bike + HOP;
    return { metres: way, seconds: way / (hopSpeed(setting, 'bike', vehicle) * vehicle.speed) + stop };
  });
  return handling + least;
}

/** Expected euros of one more parcel by van from its hub. */
function vanCost(setting: Setting, parcel: Parcel, hub: Facility, vans: readonly number[], day: number): number {
  const stem = STEM_SHARE.van;
  const stop = stopSeconds(setting, 'van', parcel.address, hub);
  return leastOf(setting, vans, (vehicle) => {
    const way = addressesFrom(setting.ground, onDay(vehicle, day), hub.place);
    const drive = (way.seconds[parcel.address] as number) * stem + HOP / hopSpeed(setting, 'van', vehicle);
    return { metres: (way.metres[parcel.address] as number) * stem + HOP, seconds: drive / vehicle.speed + stop };
  });
}

/** Euros of the metres and the seconds that a vehicle takes, with that of some fleets (rows of the placement) which does it for least. */
function leastOf(
  setting: Setting,
  fleets: readonly number[],
  workOf: (vehicle: VehicleSpec) => { readonly metres: number; readonly seconds: number },
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const row of fleets) {
    const vehicle = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
    const { km, hour, parcel } = vehicle;
    const { metres, seconds } = workOf(vehicle);
    if (!Number.isFinite(metres)) continue;
    least = Math.min(least, parcel + (metres / 1_000) * km + (seconds / 3_600) * hour);
  }
  return least;
}

function stopSeconds(setting: Setting, kind: 'van' | 'bike', address: number, from: Facility): number {
  return parkingSeconds(setting, kind, address, from) + expectedService(setting, kind, address, 1, from);
}
