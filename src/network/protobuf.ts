// Steps through Protocol Buffers messages field by field; what a message means is the caller's.

import { damagePhrases } from './damage-phrases.ts';
import { VarintReader } from './varint.ts';

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** What stands in a field: `number` reads a varint, `inside` opens bytes (text, a message, packed numbers). */
export interface Field {
  readonly number: () => number;
  /** A number that may be below zero, written as int32 or int64. */
  readonly twos: () => number;
  readonly zigzag: () => number;
  readonly inside: () => VarintReader;
}

/**
 * Calls `visit` for each field of the message in the reader, which it reads to the end. A field that `visit` does not
 * read is skipped.
 */
export function eachField(reader: VarintReader, visit: (id: number, field: Field) => void): void {
  let wire = 0;
  let isRead = false;
  const take = (expected: number): void => {
    if (wire !== expected) reader.fail(damagePhrases().wire.expected(expected), damagePhrases().wire.found(wire));
    isRead = true;
  };
  const field: Field = {
    number() {
      take(VARINT);
      return reader.varint();
    },
    twos() {
      take(VARINT);
      return reader.twos();
    },
    zigzag() {
      take(VARINT);
      return reader.zigzag();
    },
    inside() {
      take(BYTES);
      const size = reader.varint();
      const start = reader.skip(size);
      return new VarintReader(reader.bytes, reader.where, start, start + size);
    },
  };
  while (!reader.isAtEnd) {
    const key = reader.varint();
    wire = key & 7;
    isRead = false;
    const id = Math.floor(key / 8);
    if (id === 0) reader.fail(damagePhrases().wire.numbered, damagePhrases().wire.field);
    visit(id, field);
    if (!isRead) skipField(reader, wire);
  }
}

function skipField(reader: VarintReader, wire: number): void {
  if (wire === VARINT) reader.varint();
  else if (wire === FIXED_64) reader.skip(8);
  else if (wire === BYTES) reader.skip(reader.varint());
  else if (wire === FIXED_32) reader.skip(4);
  else reader.fail(damagePhrases().wire.known, damagePhrases().wire.found(wire));
}

/** The text in a field's bytes. */
export function textOf(reader: VarintReader): string {
  return new TextDecoder().decode(reader.bytes.subarray(reader.at, reader.end));
}
