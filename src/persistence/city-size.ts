// How many parcels a day an imported city gets: as given, by its people, or by the households of the map.
import { decimal } from '../base/format.ts';
import { defaultOf } from '../model/catalogue.ts';
import { IMPORTS } from '../model/import-catalogue.ts';
import { sizePhrases } from './size-phrases.ts';

/** What the user says of a city; of the two only one. */
export interface CitySize {
  readonly parcels?: number;
  readonly population?: number;
}

export interface CityParcels {
  readonly parcelsPerDay: number;
  /** How that follows, in a sentence. */
  readonly told: string;
}

/** A first run of more parcels takes long; who means them says so. */
const MOST_GUESSED = 3_000;
const LEAST_GUESSED = 10;

/** Expected parcels of one carrier on an operating day among so many people. */
export function parcelsOf(population: number): number {
  const { parcelsPerPerson, carrierShare } = IMPORTS;
  return Math.max(1, Math.round((population * parcelsPerPerson.value * carrierShare.value) / operatingDays()));
}

/** How the parcels of so many people follow, in words. */
export function populationWords(population: number): string {
  const { parcelsPerPerson, carrierShare } = IMPORTS;
  return sizePhrases().people({
    people: decimal(population),
    parcelsPerPerson: String(parcelsPerPerson.value),
    operatingDays: String(operatingDays()),
    carrierShare: `${Math.round(carrierShare.value * 100)} %`,
  });
}

export function cityParcels(households: number, addresses: number, { parcels, population }: CitySize): CityParcels {
  const said = sizePhrases();
  if (parcels !== undefined) return { parcelsPerDay: parcels, told: said.given(parcels) };
  if (population !== undefined) {
    const parcelsPerDay = parcelsOf(population);
    return { parcelsPerDay, told: said.byPeople(decimal(parcelsPerDay), populationWords(population)) };
  }
  const { value: persons } = IMPORTS.personsPerHousehold;
  const people = Math.round((households * persons) / 100) * 100;
  const raw = Math.round(parcelsOf(people) / 10) * 10;
  const parcelsPerDay = Math.max(LEAST_GUESSED, Math.min(MOST_GUESSED, raw));
  if (addresses === 0) return { parcelsPerDay, told: said.noAddress(String(parcelsPerDay)) };
  const told = said.byHouseholds({
    parcels: decimal(Math.max(raw, LEAST_GUESSED)),
    most: raw > MOST_GUESSED ? decimal(MOST_GUESSED) : null,
    households: decimal(households),
    persons: decimal(persons, 1),
    people: populationWords(people),
  });
  return { parcelsPerDay, told };
}

function operatingDays(): number {
  return defaultOf('prices.operatingDays');
}
