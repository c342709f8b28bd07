// Defaults of delivery by others: parcels that change hands for a pooled micro-depot, and contractors.
import { assumed, type Parameter } from './parameter.ts';

const none = 'no readable source';

export const CARRIERS = {
  'prices.handover': assumed(
    'A parcel that changes hands for a pooled micro-depot',
    '€/parcel',
    0.15,
    0,
    0.5,
    `${none}; about half a minute of handling at each end, and data that have to match`,
  ),
  'contractor.tariffParcel': assumed(
    'Contractor a parcel',
    '€/parcel',
    1.5,
    0.8,
    3.5,
    `${none}; with the stop about what a van costs a carrier at a middling density`,
  ),
  'contractor.tariffStop': assumed(
    'Contractor a stop',
    '€/stop',
    0.6,
    0,
    2,
    `${none}; an address visited on a day, whatever comes of it`,
  ),
  'contractor.kmPerParcel': assumed(
    'Contractor’s driving',
    'km/parcel',
    0.4,
    0.15,
    1.5,
    `${none}; about what own vans drive in the bundled studies`,
  ),
  'contractor.co2': assumed('Contractor’s CO2', 'g/km', 250, 0, 634, 'as the diesel van'),
  'contractor.bikeCo2': assumed(
    'Contractor’s CO2 where it comes by cargo bike',
    'g/km',
    6,
    0,
    15.5,
    'as the own cargo bike',
  ),
} as const satisfies Record<string, Parameter>;

export const CONTRACTOR_HOURS = {
  'contractor.from': assumed('Contractor delivers from', 'HH:MM', '09:00', '07:00', '11:00', none),
  'contractor.until': assumed('Contractor delivers until', 'HH:MM', '19:00', '16:00', '21:00', none),
} as const satisfies Record<string, Parameter<string>>;
