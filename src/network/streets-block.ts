// A city's streets and addresses as one compact block of a study file: projected, in whole decimetres, deflated.
import { Zlib } from 'fflate';
import type { Box, Point, Ring } from '../base/geometry.ts';
import { InputError } from '../base/problem.ts';
import { atOnce } from '../base/slices.ts';
import { readAddresses, writeAddresses } from './address-columns.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { City } from './city.ts';
import { damagePhrases } from './damage-phrases.ts';
import { DECIMETRES, readCount, whole } from './decimetre-columns.ts';
import { inflate } from './inflate.ts';
import { hasMarksOrSigns, readMarksAndSigns, writeMarksAndSigns } from './sign-columns.ts';
import { readStreets, writeStreets } from './street-columns.ts';
import { BINDS_MOTORS } from './street-graph.ts';
import { readBans, readBinding, writeBans, writeBinding } from './turn-columns.ts';
import { VarintReader, VarintWriter } from './varint.ts';

export interface StreetsBlock {
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
  readonly origin: { readonly latitude: number; readonly longitude: number };
  readonly middle: Point;
  /** The second kind has banned turns after what the first one holds, the third marks and signs after those, the fourth whom each ban binds; each where there are some, or where bans bind others than motors. */
  readonly encoding: 'doorstep-streets-1' | 'doorstep-streets-2' | 'doorstep-streets-3' | 'doorstep-streets-4';
  /** Base64 of zlib data of the numbers that the functions below write, each a varint; lengths in decimetres. */
  readonly data: string;
}

/** A city whose coordinates are whole decimetres comes back from `decodeCity` as it was; others are rounded to them. */
export function encodeCity(city: City, source: string, licence: string): StreetsBlock {
  return atOnce(encodeSteps(city, source, licence));
}

/** The same in slices: yields after each. */
export function* encodeSteps(
  city: City,
  source: string,
  licence: string,
): Generator<undefined, StreetsBlock, undefined> {
  if (city.origin === null) throw new Error('encodeCity: expected a city with a place on the globe, found none');
  const out = new VarintWriter();
  writeStreets(city.streets, out);
  yield;
  writeAddresses(city.addresses, out);
  yield;
  writeRings(city.water, out);
  writeRings(city.parks, out);
  for (const edge of [city.box.left, city.box.bottom, city.box.right, city.box.top]) out.zigzag(whole(edge));
  const hasBans = city.streets.banArc.length > 0;
  const hasBinding = city.streets.banBinds.some((binds) => binds !== BINDS_MOTORS);
  const hasSigns = hasBinding || hasMarksOrSigns(city.streets);
  if (hasBans || hasSigns) writeBans(city.streets, out);
  if (hasSigns) writeMarksAndSigns(city.streets, out);
  if (hasBinding) writeBinding(city.streets, out);
  yield;
  const packed = yield* deflated(out.bytes());
  yield;
  return {
    source,
    licence,
    attribution: city.attribution,
    origin: { latitude: city.origin.latitude, longitude: city.origin.longitude },
    middle: { x: city.middle.x, y: city.middle.y },
    encoding: `doorstep-streets-${hasBinding ? 4 : hasSigns ? 3 : hasBans ? 2 : 1}`,
    data: toBase64(packed),
  };
}

/** Bytes packed between two pauses. */
const PACKED = 32_768;

/** zlib data, packed piece by piece. */
function* deflated(bytes: Uint8Array): Generator<undefined, Uint8Array, undefined> {
  const chunks: Uint8Array[] = [];
  // A fixed level and memory: by default fflate takes a logarithm to choose the latter, which engines round differently.
  const zlib = new Zlib({ level: 9, mem: 8 }, (chunk) => chunks.push(chunk));
  let at = 0;
  for (; at + PACKED < bytes.length; at += PACKED) {
    zlib.push(bytes.subarray(at, at + PACKED));
    yield;
  }
  zlib.push(bytes.subarray(at), true);
  const packed = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  chunks.reduce((start, chunk) => {
    packed.set(chunk, start);
    return start + chunk.length;
  }, 0);
  return packed;
}

/** Throws an InputError where the data is damaged. `where` is the block's path in the study. */
export function decodeCity(block: StreetsBlock, where = 'city'): City {
  const path = `${where}.data`;
  const reader = new VarintReader(inflate(fromBase64(block.data, path), path), path);
  const streets = readStreets(reader);
  if (streets.segmentCount === 0) {
    throw new InputError([{ path, expected: damagePhrases().block.street, found: damagePhrases().none }]);
  }
  const addresses = readAddresses(reader, streets);
  const water = readRings(reader);
  const parks = readRings(reader);
  const edge = (): number => reader.zigzag() / DECIMETRES;
  const box: Box = { left: edge(), bottom: edge(), right: edge(), top: edge() };
  const bans = block.encoding === 'doorstep-streets-1' ? null : readBans(reader, streets);
  const hasBinding = block.encoding === 'doorstep-streets-4';
  const signs = hasBinding || block.encoding === 'doorstep-streets-3' ? readMarksAndSigns(reader, streets) : {};
  const binding = hasBinding && bans !== null ? readBinding(reader, bans.banBinds.length) : {};
  if (!reader.isAtEnd) reader.fail(damagePhrases().end.data, damagePhrases().moreBytes(reader.end - reader.at));
  const { attribution, origin, middle } = block;
  return {
    streets: { ...streets, ...bans, ...signs, ...binding },
    addresses,
    water,
    parks,
    middle: { x: middle.x, y: middle.y },
    box,
    attribution,
    origin: { latitude: origin.latitude, longitude: origin.longitude },
  };
}

function writeRings(rings: readonly Ring[], out: VarintWriter): void {
  out.varint(rings.length);
  for (const ring of rings) {
    out.varint(ring.length);
    let [x, y] = [0, 0];
    for (const point of ring) {
      const [nextX, nextY] = [whole(point.x), whole(point.y)];
      out.zigzag(nextX - x);
      out.zigzag(nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
}

function readRings(reader: VarintReader): Ring[] {
  return Array.from({ length: readCount(reader, 'areas') }, () => {
    let [x, y] = [0, 0];
    return Array.from({ length: readCount(reader, 'points') }, () => {
      x += reader.zigzag();
      y += reader.zigzag();
      return { x: x / DECIMETRES, y: y / DECIMETRES };
    });
  });
}
