// Puts what the user knows of a city, in numbers and in files of their own, into a study.
import type { Point } from '../base/geometry.ts';
import type { Study } from '../model/study.ts';
import { studySchema } from '../model/study.ts';
import { recipientsOf } from '../network/city.ts';
import type { OsmLocker } from '../network/osm-lockers.ts';
import { type CitySize, cityParcels } from '../persistence/city-size.ts';
import { demandFromTable } from '../persistence/demand-file.ts';
import { describedAnew, illustrativeWords, ownWords } from '../persistence/demand-words.ts';
import { lockersOfMap } from '../persistence/map-lockers.ts';
import { readTable } from '../persistence/own-file.ts';
import { bareName, type OwnFile } from '../persistence/own-table.ts';
import { isOfPlaces, placesFromTable, type WithPlaces } from '../persistence/places-file.ts';
import { studyOfCity } from '../persistence/study-of-city.ts';
import type { Ground } from '../simulation/ground.ts';

/** What may come with an extract. */
export interface OwnData extends CitySize {
  readonly demand?: OwnFile;
  readonly places?: OwnFile;
}

interface Brought {
  readonly name: string;
  readonly city: Study['city'];
  readonly hub: Point | null;
  readonly lockers: readonly OsmLocker[];
}

/**
 * The first study of a city with the user's numbers and files in it; yields the share done. Throws an InputError where a
 * file does not fit.
 */
export function* studyWithOwn(
  ground: Ground,
  { name, city, hub, lockers }: Brought,
  own: OwnData,
): Generator<number, WithPlaces, undefined> {
  const { addresses } = ground.city;
  const { parcelsPerDay, words } = cityParcels(recipientsOf(addresses).households, addresses.count, own);
  const usual = studySchema.shape.demand.parse({ parcelsPerDay, illustrative: own.parcels === undefined });
  const isGiven = own.parcels !== undefined || own.population !== undefined;
  const laid =
    own.demand === undefined
      ? { demand: usual, report: [words] }
      : demandFromTable(readTable(own.demand), usual, ground, isGiven ? parcelsPerDay : undefined);
  const standing = lockersOfMap(ground, lockers);
  const study = yield* studyOfCity(ground, {
    name,
    description: descriptionOf(name, own, words),
    city,
    demand: laid.demand,
    lockers: standing.lockers,
    ...(hub === null ? {} : { hub }),
  });
  const report = [...laid.report, ...standing.report];
  if (own.places === undefined) return { study, report };
  const placed = placesFromTable(readTable(own.places), study, ground, study.scenarios[0].id, hub === null);
  return { study: placed.study, report: [...report, ...placed.report] };
}

function descriptionOf(name: string, { demand }: OwnData, words: string): string {
  const streets = `Streets of ${name} from OpenStreetMap`;
  return demand === undefined
    ? `${streets}; ${illustrativeWords(words)}`
    : `${streets}; ${ownWords(bareName(demand.name))}`;
}

/** An open study with the user's file in it: of stops or zones, or of places for a scenario. */
export function studyWithFile(study: Study, ground: Ground, scenario: string, file: OwnFile): WithPlaces {
  const table = readTable(file);
  if (isOfPlaces(table)) return placesFromTable(table, study, ground, scenario);
  const { demand, report } = demandFromTable(table, study.demand, ground);
  return { study: describedAnew({ ...study, demand }, bareName(file.name)), report };
}
