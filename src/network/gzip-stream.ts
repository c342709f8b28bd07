// Unpacks gzip data as a stream (RFC 1952).
import { Gunzip } from 'fflate';
import { InputError } from '../base/problem.ts';
import type { ByteSource, ByteStream } from './byte-source.ts';

/** Bytes of packed data taken at a time; what comes of them is at most a thousand times as much, as a rule ten times. */
const SLICE = 32 * 1024;

/** The content of gzip data, a piece for each slice. Throws an InputError where it is damaged or cut off. */
export function gunzipped(source: ByteSource, where: string): ByteStream {
  const pieces: Uint8Array[] = [];
  let at = 0;
  let isEmpty = true;
  const refuse = (why: string): never => {
    throw new InputError([{ path: where, expected: 'whole gzip data', found: `damaged or cut-off data (${why})` }]);
  };
  const stream = new Gunzip((piece) => {
    if (piece.length === 0) return;
    isEmpty = false;
    pieces.push(piece);
  });
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
        refuse(error instanceof Error ? error.message : 'unknown');
      }
      at = end;
      if (at === source.size && isEmpty) refuse('no content');
      return pieces.shift() ?? new Uint8Array(0);
    },
  };
}
