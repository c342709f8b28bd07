// Reads OpenStreetMap files slice by slice, so that whoever reads can show progress or stop in between.
import { InputError } from '../base/problem.ts';
import { type ByteSource, type ByteStream, sourceOfBytes, streamOf } from './byte-source.ts';
import type { CutOut } from './cut-out.ts';
import { extractPhrases } from './extract-phrases.ts';
import { gunzipped } from './gzip-stream.ts';
import { gunzip } from './inflate.ts';
import type { OsmReader } from './osm-extract.ts';
import { pbfReader } from './osm-pbf.ts';
import { XML_SLICE, xmlReader } from './osm-xml.ts';

/** Bytes that tell the format. */
const START = 4_096;

/**
 * Opens an extract, `.osm.pbf` or `.osm` XML (gzipped, too), by its content, all of it or what is cut out. `name` is for
 * errors and the report.
 */
export function openOsm(source: ByteSource, name: string, cut: CutOut | null = null): OsmReader {
  if (source.size === 0) throw refuse(name, extractPhrases().empty);
  const start = source.read(0, Math.min(source.size, START));
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    return isText(start, name) ? xmlReader(() => streamOf(source, XML_SLICE), name, cut) : pbfReader(source, name, cut);
  }
  const unpacked = (): ByteStream => gunzipped(source, name);
  if (isText(startOf(unpacked()), name)) return xmlReader(unpacked, name, cut);
  // The blobs of a .pbf are compressed already, so that gzip around them is rare: such a file is unpacked at once.
  return pbfReader(sourceOfBytes(gunzip(source.read(0, source.size), name)), name, cut);
}

function startOf(stream: ByteStream): Uint8Array {
  for (let bytes = stream.next(); bytes !== null; bytes = stream.next()) {
    if (bytes.length > 0) return bytes.subarray(0, START);
  }
  return new Uint8Array(0);
}

/** True for XML, false for what may be a .pbf; throws on what is known to be neither. */
function isText(start: Uint8Array, name: string): boolean {
  if (start.length === 0) throw refuse(name, extractPhrases().empty);
  for (const [found, magic] of NOT_OSM) {
    if (magic.every((byte, index) => start[index] === byte)) throw refuse(name, extractPhrases()[found]);
  }
  const text = textStart(start);
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(text)) {
    throw refuse(name, extractPhrases().webPage);
  }
  return text.startsWith('<');
}

/** What people mistake for an extract, by its first bytes. */
const NOT_OSM: readonly (readonly ['bzip2' | 'zip' | 'o5m' | 'json', readonly number[]])[] = [
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['o5m', [0xff, 0xe0]],
  ['json', [0x7b]],
];

function refuse(name: string, found: string): InputError {
  return new InputError([{ path: name, expected: extractPhrases().extract, found }]);
}

/** The first characters that are no space, where they can be text; comments before the first element are passed over. */
function textStart(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes).trimStart();
  return text.replace(/^(<!--[\s\S]*?-->\s*)+/, '');
}
