// Defaults of what it takes to keep goods for same-day orders near the customers; keys are the paths of the study file.
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
  'prices.stockKm': assumed(
    'Kilometres of a feeder for it',
    'km/parcel',
    0.1,
    0,
    0.5,
    'no readable source; 10 km out and home with 240 parcels, as in the Munich model, are 0.08; 0 where somebody else brings them',
  ),
} as const satisfies Record<string, Parameter>;
