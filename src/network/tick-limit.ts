// How much of a row of ways one street may take: rows are whole numbers of 32 bits.
import { InputError } from '../base/problem.ts';
import { damagePhrases } from './damage-phrases.ts';

/** Half of what a number of 32 bits holds; with TICKS of 1024 a second twelve days. */
const MOST_TICKS = 2 ** 30;

/** The ticks of a segment's time or length. Throws an InputError where there are too many; they would turn over and be below 0. */
export function fittingTicks(ticks: number, perUnit: number, segment: number, metres: number, speed: number): number {
  if (ticks <= MOST_TICKS) return ticks;
  const most = MOST_TICKS / perUnit;
  throw new InputError([
    {
      path: `city, street segment ${segment}`,
      expected: damagePhrases().block.length(most),
      found: damagePhrases().block.slow(Math.round(metres), speed),
    },
  ]);
}
