// Which stops are within the range of a facility's vehicles, there and back; what is not, they do not serve.
import type { Metres } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { Traveller } from '../model/own-speeds.ts';
import type { FleetSpec } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import type { Spot } from './access.ts';
import type { Ranged } from './bike-ranges.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { addressesFrom, type Ground } from './ground.ts';
import { waysName, waysOf } from './own-ways.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { isShutOut } from './shut-out.ts';

/**
 * A way back is looked up unless the range leaves so many times the way there, and so many metres more: one-way streets
 * and closed bridges make none longer (assumption, on the safe side of what towns have).
 */
const SURELY_BACK = { times: 3, more: 20_000 };

/** Metres of the ways back from addresses, by who goes and place; an address that nobody asked for has none yet. */
const WAYS_BACK = new WeakMap<Ground, Map<string, Map<number, Metres>>>();

/** True if a facility has vehicles of a fleet (row of the placement) that may stop there and can go there from a place and back. */
export function canGo(
  setting: Setting,
  row: number,
  facility: Facility,
  place: Place,
  spot: Spot,
  day: number,
): boolean {
  const fleet = setting.placement.fleets[row] as FleetSpec;
  if (vehiclesOf(setting, fleet, facility) === 0) return false;
  const vehicle = vehicleIn(setting, fleet.id);
  if (isShutOut(setting, vehicle, place, spot, day)) return false;
  if (vehicle.range === Number.POSITIVE_INFINITY) return true;
  const who = onDay(vehicle, day);
  if (spot.address >= 0) return goesAndReturns(setting, who, place, spot);
  const there = placeOn(setting, setting.facilities[spot.facility] as Facility, day);
  const ways = waysOf(setting.ground, who);
  return ways.metres(place, there) + ways.metres(there, place) <= vehicle.range;
}

/** True if the way from a place to an address and back is no longer than the range of a vehicle. */
export function goesAndReturns(
  { ground }: { readonly ground: Ground },
  vehicle: Ranged,
  place: Place,
  { address }: Spot,
): boolean {
  const { range } = vehicle;
  const there = addressesFrom(ground, vehicle, place).metres[address] as number;
  const left = range - there;
  if (left >= SURELY_BACK.times * there + SURELY_BACK.more) return true;
  return left >= 0 && wayBack(ground, vehicle, place, address) <= left;
}

function wayBack(ground: Ground, traveller: Traveller, place: Place, address: number): Metres {
  const key = `${waysName(traveller)}/${place.segment}/${place.along}`;
  const ofGround = WAYS_BACK.get(ground) ?? new Map<string, Map<number, Metres>>();
  WAYS_BACK.set(ground, ofGround);
  const ways = ofGround.get(key) ?? new Map<number, Metres>();
  ofGround.set(key, ways);
  const known = ways.get(address);
  if (known !== undefined) return known;
  const metres = waysOf(ground, traveller).metres(ground.doors[address] as Place, place);
  ways.set(address, metres);
  return metres;
}
