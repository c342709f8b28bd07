// Defaults of what goes wrong with vehicles and couriers. Who is out for half of its shift breaks down on half as many days.
import { assumed, type Parameter } from './parameter.ts';

const none = 'no readable source';

export const FAILURES = {
  'rules.failures.motor': assumed(
    'Vans and feeders that break down when out for their whole shift',
    'share of days',
    0.002,
    0,
    0.02,
    none,
  ),
  'rules.failures.bike': assumed(
    'Cargo bikes that break down when out for their whole shift',
    'share of days',
    0.005,
    0,
    0.05,
    none,
  ),
  'rules.failures.helpMinutes': assumed('Until help comes after a breakdown', 'min', 60, 20, 180, none),
  'rules.failures.sick': assumed(
    'Owned vehicles without a courier, since somebody is ill',
    'share of days',
    0.02,
    0,
    0.1,
    `${none}; vehicles as needed find a substitute`,
  ),
} as const satisfies Record<string, Parameter>;
