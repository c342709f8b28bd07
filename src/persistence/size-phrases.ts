// How the parcels of an imported city follow, in English: what the form and the report of an import say.
import { counted } from '../base/format.ts';
import { phrases } from '../base/language.ts';
import { IMPORTS } from '../model/import-catalogue.ts';

/** Numbers and shares as they are written. */
export interface PeopleSum {
  readonly people: string;
  readonly parcelsPerPerson: string;
  readonly operatingDays: string;
  readonly carrierShare: string;
}

export interface HouseholdSum {
  readonly parcels: string;
  /** What is taken of them, where that is less. */
  readonly most: string | null;
  readonly households: string;
  readonly persons: string;
  readonly people: string;
}

export const sizePhrases = phrases({
  /** "38 000 people × 50 parcels a year (BIEK 2020: ...) ÷ 302 operating days × 20 % (one of about five carriers)" */
  people: ({ people, parcelsPerPerson, operatingDays, carrierShare }: PeopleSum) =>
    `${people} people × ${parcelsPerPerson} parcels a year (${IMPORTS.parcelsPerPerson.source}) ÷ ` +
    `${operatingDays} operating days × ${carrierShare} (${IMPORTS.carrierShare.source})`,
  given: (parcels: number) => `${counted(parcels, 'parcel')} a day, as given.`,
  byPeople: (parcels: string, people: string) => `${parcels} parcels a day: ${people}.`,
  noAddress: (parcels: string) => `${parcels} parcels a day, as no address is known.`,
  byHouseholds: ({ parcels, most, households, persons, people }: HouseholdSum) =>
    `${parcels} parcels a day${most === null ? '' : `, of which ${most} so that a first run is quick`}: ` +
    `${households} households × ${persons} persons (${IMPORTS.personsPerHousehold.source}), ${people}, rounded to tens. ` +
    'Give parcels or people to say better.',
});
