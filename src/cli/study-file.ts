// Reads a study from a file of the caller's, with its city and all its problems, and writes one.
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InputError } from '../base/problem.ts';
import { atOnce } from '../base/slices.ts';
import type { Study } from '../model/study.ts';
import { placementProblems } from '../persistence/placement-check.ts';
import { readStudy } from '../persistence/study-reader.ts';
import { groundStages, type LaidGround } from '../simulation/ground-of.ts';
import type { Arguments } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { experimentIn, textOfLink } from './study-links.ts';

export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What the system said of a file, as a problem of the caller's. */
export function unreadable(path: string, error: unknown): InputError {
  const { code } = error as { code?: string };
  const found = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : String(code ?? error);
  return badInput(path, found, 'a file that can be read');
}

/**
 * A valid study, of a file or a link, whose facilities lie on its map, with its ground; throws InputError with every
 * problem otherwise. `say` hears what takes long.
 */
export function studyFromFile(
  path: string,
  say: (line: string) => void = () => undefined,
): { readonly study: Study } & LaidGround {
  const linked = experimentIn(path);
  say(linked === null ? `reading ${path}` : 'reading the link');
  const text = linked === null ? new TextDecoder().decode(readBytes(path)) : textOfLink(linked);
  const reading = readStudy(text, linked === null ? path : 'link');
  if (!reading.ok) throw new InputError(reading.problems);
  say('laying out the streets');
  const laid = atOnce(groundStages(reading.study, null));
  const problems = placementProblems(reading.study, laid.ground);
  if (problems.length > 0) throw new InputError(problems);
  return { study: reading.study, ...laid };
}

/** Throws where `--out` names a file that cannot be written; makes no file. To be asked before long work. */
export function checkOut(values: Arguments['values']): void {
  if (values.out === undefined) return;
  const out = String(values.out);
  try {
    const isThere = existsSync(out);
    if (isThere && statSync(out).isDirectory()) throw Object.assign(new Error(out), { code: 'EISDIR' });
    accessSync(isThere ? out : dirname(resolve(out)), constants.W_OK);
  } catch (error) {
    throw unwritable(out, error);
  }
}

/** Writes the text to `--out` and gives the file's name, or gives the text where there is no such option. */
export function writeOut(values: Arguments['values'], text: string): string {
  if (values.out === undefined) return text;
  const out = String(values.out);
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw unwritable(out, error);
  }
  return `${out}\n`;
}

function unwritable(out: string, error: unknown): Error {
  return badInput('--out', `${out} (${(error as { code?: string }).code ?? error})`, 'a file that can be written');
}
