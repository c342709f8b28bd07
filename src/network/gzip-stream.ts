// Unpacks gzip data as a stream (RFC 1952).
import { Gunzip } from 'fflate';
import { InputError } from '../base/problem.ts';
import type { ByteSource, ByteStream } from './byte-source.ts';
import { CRC_START, crcAfter } from './crc32.ts';
import { damagePhrases } from './damage-phrases.ts';

/** Bytes of packed data taken at a time; what comes of them is at most a thousand times as much, as a rule ten times. */
const SLICE = 32 * 1024;

/** Bytes at the end of each part: the check sum of its content and the content's length. */
const TRAILER = 8;

/** The content of gzip data, a piece for each slice. Throws an InputError where it is damaged or cut off. */
export function gunzipped(source: ByteSource, where: string): ByteStream {
  const pieces: Uint8Array[] = [];
  let at = 0;
  let isEmpty = true;
  const said = damagePhrases();
  const refuse = (why: string): never => {
    throw new InputError([{ path: where, expected: said.gzip, found: said.cutOff(why) }]);
  };
  let [crc, length] = [CRC_START, 0];
  const stream = new Gunzip((piece) => {
    if (piece.length === 0) return;
    isEmpty = false;
    crc = crcAfter(crc, piece);
    length = (length + piece.length) >>> 0;
    pieces.push(piece);
  });
  /** Holds what a part came to against its trailer. */
  const check = (end: number): void => {
    const trailer = source.read(Math.max(0, end - TRAILER), end);
    const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.length);
    if (trailer.length < TRAILER) refuse(said.why.end);
    if (view.getUint32(0, true) !== (crc ^ CRC_START) >>> 0) refuse(said.why.sum);
    if (view.getUint32(4, true) !== length) refuse(said.why.length);
    [crc, length] = [CRC_START, 0];
  };
  stream.onmember = check;
  return {
    share: () => at / source.size,
    next() {
      const piece = pieces.shift();
      if (piece !== undefined) return piece;
      if (at === source.size) return null;
      const end = Math.min(source.size, at + SLICE);
      try {
        // The stream may keep what it is given, and a source may give a view of its own bytes.
        stream.push(source.read(at, end).slice(), end === source.size);
      } catch (error) {
        if (error instanceof InputError) throw error;
        refuse(error instanceof Error ? error.message : said.why.other);
      }
      at = end;
      if (at === source.size) {
        if (isEmpty) refuse(said.why.nothing);
        check(at);
      }
      return pieces.shift() ?? new Uint8Array(0);
    },
  };
}
