// How many parcels a day an imported city gets: as given, by its people, or by the households of the map.
import { counted, decimal } from '../base/format.ts';
import { defaultOf } from '../model/catalogue.ts';
import { IMPORTS } from '../model/import-catalogue.ts';

/** What the user says of a city; of the two only one. */
export interface CitySize {
  readonly parcels?: number;
  readonly population?: number;
}

export interface CityParcels {
  readonly parcelsPerDay: number;
  /** How that follows, in a sentence. */
  readonly words: string;
}

/** A first run of more parcels takes long; who means them says so. */
const MOST_GUESSED = 3_000;
const LEAST_GUESSED = 10;

/** Expected parcels of one carrier on an operating day among so many people. */
export function parcelsOf(population: number): number {
  const { parcelsPerPerson, carrierShare } = IMPORTS;
  return Math.max(1, Math.round((population * parcelsPerPerson.value * carrierShare.value) / operatingDays()));
}

/** "38 000 people ×  50 parcels a year (BIEK 2020: ...) / 302 operating days x 20 % (one of about five carriers)" */
export function populationWords(population: number): string {
  const { parcelsPerPerson, carrierShare } = IMPORTS;
  return (
    `${decimal(population)} people × ${parcelsPerPerson.value} parcels a year (${parcelsPerPerson.source}) ÷ ` +
    `${operatingDays()} operating days × ${Math.round(carrierShare.value * 100)} % (${carrierShare.source})`
  );
}

export function cityParcels(households: number, addresses: number, size: CitySize): CityParcels {
  const { parcels, population } = size;
  if (parcels !== undefined) return { parcelsPerDay: parcels, words: `${counted(parcels, 'parcel')} a day, as given.` };
  if (population !== undefined) {
    const parcelsPerDay = parcelsOf(population);
    return { parcelsPerDay, words: `${decimal(parcelsPerDay)} parcels a day: ${populationWords(population)}.` };
  }
  const people = Math.round((households * IMPORTS.personsPerHousehold.value) / 100) * 100;
  const raw = Math.round(parcelsOf(people) / 10) * 10;
  const parcelsPerDay = Math.max(LEAST_GUESSED, Math.min(MOST_GUESSED, raw));
  const bound = raw > MOST_GUESSED ? `, of which ${decimal(MOST_GUESSED)} so that a first run is quick` : '';
  const words =
    addresses === 0
      ? `${parcelsPerDay} parcels a day, as no address is known.`
      : `${decimal(Math.max(raw, LEAST_GUESSED))} parcels a day${bound}: ${decimal(households)} households × ${IMPORTS.personsPerHousehold.value} ` +
        `persons (${IMPORTS.personsPerHousehold.source}), ${populationWords(people)}. Give parcels or people to say better.`;
  return { parcelsPerDay, words };
}

function operatingDays(): number {
  return defaultOf('prices.operatingDays');
}
