// Defaults of how lockers are used: who chooses them, how long parcels stay, when people come.
import { assumed, computed, type Parameter, read } from './parameter.ts';

const polishLockers = 'Rudy 2025, parcel locker benchmark (public repository)';
const logitopp = 'KIT logiTopp (public repository)';

export const LOCKERS = {
  'rules.locker.radius': computed(
    'Lockers are in reach within',
    'm',
    500,
    300,
    800,
    '59 % of Poles within 7 min walk (2022)',
  ),
  'rules.locker.chosen': assumed(
    'Orders that choose a locker where any is in reach',
    'share',
    0.26,
    0.05,
    0.5,
    `locker share of the reference person, ${logitopp}; one share, however many are in reach and wherever there`,
  ),
  'rules.locker.expiryDays': assumed(
    'Days a locker keeps a parcel',
    'days',
    7,
    2,
    14,
    'longest dwell of the source distribution',
  ),
  'rules.locker.depositStop': read('Locker stop, park and depart', 's', 60, 30, 180, polishLockers),
  'rules.locker.depositParcel': read('Deposit, each parcel', 's', 30, 15, 60, polishLockers),
} as const satisfies Record<string, Parameter>;

/**
 * Pick-ups by hour of day, mean 1: peaks in the morning, at lunch and in the evening; 47 % fall before 8 or after 18
 * (assumption between the 40 % of Australia and the 58 % of Poland outside business hours).
 */
export const PICK_UP_PROFILE: readonly number[] = [
  0.2, 0.1, 0.1, 0.1, 0.2, 0.6, 1.2, 1.8, 1.4, 0.9, 0.9, 1.1, 1.5, 1.3, 1.0, 1.1, 1.5, 2.1, 2.4, 1.9, 1.2, 0.8, 0.4,
  0.2,
];
