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
  const text = textStart(bytes);
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(text)) {
    throw refuse(name, 'a web page (a download page, or its refusal, was saved in place of the file)');
  }
  return text.startsWith('<') ? xmlReader(bytes, name) : pbfReader(bytes, name);
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

/** The first characters that are no space, where they can be text; comments before the first element are passed over. */
function textStart(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 2_048)).trimStart();
  return text.replace(/^(<!--[\s\S]*?-->\s*)+/, '');
}
