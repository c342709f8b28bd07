// Defaults of the hours at which people order, and of the windows that they are promised.
import { assumed, type Choice, type Parameter } from './parameter.ts';

/** Orders by hour of day, mean 100; hours not published are interpolated. */
const ORDER_PROFILE: readonly number[] = [
  104, 84, 63, 46, 32, 22, 30, 42, 58, 75, 103, 122, 142, 151, 149, 145, 142, 139, 136, 134, 132, 134, 133, 123,
];

export const ORDERING_CHOICES = {
  'demand.ordersByHour': {
    label: 'Orders by hour of day, 0 to 23',
    unit: 'weights',
    value: ORDER_PROFILE,
    usual: 'flat, where people order at all hours; others find a second peak from 20 to 22 h',
    evidence: 'source',
    source: 'oberlo.com and clickpost.ai, online orders, mean 100; hours not published there are interpolated',
  },
} as const satisfies Record<string, Choice<unknown>>;

const windows =
  'no readable source; the Munich model (FOCA) starts them from 07 to 17 h, the Los Angeles model (Pahwa and Jaller) delivers from 08 to 20 h';

export const WINDOW_CLOCKS = {
  'demand.windowFrom': assumed('Time windows begin from', 'HH:MM', '09:00', '07:00', '10:00', windows),
  'demand.windowUntil': assumed('Time windows end by', 'HH:MM', '16:00', '15:00', '20:00', windows),
} as const satisfies Record<string, Parameter<string>>;
