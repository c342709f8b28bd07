// Whole numbers in as few bytes as they need (LEB128, as Protocol Buffers write them): seven bits a byte, low ones first.
import { InputError } from '../base/problem.ts';
import { damagePhrases } from './damage-phrases.ts';

const TWO_32 = 4_294_967_296;

/** Reads a stretch of bytes from front to back and never beyond its end; broken data is an InputError at its byte. */
export class VarintReader {
  readonly bytes: Uint8Array;
  readonly end: number;
  /** Names the data in errors. */
  readonly where: string;
  at: number;

  constructor(bytes: Uint8Array, where: string, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.where = where;
    this.at = start;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** An unsigned number, exact below 2^53. */
  varint(): number {
    const low = this.low();
    return this.high === 0 ? low : (this.high >>> 0) * TWO_32 + low;
  }

  /** A number in two's complement of 64 bits, as Protocol Buffers write int32 and int64. */
  twos(): number {
    const low = this.low();
    return (this.high | 0) * TWO_32 + low;
  }

  /** A signed number whose lowest bit is its sign (zigzag: 0, -1, 1, -2 ... are 0, 1, 2, 3 ...). */
  zigzag(): number {
    const low = this.low();
    if (this.high === 0) return (low & 1) === 0 ? low / 2 : -(low - 1) / 2 - 1;
    const whole = (this.high >>> 0) * TWO_32 + low;
    return (low & 1) === 0 ? whole / 2 : -(whole - 1) / 2 - 1;
  }

  /** Steps over so many bytes and gives where they begin. */
  skip(count: number): number {
    if (!(count <= this.end - this.at)) this.fail(damagePhrases().moreBytes(count), `${this.end - this.at}`);
    const start = this.at;
    this.at += count;
    return start;
  }

  fail(expected: string, found: string): never {
    throw new InputError([{ path: `${this.where}, byte ${this.at}`, expected, found }]);
  }

  /** The upper 32 bits of the number that `low` read last. */
  private high = 0;

  /** The lower 32 bits of the next number, unsigned. */
  private low(): number {
    let value = this.byte();
    this.high = 0;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let shift = 7; shift < 28; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    const fifth = this.byte();
    const low = (value | ((fifth & 0x0f) << 28)) >>> 0;
    if (fifth < 0x80) {
      this.high = fifth >> 4;
      return low;
    }
    let high = (fifth & 0x70) >> 4;
    for (let shift = 3; shift < 32; shift += 7) {
      const byte = this.byte();
      high |= (byte & 0x7f) << shift;
      if (byte >= 0x80) continue;
      this.high = high;
      return low;
    }
    return this.fail(damagePhrases().wholeOfBytes, damagePhrases().longer);
  }

  private byte(): number {
    if (this.at >= this.end) this.fail(damagePhrases().whole, damagePhrases().end.data);
    return this.bytes[this.at++] as number;
  }
}

/** Collects numbers as bytes. */
export class VarintWriter {
  private buffer = new Uint8Array(1024);
  private size = 0;

  /** A whole number from 0 below 2^53. */
  varint(value: number): void {
    if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER && Math.floor(value) === value)) {
      throw new Error(`varint: expected a whole number from 0 below 2^53, found ${value}`);
    }
    if (this.size + 8 > this.buffer.length) {
      const grown = new Uint8Array(2 * this.buffer.length);
      grown.set(this.buffer);
      this.buffer = grown;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.buffer[this.size++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.buffer[this.size++] = rest;
  }

  /** A whole number of either sign, within 2^52. */
  zigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** All bytes so far, in an array of their own. */
  bytes(): Uint8Array {
    return this.buffer.slice(0, this.size);
  }
}
