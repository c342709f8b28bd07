// Defaults of the speeds by road class without other traffic. Classes that are closed to a vehicle have none.
import { assumed, type Parameter } from './parameter.ts';

const motor = 'assumption inside the evidence: 30 km/h free; 18.7 by day in inner London (TfL 2018), pace included';
const bike = '15 km/h moving average in London (Pedal Me 2020) and Singapore (Dalla Chiara et al. 2020)';

export const SPEEDS = {
  'rules.speeds.motor.motorway': assumed('Vans on motorways', 'km/h', 80, 60, 100, motor),
  'rules.speeds.motor.trunk': assumed('Vans on trunk roads', 'km/h', 60, 45, 75, motor),
  'rules.speeds.motor.primary': assumed('Vans on primary roads', 'km/h', 42, 30, 50, motor),
  'rules.speeds.motor.secondary': assumed('Vans on secondary roads', 'km/h', 36, 25, 45, motor),
  'rules.speeds.motor.tertiary': assumed('Vans on tertiary roads', 'km/h', 30, 20, 40, motor),
  'rules.speeds.motor.residential': assumed('Vans on residential streets', 'km/h', 24, 15, 30, motor),
  'rules.speeds.motor.living_street': assumed('Vans on living streets', 'km/h', 12, 7, 20, motor),
  'rules.speeds.motor.service': assumed('Vans on service roads', 'km/h', 14, 10, 20, motor),
  'rules.speeds.motor.pedestrian': assumed('Vans in pedestrian streets', 'km/h', 7, 5, 10, motor),
  'rules.speeds.bike.primary': assumed('Cargo bikes on primary roads', 'km/h', 16, 13, 20, bike),
  'rules.speeds.bike.secondary': assumed('Cargo bikes on secondary roads', 'km/h', 16, 13, 20, bike),
  'rules.speeds.bike.tertiary': assumed('Cargo bikes on tertiary roads', 'km/h', 16, 13, 20, bike),
  'rules.speeds.bike.residential': assumed('Cargo bikes on residential streets', 'km/h', 15.5, 13, 18, bike),
  'rules.speeds.bike.living_street': assumed('Cargo bikes on living streets', 'km/h', 14, 10, 17, bike),
  'rules.speeds.bike.service': assumed('Cargo bikes on service roads', 'km/h', 13, 10, 16, bike),
  'rules.speeds.bike.pedestrian': assumed('Cargo bikes in pedestrian streets', 'km/h', 9, 5, 13, bike),
  'rules.speeds.bike.path': assumed('Cargo bikes on paths', 'km/h', 14, 10, 18, bike),
  'rules.speeds.walk': assumed(
    'Couriers and recipients on foot',
    'km/h',
    5,
    4,
    6,
    'the Munich model (FOCA, public repository) takes 5 km/h from the vehicle to the door',
  ),
} as const satisfies Record<string, Parameter>;
