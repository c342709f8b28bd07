// Reads `.osm.pbf` files, one blob a step (format: https://wiki.openstreetmap.org/wiki/PBF_Format).
import { InputError } from '../base/problem.ts';
import { inflate } from './inflate.ts';
import { readBlock } from './osm-block.ts';
import { OsmCollector } from './osm-collector.ts';
import type { OsmReader } from './osm-extract.ts';
import { eachField, textOf } from './protobuf.ts';
import { VarintReader } from './varint.ts';

/** Bounds that the format itself sets, and what a reader must be able to do. */
const MOST_HEADER = 64 * 1024;
const MOST_BLOB = 32 * 1024 * 1024;
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);
const COMPRESSIONS: Readonly<Record<number, string>> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'Zstandard' };

export function pbfReader(bytes: Uint8Array, name: string): OsmReader {
  const collector = new OsmCollector();
  let at = 0;
  return {
    share: () => at / bytes.length,
    step() {
      if (at === bytes.length) return false;
      at = readBlob(bytes, at, name, collector);
      return true;
    },
    extract: () => collector.extract(name),
  };
}

/** Reads the blob that begins at a byte and gives where the next one begins. */
function readBlob(bytes: Uint8Array, start: number, name: string, collector: OsmCollector): number {
  const refuse = (at: number, expected: string, found: string): never => {
    throw new InputError([{ path: `${name}, byte ${at}`, expected, found }]);
  };
  const rest = (at: number): number => bytes.length - at;
  if (rest(start) < 4) refuse(start, 'the length of a blob header in 4 bytes', 'the end of the file');
  const headerSize = new DataView(bytes.buffer, bytes.byteOffset + start, 4).getUint32(0);
  const isFirst = start === 0;
  if (headerSize === 0 || headerSize > MOST_HEADER) {
    const expected = isFirst
      ? 'an OpenStreetMap extract (.osm.pbf or .osm)'
      : `a blob header of 1 to ${MOST_HEADER} bytes`;
    refuse(start, expected, isFirst ? 'another kind of file' : `${headerSize} bytes`);
  }
  const headerStart = start + 4;
  if (rest(headerStart) < headerSize)
    refuse(headerStart, `a blob header of ${headerSize} bytes`, 'the end of the file');
  let type = '';
  let size = -1;
  eachField(new VarintReader(bytes, name, headerStart, headerStart + headerSize), (id, field) => {
    if (id === 1) type = textOf(field.inside());
    else if (id === 3) size = field.twos();
  });
  if (isFirst && type !== 'OSMHeader') refuse(start, 'a blob of type OSMHeader', type === '' ? 'none' : `"${type}"`);
  const blobStart = headerStart + headerSize;
  if (size < 0 || size > MOST_BLOB) refuse(headerStart, `a blob of at most ${MOST_BLOB} bytes`, `${size} bytes`);
  if (rest(blobStart) < size) {
    refuse(blobStart, `a blob of ${size} bytes`, `the end of the file after ${rest(blobStart)} (is it cut off?)`);
  }
  const blobEnd = blobStart + size;
  // Files may carry blobs of types that a reader does not know; they are to be skipped.
  if (type === 'OSMHeader') readHeader(unpack(bytes, blobStart, blobEnd, name));
  else if (type === 'OSMData') readBlock(unpack(bytes, blobStart, blobEnd, name), collector);
  return blobEnd;
}

/** The content of a blob, inflated where need be. Byte positions in its errors count from the blob's content. */
function unpack(bytes: Uint8Array, start: number, end: number, name: string): VarintReader {
  const where = `${name}, blob at byte ${start}`;
  let size = -1;
  let packed: VarintReader | null = null;
  let raw: VarintReader | null = null;
  let unknown = '';
  eachField(new VarintReader(bytes, name, start, end), (id, field) => {
    if (id === 1) raw = field.inside();
    else if (id === 2) size = field.twos();
    else if (id === 3) packed = field.inside();
    else if (COMPRESSIONS[id] !== undefined) unknown = COMPRESSIONS[id] as string;
  });
  const bytesOf = (reader: VarintReader): Uint8Array => bytes.subarray(reader.at, reader.end);
  if (raw !== null) return new VarintReader(bytesOf(raw), where);
  if (packed === null) {
    const found = unknown === '' ? 'none' : `${unknown} compression`;
    throw new InputError([{ path: where, expected: 'raw or zlib data', found }]);
  }
  if (size < 0 || size > MOST_BLOB) {
    throw new InputError([{ path: where, expected: `content of at most ${MOST_BLOB} bytes`, found: `${size} bytes` }]);
  }
  return new VarintReader(inflate(bytesOf(packed), where, size), where);
}

function readHeader(block: VarintReader): void {
  eachField(block, (id, field) => {
    if (id !== 4) return;
    const feature = textOf(field.inside());
    if (!KNOWN_FEATURES.has(feature)) block.fail('a file without special features', `the feature "${feature}"`);
  });
}
