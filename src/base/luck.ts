// Addressed luck: every draw has an address, so a draw does not depend on what was drawn before it.
// A changed rule, an added locker or one more van leaves every other draw as it was (common random numbers).
import alea from 'seedrandom/lib/alea.js';
import { ln } from './maths.ts';

/** What a draw is for; part of its address. */
export type Purpose = string;

/** All luck of one replication. A draw is a number u with 0 < u < 1 that depends on nothing but its address. */
export interface Luck {
  readonly seed: number;
  readonly replication: number;
  /** The stream of one purpose: `stream(entity, index)` gives u. */
  stream(purpose: Purpose): Stream;
}

/** Draws of one purpose, addressed by an entity (a whole number below 2^53) and an index (a whole number below 2^32). */
export type Stream = (entity: number, index?: number) => number;

/**
 * The luck of one replication. The study's seed is never used raw: seedrandom (Alea) stretches it with the replication
 * and the purpose into a 128-bit key of the counter-based hash below.
 */
export function luckOf(seed: number, replication: number): Luck {
  return {
    seed,
    replication,
    stream(purpose) {
      const keys = alea(`doorstep/${seed}/${replication}/${purpose}`);
      const [k0, k1, k2, k3] = [keys.int32(), keys.int32(), keys.int32(), keys.int32()];
      return (entity, index = 0) => {
        const low = entity >>> 0;
        const high = Math.floor(entity / 4_294_967_296) >>> 0;
        let a = mix(low ^ k0);
        a = mix(a + high + k1);
        a = mix(a ^ (index + k2));
        const b = mix(Math.imul(a, 0x9e37_79b1) + k3);
        return ((a >>> 6) * 67_108_864 + (b >>> 6) + 0.5) / 4_503_599_627_370_496;
      };
    },
  };
}

/** Murmur3's 32-bit finaliser (Appleby 2008): every input bit changes every output bit with probability near one half. */
function mix(value: number): number {
  let h = value | 0;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85eb_ca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2_ae35);
  h ^= h >>> 16;
  return h;
}

/** A standard Gumbel variable (maximum form) from its quantile. */
export function gumbel(u: number): number {
  return -ln(-ln(u));
}

/** The index that a quantile falls on in a list of probabilities or weights; the last index where rounding leaves a rest. */
export function pick(u: number, weights: readonly number[]): number {
  let sum = 0;
  // By row: an iterator is an object a step, and every order picks among the hours of a day.
  for (let index = 0; index < weights.length; index++) sum += weights[index] as number;
  let target = u * sum;
  for (let index = 0; index < weights.length; index++) {
    target -= weights[index] as number;
    if (target < 0) return index;
  }
  return weights.length - 1;
}
