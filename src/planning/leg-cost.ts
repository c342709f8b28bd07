// What each leg costs between the places of a problem, by row and by column, and its seconds and metres as whole numbers.
import type { Metres, Seconds } from '../base/units.ts';
import { entryOf, type TravelMatrix } from '../network/travel.ts';
import { NEVER } from './drive.ts';

/** Stands for "no way" in millimetres and micro-euros; whole, so that sums stay exact. */
export const NO_WAY = 1e12;
/** Stands for the row of a place that is reached from anywhere at once and for nothing: the end of open tours. */
export const NOWHERE = -1;

/**
 * Row-major by the order of `site`; `into` has rows and columns exchanged, and is `out` itself as long as every way back
 * costs what the way there does, so that half as much memory is read. Single precision: they only screen moves.
 */
export interface LegCosts {
  readonly out: Float32Array;
  into: Float32Array;
  /** Read by its own rows; `site` names that of each place, NOWHERE for the end of open tours. */
  readonly matrix: TravelMatrix;
  readonly site: Int32Array;
  /** The places as their columns lie in it: many rows together are more than fits near the processor. */
  readonly asTheyLie: Int32Array;
  readonly perMetre: number;
  readonly perSecond: number;
  /** True as long as every cost tells its length to the millimetre: where time costs nothing. */
  tellsLength: boolean;
  /** Free-flow seconds of the longest leg so far. */
  slowest: Seconds;
}

/** Room for the costs of the legs between places of a matrix; `fillLegs` puts them in. */
export function legCosts(travel: TravelMatrix, places: Int32Array, perMetre: number, perSecond: number): LegCosts {
  const { rows, ...matrix } = travel;
  const site =
    rows === undefined ? places : places.map((place) => (place === NOWHERE ? place : (rows[place] as number)));
  const size = site.length;
  const out = new Float32Array(size * size);
  const tellsLength = perSecond === 0 && perMetre > 0;
  const asTheyLie = Int32Array.from(site, (_, place) => place).sort(
    (a, b) => (site[a] as number) - (site[b] as number),
  );
  return { out, into: out, matrix, site, asTheyLie, perMetre, perSecond, tellsLength, slowest: 0 };
}

/** Costs of the legs that begin in some of the rows, which follow those filled before; nothing from a place to itself. */
export function fillLegs(legs: LegCosts, fromRow: number, untilRow: number): void {
  const { out, site } = legs;
  const size = site.length;
  for (let row = fromRow; row < untilRow; row++) {
    if (site[row] === NOWHERE) continue;
    fillRow(legs, row);
    if (legs.tellsLength) legs.tellsLength = tellLengths(legs, row);
  }
  if (legs.into !== out) exchange(out, legs.into, size, fromRow, untilRow);
  else if (!isSymmetric(out, size, fromRow, untilRow)) {
    legs.into = new Float32Array(size * size);
    exchange(out, legs.into, size, 0, untilRow);
  }
}

/** Costs of the legs that begin in one row. By itself, so that the engine has made it fast after a few rows. */
function fillRow(legs: LegCosts, row: number): void {
  const { out, matrix, site, asTheyLie, perMetre, perSecond } = legs;
  const { seconds, metres } = matrix;
  const from = site[row] as number;
  const source = from * matrix.size;
  const target = row * site.length;
  // In a variable: a field that is written once a leg takes as long as all else here.
  let { slowest } = legs;
  for (let rank = 0; rank < asTheyLie.length; rank++) {
    const column = asTheyLie[rank] as number;
    const to = site[column] as number;
    if (column === row || to === NOWHERE) continue;
    const time = seconds[source + to] as Seconds;
    const cost = perMetre * (metres[source + to] as Metres) + perSecond * time;
    out[target + column] = cost;
    // Written over: to choose what is written would put every cost on the heap.
    if (!(time < NEVER && cost < NO_WAY)) out[target + column] = NO_WAY;
    if (!(time <= slowest)) slowest = time;
  }
  legs.slowest = slowest;
}

/** Whether the costs of a row tell their lengths. */
function tellLengths(legs: LegCosts, row: number): boolean {
  const { out, matrix, site } = legs;
  const from = site[row] as number;
  for (let column = 0; column < site.length; column++) {
    const to = site[column] as number;
    if (column === row || to === NOWHERE) continue;
    if (lengthTold(legs, out[row * site.length + column] as number) !== legMillimetres(matrix, from, to)) return false;
  }
  return true;
}

/** Column by column, so that what is written lies together as far as it can. */
function exchange(out: Float32Array, into: Float32Array, size: number, fromRow: number, untilRow: number): void {
  for (let column = 0; column < size; column++)
    for (let row = fromRow; row < untilRow; row++) into[column * size + row] = out[row * size + column] as number;
}

/** Whether some rows agree with the columns above them. */
function isSymmetric(out: Float32Array, size: number, fromRow: number, untilRow: number): boolean {
  for (let column = 0; column < untilRow; column++)
    for (let row = Math.max(fromRow, column + 1); row < untilRow; row++)
      if (out[row * size + column] !== out[column * size + row]) return false;
  return true;
}

/** Millimetres of a leg by its cost, where costs tell lengths. */
export function lengthTold({ perMetre }: LegCosts, cost: number): number {
  return cost < NO_WAY ? Math.round((cost / perMetre) * 1_000) : NO_WAY;
}

/** Free-flow seconds of a leg between places of the matrix, NEVER where there is no way. */
export function legSeconds(matrix: TravelMatrix, from: number, to: number): Seconds {
  if (to === NOWHERE) return 0;
  const seconds = matrix.seconds[entryOf(matrix, from, to)] as number;
  return seconds < NEVER ? seconds : NEVER;
}

/** Length of a leg in whole millimetres, so that sums are exact; NO_WAY where there is none. */
export function legMillimetres(matrix: TravelMatrix, from: number, to: number): number {
  if (to === NOWHERE) return 0;
  const millimetres = (matrix.metres[entryOf(matrix, from, to)] as Metres) * 1_000;
  return millimetres < NO_WAY ? Math.round(millimetres) : NO_WAY;
}
