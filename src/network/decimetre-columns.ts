// Columns of lengths in whole decimetres, each number written as its difference from the one before.

import { type CountedThing, damagePhrases, type ReadValue } from './damage-phrases.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

export const DECIMETRES = 10;

export function whole(metres: number): number {
  // Plus 0 turns -0 into 0, which alone can be written.
  return Math.round(metres * DECIMETRES) + 0;
}

/** Writes numbers as differences from the one before. */
export function writeDeltas(values: ArrayLike<number>, out: VarintWriter): void {
  let before = 0;
  for (let k = 0; k < values.length; k++) {
    const value = whole(values[k] as number);
    out.zigzag(value - before);
    before = value;
  }
}

export function readDeltas(count: number, reader: VarintReader): Float64Array {
  const values = new Float64Array(count);
  let before = 0;
  for (let k = 0; k < count; k++) {
    before += reader.zigzag();
    values[k] = before / DECIMETRES;
  }
  return values;
}

/** A number of things of which each takes at least a byte: damaged data must not ask for endless memory. */
export function readCount(reader: VarintReader, what: CountedThing): number {
  const said = damagePhrases().block;
  const count = reader.varint();
  const most = reader.end - reader.at;
  if (count > most) reader.fail(said.most(most, said.counts[what]), `${count}`);
  return count;
}

export function readUpTo(reader: VarintReader, most: number, what: ReadValue, least = 0): number {
  const value = reader.varint();
  if (value < least || value > most) refuseValue(reader, value, what, most, least);
  return value;
}

/** A value of the data that nothing can have: "a street from 0 to 11". */
export function refuseValue(reader: VarintReader, value: number, what: ReadValue, most: number, least = 0): never {
  const said = damagePhrases().block;
  return reader.fail(said.between(said.values[what], least, most), `${value}`);
}
