// Where bytes come from piece by piece, so that a file of hundreds of megabytes is never in memory as a whole.

/** Bytes that can be read anywhere and as often as need be: a part of a file, of a Blob, or of memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from one place up to another, both within the size. Throws an InputError where they cannot be read. */
  read(from: number, to: number): Uint8Array;
}

export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** Bytes that are read once, from front to back. */
export interface ByteStream {
  /** Share of the source that is read, 0 to 1. */
  share(): number;
  /** The next bytes, perhaps none yet; null at the end. */
  next(): Uint8Array | null;
}

/** The source from front to back, so many bytes a time. */
export function streamOf(source: ByteSource, slice: number): ByteStream {
  let at = 0;
  return {
    share: () => (source.size === 0 ? 1 : at / source.size),
    next() {
      if (at === source.size) return null;
      const end = Math.min(source.size, at + slice);
      const bytes = source.read(at, end);
      at = end;
      return bytes;
    },
  };
}
