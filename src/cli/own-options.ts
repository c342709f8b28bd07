// Options that bring the user's own numbers and files to an import.
import type { OwnFile } from '../persistence/own-table.ts';
import type { OwnData } from '../service/own-data.ts';
import { type Arguments, type Option, type Options, option, wholeNumber } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { readBytes } from './study-file.ts';

export const OWN_OPTIONS: Options = {
  parcels: option('N', 'parcels a day in all, 1 to 200000', 'follows from the people, or from the homes of the map'),
  population: option(
    'N',
    'people who live there, 1 to 50000000; not with --parcels',
    'follows from the homes of the map',
  ),
  demand: option(
    'FILE',
    'your own stops or zones, CSV or GeoJSON (docs/own-data.md)',
    'homes and businesses of the map',
  ),
  places: option(
    'FILE',
    'your own hubs, micro-depots, sites or lockers, CSV or GeoJSON',
    'those alone that a search finds',
  ),
};

/** Where a study is written to. */
export const OUT: Option = option('STUDY', 'a file to write the study to', 'standard output');

export function ownData(values: Arguments['values']): OwnData {
  const parcels = wholeNumber(values, 'parcels', 1, 200_000);
  const population = wholeNumber(values, 'population', 1, 50_000_000);
  if (parcels !== undefined && population !== undefined) {
    throw badInput('arguments', '--parcels and --population', 'one of the two, as one follows from the other');
  }
  return {
    ...(parcels === undefined ? {} : { parcels }),
    ...(population === undefined ? {} : { population }),
    ...(values.demand === undefined ? {} : { demand: ownFile(String(values.demand)) }),
    ...(values.places === undefined ? {} : { places: ownFile(String(values.places)) }),
  };
}

/** A file under the name by which the user gave it. */
export function ownFile(path: string): OwnFile {
  return { name: path, bytes: readBytes(path) };
}
