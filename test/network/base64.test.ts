import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/network/base64.ts';

describe('base64', () => {
  test('is the text that Node writes, and leads back to the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text, 'x')).toEqual(bytes);
      }),
    );
  });

  test('with a foreign character is refused at that character', () => {
    expect(() => fromBase64('AAA?', 'city.data')).toThrow('city.data, character 3: expected a base64 digit, found "?"');
    expect(() => fromBase64('AA=A', 'city.data')).toThrow('character 2');
    expect(() => fromBase64('AAAAA', 'city.data')).toThrow('groups of 4');
  });
});
