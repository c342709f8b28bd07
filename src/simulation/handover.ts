// At the door: how long a stop takes, and whether somebody takes the parcel.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import { WALKING_SPEED } from '../model/speeds.ts';
import { type Rules, secondsOf, type VehicleKind } from '../model/study.ts';
import { ADDRESS_KINDS } from '../network/city.ts';
import type { Order } from './demand.ts';
import { dayIndex, factorOf, recipientKey } from './draws.ts';
import type { Setting } from './setting.ts';

const FLATS = ADDRESS_KINDS.indexOf('flats');

/** Seconds a vehicle of a kind searches for parking at an address. */
export function parkingSeconds(setting: Setting, kind: VehicleKind, address: number): Seconds {
  const { door } = setting.study.rules;
  if (kind === 'bike') return Math.round(door.parkingBike);
  const inCentre = setting.ground.city.addresses.centre[address] === 1;
  return Math.round(inCentre ? door.parkingVanCentre : door.parkingVanSuburb);
}

/**
 * Expected seconds at an address from parking to driving on: walk both ways, stairs or lift, handover of the first and
 * of each further parcel. One basis for all vehicles; only the walk differs.
 */
export function expectedService(setting: Setting, kind: VehicleKind, address: number, parcels: number): Seconds {
  const { door } = setting.study.rules;
  const { addresses } = setting.ground.city;
  const inCentre = addresses.centre[address] === 1;
  const walk =
    kind === 'bike'
      ? inCentre
        ? door.walkBikeCentre
        : door.walkBikeSuburb
      : inCentre
        ? door.walkVanCentre
        : door.walkVanSuburb;
  const stairs = addresses.kind[address] === FLATS ? door.stairsFlats : 0;
  return (2 * walk) / WALKING_SPEED + stairs + door.handoverStop + (parcels - 1) * door.handoverParcel;
}

/** Seconds this stop really takes: the expected ones times the day's luck of the address (lognormal, mean 1). Whole seconds. */
export function actualService(
  setting: Setting,
  kind: VehicleKind,
  address: number,
  parcels: number,
  day: number,
): Seconds {
  const factor = factorOf(setting.draws.service(address, dayIndex(day)), setting.study.rules.door.spread);
  return Math.max(1, Math.round(expectedService(setting, kind, address, parcels) * factor));
}

/** True if the recipient takes the parcel at that second: one draw a recipient and day, against the hour's probability. */
export function isAtHome(
  setting: Setting,
  order: Pick<Order, 'address' | 'household' | 'business'>,
  time: Seconds,
): boolean {
  const day = Math.floor(time / DAY);
  const u = setting.draws.presence(recipientKey(order.address, order.household), dayIndex(day));
  return u < presenceAt(setting.study.rules, order.business, time - day * DAY);
}

/** Probability that somebody takes a parcel at a second of the day; households interpolated between 10, 14 and 19 h. */
export function presenceAt(rules: Rules, business: boolean, second: Seconds): number {
  const { presence } = rules;
  if (business) {
    const isOpen = second >= secondsOf(presence.businessFrom) && second < secondsOf(presence.businessUntil);
    return isOpen ? presence.business : 0;
  }
  const hour = second / HOUR;
  if (hour <= 10) return presence.at10;
  if (hour <= 14) return presence.at10 + ((hour - 10) / 4) * (presence.at14 - presence.at10);
  if (hour <= 19) return presence.at14 + ((hour - 14) / 5) * (presence.at19 - presence.at14);
  return presence.at19;
}
