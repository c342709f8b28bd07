// Every draw depends on its address and on nothing else, and draws look like luck.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gumbel, luckOf, pick } from '../../src/base/luck.ts';

const DRAWS = 100_000;

/** Chi-square of draws over equal bins; about `bins - 1`, with a standard deviation of sqrt(2 (bins - 1)). */
function chiSquare(draws: readonly number[], bins: number): number {
  const counts = new Int32Array(bins);
  for (const u of draws) {
    const bin = Math.floor(u * bins);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const expected = draws.length / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [index, u] of a.entries()) sum += (u - 0.5) * ((b[index] as number) - 0.5);
  return (12 * sum) / a.length;
}

const drawAlong = (address: (step: number) => number): number[] =>
  Array.from({ length: DRAWS }, (_, step) => address(step));

/** Streams whose draws should have nothing to do with each other, along the addresses a simulation uses. */
const walks: Record<string, (step: number) => number> = {
  'along entities': luckOf(1, 0).stream('presence'),
  'along indices': (step) => luckOf(1, 0).stream('presence')(7, step),
  'along entities beyond 32 bits': (step) => luckOf(1, 0).stream('presence')(step * 65_536 * 4_096),
  'along multiples of a thousand': (step) => luckOf(1, 0).stream('presence')(step * 1_000),
};

describe('addressed luck', () => {
  // Chi-square with 99 degrees of freedom: 99 +- 14. Beyond 160 it happens once in ten thousand.
  test.each(Object.keys(walks))('is uniform %s', (name) => {
    const slow = name === 'along entities' ? DRAWS : 20_000;
    const draws = Array.from({ length: slow }, (_, step) => (walks[name] as (step: number) => number)(step));
    expect(chiSquare(draws, 100)).toBeLessThan(160);
    const mean = draws.reduce((sum, u) => sum + u, 0) / slow;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / slow));
  });

  test('is uniform from the first seeds, replications and purposes to the next', () => {
    const seeds = Array.from({ length: 5_000 }, (_, seed) => luckOf(seed, 0).stream('dwell')(0));
    const replications = Array.from({ length: 5_000 }, (_, replication) => luckOf(1, replication).stream('dwell')(0));
    const purposes = Array.from({ length: 5_000 }, (_, number) => luckOf(1, 0).stream(`purpose ${number}`)(0));
    for (const draws of [seeds, replications, purposes]) {
      expect(chiSquare(draws, 20)).toBeLessThan(50);
      expect(Math.abs(correlation(draws.slice(1), draws.slice(0, -1)))).toBeLessThan(4 / Math.sqrt(5_000));
    }
  });

  test('of neighbouring addresses, purposes, replications and seeds is uncorrelated', () => {
    const base = drawAlong(luckOf(1, 0).stream('presence'));
    const others = [
      drawAlong((step) => luckNext(step + 1)),
      drawAlong((step) => luckNext(step, 1)),
      drawAlong(luckOf(1, 0).stream('service')),
      drawAlong(luckOf(1, 1).stream('presence')),
      drawAlong(luckOf(2, 0).stream('presence')),
    ];
    for (const other of others) expect(Math.abs(correlation(base, other))).toBeLessThan(4 / Math.sqrt(DRAWS));
  });

  const luckNext = luckOf(1, 0).stream('presence');

  test('does not depend on what was drawn before', () => {
    const address = fc.record({ entity: fc.nat(2 ** 31), index: fc.nat(1_000) });
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 30 }), fc.nat(), (addresses, seed) => {
        const forwards = luckOf(seed, 3).stream('x');
        const backwards = luckOf(seed, 3).stream('x');
        const there = addresses.map(({ entity, index }) => forwards(entity, index));
        const back = [...addresses].reverse().map(({ entity, index }) => backwards(entity, index));
        expect(there).toEqual(back.reverse());
      }),
    );
  });

  test('lies strictly between 0 and 1', () => {
    const draw = luckOf(9, 9).stream('edge');
    expect(drawAlong(draw).every((u) => u > 0 && u < 1)).toBe(true);
  });

  // These numbers must never change: every golden fingerprint rests on them.
  test('gives the draws it has always given', () => {
    const draw = luckOf(42, 7).stream('presence');
    expect([draw(0), draw(1), draw(1, 1), draw(2 ** 40), draw(123_456_789, 31)]).toEqual(GOLDEN);
  });
});

describe('what is made of a draw', () => {
  test('a Gumbel variable has the mean of Euler and grows with its quantile', () => {
    const draw = luckOf(5, 0).stream('gumbel');
    const mean = drawAlong((step) => gumbel(draw(step))).reduce((sum, value) => sum + value, 0) / DRAWS;
    expect(Math.abs(mean - 0.577_215_66)).toBeLessThan(0.02);
    expect(gumbel(0.2)).toBeLessThan(gumbel(0.3));
  });

  test('a choice follows the weights and never falls on a weight of zero', () => {
    const draw = luckOf(6, 0).stream('pick');
    const counts = [0, 0, 0, 0];
    for (let step = 0; step < DRAWS; step++) {
      const index = pick(draw(step), [1, 0, 3, 6]);
      counts[index] = (counts[index] as number) + 1;
    }
    expect(counts[1]).toBe(0);
    for (const [index, share] of [
      [0, 0.1],
      [2, 0.3],
      [3, 0.6],
    ] as const)
      expect(Math.abs((counts[index] as number) / DRAWS - share)).toBeLessThan(0.008);
  });
});

const GOLDEN = [0.8456629442593361, 0.28488788968198275, 0.03674059277137787, 0.5252885824043975, 0.4448795377765392];
