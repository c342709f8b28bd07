import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Domain } from '../../src/charts/chart-frame.ts';
import { growDomain } from '../../src/charts/growing-domain.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('growing domain', () => {
  test('holds every value, has at least its span, and stays within its ends', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), (values) => {
        const [from, to] = growDomain({ values, span: 0.04, least: 0, most: 1 }, undefined);
        for (const value of values) expect(value >= from && value <= to).toBe(true);
        expect(to - from).toBeGreaterThanOrEqual(0.04 - 1e-12);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('only widens while results come in', () => {
    fc.assert(
      fc.property(fc.array(fc.array(share, { maxLength: 5 }), { minLength: 2, maxLength: 8 }), (stages) => {
        let domain: Domain | undefined;
        for (const values of stages) {
          const next = growDomain({ values: [0.5, ...values], span: 0.04, least: 0, most: 1 }, domain);
          if (domain !== undefined) {
            expect(next[0]).toBeLessThanOrEqual(domain[0]);
            expect(next[1]).toBeGreaterThanOrEqual(domain[1]);
          }
          domain = next;
        }
      }),
    );
  });

  test('is the very same while the values stay within it', () => {
    const first = growDomain({ values: [2, 3], span: 1 }, undefined);
    expect(growDomain({ values: [2.2, 2.9], span: 1 }, first)).toBe(first);
  });

  test('equal values do not fill the axis', () => {
    expect(growDomain({ values: [1, 1], span: 0.04, least: 0, most: 1 }, undefined)).toEqual([0.96, 1]);
  });
});
