// Reads a published vehicle routing instance from text, whichever of the known formats it is in.
import { readSolomon } from './instance-solomon.ts';
import { readVrplib } from './instance-vrplib.ts';
import type { InstanceReading } from './published-instance.ts';

/** The instance in a file, or what is wrong with it; `file` names the file in the problems. */
export function readInstance(file: string, text: string): InstanceReading {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.some((line) => /^\s*(DIMENSION|TYPE|CAPACITY|\w+_SECTION)\s*(:|$)/.test(line)))
    return readVrplib(file, lines);
  if (lines.some((line) => /^\s*VEHICLE\s*$/i.test(line))) return readSolomon(file, lines);
  const found = text.trim() === '' ? 'an empty file' : 'neither';
  return { ok: false, problems: [{ path: file, found, expected: "a VRPLIB file or one in Solomon's format" }] };
}
