// Ways of fleets with speeds of their own by road class, or that zones keep out of some streets: travel times apart, made where
// a fleet needs some and kept with the ground.
import { atOnce } from '../base/slices.ts';
import { DAY, type Seconds } from '../base/units.ts';
import { type DatedTraveller, onDay, turningDays } from '../model/barring.ts';
import type { Traveller } from '../model/own-speeds.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { vehicleSpec } from '../model/vehicle.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import { streetTravelSteps } from '../network/street-travel.ts';
import type { Travel, TravelProfile } from '../network/travel.ts';
import { calendarOf } from './calendar.ts';
import type { Ground } from './ground.ts';

/** The ways of a traveller: those of its mode, unless its speeds are others or it has to drive round zones. */
export function waysOf(ground: Ground, traveller: Traveller): Travel {
  if (hasUsualWays(traveller)) return ground[traveller.mode];
  const name = waysName(traveller);
  const kept = ground.own.get(name);
  if (kept !== undefined) return kept;
  const made = atOnce(ownWaysSteps(ground, traveller));
  ground.own.set(name, made);
  return made;
}

/** The ways that a vehicle drives a leg by, which begins at a second of the run. */
export function waysOfLeg(ground: Ground, vehicle: DatedTraveller, { depart }: { readonly depart: Seconds }): Travel {
  return waysOf(ground, onDay(vehicle, Math.floor(depart / DAY)));
}

/** True if the ways are those of the mode. */
export function hasUsualWays({ ownSpeeds, keptOut }: Traveller): boolean {
  return ownSpeeds === undefined && keptOut === undefined;
}

/** Equal for travellers that are equally fast on all streets, before the hour and other factors, and kept out of the same ones. */
export function waysName({ mode, ownSpeeds, keptOut }: Traveller): string {
  const speeds = ownSpeeds === undefined ? mode : `${mode} ${ROAD_CLASSES.map((road) => ownSpeeds[road] ?? '').join()}`;
  if (keptOut === undefined) return speeds;
  return `${speeds} round ${keptOut.map(({ x, y, radius }) => `${x},${y},${radius}`).join(' ')}`;
}

/** Makes the ways of a traveller where they are not there yet, and gives their name. */
export function waysMade(ground: Ground, traveller: Traveller): string {
  waysOf(ground, traveller);
  return waysName(traveller);
}

/** The ways of a name that `waysMade` gave. */
export function waysNamed(ground: Ground, name: string): Travel {
  return ground.own.get(name) ?? ground[name as TravelProfile['mode']];
}

/** The ground with the own ways of a study's fleets and no others, in slices; the same one where it has just these. */
export function* withOwnWays(ground: Ground, study: Study): Generator<undefined, Ground, undefined> {
  const wanted = new Map(ownTravellers(study).map((traveller) => [waysName(traveller), traveller]));
  if (wanted.size === ground.own.size && [...wanted.keys()].every((name) => ground.own.has(name))) return ground;
  const own = new Map<string, Travel>();
  for (const [name, traveller] of wanted) {
    own.set(name, ground.own.get(name) ?? (yield* ownWaysSteps(ground, traveller)));
    yield;
  }
  return { ...ground, own };
}

/** The fleets of all scenarios that state speeds of their own, or are kept out of zones, as each goes on some day. */
function ownTravellers(study: Study): Traveller[] {
  const fleets = placementsOf(study).flatMap((placement) => placement.fleets);
  const mayDiffer = fleets.filter(({ speeds }) => study.rules.zones.length > 0 || speeds?.byClass !== undefined);
  if (mayDiffer.length === 0) return [];
  const last = calendarOf(study).operating.at(-1) ?? 0;
  const travellers = mayDiffer.flatMap((fleet) => {
    const vehicle = vehicleSpec(study, fleet);
    return turningDays(vehicle, last).map((day) => onDay(vehicle, day));
  });
  return travellers.filter((traveller) => !hasUsualWays(traveller));
}

/** Signs, surfaces and private streets are as for the mode. */
function* ownWaysSteps(
  ground: Ground,
  { mode, ownSpeeds, keptOut = [] }: Traveller,
): Generator<undefined, Travel, undefined> {
  const usual = ground[mode].profile;
  const profile = { ...usual, speed: { ...usual.speed, ...ownSpeeds }, keptOut };
  return yield* streetTravelSteps(ground.city.streets, profile, undefined, mode === 'walk' ? [] : ground.doors);
}
