// Defaults of the kerb: parking search through the day, loading bays, and access zones.
import { assumed, type Parameter } from './parameter.ts';

const none = 'no readable source';

export const DOOR = {
  'rules.door.neighbour': assumed(
    'A neighbour takes it, more than the handover',
    's',
    60,
    0,
    180,
    `${none}; ringing in vain, the way to a neighbour or shop, and a card, for each household`,
  ),
  'rules.door.parkingSpread': assumed(
    'Spread of parking search (log scale)',
    '',
    0.5,
    0,
    1,
    `${none}; as the handover, drawn an address and day`,
  ),
  'bay.spaces': assumed('Spaces of a loading bay', 'vehicles', 2, 1, 6, none),
  'bay.reach': assumed('Walk from a loading bay at most', 'm', 100, 30, 200, `${none}; van walks are 60 m one way`),
  'bay.minutes': assumed('Stay in a loading bay at most', 'min', 30, 10, 60, `${none}; common signs say 15 to 60`),
  'zone.co2': assumed(
    'Low-emission zone: motor vehicles up to',
    'g/km',
    100,
    0,
    200,
    `${none}; lets electric vans in and keeps diesel vans out`,
  ),
  'zone.longest': assumed('Length zone: vehicles up to', 'm', 6, 3, 12, `${none}; a van passes, a feeder does not`),
  'fleet.van.length': assumed('Van, length', 'm', 6, 4.5, 7, 'long-wheelbase vans of 3.5 t'),
  'fleet.bike.length': assumed('Cargo bike, length', 'm', 2.5, 2, 3, 'two- and three-wheelers with a box'),
  'fleet.feeder.length': assumed('Feeder, length', 'm', 7.5, 6, 10, 'a 3.5 to 7.5 t box'),
  'vehicle.bike-trailer.length': assumed('Cargo bike with trailer, length', 'm', 4.5, 3.5, 6, none),
  'vehicle.walking-courier.length': assumed('Hand cart, length', 'm', 1, 0.5, 2, none),
} as const satisfies Record<string, Parameter>;

/**
 * Parking search by hour of day as a factor of the day's mean (1 over 8 to 18 h): kerbs are fullest while shops are
 * supplied in the morning and when people come home (assumption).
 */
export const PARKING_PROFILE: readonly number[] = [
  0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.4, 0.6, 0.9, 1.2, 1.3, 1.2, 0.8, 0.8, 0.8, 0.8, 1.1, 1.1, 0.9, 0.7, 0.5, 0.4, 0.3,
  0.3,
];
