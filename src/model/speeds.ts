// Free-flow speeds by road class for vans, bikes and recipients on foot.
import { FREE_FLOW, type Pace } from '../network/pace.ts';
import type { TravelProfile } from '../network/travel.ts';
import { VAN_PACE } from './catalogue.ts';

/** Assumption inside the evidence: 30 km/h free, about 18 inner city with the pace of the day (TfL 2018: 18.7). */
export const MOTOR_PROFILE: TravelProfile = {
  mode: 'motor',
  speed: {
    motorway: 80,
    trunk: 60,
    primary: 42,
    secondary: 36,
    tertiary: 30,
    residential: 24,
    living_street: 12,
    service: 14,
    pedestrian: 7,
    path: 0,
  },
};

/** 15 km/h moving average of cargo bikes in London (Pedal Me 2020) and Singapore (Dalla Chiara et al. 2020). */
export const BIKE_PROFILE: TravelProfile = {
  mode: 'bike',
  speed: {
    motorway: 0,
    trunk: 0,
    primary: 16,
    secondary: 16,
    tertiary: 16,
    residential: 15.5,
    living_street: 14,
    service: 13,
    pedestrian: 9,
    path: 14,
  },
};

/** 5 km/h on foot. */
export const WALK_PROFILE: TravelProfile = {
  mode: 'walk',
  speed: {
    motorway: 0,
    trunk: 0,
    primary: 5,
    secondary: 5,
    tertiary: 5,
    residential: 5,
    living_street: 5,
    service: 5,
    pedestrian: 5,
    path: 5,
  },
};

/** Metres a courier walks in a second, 5 km/h. */
export const WALKING_SPEED = 5_000 / 3_600;

/** Motor vehicles slow down with the hour; bikes and walkers do not. */
export function paceOf(mode: TravelProfile['mode']): Pace {
  return mode === 'motor' ? VAN_PACE : FREE_FLOW;
}
