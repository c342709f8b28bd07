// Opens zlib and gzip data and says plainly where it is broken.
import { gunzipSync, Unzlib } from 'fflate';
import { InputError } from '../base/problem.ts';
import { atOnce } from '../base/slices.ts';
import { damagePhrases } from './damage-phrases.ts';

/** Bytes of content above which data is no city but a bomb; a country of streets comes to less. */
const MOST_CONTENT = 64 * 1024 * 1024;
/** Bytes of gzip content that are read at all, and the most that a byte of it can hold by its format. */
const MOST_UNZIPPED = 1024 * 1024 * 1024;
const MOST_RATIO = 1_032;
/** Bytes unpacked at a time. */
const SLICE = 16 * 1024;

/** The content of zlib data, of at most so many bytes. */
export function inflate(data: Uint8Array, where: string, most = MOST_CONTENT): Uint8Array {
  return atOnce(inflateSteps(data, where, { most }));
}

/**
 * The content of zlib data, exactly so many bytes or at most so many; yields between slices. The checksum is compared
 * here, since fflate leaves it out and a flipped bit can inflate to well-formed nonsense.
 */
export function* inflateSteps(
  data: Uint8Array,
  where: string,
  limit: number | { readonly most: number },
): Generator<undefined, Uint8Array, undefined> {
  const refuse = (expected: string, found: string): never => {
    throw new InputError([{ path: where, expected, found }]);
  };
  const said = damagePhrases();
  const isExact = typeof limit === 'number';
  const most = isExact ? limit : limit.most;
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    size += part.length;
    parts.push(part);
  });
  for (let at = 0; at === 0 || at < data.length; at += SLICE) {
    if (at > 0) yield;
    try {
      stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    } catch (error) {
      throw broken(where, said.zlib, error);
    }
    // Too much of it is met before it is there.
    if (size > most) refuse(isExact ? said.size(most) : said.mostContent(most), said.more);
  }
  if (isExact && size !== most) refuse(said.size(most), `${size}`);
  yield;
  const content = new Uint8Array(size);
  parts.reduce((start, part) => {
    content.set(part, start);
    return start + part.length;
  }, 0);
  const end = data.length;
  const sum =
    (((data[end - 4] as number) << 24) |
      ((data[end - 3] as number) << 16) |
      ((data[end - 2] as number) << 8) |
      (data[end - 1] as number)) >>>
    0;
  if (end < 6 || sum !== adler32(content)) refuse(said.checksum, said.damaged);
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
