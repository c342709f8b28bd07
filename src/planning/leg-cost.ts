// What each leg costs between the places of a problem, by row and by column, and its seconds and metres as whole numbers.
import type { Metres, Seconds } from '../base/units.ts';
import type { TravelMatrix } from '../network/travel.ts';
import { NEVER } from './drive.ts';

/** Stands for "no way" in millimetres and micro-euros; whole, so that sums stay exact. */
export const NO_WAY = 1e12;

/** Rows and columns of a tile of the matrix that fits the processor's cache while it is turned over. */
const TILE = 32;

/** Row-major by the order of `site`; `into` has rows and columns exchanged. Single precision: they only screen moves. */
export interface LegCosts {
  readonly out: Float32Array;
  readonly into: Float32Array;
}

/** Cost of each leg between the given rows of the matrix; nothing from a place to itself. */
export function legCosts(matrix: TravelMatrix, site: Int32Array, perMetre: number, perSecond: number): LegCosts {
  const size = site.length;
  const out = new Float32Array(size * size);
  const into = new Float32Array(size * size);
  const { seconds, metres } = matrix;
  for (let row = 0; row < size; row++) {
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
  for (let top = 0; top < size; top += TILE)
    for (let left = 0; left < size; left += TILE)
      for (let row = top; row < top + TILE && row < size; row++)
        for (let column = left; column < left + TILE && column < size; column++)
          into[column * size + row] = out[row * size + column] as number;
  return { out, into };
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
