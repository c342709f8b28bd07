// `doorstep import EXTRACT`: a study on the streets of an OpenStreetMap extract.
import { writeFileSync } from 'node:fs';
import { InputError } from '../base/problem.ts';
import { startImport } from '../service/extract-import.ts';
import { argumentsOf, type Options } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { withFile } from './file-source.ts';
import { AREA_OPTIONS, areaOf } from './import-area.ts';

/** Bytes from which an import takes long enough to tell of its progress. */
const LARGE = 20_000_000;

export function importCommand(args: readonly string[], tell: (line: string) => void): string {
  const options: Options = { hub: { type: 'string' }, out: { type: 'string' }, ...AREA_OPTIONS };
  const { positionals, values } = argumentsOf(args, options, ['EXTRACT']);
  const path = positionals[0] as string;
  const hub = values.hub === undefined ? null : hubOf(String(values.hub));
  const area = areaOf(values);
  const answer = withFile(path, (source) => {
    const work = startImport(source, path, hub, area);
    const say = source.size < LARGE ? () => undefined : shareTeller(path, tell);
    while (!work.step()) say(work.share());
    return work.result();
  });
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

/** Tells of each tenth that is done. */
function shareTeller(path: string, tell: (line: string) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenth = Math.floor(10 * share);
    if (tenth <= told) return;
    told = tenth;
    tell(`${path}: ${10 * tenth} %`);
  };
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
