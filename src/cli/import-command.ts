// `doorstep import EXTRACT`: a study on the streets of an OpenStreetMap extract.
import { InputError } from '../base/problem.ts';
import { startImport } from '../service/extract-import.ts';
import { argumentsOf } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { OWN_OPTIONS, ownData } from './own-options.ts';
import { readBytes, writeOut } from './study-file.ts';

export function importCommand(args: readonly string[], tell: (line: string) => void): string {
  const { positionals, values } = argumentsOf(
    args,
    { hub: { type: 'string' }, ...OWN_OPTIONS, out: { type: 'string' } },
    ['EXTRACT'],
  );
  const path = positionals[0] as string;
  const hub = values.hub === undefined ? null : hubOf(String(values.hub));
  const work = startImport(readBytes(path), path, hub, ownData(values));
  while (!work.step());
  const answer = work.result();
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
