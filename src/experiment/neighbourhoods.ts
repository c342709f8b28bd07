// Results by neighbourhood: squares of the city, each with what its addresses' parcels cost, how many came on time, and what others bear.
import { type MicroEuros, toEuros } from '../base/money.ts';
import type { Metres, Seconds } from '../base/units.ts';
import type { Ledger } from '../economics/ledger.ts';
import { handovers } from '../metrics/handovers.ts';
import { lateSeconds } from '../metrics/lateness.ts';
import type { AddressTable } from '../network/city.ts';
import type { Journal } from '../simulation/facts.ts';

/** Side of a square: about what people call their neighbourhood, and enough doors for a mean (assumption). */
const SIDE: Metres = 500;

/** A square that has addresses. */
export interface Neighbourhood {
  /** Columns to the east and rows to the north of the plane's origin, "3.-2": the same in every scenario and run. */
  readonly id: string;
  /** Its south-western corner, and its side. */
  readonly x: Metres;
  readonly y: Metres;
  readonly side: Metres;
  readonly addresses: number;
}

export interface Neighbourhoods {
  /** By row from south to north, then west to east. */
  readonly squares: readonly Neighbourhood[];
  /** Row of its square for each address. */
  readonly ofAddress: Int32Array;
}

/** Of the measured parcels for the addresses of each square, in their order; whole numbers, so that they sum exactly. */
export interface NeighbourhoodSums {
  readonly parcels: readonly number[];
  readonly returned: readonly number[];
  /** Handed over after their promise, and by how many seconds together. */
  readonly late: readonly number[];
  readonly lateSeconds: readonly Seconds[];
  readonly cost: readonly MicroEuros[];
  readonly external: readonly MicroEuros[];
}

/** One square's part. */
export interface NeighbourhoodResult {
  readonly parcels: number;
  readonly returned: number;
  readonly late: number;
  readonly lateSeconds: Seconds;
  readonly cost: MicroEuros;
  /** Euros per parcel that was not returned; null where there is none. */
  readonly costPerParcel: number | null;
  /** Returned parcels are not on time; null where there is no parcel. */
  readonly onTimeShare: number | null;
  readonly external: MicroEuros;
}

export function neighbourhoodsOf({ count, x, y }: AddressTable, side: Metres = SIDE): Neighbourhoods {
  const keys = new Float64Array(count);
  const counts = new Map<number, { column: number; row: number; addresses: number }>();
  for (let address = 0; address < count; address++) {
    const [column, row] = [Math.floor((x[address] as number) / side), Math.floor((y[address] as number) / side)];
    const key = row * COLUMNS + column;
    keys[address] = key;
    const square = counts.get(key);
    if (square === undefined) counts.set(key, { column, row, addresses: 1 });
    else square.addresses++;
  }
  const sorted = [...counts].sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
  const indices = new Map(sorted.map(([key], index) => [key, index]));
  return {
    squares: sorted.map(([, { column, row, addresses }]) => {
      return { id: `${column}.${row}`, x: column * side, y: row * side, side, addresses };
    }),
    ofAddress: Int32Array.from(keys, (key) => indices.get(key) as number),
  };
}

/** More than any city has squares from west to east. */
const COLUMNS = 2 ** 20;

/** Also where no parcel went. `external`: see `externalByParcel`. */
export function sumByNeighbourhood(
  journal: Journal,
  ledger: Ledger,
  external: Float64Array,
  { squares, ofAddress }: Neighbourhoods,
): NeighbourhoodSums {
  const zeros = (): number[] => new Array<number>(squares.length).fill(0);
  const sums = {
    parcels: zeros(),
    returned: zeros(),
    late: zeros(),
    lateSeconds: zeros(),
    cost: zeros(),
    external: zeros(),
  };
  const handed = handovers(journal);
  for (const parcel of journal.cast.parcels) {
    if (!parcel.measured) continue;
    const row = ofAddress[parcel.address] as number;
    const add = (column: number[], amount: number): void => {
      column[row] = (column[row] as number) + amount;
    };
    const late = lateSeconds(parcel, handed[parcel.index] as number);
    add(sums.parcels, 1);
    if (late === null) add(sums.returned, 1);
    else if (late > 0) {
      add(sums.late, 1);
      add(sums.lateSeconds, late);
    }
    add(sums.cost, ledger.parcelTotals[parcel.index] as number);
    add(sums.external, external[parcel.index] as number);
  }
  return sums;
}

/** The square in a row of the sums. */
export function neighbourhoodResult(sums: NeighbourhoodSums, row: number): NeighbourhoodResult {
  const at = (column: readonly number[]): number => column[row] ?? 0;
  const [parcels, returned, late, cost] = [at(sums.parcels), at(sums.returned), at(sums.late), at(sums.cost)];
  const delivered = parcels - returned;
  return {
    parcels,
    returned,
    late,
    lateSeconds: at(sums.lateSeconds),
    cost,
    costPerParcel: delivered > 0 ? toEuros(cost) / delivered : null,
    onTimeShare: parcels > 0 ? (delivered - late) / parcels : null,
    external: at(sums.external),
  };
}
