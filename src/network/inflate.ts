// Opens zlib and gzip data and says plainly where it is broken.
import { gunzipSync, unzlibSync } from 'fflate';
import { InputError } from '../base/problem.ts';

/**
 * The content of zlib data. With `size` given, exactly so many bytes are expected. The checksum is compared here, since
 * fflate leaves it out and a flipped bit can inflate to well-formed nonsense.
 */
export function inflate(data: Uint8Array, where: string, size?: number): Uint8Array {
  let content: Uint8Array;
  try {
    content = size === undefined ? unzlibSync(data) : unzlibSync(data, { out: new Uint8Array(size) });
  } catch (error) {
    throw broken(where, 'whole zlib data', error);
  }
  if (size !== undefined && content.length !== size) {
    throw new InputError([{ path: where, expected: `${size} bytes of content`, found: `${content.length}` }]);
  }
  const end = data.length;
  const sum =
    (((data[end - 4] as number) << 24) |
      ((data[end - 3] as number) << 16) |
      ((data[end - 2] as number) << 8) |
      (data[end - 1] as number)) >>>
    0;
  if (end < 6 || sum !== adler32(content)) {
    throw new InputError([{ path: where, expected: 'data that fits its checksum', found: 'damaged data' }]);
  }
  return content;
}

/** The content of gzip data. */
export function gunzip(data: Uint8Array, where: string): Uint8Array {
  try {
    return gunzipSync(data);
  } catch (error) {
    throw broken(where, 'whole gzip data', error);
  }
}

function broken(where: string, expected: string, error: unknown): InputError {
  const found = error instanceof Error ? error.message : 'damaged data';
  return new InputError([{ path: where, expected, found: `damaged or cut-off data (${found})` }]);
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
