// The address table as columns of a streets block.
import { ADDRESS_KINDS, type AddressTable, MOST_HOUSEHOLDS } from './city.ts';
import { damagePhrases } from './damage-phrases.ts';
import { DECIMETRES, readCount, readDeltas, readUpTo, refuseValue, whole, writeDeltas } from './decimetre-columns.ts';
import type { StreetGraph } from './street-graph.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

/** Columns of the table; `along` as the difference from the address before on the same street. */
export function writeAddresses(table: AddressTable, out: VarintWriter): void {
  out.varint(table.count);
  let segment = 0;
  for (const value of table.segment) {
    out.zigzag(value - segment);
    segment = value;
  }
  for (let row = 0; row < table.count; row++) {
    const isSame = row > 0 && table.segment[row] === table.segment[row - 1];
    out.zigzag(whole(table.along[row] as number) - (isSame ? whole(table.along[row - 1] as number) : 0));
  }
  writeDeltas(table.x, out);
  writeDeltas(table.y, out);
  for (let row = 0; row < table.count; row++) {
    out.varint((table.kind[row] as number) + ADDRESS_KINDS.length * (table.centre[row] as number));
  }
  for (const households of table.households) out.varint(households);
}

export function readAddresses(reader: VarintReader, streets: StreetGraph): AddressTable {
  const count = readCount(reader, 'addresses');
  const segment = new Int32Array(count);
  for (let row = 0, before = 0; row < count; row++) {
    before += reader.zigzag();
    if (!(before >= 0 && before < streets.segmentCount)) {
      refuseValue(reader, before, 'a street', streets.segmentCount - 1);
    }
    segment[row] = before;
  }
  const along = new Float64Array(count);
  for (let row = 0, before = 0; row < count; row++) {
    before = reader.zigzag() + (row > 0 && segment[row] === segment[row - 1] ? before : 0);
    const longest = streets.length[segment[row] as number] as number;
    // A city that was rounded while writing may be half a decimetre over at the end of a street.
    if (!(before >= 0 && before / DECIMETRES <= longest + 1)) {
      reader.fail(damagePhrases().block.spot(longest), damagePhrases().block.metres(before / DECIMETRES));
    }
    along[row] = Math.min(before / DECIMETRES, longest);
  }
  const x = readDeltas(count, reader);
  const y = readDeltas(count, reader);
  const kind = new Uint8Array(count);
  const centre = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const look = readUpTo(reader, 2 * ADDRESS_KINDS.length - 1, 'a kind of address');
    kind[row] = look % ADDRESS_KINDS.length;
    centre[row] = look >= ADDRESS_KINDS.length ? 1 : 0;
  }
  const households = Uint16Array.from({ length: count }, () => readUpTo(reader, MOST_HOUSEHOLDS, 'households', 1));
  return { count, segment, along, x, y, kind, households, centre };
}
