// Results by neighbourhood: squares of the city, each with what its addresses' parcels cost, how many came on time, and what others bear.
import { type MicroEuros, toEuros } from '../base/money.ts';
import type { Metres } from '../base/units.ts';
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

/** Of the measured parcels for its addresses. */
export interface NeighbourhoodResult {
  readonly id: string;
  readonly parcels: number;
  readonly returned: number;
  readonly cost: MicroEuros;
  /** Euros per parcel that was not returned; null where there is none. */
  readonly costPerParcel: number | null;
  /** Returned parcels are not on time; null where there is no parcel. */
  readonly onTimeShare: number | null;
  readonly external: MicroEuros;
}

export function neighbourhoodsOf({ count, x, y }: AddressTable, side: Metres = SIDE): Neighbourhoods {
  const columnOf = (address: number): number => Math.floor((x[address] as number) / side);
  const rowOf = (address: number): number => Math.floor((y[address] as number) / side);
  const counts = new Map<string, { column: number; row: number; addresses: number }>();
  const ids: string[] = [];
  for (let address = 0; address < count; address++) {
    const [column, row] = [columnOf(address), rowOf(address)];
    const id = `${column}.${row}`;
    ids.push(id);
    const square = counts.get(id);
    if (square === undefined) counts.set(id, { column, row, addresses: 1 });
    else square.addresses++;
  }
  const sorted = [...counts].sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
  const indices = new Map(sorted.map(([id], index) => [id, index]));
  return {
    squares: sorted.map(([id, { column, row, addresses }]) => {
      return { id, x: column * side, y: row * side, side, addresses };
    }),
    ofAddress: Int32Array.from(ids, (id) => indices.get(id) as number),
  };
}

/** One result a square, in their order, also where no parcel went. `external`: see `externalByParcel`. */
export function neighbourhoodResults(
  journal: Journal,
  ledger: Ledger,
  external: Float64Array,
  { squares, ofAddress }: Neighbourhoods,
): NeighbourhoodResult[] {
  const sums = squares.map(() => ({ parcels: 0, returned: 0, onTime: 0, cost: 0, external: 0 }));
  const handed = handovers(journal);
  for (const parcel of journal.cast.parcels) {
    const sum = sums[ofAddress[parcel.address] as number];
    if (!parcel.measured || sum === undefined) continue;
    const late = lateSeconds(parcel, handed[parcel.index] as number);
    sum.parcels++;
    if (late === null) sum.returned++;
    if (late === 0) sum.onTime++;
    sum.cost += ledger.parcelTotals[parcel.index] as number;
    sum.external += external[parcel.index] as number;
  }
  return squares.map(({ id }, row) => {
    const { parcels, returned, onTime, cost, external: borne } = sums[row] as (typeof sums)[number];
    const delivered = parcels - returned;
    return {
      id,
      parcels,
      returned,
      cost,
      costPerParcel: delivered > 0 ? toEuros(cost) / delivered : null,
      onTimeShare: parcels > 0 ? onTime / parcels : null,
      external: borne,
    };
  });
}
