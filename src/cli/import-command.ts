// `doorstep import`: a study on the streets of an OpenStreetMap extract, or of what an Overpass server answers.
import { InputError } from '../base/problem.ts';
import { argumentsOf, option, type Sheet } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { importFrom, SOURCE_OPTIONS } from './import-source.ts';
import { OUT, OWN_OPTIONS, ownData } from './own-options.ts';
import { checkOut, writeOut } from './study-file.ts';

export const IMPORT: Sheet = {
  files: ['[EXTRACT]'],
  does: 'Makes a study on the streets of an OpenStreetMap extract (.osm.pbf, .osm, .osm.gz), or of what an Overpass server answers.',
  options: {
    ...SOURCE_OPTIONS,
    hub: option('LON,LAT', 'where the hub stands, degrees', 'the end of a main road at the edge of the map'),
    ...OWN_OPTIONS,
    out: OUT,
  },
};

export async function importCommand(args: readonly string[], tell: (line: string) => void): Promise<string> {
  const { positionals, values } = argumentsOf(args, IMPORT);
  const hub = values.hub === undefined ? null : hubOf(String(values.hub));
  checkOut(values);
  const answer = await importFrom(positionals[0], values, hub, tell, ownData(values));
  if (!answer.ok) throw new InputError(answer.problems);
  for (const line of answer.value.report) tell(line);
  return writeOut(values, answer.value.text);
}

function hubOf(text: string): { longitude: number; latitude: number } {
  const [longitude, latitude, ...rest] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isOn = (east: number | undefined, north: number | undefined): boolean =>
    east !== undefined && north !== undefined && Math.abs(east) <= 180 && Math.abs(north) <= 90;
  if (longitude !== undefined && latitude !== undefined && rest.length === 0 && isOn(longitude, latitude)) {
    return { longitude, latitude };
  }
  const hint = rest.length === 0 && isOn(latitude, longitude) ? ` (did you mean ${latitude},${longitude}?)` : '';
  throw badInput('--hub', `${text}${hint}`, 'LON,LAT in degrees, for instance 8.69,49.41');
}
