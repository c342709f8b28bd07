// A file of the browser's that a worker reads part by part.
import { InputError } from '../src/base/problem.ts';
import type { ByteSource } from '../src/network/byte-source.ts';

/** Only in a worker, where reading may wait. */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer;
}

export function sourceOfFile(file: Blob): ByteSource {
  const reader = new FileReaderSync();
  const path = file instanceof File ? file.name : 'extract';
  return {
    size: file.size,
    read(from, to) {
      try {
        return new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to)));
      } catch (reason) {
        const found = reason instanceof Error ? reason.message : String(reason);
        throw new InputError([{ path, found, expected: 'a file that can be read and stays as it is' }]);
      }
    },
  };
}
