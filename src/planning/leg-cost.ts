// What each leg costs between the places of a problem, by row and by column, and its seconds and metres as whole numbers.
import type { Metres, Seconds } from '../base/units.ts';
import type { TravelMatrix } from '../network/travel.ts';
import { NEVER } from './drive.ts';

/** Stands for "no way" in millimetres and micro-euros; whole, so that sums stay exact. */
export const NO_WAY = 1e12;

/** Row-major by the order of `site`; `into` has rows and columns exchanged. Single precision: they only screen moves. */
export interface LegCosts {
  readonly out: Float32Array;
  readonly into: Float32Array;
  readonly matrix: TravelMatrix;
  readonly perMetre: number;
  readonly perSecond: number;
}

/** Room for the costs of the legs between so many places; `fillLegs` puts them in. */
export function legCosts(matrix: TravelMatrix, size: number, perMetre: number, perSecond: number): LegCosts {
  const [out, into] = [new Float32Array(size * size), new Float32Array(size * size)];
  return { out, into, matrix, perMetre, perSecond };
}

/** Costs of the legs that begin in some of the rows; `site` names the row of the matrix, nothing from a place to itself. */
export function fillLegs(legs: LegCosts, site: Int32Array, fromRow: number, untilRow: number): void {
  const { out, into, matrix, perMetre, perSecond } = legs;
  const { seconds, metres } = matrix;
  const size = site.length;
  for (let row = fromRow; row < untilRow; row++) {
    const from = site[row] as number;
    const source = from * matrix.size;
    const target = row * size;
    for (let column = 0; column < size; column++) {
      const to = site[column] as number;
      if (to === from) continue;
      const time = seconds[source + to] as Seconds;
      const cost = perMetre * (metres[source + to] as Metres) + perSecond * time;
      out[target + column] = time < NEVER && cost < NO_WAY ? cost : NO_WAY;
    }
  }
  // Column by column, so that what is written lies together as far as it can.
  for (let column = 0; column < size; column++)
    for (let row = fromRow; row < untilRow; row++) into[column * size + row] = out[row * size + column] as number;
}

/** Free-flow seconds of a leg between rows of the matrix, NEVER where there is no way. */
export function legSeconds(matrix: TravelMatrix, from: number, to: number): Seconds {
  if (from === to) return 0;
  const seconds = matrix.seconds[from * matrix.size + to] as number;
  return seconds < NEVER ? seconds : NEVER;
}

/** Length of a leg in whole millimetres, so that sums are exact; NO_WAY where there is none. */
export function legMillimetres(matrix: TravelMatrix, from: number, to: number): number {
  if (from === to) return 0;
  const millimetres = (matrix.metres[from * matrix.size + to] as Metres) * 1_000;
  return millimetres < NO_WAY ? Math.round(millimetres) : NO_WAY;
}
