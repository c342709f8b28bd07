// Defaults of the couriers' working day and of the batteries; keys are the paths of the study file.
import { assumed, computed, type Parameter } from './parameter.ts';

const none = 'no readable source';
const charger = '1.44 kW at the charger (Pahwa and Jaller, Los Angeles model)';

export const WORKDAY = {
  'rules.shift.breakMinutes': assumed(
    'Break of a courier; 0 is none',
    'min',
    30,
    0,
    60,
    `${none}; the least after six hours by German law (ArbZG section 4)`,
  ),
  'rules.shift.breakAfterHours': assumed(
    'Work without a break at most',
    'h',
    6,
    4,
    6,
    `${none}; as German law has it (ArbZG section 4)`,
  ),
  'rules.shift.overtimeHours': assumed(
    'Overtime at most, where a tour takes longer than planned; 0 is none',
    'h',
    0.5,
    0,
    2,
    `${none}; no plan counts on it`,
  ),
  'prices.overtimeFactor': assumed('Wage of overtime, times the ordinary', '', 1.25, 1, 1.5, none),
  'vehicle.electric-van.chargeKmPerHour': assumed(
    'Electric van, range charged in an hour at its facility',
    'km/h',
    50,
    15,
    250,
    `${none}; 11 kW at 0.2 kWh/km`,
  ),
  'fleet.bike.chargeKmPerHour': computed(
    'Cargo bike, range charged in an hour at its facility',
    'km/h',
    80,
    10,
    80,
    `${charger} over 0.018 kWh/km`,
  ),
  'vehicle.bike-trailer.chargeKmPerHour': computed(
    'Cargo bike with trailer, range charged in an hour at its facility',
    'km/h',
    60,
    8,
    60,
    `${charger} over 0.024 kWh/km, the bike's and a third more`,
  ),
} as const satisfies Record<string, Parameter>;
