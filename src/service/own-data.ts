// Puts what the user knows of a city, in numbers and in files of their own, into a study.
import type { Point } from '../base/geometry.ts';
import { InputError, type Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { studySchema } from '../model/study.ts';
import { recipientsOf } from '../network/city.ts';
import type { OsmLocker } from '../network/osm-lockers.ts';
import { type CitySize, cityParcels } from '../persistence/city-size.ts';
import { demandFromTable, type OwnDemand } from '../persistence/demand-file.ts';
import { describedAnew, describedCity, describedOwnCity } from '../persistence/demand-words.ts';
import { lockersOfMap } from '../persistence/map-lockers.ts';
import { readTable } from '../persistence/own-file.ts';
import { bareName, type OwnFile } from '../persistence/own-table.ts';
import { isOfPlaces, placesFromTable, type WithPlaces } from '../persistence/places-file.ts';
import { baselineOfCity, type CityStudySettings, studyOfCity } from '../persistence/study-of-city.ts';
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
 * The first study of a city with the user's numbers and files in it; yields the share done. Throws an InputError where
 * files do not fit, before the long search for places and with the faults of both.
 */
export function* studyWithOwn(
  ground: Ground,
  { name, city, hub, lockers }: Brought,
  own: OwnData,
): Generator<number, WithPlaces, undefined> {
  const { addresses } = ground.city;
  const { parcelsPerDay, told } = cityParcels(recipientsOf(addresses).households, addresses.count, own);
  const usual = studySchema.shape.demand.parse({ parcelsPerDay });
  const isGiven = own.parcels !== undefined || own.population !== undefined;
  const standing = lockersOfMap(ground, lockers);
  const settings = (demand: Study['demand']): CityStudySettings => ({
    name,
    description:
      own.demand === undefined ? describedCity(name, told) : describedOwnCity(name, bareName(own.demand.name)),
    city,
    demand,
    lockers: standing.lockers,
    ...(hub === null ? {} : { hub }),
  });
  const problems: Problem[] = [];
  const demandFile = own.demand;
  const laid: OwnDemand = (demandFile === undefined
    ? null
    : triedAt(problems, () =>
        demandFromTable(readTable(demandFile), usual, ground, isGiven ? parcelsPerDay : undefined),
      )) ?? { demand: usual, report: [told] };
  const placesFile = own.places;
  if (placesFile !== undefined) {
    triedAt(problems, () => {
      const flat = baselineOfCity(ground, settings(laid.demand));
      return placesFromTable(readTable(placesFile), flat, ground, flat.scenarios[0].id, hub === null);
    });
  }
  if (problems.length > 0) throw new InputError(problems);
  const study = yield* studyOfCity(ground, settings(laid.demand));
  const report = [...laid.report, ...standing.report];
  if (own.places === undefined) return { study, report };
  const placed = placesFromTable(readTable(own.places), study, ground, study.scenarios[0].id, hub === null);
  return { study: placed.study, report: [...report, ...placed.report] };
}

/** What is read; null where it does not fit, whose problems are added to the others. */
function triedAt<Value>(problems: Problem[], read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}

/** An open study with the user's file in it: of stops or zones, or of places for a scenario. */
export function studyWithFile(study: Study, ground: Ground, scenario: string, file: OwnFile): WithPlaces {
  const table = readTable(file);
  if (isOfPlaces(table)) return placesFromTable(table, study, ground, scenario);
  const { demand, report } = demandFromTable(table, study.demand, ground);
  return { study: describedAnew({ ...study, demand }, bareName(file.name)), report };
}
