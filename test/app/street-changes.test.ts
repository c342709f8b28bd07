import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeStep, streetChanges } from '../../src/app/street-changes.ts';

function load(km: Readonly<Record<number, number>>) {
  const segments = Object.keys(km).map(Number);
  return {
    segment: Int32Array.from(segments),
    motorKm: Float32Array.from(segments, (segment) => km[segment] as number),
  };
}

describe('streets held against another run', () => {
  test('are more or fewer by what both have there; a street that one lacks counts as nought', () => {
    const here = load({ 2: 4, 5: 1, 9: 3 });
    const there = load({ 2: 1, 7: 6, 9: 3 });
    const { shade, ends, km, more, fewer } = streetChanges(here, there);
    // Differences of 3, 1, -6 and 0: the ladder up to 10 is 1, 2, 5, 10.
    expect(ends).toEqual({ little: 1, much: 5 });
    expect(shade.ramp).toBe('change');
    expect([...shade.segment]).toEqual([2, 5, 7]);
    expect([...shade.step]).toEqual([3, 3, 0]);
    expect({ km, more, fewer }).toEqual({ km: -2, more: 2, fewer: 1 });
  });

  test('have no scale where nothing differs', () => {
    const same = load({ 1: 2, 3: 4 });
    expect(streetChanges(same, same)).toMatchObject({ ends: null, km: 0, more: 0, fewer: 0 });
    expect([...streetChanges(load({}), load({})).shade.segment]).toEqual([]);
  });

  test('do not differ by what is less than a metre a day', () => {
    const here = load({ 1: 2.0000002, 3: 4, 4: 5 });
    const there = load({ 1: 2, 3: 4.0009, 4: 5 });
    expect(streetChanges(here, there)).toMatchObject({ ends: null, more: 0, fewer: 0 });
    const busy = Object.fromEntries(Array.from({ length: 40 }, (_, segment) => [10 + segment, 3]));
    const dusty = Object.fromEntries(Array.from({ length: 40 }, (_, segment) => [10 + segment, 3.0002]));
    const { ends, shade, more, fewer } = streetChanges(load({ 1: 4, ...busy }), load({ 1: 1, ...dusty }));
    expect({ ends, more, fewer }).toEqual({ ends: { little: 0.5, much: 2 }, more: 1, fewer: 0 });
    expect([...shade.segment]).toEqual([1]);
  });

  test('mirror each other: the same ends, and steps on the other side of the middle', () => {
    const loads = fc.dictionary(
      fc.nat(40).map(String),
      fc.integer({ min: 1, max: 4_000 }).map((m) => m / 8),
    );
    fc.assert(
      fc.property(loads, loads, (one, two) => {
        const [to, back] = [streetChanges(load(one), load(two)), streetChanges(load(two), load(one))];
        expect(back.ends).toEqual(to.ends);
        expect([...back.shade.segment]).toEqual([...to.shade.segment]);
        expect([...back.shade.step]).toEqual([...to.shade.step].map((step) => 4 - step));
        expect([back.more, back.fewer]).toEqual([to.fewer, to.more]);
      }),
    );
  });
});

test('the scale diverges from a middle without difference', () => {
  const ends = { little: 1, much: 5 };
  expect([-9, -5, -4, -1, -0.9, 0, 0.9, 1, 4, 5, 9].map((amount) => changeStep(amount, ends))).toEqual([
    0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4,
  ]);
});
