import fc from 'fast-check';
import { PbfWriter } from 'pbf';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { VarintReader, VarintWriter } from '../../src/network/varint.ts';

const wholes = fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(300)));
const signed = fc.array(fc.oneof(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), fc.integer({ min: -200, max: 200 })));

function readAll(bytes: Uint8Array, read: (reader: VarintReader) => number): number[] {
  const reader = new VarintReader(bytes, 'test');
  const values: number[] = [];
  while (!reader.isAtEnd) values.push(read(reader));
  return values;
}

describe('numbers as bytes', () => {
  test('whole numbers come back as they were written', () => {
    fc.assert(
      fc.property(wholes, (values) => {
        const writer = new VarintWriter();
        for (const value of values) writer.varint(value);
        expect(readAll(writer.bytes(), (reader) => reader.varint())).toEqual(values);
      }),
    );
  });

  test('numbers of either sign come back as they were written', () => {
    fc.assert(
      fc.property(signed, (values) => {
        const writer = new VarintWriter();
        for (const value of values) writer.zigzag(value);
        expect(readAll(writer.bytes(), (reader) => reader.zigzag())).toEqual(values);
      }),
    );
  });

  test('what another library writes is read alike', () => {
    fc.assert(
      fc.property(signed, (values) => {
        const zigzag = new PbfWriter();
        const twos = new PbfWriter();
        for (const value of values) {
          zigzag.writeSVarint(value);
          twos.writeVarint(value);
        }
        expect(readAll(zigzag.finish(), (reader) => reader.zigzag())).toEqual(values);
        expect(readAll(twos.finish(), (reader) => reader.twos())).toEqual(values);
      }),
    );
  });

  test('a number that is cut off is refused with its place', () => {
    const reader = new VarintReader(Uint8Array.of(5, 0x80), 'a.osm.pbf');
    expect(reader.varint()).toBe(5);
    expect(() => reader.varint()).toThrow(InputError);
    expect(() => new VarintReader(Uint8Array.of(0x80), 'a.osm.pbf').varint()).toThrow(
      'a.osm.pbf, byte 1: expected a whole number, found the end of the data',
    );
  });

  test('a number that never ends is refused', () => {
    const endless = new Uint8Array(20).fill(0xff);
    expect(() => new VarintReader(endless, 'x').varint()).toThrow('at most 10 bytes');
  });
});
