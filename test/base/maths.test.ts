// The deterministic functions are right to the last bits and give the very same bits as ever.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atan2, cos, exp, expm1, length, ln, log1p, normalQuantile, sin } from '../../src/base/maths.ts';

/** Equal to within a few units in the last place, or within a tiny distance of a zero. */
function expectNear(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(8 * Number.EPSILON * Math.max(Math.abs(expected), 1e-3));
}

/** Whole millionths: the port of atan2 loses the sign of numbers as small as 1e-308, which no street is. */
const angle = fc.integer({ min: -1e8, max: 1e8 }).map((millionths) => millionths / 1e6);

describe('deterministic maths', () => {
  test("agrees with this engine's own functions to the last bits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expectNear(ln(x), Math.log(x));
      }),
    );
    fc.assert(
      fc.property(angle, angle, (x, y) => {
        expectNear(exp(x), Math.exp(x));
        expectNear(sin(x), Math.sin(x));
        expectNear(cos(x), Math.cos(x));
        expectNear(atan2(y, x), Math.atan2(y, x));
        expectNear(length(x, y), Math.hypot(x, y));
      }),
    );
  });

  test('loses nothing where the logarithm and the exponential are hardly more than 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e-3, max: 1e-3, noNaN: true }), (x) => {
        for (const [found, expected] of [
          [log1p(x), Math.log1p(x)],
          [expm1(x), Math.expm1(x)],
        ] as const)
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(8 * Number.EPSILON * Math.abs(expected));
      }),
    );
  });

  test('knows the quantiles of the normal distribution', () => {
    for (const [p, z] of [
      [0.5, 0],
      [0.975, 1.959963984540054],
      [0.001, -3.090232306167813],
    ] as const)
      expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-12);
  });

  // Bits, so that a change of a package or of an engine shows here before it shows in every fingerprint.
  test('gives the bits it has always given', () => {
    const bits = (x: number): string => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, x);
      return view.getBigUint64(0).toString(16).padStart(16, '0');
    };
    const values = [ln(10), exp(0.7), sin(2.5), cos(2.5), atan2(1, 3), normalQuantile(0.3)];
    expect(values.map(bits)).toEqual(BITS);
  });
});

const BITS = [
  '40026bb1bbb55516',
  '40001c2a61268987',
  '3fe326af0dcfcab0',
  'bfe9a2f7ef858b7d',
  '3fd4978fa3269ee1',
  'bfe0c7e39582c5fc',
];
