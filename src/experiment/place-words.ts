// How a spot of the city reads that has no name: its square as in a street atlas, and where that lies from the centre.
import { decimal, scenarioLetter, THIN } from '../base/format.ts';
import type { Point } from '../base/geometry.ts';
import { phrases } from '../base/language.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import type { Neighbourhood } from './neighbourhoods.ts';

/** Nearer than this is in the centre. */
const CENTRE: Metres = 250;
/** Tangent of 22.5 degrees: eight winds of equal width. */
const HALF_WIND = Math.SQRT2 - 1;

/** Squares by letters from west to east and numbers from north to south: "D5". One a square, in their order. */
export function atlasNames(squares: readonly Neighbourhood[]): string[] {
  const left = Math.min(...squares.map(({ x }) => x));
  const top = Math.max(...squares.map(({ y }) => y));
  return squares.map(({ x, y, side }) => {
    return `${scenarioLetter(Math.round((x - left) / side))}${Math.round((top - y) / side) + 1}`;
  });
}

/** "1.2 km north-east of the centre" */
export function fromCentre(point: Point, middle: Point): string {
  const [dx, dy] = [point.x - middle.x, point.y - middle.y];
  const metres = length(dx, dy);
  if (metres < CENTRE) return placePhrases().inCentre;
  return placePhrases().fromCentre(`${decimal(metres / 1_000, 1)}${THIN}km`, windOf(dx, dy));
}

/** One of eight. */
export type Wind = 'north' | 'north-east' | 'east' | 'south-east' | 'south' | 'south-west' | 'west' | 'north-west';

export const placePhrases = phrases({
  inCentre: 'in the centre',
  fromCentre: (distance: string, wind: Wind) => `${distance} ${wind} of the centre`,
});

function windOf(dx: number, dy: number): Wind {
  const isAlong = (one: number, other: number) => Math.abs(one) < HALF_WIND * Math.abs(other);
  const north = isAlong(dy, dx) ? '' : dy > 0 ? 'north' : 'south';
  const east = isAlong(dx, dy) ? '' : dx > 0 ? 'east' : 'west';
  return [north, east].filter((part) => part !== '').join('-') as Wind;
}
