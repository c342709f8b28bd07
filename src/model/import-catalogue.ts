// What an imported city's demand is estimated by where the user gives people, or nothing, instead of parcels.
import { assumed, type Parameter, read } from './parameter.ts';

export const IMPORTS = {
  parcelsPerPerson: read(
    'Parcels a person and year, of all carriers and with those of businesses',
    'parcels',
    50,
    40,
    75,
    'BIEK 2020: 50 in Germany, 64 to 73 in its large cities',
  ),
  carrierShare: assumed('Share of them that one carrier brings', 'share', 0.2, 0.05, 1, 'one of about five carriers'),
  personsPerHousehold: read('Persons in a household', 'persons', 2.2, 1.9, 2.9, 'Eurostat, household composition 2021'),
} as const satisfies Record<string, Parameter>;
