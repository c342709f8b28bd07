// A file of the caller's that is read part by part.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type ByteSource, sourceOfBytes } from '../network/byte-source.ts';
import { badInput } from './bad-input.ts';
import { readBytes, unreadable } from './study-file.ts';

/** Does something with a file that stays open meanwhile. Throws InputError where it cannot be read. */
export function withFile<Value>(path: string, work: (source: ByteSource) => Value): Value {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    const status = fstatSync(file);
    if (status.isDirectory()) throw badInput(path, 'a folder', 'a file that can be read');
    // A pipe can be read once only: then all of it is kept.
    if (!status.isFile()) return work(sourceOfBytes(readBytes(path)));
    return work({
      size: status.size,
      read: (from, to) => partOf(file, path, from, to),
    });
  } finally {
    closeSync(file);
  }
}

function partOf(file: number, path: string, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  for (let at = 0; at < bytes.length; ) {
    let count: number;
    try {
      count = readSync(file, bytes, at, bytes.length - at, from + at);
    } catch (error) {
      throw unreadable(path, error);
    }
    if (count === 0)
      throw badInput(path, `the end at byte ${from + at}`, 'a file that does not change while it is read');
    at += count;
  }
  return bytes;
}
