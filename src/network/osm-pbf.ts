// Reads `.osm.pbf` files, one blob a step (format: https://wiki.openstreetmap.org/wiki/PBF_Format).
import { InputError } from '../base/problem.ts';
import { inflate } from './inflate.ts';
import { isKeptKey, OsmCollector, type OsmReader, type Tags } from './osm-extract.ts';
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
    const expected = isFirst ? 'an OpenStreetMap extract (.osm.pbf or .osm)' : `a blob header of 1 to ${MOST_HEADER} bytes`;
    refuse(start, expected, isFirst ? 'another kind of file' : `${headerSize} bytes`);
  }
  const headerStart = start + 4;
  if (rest(headerStart) < headerSize) refuse(headerStart, `a blob header of ${headerSize} bytes`, 'the end of the file');
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

/** What the groups of a block share: its words and the scale of its positions. */
interface BlockFrame {
  readonly word: (index: number) => string;
  readonly isKept: (index: number) => boolean;
  /** From the block's own units to units of 1e-7 degrees. */
  readonly latitude: (value: number) => number;
  readonly longitude: (value: number) => number;
  readonly collector: OsmCollector;
}

function readBlock(block: VarintReader, collector: OsmCollector): void {
  const texts: VarintReader[] = [];
  const groups: VarintReader[] = [];
  let granularity = 100;
  let latitudeOffset = 0;
  let longitudeOffset = 0;
  eachField(block, (id, field) => {
    if (id === 1) {
      eachField(field.inside(), (text, entry) => {
        if (text === 1) texts.push(entry.inside());
      });
    } else if (id === 2) groups.push(field.inside());
    else if (id === 17) granularity = field.twos();
    else if (id === 19) latitudeOffset = field.twos();
    else if (id === 20) longitudeOffset = field.twos();
  });
  const words: (string | undefined)[] = [];
  const kept: (boolean | undefined)[] = [];
  const word = (index: number): string => {
    const text = texts[index];
    if (text === undefined) return block.fail(`a word from 0 to ${texts.length - 1}`, `${index}`);
    return (words[index] ??= textOf(text));
  };
  // Positions are offset + granularity * value, in units of 1e-9 degrees.
  const scaled =
    (offset: number, name: string, most: number) =>
    (value: number): number => {
      const position = Math.round((offset + granularity * value) / 100);
      if (!(position >= -most * 1e7 && position <= most * 1e7)) {
        block.fail(`a ${name} from ${-most} to ${most}`, `${position / 1e7}`);
      }
      return position;
    };
  const frame: BlockFrame = {
    word,
    isKept: (index) => (kept[index] ??= isKeptKey(word(index))),
    latitude: scaled(latitudeOffset, 'latitude', 90),
    longitude: scaled(longitudeOffset, 'longitude', 180),
    collector,
  };
  for (const group of groups) {
    eachField(group, (id, field) => {
      if (id === 1) readNode(field.inside(), frame);
      else if (id === 2) readDenseNodes(field.inside(), frame);
      else if (id === 3) readWay(field.inside(), frame);
      else if (id === 4) collector.relation();
    });
  }
}

const NO_NUMBERS = new VarintReader(new Uint8Array(0), 'nothing');

function readNode(message: VarintReader, frame: BlockFrame): void {
  let id = 0;
  let latitude = 0;
  let longitude = 0;
  let keys = NO_NUMBERS;
  let values = NO_NUMBERS;
  eachField(message, (field, entry) => {
    if (field === 1) id = entry.zigzag();
    else if (field === 2) keys = entry.inside();
    else if (field === 3) values = entry.inside();
    else if (field === 8) latitude = entry.zigzag();
    else if (field === 9) longitude = entry.zigzag();
  });
  frame.collector.node(id, frame.latitude(latitude), frame.longitude(longitude));
  const tags = readTags(keys, values, frame);
  if (tags !== null) frame.collector.tagged(id, tags);
}

/** Nodes as columns of differences; the tags of all in one column, key, value ... 0 for each node. */
function readDenseNodes(message: VarintReader, frame: BlockFrame): void {
  let ids = NO_NUMBERS;
  let latitudes = NO_NUMBERS;
  let longitudes = NO_NUMBERS;
  let words = NO_NUMBERS;
  eachField(message, (field, entry) => {
    if (field === 1) ids = entry.inside();
    else if (field === 8) latitudes = entry.inside();
    else if (field === 9) longitudes = entry.inside();
    else if (field === 10) words = entry.inside();
  });
  let id = 0;
  let latitude = 0;
  let longitude = 0;
  while (!ids.isAtEnd) {
    id += ids.zigzag();
    latitude += latitudes.zigzag();
    longitude += longitudes.zigzag();
    frame.collector.node(id, frame.latitude(latitude), frame.longitude(longitude));
    let tags: Record<string, string> | null = null;
    while (!words.isAtEnd) {
      const key = words.varint();
      if (key === 0) break;
      const value = words.varint();
      if (!frame.isKept(key)) continue;
      tags ??= {};
      tags[frame.word(key)] = frame.word(value);
    }
    if (tags !== null) frame.collector.tagged(id, tags);
  }
}

function readWay(message: VarintReader, frame: BlockFrame): void {
  let id = 0;
  let keys = NO_NUMBERS;
  let values = NO_NUMBERS;
  let refs = NO_NUMBERS;
  eachField(message, (field, entry) => {
    if (field === 1) id = entry.twos();
    else if (field === 2) keys = entry.inside();
    else if (field === 3) values = entry.inside();
    else if (field === 8) refs = entry.inside();
  });
  const nodes: number[] = [];
  let node = 0;
  while (!refs.isAtEnd) {
    node += refs.zigzag();
    nodes.push(node);
  }
  frame.collector.way(id, nodes, readTags(keys, values, frame) ?? {});
}

/** Tags from a column of keys and one of values; null where none is kept. */
function readTags(keys: VarintReader, values: VarintReader, frame: BlockFrame): Tags | null {
  let tags: Record<string, string> | null = null;
  while (!keys.isAtEnd) {
    const key = keys.varint();
    const value = values.varint();
    if (!frame.isKept(key)) continue;
    tags ??= {};
    tags[frame.word(key)] = frame.word(value);
  }
  return tags;
}
