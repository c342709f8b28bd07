// Defaults of what others than the carrier bear: recipients on their way to a locker, and everybody near the road.
import { assumed, type Parameter } from './parameter.ts';

const none = 'no readable source';
const omega = 'on all roads of the USA (EPA OMEGA model, public repository, 2018)';

/** Values of a motor kilometre in a city; each range goes from 0.3 to 3 times the default. */
const perKm = (label: string, value: number, low: number, high: number, source: string) =>
  assumed(label, '€/km', value, low, high, source);

export const SOCIETY = {
  'prices.recipient.carShare': assumed(
    'Recipients who drive to the locker only for the parcel',
    'share',
    0.15,
    0,
    0.6,
    `${none}; the others walk`,
  ),
  'prices.recipient.carKm': assumed('Such a drive, there and back', 'km', 1.5, 0.5, 5, none),
  'prices.recipient.carPerKm': assumed('Recipient’s car', '€/km', 0.3, 0.2, 0.5, `${none}; fuel and wear`),
  'prices.recipient.carCo2': assumed('Recipient’s car CO2', 'g/km', 160, 0, 250, `${none}; a petrol car in town`),
  'prices.recipient.hour': assumed(
    'Recipient’s time on foot',
    '€/h',
    0,
    0,
    20,
    'counted, and valued only where a study gives it a price',
  ),
  'prices.external.congestion': perKm(
    'Congestion for others, van, feeder or car',
    0.3,
    0.09,
    0.9,
    `${none} for a city; a light truck costs others $0.035/km ${omega}`,
  ),
  'prices.external.accidents': perKm(
    'Accidents, van, feeder or car',
    0.03,
    0.009,
    0.09,
    `${none} for what others bear; all damage is €0.08 to 0.10/km in towns (German federal transport plan 2030, by MATSim’s accidents, public repository)`,
  ),
  'prices.external.noise': perKm(
    'Noise, van, feeder or car',
    0.02,
    0.006,
    0.06,
    `${none} for a city; a light truck costs others $0.0006/km ${omega}`,
  ),
  'prices.external.air': perKm(
    'Air pollution, van, feeder or car',
    0.03,
    0.009,
    0.09,
    `${none} for it alone; with climate a diesel van’s $0.147/km (Pahwa and Jaller, Los Angeles last-mile model, public repository), here €0.08`,
  ),
  'prices.external.electric': assumed(
    'Noise and air pollution of an electric van, share of a diesel’s',
    'share',
    0.3,
    0,
    1,
    `${none}; tyres and brakes remain`,
  ),
  'prices.external.bikeAccidents': assumed(
    'Accidents, cargo bike',
    '€/km',
    0.03,
    0,
    0.09,
    `${none}; as a van, so that bikes are not flattered`,
  ),
  'prices.external.carbon': assumed(
    'Climate',
    '€/t CO2',
    200,
    80,
    700,
    'the German environment agency’s €180 of 2018 (Methodenkonvention 3.0, as reported); official values differ widely',
  ),
} as const satisfies Record<string, Parameter>;
