// Reads OpenStreetMap files slice by slice, so that whoever reads can show progress or stop in between.
import { InputError } from '../base/problem.ts';
import { gunzip } from './inflate.ts';
import type { OsmExtract, OsmReader } from './osm-extract.ts';
import { pbfReader } from './osm-pbf.ts';
import { xmlReader } from './osm-xml.ts';

/** Opens an extract, `.osm.pbf` or `.osm` XML (gzipped, too), by its content. `name` is for errors and the report. */
export function openOsm(bytes: Uint8Array, name: string): OsmReader {
  if (bytes.length === 0) throw refuse(name, 'an empty file');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return openOsm(gunzip(bytes, name), name);
  for (const [found, magic] of NOT_OSM) {
    if (magic.every((byte, index) => bytes[index] === byte)) throw refuse(name, found);
  }
  return looksLikeXml(bytes) ? xmlReader(bytes, name) : pbfReader(bytes, name);
}

/** Reads a whole extract at once. */
export function readOsm(bytes: Uint8Array, name: string): OsmExtract {
  const reader = openOsm(bytes, name);
  while (reader.step());
  return reader.extract();
}

/** What people mistake for an extract, by its first bytes. */
const NOT_OSM: readonly (readonly [string, readonly number[]])[] = [
  ['a bzip2 file (unpack it first)', [0x42, 0x5a, 0x68]],
  ['a zip archive (unpack it first)', [0x50, 0x4b, 0x03, 0x04]],
  ['an o5m file', [0xff, 0xe0]],
  ['JSON', [0x7b]],
];

function refuse(name: string, found: string): InputError {
  return new InputError([{ path: name, expected: 'an OpenStreetMap extract (.osm.pbf or .osm)', found }]);
}

/** True if the first character that is no space is `<`. */
function looksLikeXml(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[at] as number)) at++;
  return bytes[at] === 0x3c;
}
