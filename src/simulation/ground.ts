// The ground of a study: its city with the ways of vans, bikes and walkers, kept between scenarios and replications.
import type { Point } from '../base/geometry.ts';
import { atOnce } from '../base/slices.ts';
import type { Traveller } from '../model/own-speeds.ts';
import { bikeProfile, motorProfile, walkProfile } from '../model/speeds.ts';
import { DEFAULT_SPEEDS, type Speeds } from '../model/study-speeds.ts';
import { addressPlace, type City, type Place } from '../network/city.ts';
import { kerbsideSteps } from '../network/kerbside.ts';
import { type NearPlace, nearestPlace, type PlaceIndex, placeIndexSteps } from '../network/place-index.ts';
import { streetTravelSteps } from '../network/street-travel.ts';
import type { Travel } from '../network/travel.ts';
import type { DispatchWays } from './dispatch-ways.ts';
import type { NearAddresses } from './near-addresses.ts';
import { waysName, waysOf } from './own-ways.ts';
import type { DispatchDesk } from './world.ts';

export interface Ground {
  readonly city: City;
  readonly motor: Travel;
  readonly bike: Travel;
  readonly walk: Travel;
  /** Of fleets with speeds of their own, by name; see own-ways.ts. */
  readonly own: Map<string, Travel>;
  /** The spot in front of each address. */
  readonly doors: readonly Place[];
  readonly index: PlaceIndex;
  /** 1 for each segment on which a facility can be served. */
  readonly kerbside: Uint8Array;
  /** Metres from a place to every address, by place and who goes; filled when asked for. */
  readonly reach: Map<string, { readonly seconds: Float64Array; readonly metres: Float64Array }>;
  /** What is near a place on foot; see near-addresses.ts. */
  readonly near: Map<string, NearAddresses>;
  /** Ways that dispatchers asked for, by their desk of the day; see dispatch-ways.ts. */
  readonly asked: WeakMap<DispatchDesk, DispatchWays>;
}

/** Bytes of ways to all addresses that are kept. */
const REACH_MEMORY = 128 * 1024 * 1024;

/** A study's ground needs its speeds (see groundOfStudy). */
export function groundOf(city: City, speeds: Speeds = DEFAULT_SPEEDS): Ground {
  return atOnce(groundSteps(city, speeds));
}

/** The same in slices: yields after each. */
export function* groundSteps(city: City, speeds: Speeds): Generator<undefined, Ground, undefined> {
  const { streets } = city;
  const doors = Array.from({ length: city.addresses.count }, (_, address) => addressPlace(city.addresses, address));
  yield;
  const motor = yield* streetTravelSteps(streets, motorProfile(speeds), undefined, doors);
  yield;
  const bike = yield* streetTravelSteps(streets, bikeProfile(speeds), undefined, doors);
  yield;
  const walk = yield* streetTravelSteps(streets, walkProfile(speeds));
  yield;
  const index = yield* placeIndexSteps(streets);
  yield;
  const kerbside = yield* kerbsideSteps(streets);
  yield;
  return {
    city,
    motor,
    bike,
    walk,
    own: new Map(),
    doors,
    index,
    kerbside,
    reach: new Map(),
    near: new Map(),
    asked: new WeakMap(),
  };
}

/** Seconds and metres by shortest time from a place to every address. Those of some hundred places are kept, in a large city of fewer. */
export function addressesFrom(
  ground: Ground,
  who: Traveller['mode'] | Traveller,
  place: Place,
): { readonly seconds: Float64Array; readonly metres: Float64Array } {
  const traveller = typeof who === 'string' ? { mode: who } : who;
  const key = `${waysName(traveller)}/${place.segment}/${place.along}`;
  const kept = ground.reach.get(key);
  if (kept !== undefined) return kept;
  const found = waysOf(ground, traveller).from(place, ground.doors);
  const most = Math.max(64, Math.min(1_000, REACH_MEMORY / (16 * ground.doors.length)));
  if (ground.reach.size >= most) ground.reach.delete(ground.reach.keys().next().value as string);
  ground.reach.set(key, found);
  return found;
}

/**
 * The nearest spot on a street where a facility can be served by vans and bikes, which reach it from everywhere and
 * leave it for everywhere; null in a city without such streets.
 */
export function facilityPlace(ground: Ground, position: Point): NearPlace | null {
  return nearestPlace(ground.index, position, 'motor', (segment) => ground.kerbside[segment] === 1);
}
