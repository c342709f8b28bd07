// The planner's own luck: a small generator whose whole state is four words, so that a search can be cloned and resumed.

/** State of sfc32 (Chris Doty-Humphrey's Small Fast Counting generator, PractRand); four 32-bit words. */
export type Dice = Int32Array;

/** Dice that depend on the seed only: a whole number of 0 or more, below 2^53. */
export function diceOf(seed: number): Dice {
  const dice = new Int32Array([seed | 0, Math.floor(seed / 4_294_967_296) | 0, 0x9e37_79b9, 1]);
  for (let round = 0; round < 15; round++) roll(dice);
  return dice;
}

/** A whole number from 0 to 2^32 - 1. */
export function roll(dice: Dice): number {
  const a = dice[0] as number;
  const b = dice[1] as number;
  const c = dice[2] as number;
  const counter = dice[3] as number;
  const sum = (a + b + counter) | 0;
  dice[0] = b ^ (b >>> 9);
  dice[1] = (c + (c << 3)) | 0;
  dice[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
  dice[3] = (counter + 1) | 0;
  return sum >>> 0;
}

/** A number u with 0 < u < 1. */
export function share(dice: Dice): number {
  return (roll(dice) + 0.5) / 4_294_967_296;
}

/** A whole number from 0 to n - 1. */
export function below(dice: Dice, n: number): number {
  return Math.floor((roll(dice) / 4_294_967_296) * n);
}
