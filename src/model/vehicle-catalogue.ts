// Numbers of the vehicle types a fleet may name instead of its kind's ordinary vehicle.
import { assumed, computed, type Parameter, read } from './parameter.ts';

const lyon = 'Lyon 2024 (parcelsim, public repository)';
const losAngeles = 'Pahwa and Jaller, Los Angeles model';
const pedalMe = 'Pedal Me, London';
const none = 'no readable source';
const feeders = 'an electric feeder differs from an ordinary one in the same proportion as this van from a diesel one';

export const VEHICLES = {
  'vehicle.electric-van.day': assumed(
    'Electric van',
    '€/day',
    28,
    12,
    36,
    `${losAngeles}: $31.97; ${lyon}: €11.8-36.4; ${feeders}`,
  ),
  'vehicle.electric-van.km': assumed(
    'Electric van running cost',
    '€/km',
    0.12,
    0.05,
    0.17,
    `${losAngeles}: $0.149; ${lyon}: €0.055 energy only; ${feeders}`,
  ),
  'vehicle.electric-van.co2': assumed(
    'Electric van CO2',
    'g/km',
    70,
    14,
    259,
    `${lyon}: 14-27 on the French grid; Munich: 259; ${feeders}`,
  ),
  'vehicle.electric-van.rangeKm': assumed('Electric van between charges', 'km', 150, 80, 300, none),
  'vehicle.bike-trailer.day': assumed(
    'Cargo bike with trailer',
    '€/day',
    18,
    5,
    30,
    `${none}; the bike and a third more`,
  ),
  'vehicle.bike-trailer.km': assumed('Cargo bike with trailer running cost', '€/km', 0.12, 0.02, 0.25, none),
  'vehicle.bike-trailer.parcels': assumed('Cargo bike with trailer', 'parcels', 80, 40, 120, 'a second box of 40'),
  'vehicle.bike-trailer.volume': assumed('Cargo bike with trailer', 'l', 3_000, 2_000, 4_000, 'a second box of 1.5 m3'),
  'vehicle.bike-trailer.weight': computed(
    'Cargo bike with trailer',
    'kg',
    300,
    200,
    350,
    `${pedalMe}: 150 kg and the same on the trailer`,
  ),
  'vehicle.bike-trailer.speed': assumed(
    'Cargo bike with trailer, speed as a factor of the bike’s',
    '',
    0.85,
    0.7,
    1,
    none,
  ),
  'vehicle.walking-courier.day': assumed('Hand cart', '€/day', 1, 0, 5, none),
  'vehicle.walking-courier.km': assumed('Hand cart running cost', '€/km', 0, 0, 0.05, none),
  'vehicle.walking-courier.parcels': assumed('Hand cart', 'parcels', 30, 10, 60, none),
  'vehicle.walking-courier.volume': assumed('Hand cart', 'l', 400, 200, 800, none),
  'vehicle.walking-courier.weight': assumed('Hand cart', 'kg', 60, 20, 100, none),
  'vehicle.walking-courier.rangeKm': read(
    'Walk on a tour at most',
    'km',
    10,
    5,
    15,
    'van drivers walk up to 10 km a day (Allen et al. 2018)',
  ),
} as const satisfies Record<string, Parameter>;
