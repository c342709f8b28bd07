// The blobs that a `.osm.pbf` file consists of, each behind a header that says what it is and how long.
import { InputError } from '../base/problem.ts';
import type { ByteSource } from './byte-source.ts';
import { damagePhrases } from './damage-phrases.ts';
import { extractPhrases } from './extract-phrases.ts';
import { inflateSteps } from './inflate.ts';
import { eachField, textOf } from './protobuf.ts';
import { VarintReader } from './varint.ts';

/** Bounds that the format itself sets, and what a reader must be able to do. */
const MOST_HEADER = 64 * 1024;
const MOST_BLOB = 32 * 1024 * 1024;
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);
const COMPRESSIONS: Readonly<Record<number, string>> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'Zstandard' };
/** Bytes in which a header's length and, as a rule, all of it lie. */
const GLANCE = 64;

export interface BlobPlace {
  readonly type: string;
  /** Bytes of the file. */
  readonly start: number;
  readonly end: number;
}

/** The blob whose header begins at a byte. */
export function blobAfter(source: ByteSource, start: number, name: string): BlobPlace {
  const refuse = (at: number, expected: string, found: string): never => {
    throw new InputError([{ path: `${name}, byte ${at}`, expected, found }]);
  };
  const said = damagePhrases();
  const rest = (at: number): number => source.size - at;
  if (rest(start) < 4) refuse(start, said.blob.length, said.end.file);
  const glance = source.read(start, Math.min(source.size, start + GLANCE));
  const headerSize = new DataView(glance.buffer, glance.byteOffset, 4).getUint32(0);
  const isFirst = start === 0;
  if (headerSize === 0 || headerSize > MOST_HEADER) {
    const expected = isFirst ? extractPhrases().extract : said.blob.headerTo(MOST_HEADER);
    refuse(start, expected, isFirst ? extractPhrases().other : said.bytes(headerSize));
  }
  const headerStart = start + 4;
  const blobStart = headerStart + headerSize;
  if (rest(headerStart) < headerSize) refuse(headerStart, said.blob.header(headerSize), said.end.file);
  let type = '';
  let size = -1;
  const header =
    blobStart <= start + glance.length ? glance.subarray(4, 4 + headerSize) : source.read(headerStart, blobStart);
  eachField(new VarintReader(header, `${name}, header at byte ${headerStart}`), (id, field) => {
    if (id === 1) type = textOf(field.inside());
    else if (id === 3) size = field.twos();
  });
  if (isFirst && type !== 'OSMHeader') refuse(start, said.blob.first, type === '' ? said.none : `"${type}"`);
  if (size < 0 || size > MOST_BLOB) refuse(headerStart, said.blob.most(MOST_BLOB), said.bytes(size));
  if (rest(blobStart) < size) {
    refuse(blobStart, said.blob.of(size), said.blob.ended(rest(blobStart)));
  }
  return { type, start: blobStart, end: blobStart + size };
}

/** The content of a blob, inflated where need be; yields between slices. Byte positions in its errors count from the blob's content. */
export function* contentOf(
  source: ByteSource,
  { start, end }: BlobPlace,
  name: string,
): Generator<undefined, VarintReader, undefined> {
  const where = `${name}, blob at byte ${start}`;
  const bytes = source.read(start, end);
  let size = -1;
  let packed: VarintReader | null = null;
  let raw: VarintReader | null = null;
  let unknown = '';
  eachField(new VarintReader(bytes, where), (id, field) => {
    if (id === 1) raw = field.inside();
    else if (id === 2) size = field.twos();
    else if (id === 3) packed = field.inside();
    else if (COMPRESSIONS[id] !== undefined) unknown = COMPRESSIONS[id] as string;
  });
  const bytesOf = (reader: VarintReader): Uint8Array => bytes.subarray(reader.at, reader.end);
  if (raw !== null) return new VarintReader(bytesOf(raw), where);
  const said = damagePhrases();
  if (packed === null) {
    const found = unknown === '' ? said.none : said.blob.packed(unknown);
    throw new InputError([{ path: where, expected: said.blob.packing, found }]);
  }
  if (size < 0 || size > MOST_BLOB) {
    throw new InputError([{ path: where, expected: said.blob.content(MOST_BLOB), found: said.bytes(size) }]);
  }
  return new VarintReader(yield* inflateSteps(bytesOf(packed), where, size), where);
}

/** Refuses a file that needs more than we can, and says whether it promises to be sorted by kind and id. */
export function readHeader(block: VarintReader): boolean {
  let isSorted = false;
  eachField(block, (id, field) => {
    if (id === 5) isSorted = textOf(field.inside()) === 'Sort.Type_then_ID' || isSorted;
    if (id !== 4) return;
    const feature = textOf(field.inside());
    if (!KNOWN_FEATURES.has(feature)) block.fail(damagePhrases().blob.plain, damagePhrases().blob.feature(feature));
  });
  return isSorted;
}
