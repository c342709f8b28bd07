// Default of what it costs to keep goods for same-day orders near the customers; keys are the paths of the study file.
import { assumed, type Parameter } from './parameter.ts';

export const STOCK = {
  'prices.stockSupply': assumed(
    'Bringing the goods of a same-day order into a micro-depot',
    '€/parcel',
    0.4,
    0,
    1,
    'no readable source; about the share of a feeder that a parcel has in the bundled studies; 0 where somebody else brings them',
  ),
} as const satisfies Record<string, Parameter>;
