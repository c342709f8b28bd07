// Money as whole micro-euros, so that sums are exact and a split loses nothing.

/** Whole millionths of a euro. Exact up to nine thousand million euros (2^53 micro-euros). */
export type MicroEuros = number;

export const EURO = 1_000_000;

/** Rounds an amount in euros to whole micro-euros. */
export function fromEuros(euros: number): MicroEuros {
  return Math.round(euros * EURO);
}

export function toEuros(amount: MicroEuros): number {
  return amount / EURO;
}

/**
 * Splits a whole amount in proportion to weights so that the parts sum to it exactly: each part is rounded down and
 * the units left over go to the largest remainders, ties to the lower index (largest-remainder method, Hamilton).
 * Where all weights are zero the amount is split equally. Throws on no weights or a negative weight.
 */
export function split(amount: MicroEuros, weights: readonly number[]): MicroEuros[] {
  if (weights.length === 0) throw new Error('split: expected at least one weight, found none');
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0)) throw new Error(`split: expected weights of 0 or more, found ${weight}`);
    sum += weight;
  }
  if (sum === 0)
    return split(
      amount,
      weights.map(() => 1),
    );
  const sign = amount < 0 ? -1 : 1;
  const whole = Math.abs(amount);
  const parts: MicroEuros[] = [];
  const remainders: { index: number; remainder: number }[] = [];
  let left = whole;
  for (let index = 0; index < weights.length; index++) {
    const exact = (whole * (weights[index] as number)) / sum;
    const part = Math.min(Math.floor(exact), left);
    parts.push(part);
    left -= part;
    remainders.push({ index, remainder: exact - part });
  }
  remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let next = 0; left > 0; next = (next + 1) % remainders.length, left--) {
    const { index } = remainders[next] as { index: number };
    parts[index] = (parts[index] as number) + 1;
  }
  return sign === 1 ? parts : parts.map((part) => (part === 0 ? 0 : -part));
}
