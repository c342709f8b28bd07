// Options that bring the user's own numbers and files to an import.
import type { OwnFile } from '../persistence/own-table.ts';
import type { OwnData } from '../service/own-data.ts';
import { type Arguments, type Options, wholeNumber } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { readBytes } from './study-file.ts';

export const OWN_OPTIONS: Options = {
  parcels: { type: 'string' },
  population: { type: 'string' },
  demand: { type: 'string' },
  places: { type: 'string' },
};

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
