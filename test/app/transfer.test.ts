import { expect, test } from 'vitest';
import { buffersOf } from '../../src/app/transfer.ts';

test('every buffer under a value is found once', () => {
  const shared = new ArrayBuffer(16);
  const value = {
    a: new Float64Array(2),
    list: [{ b: new Uint8Array(shared) }, { c: new Int32Array(shared, 8, 1) }],
    name: 'x',
    none: null,
  };
  expect(buffersOf(value)).toEqual([value.a.buffer, shared]);
});
