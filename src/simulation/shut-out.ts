// Who cannot serve a stop on a day: vehicles that zones bar from stopping there, or cut off from every way there or back.
import { onDay } from '../model/barring.ts';
import type { Traveller } from '../model/own-speeds.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import type { Travel } from '../network/travel.ts';
import { isBarred, type Spot } from './access.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { waysOf } from './own-ways.ts';
import type { Setting } from './setting.ts';

/** From a place: 1 for every door that one comes to and back from, and the same of other places that were asked for. */
interface Within {
  doors: Uint8Array | null;
  readonly others: Map<string, boolean>;
}

/** By where one starts. Only of ways that lead round zones: the usual ones are looked up at the stop itself. */
const KNOWN = new WeakMap<Travel, Map<string, Within>>();
/** Starts that are kept for each kind of ways: a micro-depot that is dragged over the map has a new one at every step. */
const MOST = 64;

export function isShutOut(setting: Setting, vehicle: VehicleSpec, from: Place, spot: Spot, day: number): boolean {
  if (isBarred(setting.access, vehicle, spot, day)) return true;
  const traveller: Traveller = onDay(vehicle, day);
  if (traveller.keptOut === undefined) return false;
  const travel = waysOf(setting.ground, traveller);
  const within = withinFrom(travel, from);
  if (spot.address >= 0) {
    within.doors ??= travel.roundTrips(from, setting.ground.doors);
    return within.doors[spot.address] === 0;
  }
  const place = placeOn(setting, setting.facilities[spot.facility] as Facility, day);
  const key = keyOf(place);
  const known = within.others.get(key) ?? travel.roundTrips(from, [place])[0] === 1;
  within.others.set(key, known);
  return !known;
}

function withinFrom(travel: Travel, from: Place): Within {
  const starts = KNOWN.get(travel) ?? new Map<string, Within>();
  KNOWN.set(travel, starts);
  const key = keyOf(from);
  const known = starts.get(key);
  if (known !== undefined) return known;
  if (starts.size >= MOST) starts.delete(starts.keys().next().value as string);
  const within: Within = { doors: null, others: new Map() };
  starts.set(key, within);
  return within;
}

function keyOf({ segment, along }: Place): string {
  return `${segment}/${along}`;
}
