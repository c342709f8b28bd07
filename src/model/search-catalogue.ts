// Default of what vans drive while they search for parking; keys are the paths of the study file.
import { assumed, type Parameter } from './parameter.ts';

export const SEARCH = {
  'rules.door.searchKmPerHour': assumed(
    'Speed of a van that searches for parking',
    'km/h',
    0,
    0,
    16,
    'switched off: the search then takes time and no kilometres; of couriers only the time is published, and how much of it they drive is not; Parking Reform Network reckons with 10 miles an hour for cars',
  ),
} as const satisfies Record<string, Parameter>;
