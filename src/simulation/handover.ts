// At the door: how long a stop takes, and whether somebody takes the parcel.
import { DAY, HOUR, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { walkingSpeed } from '../model/speeds.ts';
import { type Rules, secondsOf, type VehicleKind } from '../model/study.ts';
import { ADDRESS_KINDS } from '../network/city.ts';
import type { BayReach, BaySetting } from './bay-reach.ts';
import { isShut } from './business-days.ts';
import type { Order } from './demand.ts';
import { dayIndex, factorOf, recipientKey } from './draws.ts';
import type { Facility } from './facts.ts';
import { agreed, type Shift, workdaysAt } from './fleet-hours.ts';
import type { Setting } from './setting.ts';

const FLATS = ADDRESS_KINDS.indexOf('flats');
const HOUSE = ADDRESS_KINDS.indexOf('house');
const BUSINESS = ADDRESS_KINDS.indexOf('business');

/**
 * Seconds a vehicle of a kind is expected to search for parking at an address, whatever the hour of its shift; none
 * while a loading bay that it would use is open. That a space there is free is the plan's hope: it knows no other tours.
 */
export function parkingSeconds(setting: Setting, kind: VehicleKind, address: number, from?: Facility): Seconds {
  const bay = hopedBay(setting, kind, address, from);
  const share = bay === undefined ? 0 : openShare(setting, kind, bay, from);
  return Math.round((1 - share) * meanSearch(setting, kind, address, from));
}

/** Seconds of a search that begins then: the zone's times the day's luck of the address (lognormal, mean 1), by the hours' factors. */
export function actualSearch(setting: Setting, kind: VehicleKind, address: number, time: Seconds): Seconds {
  const { parkingByHour, parkingSpread } = setting.study.rules.door;
  const luck = factorOf(setting.draws.parking(address, dayIndex(Math.floor(time / DAY))), parkingSpread);
  return Math.round(searchedBy(time, searchOf(setting, kind, address) * luck, parkingByHour));
}

/**
 * Seconds until a space is found where each hour makes the search so many times as long: as on the road (see `arrival`), what
 * is left of it when an hour ends goes on by the next one's factor, so that who begins later never finds one earlier.
 */
function searchedBy(time: Seconds, search: Seconds, factors: readonly number[]): Seconds {
  let now = time;
  let left = search;
  // Nobody searches for longer than a day, whatever the factors say.
  for (let hours = 0; hours <= DAY / HOUR; hours++) {
    const hour = Math.floor(now / HOUR);
    const factor = factors[hour % 24] as number;
    const rest = (hour + 1) * HOUR - now;
    if (left * factor <= rest) return now + left * factor - time;
    left -= rest / factor;
    now += rest;
  }
  return now - time;
}

/**
 * Expected seconds at an address from parking to driving on: walk both ways, stairs or lift, handover of the first and
 * of each further parcel, and for those that are brought what neighbours take in the mean. One basis for all vehicles;
 * only the walk and the hours differ.
 */
export function expectedService(
  setting: Setting,
  kind: VehicleKind,
  address: number,
  parcels: number,
  from?: Facility,
  pickUps = 0,
): Seconds {
  const walk = walkOf(setting, kind, address);
  const bay = hopedBay(setting, kind, address, from);
  const share = bay === undefined ? 0 : openShare(setting, kind, bay, from);
  const there = serviceFrom(setting, address, parcels + pickUps, walk + share * ((bay?.metres ?? walk) - walk));
  return there + expectedNeighbours(setting, kind, address, parcels, from);
}

/**
 * Seconds that neighbours are expected to take: of households that get a parcel, as many as there are behind the door at
 * most, those who do not open in the mean over the hours of the shift, where a neighbour accepts.
 */
function expectedNeighbours(
  setting: Setting,
  kind: VehicleKind,
  address: number,
  parcels: number,
  from: Facility | undefined,
): Seconds {
  const { rules } = setting.study;
  const { kind: kinds, households } = setting.ground.city.addresses;
  if (rules.door.neighbour === 0 || kinds[address] === BUSINESS) return 0;
  const recipients = Math.min(parcels, households[address] as number);
  return recipients * rules.neighbourAccepts * (1 - meansOf(setting, kind, from).presence) * rules.door.neighbour;
}

/**
 * Seconds this stop really takes where everybody opens: those expected of a walk of so many metres one way, the usual one unless given, times
 * the day's luck of the address (lognormal, mean 1). Whole seconds.
 */
export function actualService(
  setting: Setting,
  kind: VehicleKind,
  address: number,
  parcels: number,
  day: number,
  walk: Metres = walkOf(setting, kind, address),
): Seconds {
  const factor = factorOf(setting.draws.service(address, dayIndex(day)), setting.study.rules.door.spread);
  return Math.max(1, Math.round(serviceFrom(setting, address, parcels, walk) * factor));
}

/** Loading bays in reach of an address from which the walk is no longer than the search and the usual walk; for motor vehicles. */
export function usefulBays(setting: Setting, kind: VehicleKind, address: number, from?: Facility): readonly BayReach[] {
  if (kind === 'bike') return [];
  const near = setting.bayReach.get(address);
  if (near === undefined) return [];
  const onFoot = walkingSpeed(setting.study.rules.speeds);
  const without = meanSearch(setting, kind, address, from) + (2 * walkOf(setting, kind, address)) / onFoot;
  return near.filter(({ metres }) => (2 * metres) / onFoot <= without);
}

/** The bay that the plan hopes for: the nearest useful one whose limit a stop with one parcel is expected to keep. */
function hopedBay(setting: Setting, kind: VehicleKind, address: number, from?: Facility): BayReach | undefined {
  if (setting.bays.length === 0) return undefined;
  return usefulBays(setting, kind, address, from).find(
    ({ bay, metres }) =>
      serviceFrom(setting, address, 1, metres) + expectedNeighbours(setting, kind, address, 1, from) <=
      (setting.bays[bay] as BaySetting).spec.minutes * MINUTE,
  );
}

/** The share of the shift in which a bay is open. */
function openShare(setting: Setting, kind: VehicleKind, { bay }: BayReach, facility?: Facility): number {
  const { spec } = setting.bays[bay] as BaySetting;
  return meanOverShifts(setting, kind, facility, ({ from, until }) => {
    const open = Math.min(until, secondsOf(spec.closes)) - Math.max(from, secondsOf(spec.opens));
    return Math.max(0, open) / (until - from);
  });
}

/** Seconds from leaving the vehicle to being back in it, with a walk of so many metres one way. */
function serviceFrom(setting: Setting, address: number, parcels: number, walk: Metres): Seconds {
  const { door, speeds } = setting.study.rules;
  const kind = setting.ground.city.addresses.kind[address];
  const stairs = kind === FLATS ? door.stairsFlats : kind === HOUSE ? door.stairsHouse : 0;
  return (2 * walk) / walkingSpeed(speeds) + stairs + door.handoverStop + (parcels - 1) * door.handoverParcel;
}

function walkOf(setting: Setting, kind: VehicleKind, address: number): Metres {
  const { door } = setting.study.rules;
  const inCentre = setting.ground.city.addresses.centre[address] === 1;
  if (kind === 'bike') return inCentre ? door.walkBikeCentre : door.walkBikeSuburb;
  return inCentre ? door.walkVanCentre : door.walkVanSuburb;
}

/** The search of an hour whose factor is 1. */
function searchOf(setting: Setting, kind: VehicleKind, address: number): Seconds {
  const { door } = setting.study.rules;
  if (kind === 'bike') return door.parkingBike;
  return setting.ground.city.addresses.centre[address] === 1 ? door.parkingVanCentre : door.parkingVanSuburb;
}

/** The mean search over the hours of the shift. */
function meanSearch(setting: Setting, kind: VehicleKind, address: number, facility?: Facility): Seconds {
  return searchOf(setting, kind, address) * meansOf(setting, kind, facility).search;
}

/** Means over the different shifts of a facility's vehicles of a kind: a plan has one number for a stop, whoever comes. */
interface ShiftMeans {
  /** Of the hours' factors of the search for parking. */
  readonly search: number;
  /** Probability that a household opens; it changes evenly within an hour. */
  readonly presence: number;
}

function meansOf(setting: Setting, kind: VehicleKind, facility: Facility | undefined): ShiftMeans {
  const known = kept.get(setting) ?? new Map<string, ShiftMeans>();
  kept.set(setting, known);
  const key = `${kind}/${facility?.index ?? ''}`;
  const had = known.get(key);
  if (had !== undefined) return had;
  const { rules } = setting.study;
  const means = {
    search: meanOverShifts(setting, kind, facility, (shift) =>
      meanOfHours(shift, (from) => rules.door.parkingByHour[Math.floor(from / HOUR)] as number),
    ),
    presence: meanOverShifts(setting, kind, facility, (shift) =>
      meanOfHours(shift, (from, until) => presenceAt(rules, false, (from + until) / 2)),
    ),
  };
  known.set(key, means);
  return means;
}

/** A setting never changes, and plans and assignments ask for every stop. */
const kept = new WeakMap<Setting, Map<string, ShiftMeans>>();

/** The mean over a shift of what holds in each hour, or the part of one that lies in the shift. */
function meanOfHours({ from, until }: Shift, valueIn: (from: Seconds, until: Seconds) => number): number {
  let sum = 0;
  for (let hour = 0; hour < 24; hour++) {
    const begins = Math.max(from, hour * HOUR);
    const ends = Math.min(until, (hour + 1) * HOUR);
    if (ends > begins) sum += valueIn(begins, ends) * (ends - begins);
  }
  return sum / (until - from);
}

function meanOverShifts(
  setting: Setting,
  kind: VehicleKind,
  facility: Facility | undefined,
  measure: (shift: Shift) => number,
): number {
  const shifts: Shift[] = [];
  for (const workday of workdaysAt(setting, kind, facility)) {
    const { from, until } = agreed(workday);
    if (!shifts.some((known) => known.from === from && known.until === Math.min(DAY, until)))
      shifts.push({ from, until: Math.min(DAY, until) });
  }
  return shifts.reduce((sum, shift) => sum + measure(shift), 0) / shifts.length;
}

/** True if the recipient takes the parcel at that second: one draw a recipient and day, against the hour's probability. */
export function isAtHome(
  setting: Setting,
  order: Pick<Order, 'address' | 'household' | 'business'>,
  time: Seconds,
): boolean {
  const day = Math.floor(time / DAY);
  const u = setting.draws.presence(recipientKey(order.address, order.household), dayIndex(day));
  return !isShut(setting.study, order, day) && u < presenceAt(setting.study.rules, order.business, time - day * DAY);
}

/** Probability that somebody takes a parcel at a second of the day; households interpolated between 10, 14 and 19 h. */
export function presenceAt(rules: Rules, business: boolean, second: Seconds): number {
  const { presence } = rules;
  if (business) return isBusinessOpen(rules, second) ? presence.business : 0;
  const hour = second / HOUR;
  if (hour <= 10) return presence.at10;
  if (hour <= 14) return presence.at10 + ((hour - 10) / 4) * (presence.at14 - presence.at10);
  if (hour <= 19) return presence.at14 + ((hour - 14) / 5) * (presence.at19 - presence.at14);
  return presence.at19;
}

/** True if businesses are open at a second of a day on which they open; somebody to take a parcel may be missing even then. */
export function isBusinessOpen({ presence }: Rules, second: Seconds): boolean {
  return second >= secondsOf(presence.businessFrom) && second < secondsOf(presence.businessUntil);
}
