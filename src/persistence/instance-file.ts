// Reads a published vehicle routing instance from text, whichever of the known formats it is in.
import { readSolomon } from './instance-solomon.ts';
import { readVrplib } from './instance-vrplib.ts';
import type { InstanceReading } from './published-instance.ts';

/** The instance in a file, or what is wrong with it; `file` names the file in the problems. */
export function readInstance(file: string, text: string): InstanceReading {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.some((line) => /^\s*(DIMENSION|TYPE|CAPACITY|\w+_SECTION)\s*(:|$)/.test(line)))
    return withLoads(file, readVrplib(file, lines));
  if (lines.some((line) => /^\s*VEHICLE\s*$/i.test(line))) return withLoads(file, readSolomon(file, lines));
  const found = text.trim() === '' ? 'an empty file' : 'neither';
  return { ok: false, problems: [{ path: file, found, expected: "a VRPLIB file or one in Solomon's format" }] };
}

/** What was read, unless a customer asks for more than a vehicle can carry: no plan could visit them. */
function withLoads(file: string, reading: InstanceReading): InstanceReading {
  if (!reading.ok) return reading;
  const { nodes, capacity } = reading.instance;
  const problems = nodes.flatMap(({ demand }, customer) =>
    demand <= capacity
      ? []
      : [
          {
            path: `${file}, customer ${customer}`,
            found: `a demand of ${demand}`,
            expected: `at most the capacity of a vehicle, ${capacity}`,
          },
        ],
  );
  return problems.length > 0 ? { ok: false, problems } : reading;
}
