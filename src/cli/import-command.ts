// `doorstep import EXTRACT`: a study on the streets of an OpenStreetMap extract.
import { writeFileSync } from 'node:fs';
import { InputError } from '../base/problem.ts';
import { startImport } from '../service/extract-import.ts';
import { argumentsOf } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { readBytes } from './study-file.ts';

export function importCommand(args: readonly string[], tell: (line: string) => void): string {
  const { positionals, values } = argumentsOf(args, { hub: { type: 'string' }, out: { type: 'string' } }, ['EXTRACT']);
  const path = positionals[0] as string;
  const work = startImport(readBytes(path), path, values.hub === undefined ? null : hubOf(String(values.hub)));
  while (!work.step());
  const answer = work.result();
  if (!answer.ok) throw new InputError(answer.problems);
  for (const line of answer.value.report) tell(line);
  if (values.out === undefined) return answer.value.text;
  const out = String(values.out);
  try {
    writeFileSync(out, answer.value.text);
  } catch (error) {
    throw badInput('--out', `${out} (${(error as { code?: string }).code ?? error})`, 'a file that can be written');
  }
  return `${out}\n`;
}

function hubOf(text: string): { longitude: number; latitude: number } {
  const parts = text.split(',').map(Number);
  const [longitude, latitude] = parts;
  const isValid =
    parts.length === 2 &&
    longitude !== undefined &&
    latitude !== undefined &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  if (!isValid) throw badInput('--hub', text, 'LON,LAT in degrees, for instance 8.69,49.41');
  return { longitude, latitude };
}
