// Free-flow speeds by road class for vans, bikes and recipients on foot, and how the hour slows them.
import { FREE_FLOW, type Pace } from '../network/pace.ts';
import type { TravelProfile } from '../network/travel.ts';
import type { Rules } from './study.ts';
import type { Speeds } from './study-speeds.ts';

/** Motor vehicles keep off paths. */
export function motorProfile({ motor, signs, keepOut }: Speeds): TravelProfile {
  return { mode: 'motor', speed: { ...motor, path: 0 }, delays: signs.motor, keepsOut: keepOut };
}

/** Bikes keep off motorways and trunk roads. */
export function bikeProfile({ bike, signs, bikeOn }: Speeds): TravelProfile {
  return { mode: 'bike', speed: { motorway: 0, trunk: 0, ...bike }, delays: signs.bike, surfaces: bikeOn };
}

/** On foot everywhere but on motorways and trunk roads, at one speed. */
export function walkProfile({ walk }: Speeds): TravelProfile {
  return {
    mode: 'walk',
    speed: {
      motorway: 0,
      trunk: 0,
      primary: walk,
      secondary: walk,
      tertiary: walk,
      residential: walk,
      living_street: walk,
      service: walk,
      pedestrian: walk,
      path: walk,
    },
  };
}

/** The profile of a mode under a study's speeds. */
export function profileOf(speeds: Speeds, mode: TravelProfile['mode']): TravelProfile {
  return mode === 'motor' ? motorProfile(speeds) : mode === 'bike' ? bikeProfile(speeds) : walkProfile(speeds);
}

/** Metres that couriers and recipients walk in a second. */
export function walkingSpeed({ walk }: Pick<Speeds, 'walk'>): number {
  return (walk * 1_000) / 3_600;
}

/** Motor vehicles and bikes go at the pace of the hour; walkers do not. */
export function paceOf({ paceByHour, bikePaceByHour }: Rules['traffic'], mode: TravelProfile['mode']): Pace {
  return mode === 'motor' ? paceByHour : mode === 'bike' ? bikePaceByHour : FREE_FLOW;
}
