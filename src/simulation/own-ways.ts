// Ways of fleets with speeds of their own by road class: travel times apart, made where a fleet states some and kept with the ground.
import { atOnce } from '../base/slices.ts';
import type { Traveller } from '../model/own-speeds.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { vehicleSpec } from '../model/vehicle.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import { streetTravelSteps } from '../network/street-travel.ts';
import type { Travel, TravelProfile } from '../network/travel.ts';
import type { Ground } from './ground.ts';

/** The ways of a traveller: those of its mode, unless its speeds are others. */
export function waysOf(ground: Ground, traveller: Traveller): Travel {
  if (traveller.ownSpeeds === undefined) return ground[traveller.mode];
  const name = waysName(traveller);
  const kept = ground.own.get(name);
  if (kept !== undefined) return kept;
  const made = atOnce(ownWaysSteps(ground, traveller));
  ground.own.set(name, made);
  return made;
}

/** Equal for travellers that are equally fast on all streets, before the hour and other factors. */
export function waysName({ mode, ownSpeeds }: Traveller): string {
  return ownSpeeds === undefined ? mode : `${mode} ${ROAD_CLASSES.map((road) => ownSpeeds[road] ?? '').join()}`;
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

/** The fleets of all scenarios that state speeds of their own. */
function ownTravellers(study: Study): Traveller[] {
  const fleets = placementsOf(study).flatMap((placement) => placement.fleets);
  const stating = fleets.filter(({ speeds }) => speeds?.byClass !== undefined);
  return stating.map((fleet) => vehicleSpec(study, fleet)).filter(({ ownSpeeds }) => ownSpeeds !== undefined);
}

/** Signs, surfaces and streets kept out of are as for the mode. */
function* ownWaysSteps(ground: Ground, { mode, ownSpeeds }: Traveller): Generator<undefined, Travel, undefined> {
  const usual = ground[mode].profile;
  const profile = { ...usual, speed: { ...usual.speed, ...ownSpeeds } };
  return yield* streetTravelSteps(ground.city.streets, profile, undefined, mode === 'walk' ? [] : ground.doors);
}
