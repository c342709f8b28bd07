// How large an area an Overpass server is asked for without a second thought: a slip of a digit makes a continent of a town.
import { decimal } from '../base/format.ts';
import { sin } from '../base/maths.ts';
import { InputError } from '../base/problem.ts';
import type { CutOut } from '../network/cut-out.ts';
import { serverPhrases } from './server-phrases.ts';

/** km2; a metropolis with its outskirts, and about what a public server answers in the time it is given (assumption). */
export const LARGEST_ASKED = 2_500;
/** km; a sphere of the globe's surface (IUGG). */
const RADIUS = 6_371;
const DEGREE = Math.PI / 180;

/** km2 of the box around an area: that is what the server is asked for. */
export function askedArea({ west, south, east, north }: CutOut): number {
  const width = west <= east ? east - west : 360 + east - west;
  return RADIUS * RADIUS * width * DEGREE * (sin(north * DEGREE) - sin(south * DEGREE));
}

/** Throws an InputError where the area is larger than that. `wayOut` says what else can be done, after "at most N km2". */
export function checkAsked(cut: CutOut, wayOut: string): void {
  const area = askedArea(cut);
  if (area <= LARGEST_ASKED) return;
  throw new InputError([
    {
      path: cut.source,
      found: `${decimal(area)} km2`,
      expected: serverPhrases().largest(decimal(LARGEST_ASKED), wayOut),
    },
  ]);
}
