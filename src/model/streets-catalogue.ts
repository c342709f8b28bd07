// Defaults of what slows vehicles on imported streets besides the class of the street: signals, signs, humps, surfaces.
import { assumed, type Choice, type Parameter } from './parameter.ts';

const signals =
  'assumption: OSRM charges 2 s; the Highway Capacity Manual’s level A is up to 10 s, B up to 20; the speeds by class hold a part';
const stop = 'assumption: below 10 s at the Highway Capacity Manual’s level A; the speeds by class hold a part';
const slowing = 'assumption: braking to 10 to 20 km/h and speeding up again';
const bikeStop = 'assumption: rolling by where nobody comes';
const surface = 'OSRM’s bicycle profile: 9 km/h on sett and 7 on cobbles, 6 to 10 on loose ground, of 15';

export const STREETS = {
  'rules.speeds.signs.motor.signals': assumed('Vans lose at a signal', 's', 5, 2, 20, signals),
  'rules.speeds.signs.motor.stop': assumed('Vans lose at a stop sign', 's', 5, 0, 10, stop),
  'rules.speeds.signs.motor.give_way': assumed('Vans lose at a give-way sign', 's', 2, 0, 5, stop),
  'rules.speeds.signs.motor.calming': assumed('Vans lose at a hump', 's', 2, 0, 5, slowing),
  'rules.speeds.signs.bike.signals': assumed('Cargo bikes lose at a signal', 's', 5, 2, 20, signals),
  'rules.speeds.signs.bike.stop': assumed('Cargo bikes lose at a stop sign', 's', 2, 0, 8, bikeStop),
  'rules.speeds.signs.bike.give_way': assumed('Cargo bikes lose at a give-way sign', 's', 1, 0, 4, bikeStop),
  'rules.speeds.signs.bike.calming': assumed('Cargo bikes lose at a hump', 's', 1, 0, 3, slowing),
  'rules.speeds.bikeOn.cobbled': assumed('Cargo bikes on cobbles, of their speed', '', 0.6, 0.45, 0.9, surface),
  'rules.speeds.bikeOn.unpaved': assumed('Cargo bikes on loose ground, of their speed', '', 0.5, 0.4, 0.7, surface),
} as const satisfies Record<string, Parameter>;

export const STREET_CHOICES = {
  'rules.speeds.keepOut': {
    label: 'Vans keep out of streets open to who has business there, except to stop there',
    unit: '',
    value: true,
    usual: 'or no: they pass through them where that is faster',
    evidence: 'assumption',
    source: 'what “destination”, “delivery” and delivery hours on OpenStreetMap mean; imported streets alone have some',
  },
} as const satisfies Record<string, Choice<boolean>>;
