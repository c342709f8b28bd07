// Defaults of what becomes of the parcels aboard a vehicle that breaks down.
import { assumed, type Choice, type Parameter } from './parameter.ts';

const none = 'no readable source';

export const RESCUE = {
  'rules.failures.transferMinutes': assumed(
    'Taking over the parcels of a vehicle that broke down',
    'min',
    15,
    5,
    30,
    `${none}; two couriers reload what is left aboard`,
  ),
} as const satisfies Record<string, Parameter>;

export const RESCUE_CHOICES = {
  'rules.failures.afterBreakdown': {
    label: 'After a breakdown the parcels aboard go',
    unit: '',
    value: 'next-day',
    usual: 'next-day, or rescue: other vehicles of the facility take them over and deliver them today',
    evidence: 'assumption',
    source: `${none}; carried home and delivered on the next operating day`,
  },
} as const satisfies Record<string, Choice<unknown>>;
