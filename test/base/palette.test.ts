// The colours of what a vehicle's time goes into, and of the tiers of a cost: each beside each other one, for every eye.
import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../src/base/palette.ts';

type Three = readonly [number, number, number];

/** Rows of what an eye makes of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, readonly [Three, Three, Three]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** CIE 1976 difference from which two patches of a chart are plainly two. */
const PLAIN = 20;
/** The same of pieces of a bar whose order says it too, and that a hairline parts. */
const ORDERED = 9;

const times = (row: Three, [r, g, b]: Three): number => row[0] * r + row[1] * g + row[2] * b;

function linear(hex: string): Three {
  const part = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = (colour: Three): number => times([0.2126, 0.7152, 0.0722], colour);

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** CIELAB under D65. */
function labOf(colour: Three): Three {
  const root = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = root(times([0.4124, 0.3576, 0.1805], colour) / 0.9505);
  const y = root(luminance(colour));
  const z = root(times([0.0193, 0.1192, 0.9505], colour) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seenBy(eye: string, hex: string): Three {
  const [r, g, b] = EYES[eye] as readonly [Three, Three, Three];
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const colour = linear(hex);
  return labOf([within(times(r, colour)), within(times(g, colour)), within(times(b, colour))]);
}

describe.each(['light', 'dark'] as const)('what a vehicle does, in %s', (theme) => {
  const { work, paper } = paletteOf(theme);
  const kinds = Object.entries(work);

  test('stands out from the paper', () => {
    expect(kinds.filter(([, colour]) => contrast(colour, paper) < 3)).toEqual([]);
  });

  test.each(Object.keys(EYES))('is told apart by a %s eye', (eye) => {
    expect(alikeTo(eye, kinds, PLAIN)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('what a parcel costs, in %s', (theme) => {
  const { tier, vehicle, facility } = paletteOf(theme);

  test('keeps the colours of feeder and micro-depot', () => {
    expect([tier.feeder, tier.depot]).toEqual([vehicle.feeder, facility.depot]);
  });

  test.each(Object.keys(EYES))('is told apart by a %s eye, tier by tier', (eye) => {
    expect(alikeTo(eye, Object.entries(tier), ORDERED)).toEqual([]);
  });
});

/** Pairs that are less apart than so much. */
function alikeTo(eye: string, kinds: readonly (readonly [string, string])[], least: number): string[] {
  return kinds.flatMap(([one, colour], row) =>
    kinds.slice(0, row).flatMap(([other, beside]) => {
      const [a, b] = [seenBy(eye, colour), seenBy(eye, beside)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < least ? [`${one} and ${other}`] : [];
    }),
  );
}
