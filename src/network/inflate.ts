// Opens zlib and gzip data and says plainly where it is broken.
import { gunzipSync, Unzlib, unzlibSync } from 'fflate';
import { InputError } from '../base/problem.ts';
import { damagePhrases } from './damage-phrases.ts';

/** Bytes of content above which data is no city but a bomb; a country of streets comes to less. */
const MOST_CONTENT = 64 * 1024 * 1024;
/** Bytes of gzip content that are read at all, and the most that a byte of it can hold by its format. */
const MOST_UNZIPPED = 1024 * 1024 * 1024;
const MOST_RATIO = 1_032;
/** Bytes unpacked at a time. */
const SLICE = 16 * 1024;

/**
 * The content of zlib data. With a size given, exactly so many bytes are expected, or at most so many. The checksum is
 * compared here, since fflate leaves it out and a flipped bit can inflate to well-formed nonsense.
 */
export function inflate(
  data: Uint8Array,
  where: string,
  limit: number | { readonly most: number } = {
    most: MOST_CONTENT,
  },
): Uint8Array {
  const size = typeof limit === 'number' ? limit : undefined;
  let content: Uint8Array;
  try {
    content =
      typeof limit === 'number' ? unzlibSync(data, { out: new Uint8Array(limit) }) : unpacked(data, where, limit.most);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw broken(where, damagePhrases().zlib, error);
  }
  if (size !== undefined && content.length !== size) {
    throw new InputError([{ path: where, expected: damagePhrases().size(size), found: `${content.length}` }]);
  }
  const end = data.length;
  const sum =
    (((data[end - 4] as number) << 24) |
      ((data[end - 3] as number) << 16) |
      ((data[end - 2] as number) << 8) |
      (data[end - 1] as number)) >>>
    0;
  if (end < 6 || sum !== adler32(content)) {
    throw new InputError([{ path: where, expected: damagePhrases().checksum, found: damagePhrases().damaged }]);
  }
  return content;
}

/** The content of gzip data. */
export function gunzip(data: Uint8Array, where: string): Uint8Array {
  // The last four bytes say how long the content is, and room for it is taken before anything is read.
  const claimed =
    data.length < 4 ? 0 : new DataView(data.buffer, data.byteOffset + data.length - 4, 4).getUint32(0, true);
  if (claimed > Math.min(MOST_UNZIPPED, MOST_RATIO * data.length)) {
    const found = damagePhrases().claims(data.length, claimed);
    throw new InputError([{ path: where, expected: damagePhrases().gzipOf(MOST_UNZIPPED), found }]);
  }
  try {
    return gunzipSync(data);
  } catch (error) {
    throw broken(where, damagePhrases().gzip, error);
  }
}

/** The content of zlib data of unknown size, slice by slice so that too much of it is met before it is there. */
function unpacked(data: Uint8Array, where: string, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    size += part.length;
    if (size > most) {
      throw new InputError([{ path: where, expected: damagePhrases().mostContent(most), found: damagePhrases().more }]);
    }
    parts.push(part);
  });
  for (let at = 0; at === 0 || at < data.length; at += SLICE) {
    stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
  }
  const content = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    content.set(part, end);
    end += part.length;
  }
  return content;
}

function broken(where: string, expected: string, error: unknown): InputError {
  const found = error instanceof Error ? error.message : damagePhrases().damaged;
  return new InputError([{ path: where, expected, found: damagePhrases().cutOff(found) }]);
}

/** Adler-32 as RFC 1950 defines it. */
function adler32(data: Uint8Array): number {
  const modulus = 65_521;
  let a = 1;
  let b = 0;
  for (let at = 0; at < data.length; ) {
    // 5552 is the most steps after which b still fits in 32 bits.
    const stop = Math.min(at + 5_552, data.length);
    for (; at < stop; at++) {
      a += data[at] as number;
      b += a;
    }
    a %= modulus;
    b %= modulus;
  }
  return b * 65_536 + a;
}
